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

/** What a name stood for before a rename took its place: a client may call anything `id`. */
const OVERWRITTEN = Symbol("overwritten");

/** Gives a value another name; what has that name already is remembered under it. */
export function renameKey(object: Json & { [OVERWRITTEN]?: Json }, from: string, to: string): void {
  if (!Object.hasOwn(object, from)) return;
  if (Object.hasOwn(object, to)) object[OVERWRITTEN] = { ...object[OVERWRITTEN], [to]: object[to] };
  object[to] = object[from];
  delete object[from];
}

/** What a service said under a name, whatever clients call by it. */
export const valueNamed = (object: Json & { [OVERWRITTEN]?: Json }, name: string): unknown =>
  object[OVERWRITTEN] && Object.hasOwn(object[OVERWRITTEN], name) ? object[OVERWRITTEN][name] : object[name];

/** The same once more: what lies in two places of an answer is completed in each by itself. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObject(value)) return value;
  const copy: Json = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy as Value;
}

/** Adds what one answer says to what others have said of the same object. */
export function mergeInto(target: Json, source: Json): void {
  for (const key in source) {
    const [known, said] = [target[key], source[key]];
    if (isObject(known) && isObject(said)) mergeInto(known, said);
    else if (Array.isArray(known) && Array.isArray(said)) mergeLists(known, said);
    else if (known === undefined || (said !== undefined && said !== null)) target[key] = said;
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
