import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { holds } from "@tongxin/subgraph/host";
import {
  GraphQLError,
  OperationTypeNode,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Caller, Executor } from "./executors.js";
import { copyOf, isObject, mergeInto, typeTest, valueNamed, type Json } from "./objects.js";
import { rewriter, type Rewriter } from "./rewrites.js";
import { rootFields } from "./root-fields.js";

/** One operation that is being answered: what is known of it so far. */
export interface Run {
  readonly variables: Json;
  readonly caller: Caller;
  readonly signal?: AbortSignal;
  readonly data: Json;
  readonly errors: GraphQLError[];
}

/** A part of a plan. What it brings lies in the run's data then, and what went wrong among its errors: executors never reject. */
export type Step = (run: Run) => Promise<void>;

export interface Ground {
  readonly schema: GraphQLSchema;
  /** By the services' names in capitals or not. They never reject. */
  readonly executorOf: (service: string) => Executor;
}

type ErrorPath = readonly (string | number)[];

/** Makes what the planner says into what is done, once for all requests of an operation. */
export function stepOf(node: PlanNode, ground: Ground): Step {
  switch (node.kind) {
    case "Sequence":
      return inSequence(node.nodes.map(each => stepOf(each, ground)));
    case "Parallel":
      return together(node.nodes.map(each => stepOf(each, ground)));
    case "Condition":
      return either(
        node.condition,
        node.ifClause ? stepOf(node.ifClause, ground) : nothing,
        node.elseClause ? stepOf(node.elseClause, ground) : nothing,
      );
    case "Fetch":
      return rootFetch(node, ground);
    case "Flatten": {
      const { node: fetch, path } = node;
      if (fetch.kind !== "Fetch") throw new Error(`A plan flattens a ${fetch.kind}, which nobody expects.`);
      const { requires = [], inputRewrites, outputRewrites } = fetch;
      const variable = "representations";
      const part = { alias: "_entities", variable, paths: [path], requires, inputRewrites, outputRewrites };
      return entityFetch(fetch, [part], ground);
    }
    case "BatchFetch":
      return entityFetch(node, node.entityBatch.aliases.map(asPart), ground);
    case "Defer":
    case "Subscription":
      throw new Error(`A plan has a ${node.kind}, which nobody expects.`);
  }
}

const nothing: Step = async () => {};

const inSequence =
  (steps: readonly Step[]): Step =>
  async run => {
    for (const step of steps) await step(run);
  };

const together =
  (steps: readonly Step[]): Step =>
  async run =>
    void (await Promise.all(steps.map(step => step(run))));

const either =
  (variable: string, then: Step, otherwise: Step): Step =>
  run =>
    (run.variables[variable] === true ? then : otherwise)(run);

const OPERATION_TYPES = {
  query: OperationTypeNode.QUERY,
  mutation: OperationTypeNode.MUTATION,
  subscription: OperationTypeNode.SUBSCRIPTION,
} as const;

/** Sends one fetch with the client's variables that it uses, and some of its own. */
function sender(node: FetchNode | BatchFetchNode, ground: Ground) {
  const execute = ground.executorOf(node.serviceName);
  const document = parse(node.operation, { noLocation: true });
  const { variableUsages = [], operationName } = node;
  const operationType = OPERATION_TYPES[node.operationKind ?? "query"];
  const send = (run: Run, own?: Json): Promise<ExecutionResult> => {
    const variables: Json = { ...own };
    for (const name of variableUsages)
      if (Object.hasOwn(run.variables, name)) variables[name] = run.variables[name];
    return execute({
      document,
      variables,
      operationType,
      context: run,
      ...(operationName && { operationName }),
      ...(run.signal && { signal: run.signal }),
    });
  };
  return { send, document };
}

/** Asks for root fields. An error that says nothing of where is one about each of them. */
function rootFetch(node: FetchNode, ground: Ground): Step {
  const { send, document } = sender(node, ground);
  const rewritten = rewriter(node.outputRewrites, ground.schema);
  const roots = rootFields(document, document.definitions[0] as OperationDefinitionNode);
  const asked = ({ variables }: Run) =>
    roots.filter(({ directives }) => directives.every(directive => holds(directive, variables)));
  return async run => {
    const { data, errors } = await send(run);
    for (const error of errors ?? [])
      run.errors.push(...(error.path ? [error] : asked(run).map(({ key }) => located(error, [key]))));
    if (data) mergeInto(run.data, rewritten(data));
  };
}

