import type { GraphQLFieldResolver } from "graphql";
import { getMetadataStorage, type ClassType } from "type-graphql";
import type { Context } from "./context.js";

type Resolve = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;
type Params = ReturnType<typeof getMetadataStorage>["params"];

type Instance = Record<string, (...given: unknown[]) => unknown>;

interface DirectResolver {
  readonly type: string;
  readonly field: string;
  readonly resolve: Resolve;
}

/**
 * Resolvers without what type-graphql does around each call: its middlewares, of which we have none, and its turning of
 * rows and arguments into instances of their classes, whose methods they do not have. Mutations run as type-graphql runs them.
 */
export function directResolvers(classes: readonly ClassType[]): DirectResolver[] {
  const metadata = getMetadataStorage();
  const nameOf = new Map<unknown, string>(metadata.objectTypes.map(({ target, name }) => [target, name]));
  const instances = new Map(classes.map(each => [each as unknown, new each() as Instance]));
  const fields = metadata.fieldResolvers
    .filter(({ kind }) => kind === "external")
    .map(field => ({ ...field, type: nameOf.get(field.getObjectType?.()) }));
  const queries = metadata.queries.map(query => ({ ...query, type: "Query" }));

  return [...fields, ...queries].flatMap(resolver => {
    const { type, target, methodName, schemaName, params = [], middlewares, roles } = resolver;
    const instance = instances.get(target);
    const inOrder = params.toSorted((one, other) => one.index - other.index);
    const reads = inOrder.map((param, place) => (param.index === place ? readOf(param) : null));
    // What more is asked of a resolver is left to type-graphql.
    const isPlain = !middlewares?.length && !roles && !reads.includes(null);
    if (!type || !instance || !isPlain) return [];
    return [{ type, field: schemaName, resolve: calling(instance, methodName, reads as Resolve[]) }];
  });
}

/** How a parameter comes by its value; null for one that is more than passed on. */
function readOf(param: Params[number]): Resolve | null {
  switch (param.kind) {
    case "root":
      return param.propertyName === undefined ? root => root : null;
    case "context":
      return param.propertyName === undefined ? (_root, _args, context) => context : null;
    case "info":
      return (_root, _args, _context, info) => info;
    case "arg":
      return (_root, args) => args[param.name];
    case "args":
      return (_root, args) => args;
    case "custom":
    case "pubSub":
      return null;
  }
}

function calling(instance: Instance, method: string, reads: readonly Resolve[]): Resolve {
  const [one, two, three, four, ...more] = reads;
  if (more.length > 0) return (...given) => instance[method]!(...reads.map(read => read(...given)));
  return (root, args, context, info) =>
    instance[method]!(
      one?.(root, args, context, info),
      two?.(root, args, context, info),
      three?.(root, args, context, info),
      four?.(root, args, context, info),
    );
}
