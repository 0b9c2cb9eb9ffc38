import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import type { GraphQLSchema } from "graphql";
import { isObject, renameKey, typeTest, type Json } from "./objects.js";

/** Changes an answer, or a reference, where two parts of a plan call one thing by different names. */
export type Rewriter = (value: Json) => Json;

const same: Rewriter = value => value;

/** A fetch's answer is changed by its output rewrites; by its input rewrites a reference, and not the entity it is read of. */
export function rewriter(rewrites: readonly FetchRewrite[] | undefined, schema: GraphQLSchema): Rewriter {
  if (!rewrites?.length) return same;
  const all = rewrites.map(rewrite => one(rewrite, schema));
  return value => {
    for (const each of all) each(value);
    return value;
  };
}

function one(rewrite: FetchRewrite, schema: GraphQLSchema): (value: Json) => void {
  if ("KeyRenamer" in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return atEnd(path, schema, (object, key) => renameKey(object, key, renameKeyTo));
  }
  const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
  return atEnd(path, schema, (object, key) => void (object[key] = setValueTo));
}

/** Does something with the key that a path ends in, in each object that it leads to. */
function atEnd(
  path: readonly FetchNodePathSegment[],
  schema: GraphQLSchema,
  change: (object: Json, key: string) => void,
): (value: Json) => void {
  const tests = path.map(segment =>
    "TypenameEquals" in segment ? typeTest(segment.TypenameEquals, schema) : null,
  );
  function step(value: unknown, depth: number): void {
    if (Array.isArray(value)) for (const item of value) step(item, depth);
    if (!isObject(value)) return;
    const segment = path[depth];
    if (segment === undefined) return;
    if (!("Key" in segment)) {
      const type = value["__typename"];
      if (type === undefined || tests[depth]!(type)) step(value, depth + 1);
    } else if (depth === path.length - 1) change(value, segment.Key);
    else step(value[segment.Key], depth + 1);
  }
  return value => step(value, 0);
}
