/** The properties of rows that an answer is made of, always the same object for the same ones; null for all. */
export type Properties = ReadonlySet<string> | null;

const WHOLE = {};

/** Keeps something for each choice of properties; it is made when first wanted. */
export function keptByProperties<Value>(): (properties: Properties, make: () => Value) => Value {
  const kept = new WeakMap<object, Value>();
  return (properties, make) => {
    const key = properties ?? WHOLE;
    let value = kept.get(key);
    if (value === undefined) kept.set(key, (value = make()));
    return value;
  };
}
