import { addDays, localDateOf, nextWeekday } from "@tongxin/kernel";

const PLACEHOLDER = /\{\{(today|weekday)([+-]\d+)?\}\}/g;

/**
 * The variables of an example, with its days filled in: `{{today}}` and `{{today+7}}` in Shanghai, `{{weekday}}` the
 * next day from Monday to Friday. So an example that books a slot is never of last year.
 */
export const exampleVariables = (text: string, now: Date): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string, days = "0") => {
    const today = localDateOf(now);
    return addDays(name === "today" ? today : nextWeekday(today), Number(days));
  });
