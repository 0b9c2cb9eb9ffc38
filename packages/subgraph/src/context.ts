import type { Clock, Viewer, WorkCalendar } from "@tongxin/kernel";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Reader } from "./rows.js";
import type { Outside } from "./outside.js";
import type { Vault } from "./keys/vault.js";
import type { Operation } from "./operation.js";

/** Reads rows, and begins what writes. */
export type ReadingManager = Reader & Pick<EntityManager, "fork">;

export type Locale = "zh-CN" | "en";

/** What a resolver gets: who asks, the time, and rows of its own service's database. One per request and service. */
export interface Context {
  /** Shared by all requests: it keeps nothing. Entities are fetched in `change()`. */
  readonly em: ReadingManager;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  readonly locale: Locale;
  readonly requestId: string;
  readonly vault: Vault;
  /** The only way out of the platform to an address that somebody has typed. */
  readonly outside: Outside;
  /** The client's name for this very request, so that sending it again does not do it again; null when it gave none. */
  readonly idempotencyKey?: string | null;
  /** The mutation that is being answered; absent in a query. */
  readonly operation?: Operation;
  readonly memory: Memory;
}

/** What parts of the kit remember for one request, by who remembers it. */
export type Memory = Map<object, unknown>;

/**
 * What somebody remembers for this request; made when first asked for. Whose it is says `owner`, else the maker itself. It lies in the context, not in a WeakMap of contexts,
 * whose values would outlive the request (decision 19).
 */
export function remembered<Value>(context: Context, make: () => Value, owner: object = make): Value {
  const { memory } = context;
  let value = memory.get(owner) as Value | undefined;
  if (value === undefined) memory.set(owner, (value = make()));
  return value;
}

/** The first of our two languages that the header names; Chinese when it names neither. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? "").toLowerCase().match(/\b(zh|en)\b/);
  return wanted?.[1] === "en" ? "en" : "zh-CN";
}
