import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  valueFromAST,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { buildSchema, createResolversMap, getMetadataStorage, type ClassType } from "type-graphql";
import { again } from "./again.js";
import type { Batch } from "./batch.js";
import type { Context } from "./context.js";
import { directResolvers } from "./direct-resolvers.js";
import { AT_ONCE, propertiesAsked } from "./needs.js";
import { relationFields } from "./relation.js";
import { documentPermissions, guardFields } from "./requires.js";

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag"])\n';

/** How another subgraph's reference to one of our types is answered: the batch that reads it by id. */
export type References = Readonly<Record<string, Batch<unknown>>>;

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/** Builds a subgraph's executable schema and its SDL from type-graphql classes. */
export async function subgraphSchema(
  resolvers: readonly ClassType[],
  references: References,
  orphans: readonly ClassType[] = [],
): Promise<SubgraphSchema> {
  const metadata = getMetadataStorage();
  // Decorators of parameters run from the last to the first; the graph lists arguments as the method does.
  metadata.params.sort((one, other) => one.index - other.index);
  // What a row has is read off it, without a function in between.
  for (const field of metadata.fields) field.simple = field.name === field.schemaName;
  describeInputs();
  const described = documentPermissions(
    await buildSchema({
      resolvers: resolvers as [ClassType, ...ClassType[]],
      validate: false,
      skipCheck: true,
      // Entities that only other subgraphs lead to.
      orphanedTypes: [...orphans],
    }),
  );
  const sdl = FEDERATION + printSchemaWithDirectives(described);
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolversOf(described, resolvers) as never },
  ]);
  schema.getQueryType()!.getFields()["_entities"]!.resolve = entitiesBy(references) as never;
  coerceDefaultsAgain(schema);
  copyExtensions(described, schema);
  return { schema: guardFields(schema), sdl };
}

function resolversOf(schema: GraphQLSchema, classes: readonly ClassType[]): Record<string, object> {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const { type, field, resolve } of directResolvers(classes))
    if (resolvers[type]?.[field]) resolvers[type][field] = resolve;
  const nameOf = new Map<unknown, string>(
    getMetadataStorage().objectTypes.map(({ target, name }) => [target, name]),
  );
  for (const { entity, field, resolve } of relationFields()) {
    const fields = resolvers[nameOf.get(entity)!];
    if (fields) fields[field] = resolve;
  }
  // graphql-jit wants `__resolveType` synchronous and silent; type-graphql's is neither.
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) {
    const resolveType = (value: { __typename?: string } | null) =>
      value?.__typename ?? nameOf.get(value?.constructor);
    resolvers[type.name] = { ...resolvers[type.name], __resolveType: resolveType };
  }
  return resolvers;
}

/** An argument of a class that describes itself, as `@Input()` is, needs no words of its own. */
function describeInputs(): void {
  const { params, inputTypes } = getMetadataStorage();
  for (const param of params) {
    if (param.kind !== "arg" || param.description !== undefined) continue;
    const type = param.getType();
    param.description = inputTypes.find(({ target }) => target === type)?.description;
  }
}

interface Reference {
  readonly __typename: string;
  readonly id: string;
}

/**
 * What other services refer to, each kind read by one batch. What we keep no rows of is the reference itself. A kind that
 * cannot be read is an error in each of its places: in a list, graphql-jit misplaces what follows a rejection.
 */
const entitiesBy =
  (references: References) =>
  async (
    _root: unknown,
    { representations }: { representations: readonly Reference[] },
    { em }: Context,
    info: GraphQLResolveInfo,
  ): Promise<readonly unknown[]> => {
    const entities: unknown[] = [...representations];
    const kinds = Map.groupBy(representations.keys(), index => representations[index]!.__typename);
    const read = async (type: string, places: readonly number[]) => {
      const wanted = references[type];
      if (!wanted) return;
      const ids = places.map(index => representations[index]!.id);
      const properties = propertiesAsked(info, AT_ONCE, type);
      const found = await again(() => wanted(em, ids, properties)).catch((error: unknown) => error);
      for (const [place, index] of places.entries())
        entities[index] =
          found instanceof Map ? asKind(found.get(ids[place]) ?? wanted.fallback, type) : found;
    };
    await Promise.all([...kinds].map(([type, places]) => read(type, places)));
    return entities;
  };

/** graphql-js asks what has been read of which kind it is. */
function asKind(entity: unknown, type: string): unknown {
  if (entity === null || entity === undefined) return null;
  (entity as { __typename?: string }).__typename = type;
  return entity;
}

/** SDL defaults were coerced before enums and scalars got their inner values. */
function coerceDefaultsAgain(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const inputs = isInputObjectType(type)
      ? Object.values(type.getFields())
      : isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap(field => field.args)
        : [];
    for (const input of inputs) {
      if (input.astNode?.defaultValue)
        input.defaultValue = valueFromAST(input.astNode.defaultValue, input.type);
    }
  }
}

/** `@Extensions` do not pass through SDL. */
function copyExtensions(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(from.getTypeMap()).filter(isObjectType)) {
    const target = to.getType(type.name);
    if (!isObjectType(target)) continue;
    const fields = target.getFields();
    for (const { name, extensions, resolve } of Object.values(type.getFields())) {
      const field = fields[name];
      // Without a resolver a field is the property of its name.
      const needs = resolve ? {} : { needs: [name] };
      if (field) field.extensions = { ...field.extensions, ...needs, ...extensions };
    }
  }
}
