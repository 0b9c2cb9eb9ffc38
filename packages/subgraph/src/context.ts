import type { Clock, Viewer, WorkCalendar } from "@tongxin/kernel";
import type { EntityManager } from "@mikro-orm/postgresql";

export type Locale = "zh-CN" | "en";

/** What a resolver gets: who asks, the time, and rows of its own service's database. One per request and service. */
export interface Context {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  readonly locale: Locale;
  readonly requestId: string;
}

/** The first of our two languages that the header names; Chinese when it names neither. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? "").toLowerCase().match(/\b(zh|en)\b/);
  return wanted?.[1] === "en" ? "en" : "zh-CN";
}
