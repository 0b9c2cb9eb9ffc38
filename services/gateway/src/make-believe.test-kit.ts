import { createHash } from "node:crypto";
import fs from "node:fs";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import {
  execute,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from "graphql";
import type { Executor } from "./executors.js";
import type { Json } from "./objects.js";

/** An object of the make-believe world. All that it says follows from its key, in whichever service it is asked. */
interface Thing extends Json {
  readonly key?: string;
  readonly __typename: string;
  /** Entities are told apart by it alone. */
  readonly id?: string;
}

const numberOf = (text: string): number => createHash("md5").update(text).digest().readUInt32BE(0);
const pick = <Item>(items: readonly Item[], text: string): Item => items[numberOf(text) % items.length]!;

/** So few of each kind that the same one is met in several places. */
const OF_A_KIND = 7;

/** A value of a type that follows from a key alone. */
function valueOf(type: GraphQLOutputType, key: string, schema: GraphQLSchema): unknown {
  if (isNonNullType(type)) return present(type.ofType as GraphQLOutputType, key, schema);
  return numberOf(`${key} null`) % 5 === 0 ? null : present(type, key, schema);
}

function present(type: GraphQLOutputType, key: string, schema: GraphQLSchema): unknown {
  if (isListType(type)) {
    const item = type.ofType as GraphQLOutputType;
    const length = numberOf(`${key} length`) % 4;
    return Array.from({ length }, (_, index) => valueOf(item, `${key} ${index}`, schema));
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return pick(named.getValues(), key).value;
  if (isAbstractType(named) || isObjectType(named)) {
    const possible = isObjectType(named) ? [named] : [...schema.getPossibleTypes(named)].sort(byName);
    const kind = pick(possible, key);
    const id = String(numberOf(key) % OF_A_KIND);
    return { __typename: kind.name, ...("id" in kind.getFields() ? { id } : { key }) } satisfies Thing;
  }
  if (named.name === "Boolean") return numberOf(key) % 2 === 0;
  if (named.name === "Int") return numberOf(key) % 1_000;
  if (named.name === "Float") return (numberOf(key) % 1_000) / 10;
  return `${named.name} ${numberOf(key)}`;
}

const byName = (one: GraphQLObjectType, other: GraphQLObjectType) => (one.name < other.name ? -1 : 1);

const say: GraphQLFieldResolver<Thing | undefined, unknown, Json> = (source, args, _, info) => {
  if (info.fieldName === "id" && source?.id !== undefined) return source.id;
  const self = source && (source.key ?? `${source.__typename}:${source.id}`);
  const asked = Object.keys(args)
    .sort()
    .map(name => [name, args[name]]);
  return valueOf(
    info.returnType,
    `${self ?? "root"} ${info.fieldName} ${JSON.stringify(asked)}`,
    info.schema,
  );
};

const tell: GraphQLTypeResolver<Thing, unknown> = ({ __typename }) => __typename;

const answer = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Json,
): Promise<ExecutionResult> => {
  const result = await execute({ schema, document, variableValues, fieldResolver: say, typeResolver: tell });
  // As it would come over the wire: graphql-js answers objects without a prototype.
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
};

/** What the graph must answer: the whole of it in one schema, by graphql-js. */
export const answerOfOne = (
  schema: GraphQLSchema,
  query: string,
  variables: Json,
): Promise<ExecutionResult> => answer(schema, parse(query), variables);

/** The services, each of which knows its own part of the same world. */
export function makeBelieveServices(): Record<ServiceName, Executor> {
  const executors = SERVICES.map(name => {
    const sdl = fs.readFileSync(
      new URL(`../../../schema/subgraphs/${name}.graphql`, import.meta.url),
      "utf8",
    );
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
    const executor: Executor = ({ document, variables = {} }) => answer(schema, document, variables);
    return [name, executor] as const;
  });
  return Object.fromEntries(executors) as Record<ServiceName, Executor>;
}

/** Chooses a number below another. */
export type Choose = (below: number) => number;

/** A made-up query: fields, aliases, fragments and conditions as they come, some levels deep. */
export function madeUpQuery(schema: GraphQLSchema, choose: Choose): string {
  const fragments: string[] = [];

  function selections(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      field =>
        field.args.every(({ type: wanted }) => !isNonNullType(wanted)) && (depth > 0 || isLeaf(field.type)),
    );
    if (fields.length === 0) return "__typename";
    const chosen = Array.from({ length: 1 + choose(4) }, (_, place) => {
      const field = fields[choose(fields.length)]!;
      // The same few names again and again; where they clash, nobody may ask so.
      const alias = choose(3) === 0 ? `a${choose(6)}_${place}: ` : "";
      const below = isLeaf(field.type) ? "" : ` { ${inside(getNamedType(field.type), depth - 1)} }`;
      const condition =
        [" @include(if: $yes)", " @skip(if: $yes)", " @include(if: $no)", ""][choose(8)] ?? "";
      return wrapped(type, `${alias}${field.name}${condition}${below}`);
    });
    return [...chosen, ...(choose(4) === 0 ? ["__typename"] : [])].join(" ");
  }

  /** As it is, or in a fragment of one of both kinds. */
  function wrapped(type: GraphQLObjectType, selection: string): string {
    const way = choose(6);
    if (way === 0) return `... on ${type.name} { ${selection} }`;
    if (way > 1) return selection;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} { ${selection} }`);
    return `...${name}`;
  }

  function inside(type: ReturnType<typeof getNamedType>, depth: number): string {
    if (isObjectType(type)) return selections(type, depth);
    if (!isInterfaceType(type)) return "__typename";
    const kinds = schema.getPossibleTypes(type);
    const kind = kinds[choose(kinds.length)]!;
    return `__typename ... on ${kind.name} { ${selections(kind, depth)} }`;
  }

  const root = selections(schema.getQueryType()!, 5);
  return [
    `query Q($yes: Boolean! = true, $no: Boolean! = false) { first: __typename ${root} }`,
    ...fragments,
  ].join("\n");
}

const isLeaf = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type);
  return !isObjectType(named) && !isAbstractType(named);
};