/** Entities of one kind that a fetch completes: where they lie, and what it must know of each. */
interface EntityPart extends Pick<EntityBatchAlias, "alias" | "requires"> {
  readonly variable: string;
  readonly paths: readonly (readonly FlattenNodePathSegment[])[];
  readonly inputRewrites: FetchNode["inputRewrites"];
  readonly outputRewrites: FetchNode["outputRewrites"];
}

const asPart = ({ representationsVariableName: variable, ...alias }: EntityBatchAlias): EntityPart => ({
  inputRewrites: undefined,
  outputRewrites: undefined,
  ...alias,
  variable,
});

/** The references that a fetch sends, each once, and whom the answer to each concerns. */
interface References {
  readonly sent: Json[];
  readonly targets: Json[];
  /** For each target the index of its reference, and its place among all that was found. */
  readonly indexes: number[];
  readonly places: number[];
}

/** Asks for what entities lack, by their keys. */
function entityFetch(node: FetchNode | BatchFetchNode, parts: readonly EntityPart[], ground: Ground): Step {
  const { send } = sender(node, ground);
  const readers = parts.map(part => ({
    alias: part.alias,
    variable: part.variable,
    walks: part.paths.map(path => walkAlong(path, ground.schema)),
    fields: part.paths.map(fieldsAlong),
    refer: referrer(part.requires, rewriter(part.inputRewrites, ground.schema), ground.schema),
    rewritten: rewriter(part.outputRewrites, ground.schema),
  }));
  type Reader = (typeof readers)[number];

  return async run => {
    const own: Json = {};
    const known = readers.map(({ variable, walks, refer }) => {
      const references = referencesTo(
        walks.flatMap(walk => walk(run.data)),
        refer,
      );
      own[variable] = references.sent;
      return references;
    });
    if (known.every(({ sent }) => sent.length === 0)) return;

    const { data, errors } = await send(run, own);
    // Before anything is added, so that what is walked through is what was sent.
    if (errors?.length) run.errors.push(...relocated(errors, known, run));
    for (const [part, { alias, rewritten }] of readers.entries())
      if (Array.isArray(data?.[alias])) complete(known[part]!, data[alias] as (Json | null)[], rewritten);
  };

  /** An error about an entity is one about each place where it stands; any other is one about the fields it stands in. */
  function relocated(
    errors: readonly GraphQLError[],
    known: readonly References[],
    run: Run,
  ): GraphQLError[] {
    const places = new Map<Reader, Map<number, ErrorPath[]>>();
    const placesOf = (reader: Reader): Map<number, ErrorPath[]> => {
      let found = places.get(reader);
      if (!found) places.set(reader, (found = placesBy(known[readers.indexOf(reader)]!, reader.walks, run)));
      return found;
    };
    return errors.flatMap(error => {
      const [alias, index, ...rest] = error.path ?? [];
      const concerned = readers.filter(reader => alias === undefined || reader.alias === alias);
      return concerned.flatMap(reader => {
        if (typeof index !== "number") return reader.fields.map(path => located(error, path));
        return (placesOf(reader).get(index) ?? []).map(path => located(error, [...path, ...rest]));
      });
    });
  }
}

/** For each reference, the paths at which what it refers to stands. */
function placesBy(
  { indexes, places }: References,
  walks: readonly Walk[],
  run: Run,
): Map<number, ErrorPath[]> {
  const paths: ErrorPath[] = [];
  for (const walk of walks) walk(run.data, paths);
  const byIndex = new Map<number, ErrorPath[]>();
  for (const [target, index] of indexes.entries()) {
    const path = paths[places[target]!];
    if (path) byIndex.set(index, [...(byIndex.get(index) ?? []), path]);
  }
  return byIndex;
}

/** Adds to each target what was answered about it: to the first as it is, to others as copies, for each goes on by itself. */
function complete(
  { targets, indexes }: References,
  entities: readonly (Json | null)[],
  rewritten: Rewriter,
): void {
  const ready = entities.map(entity => entity && rewritten(entity));
  const isGiven = new Set<number>();
  for (const [place, target] of targets.entries()) {
    const index = indexes[place]!;
    const entity = ready[index];
    if (!entity) continue;
    mergeInto(target, isGiven.has(index) ? copyOf(entity) : entity);
    isGiven.add(index);
  }
}

const fieldsAlong = (path: readonly FlattenNodePathSegment[]): ErrorPath =>
  path.flatMap(segment => (segment !== "@" && "Field" in segment ? [segment.Field] : []));

const located = ({ message, extensions, originalError }: GraphQLError, path: ErrorPath): GraphQLError =>
  new GraphQLError(message, {
    path,
    extensions,
    ...(originalError && { originalError }),
  });

type Refer = (target: Json) => Json | null;

