import { localDateOf, type LocalDate } from "./local-date.js";

/** The only way to the time. Operations and rules get it handed in, so a test can set it. */
export interface Clock {
  now(): Date;
  /** The business day, in Asia/Shanghai. */
  today(): LocalDate;
}

const clockFrom = (now: () => Date): Clock => ({ now, today: () => localDateOf(now()) });

export const systemClock: Clock = clockFrom(() => new Date());

export interface SettableClock extends Clock {
  set(instant: string | Date): void;
}

/** A clock that stands still until it is set. */
export function clockAt(instant: string | Date): SettableClock {
  let current = new Date(instant);
  return { ...clockFrom(() => new Date(current)), set: next => void (current = new Date(next)) };
}
