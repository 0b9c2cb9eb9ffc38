import { isAbstractType, type GraphQLSchema } from "graphql";

/** An object of an answer, as services give it. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an object of a type is of one of these, which may be abstract. */
export function typeTest(names: readonly string[], schema: GraphQLSchema): (type: unknown) => boolean {
  const all = new Set<unknown>(names);
  for (const name of names) {
    const type = schema.getType(name);
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) all.add(possible.name);
  }
  return type => all.has(type);
}

/** Adds what one answer says to what others have said of the same object. */
export function mergeInto(target: Json, source: Json): void {
  for (const key in source) {
    const [known, said] = [target[key], source[key]];
    if (isObject(known) && isObject(said)) mergeInto(known, said);
    else if (Array.isArray(known) && Array.isArray(said)) mergeLists(known, said);
    else if (said !== undefined && said !== null) target[key] = said;
    else if (known === undefined) target[key] = said;
  }
}

function mergeLists(known: unknown[], said: readonly unknown[]): void {
  for (const [index, item] of said.entries()) {
    const own = known[index];
    if (isObject(own) && isObject(item)) mergeInto(own, item);
    else if (Array.isArray(own) && Array.isArray(item)) mergeLists(own, item);
    else known[index] = item;
  }
}