function referencesTo(found: readonly Json[], refer: Refer): References {
  const sent: Json[] = [];
  const targets: Json[] = [];
  const indexes: number[] = [];
  const places: number[] = [];
  const known = new Map<string, number>();
  for (const [place, target] of found.entries()) {
    const reference = refer(target);
    if (!reference) continue;
    const key = keyOf(reference);
    let index = known.get(key);
    if (index === undefined) {
      known.set(key, (index = sent.length));
      sent.push(reference);
    }
    targets.push(target);
    indexes.push(index);
    places.push(place);
  }
  return { sent, targets, indexes, places };
}

/** Most are referred to by one id. */
function keyOf(reference: Json): string {
  let size = 0;
  for (const _ in reference) size++;
  const { __typename: type, id } = reference;
  return size === 2 && typeof id === "string" ? `${String(type)} ${id}` : JSON.stringify(reference);
}

/** Reads of an entity what a fetch must know of it; null when it does not say, or is of another kind. */
function referrer(requires: readonly RequiresSelection[], rewrite: Rewriter, schema: GraphQLSchema): Refer {
  const byId = idOfOneKind(requires);
  if (byId) {
    const holds = typeTest([byId.typeCondition], schema);
    return target => {
      const type = target["__typename"];
      const id = typeof type === "string" && holds(type) ? valueNamed(target, "id") : null;
      return id === null || id === undefined ? null : rewrite({ __typename: type, id });
    };
  }
  const read = reading(requires, schema);
  return target => {
    if (typeof target["__typename"] !== "string") return null;
    const reference = read(target);
    let isKeyed = false;
    for (const key in reference) if (key !== "__typename") isKeyed = true;
    return isKeyed ? rewrite({ __typename: target["__typename"], ...reference }) : null;
  };
}

/** Nearly all that a fetch must know of an entity: its kind and its id. */
function idOfOneKind(requires: readonly RequiresSelection[]) {
  const [only, ...others] = requires;
  if (others.length > 0 || only?.kind !== "InlineFragment") return null;
  const names = only.selections.map(each =>
    each.kind === "Field" && each.alias === undefined ? each.name : null,
  );
  return names.length === 2 && names.includes("__typename") && names.includes("id") ? only : null;
}

/** Reads selections of an object; what is null is left out. */
function reading(selections: readonly RequiresSelection[], schema: GraphQLSchema): (source: Json) => Json {
  const parts = selections.map((selection): ((source: Json, into: Json) => void) => {
    if (selection.kind === "InlineFragment") {
      const holds = typeTest([selection.typeCondition], schema);
      const read = reading(selection.selections, schema);
      return (source, into) => {
        if (holds(source["__typename"])) mergeInto(into, read(source));
      };
    }
    if (selection.kind === "FragmentSpread")
      throw new Error("A plan requires a fragment, which nobody expects.");
    const { name, alias = name, selections: inner } = selection;
    const read = inner ? eachOf(reading(inner, schema)) : (value: unknown) => value;
    return (source, into) => {
      const said = valueNamed(source, name);
      const value = read(said === undefined ? source[alias] : said);
      if (value !== null && value !== undefined) into[alias] = value;
    };
  });
  return source => {
    const result: Json = {};
    for (const part of parts) part(source, result);
    return result;
  };
}

const eachOf =
  (read: (source: Json) => Json) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? value.map(eachOf(read)) : isObject(value) ? read(value) : value;

/** The objects at the end of a path; their own paths are written into `paths` when asked for. */
type Walk = (data: Json, paths?: ErrorPath[]) => Json[];

function walkAlong(path: readonly FlattenNodePathSegment[], schema: GraphQLSchema): Walk {
  const tests = path.map(segment =>
    segment !== "@" && "TypeCondition" in segment ? typeTest(segment.TypeCondition, schema) : null,
  );

  return (data, paths) => {
    const found: Json[] = [];
    const at: (string | number)[] = [];

    function step(value: unknown, depth: number): void {
      if (Array.isArray(value)) {
        // A list's own segment, where the path has one, is passed with it.
        const next = path[depth] === "@" ? depth + 1 : depth;
        for (let index = 0; index < value.length; index++) {
          at.push(index);
          step(value[index], next);
          at.pop();
        }
        return;
      }
      if (!isObject(value)) return;
      const segment = path[depth];
      if (segment === undefined) {
        found.push(value);
        paths?.push([...at]);
      } else if (segment !== "@" && "Field" in segment) {
        at.push(segment.Field);
        step(value[segment.Field], depth + 1);
        at.pop();
      } else if (segment !== "@") {
        const type = value["__typename"];
        if (type === undefined || tests[depth]!(type)) step(value, depth + 1);
      }
    }
    step(data, 0);
    return found;
  };
}
