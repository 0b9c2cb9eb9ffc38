import { isText } from "./refusal.js";

/** Whether something that was written as JSON may be a limit. */
type IsValue = (value: unknown) => boolean;

const MOST_PARTS = 100;
/** Days and minutes beyond this lead to dates that nobody can write. */
const GREATEST = 100_000;

export const isWhole =
  (least = 0, most = GREATEST): IsValue =>
  value =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

export const isOneOf =
  (values: readonly unknown[]): IsValue =>
  value =>
    values.includes(value);

export const isListOf =
  (isPart: IsValue): IsValue =>
  value =>
    Array.isArray(value) && value.length <= MOST_PARTS && value.every(isPart);

/** An object of these parts, and of no other. */
export const isMadeOf =
  (parts: Readonly<Record<string, IsValue>>): IsValue =>
  value =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === Object.keys(parts).length &&
    Object.entries(parts).every(
      ([name, isPart]) => Object.hasOwn(value, name) && isPart((value as Record<string, unknown>)[name]),
    );

/** A value of the kind of another: a number like a number, an object of the same parts, a list of parts like the first. */
export function isLike(known: unknown): IsValue {
  if (typeof known === "number") return Number.isInteger(known) ? isWhole() : isAmount;
  if (typeof known === "string") return value => typeof value === "string" && isText(value);
  if (Array.isArray(known)) return isListOf(isLike(known[0]));
  if (typeof known === "object" && known !== null)
    return isMadeOf(Object.fromEntries(Object.entries(known).map(([name, part]) => [name, isLike(part)])));
  return value => typeof value === typeof known && typeof value === "boolean";
}

const isAmount: IsValue = value => typeof value === "number" && value >= 0 && value <= GREATEST;
