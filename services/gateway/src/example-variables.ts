import { addDays, demoId, localDateOf, nextWeekday } from "@tongxin/kernel";

const PLACEHOLDER = /\{\{(?:(today|weekday)([+-]\d+)?|demo:([^{}]+))\}\}/g;

/**
 * The variables of an example, with its days and ids filled in: `{{today}}` and `{{today+7}}` in Shanghai, `{{weekday}}` the
 * next day from Monday to Friday, so that an example that books a slot is never of last year; `{{demo:unit:TX-A}}` what the
 * demo's rows are called by.
 */
export const exampleVariables = (text: string, now: Date): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string | undefined, days = "0", row = "") => {
    if (name === undefined) return demoId(String(row));
    const today = localDateOf(now);
    return addDays(name === "today" ? today : nextWeekday(today), Number(days));
  });
