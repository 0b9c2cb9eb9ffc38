import { createHash } from "node:crypto";
import type { Permission } from "@tongxin/kernel";

/** The mutation being answered: what the audit log names it, and what a repeated request is recognised by. */
export interface Operation {
  /** The root field. */
  readonly name: string;
  /** The key it has in the answer: an alias, or the field's name. */
  readonly responseName: string;
  /** The one that its root field requires; null for every signed-in viewer, undefined where no request asked for it. */
  readonly permission: Permission | null | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An operation that no request asked for: a task, a message, the demo. */
export const internalOperation = (name: string): Operation => ({
  name,
  responseName: name,
  permission: undefined,
  input: {},
});

/** Equal for equal input, whatever the order its fields came in; its values cannot be read from it. */
export const hashOfInput = ({ name, input }: Operation): Buffer =>
  createHash("sha256")
    .update(canonical([name, input]))
    .digest();

/** JSON with the fields of each object in one order; what is absent and what is undefined are the same. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (isPlain(each) ? sorted(each) : each));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
