import { fragmentsOf, holds, isCondition } from "@tongxin/subgraph/host";
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { isObject, type Json } from "./objects.js";

/** Makes of what services said the answer to what was asked: those fields, in that order, nothing else. */
export type Projection = (data: Json, variables: Json) => Projected;

export interface Projected {
  readonly data: Json | null;
  /** Whether something that must not be null was, and so emptied what it is part of. */
  readonly isEmptied: boolean;
}

/** What must not be null and is: then what it is part of is null instead. Nothing else is projected as this. */
const missing = undefined;

type Project = (value: unknown) => unknown;

/** The projection of an operation; made once for each way in which its conditions may turn out. */
export function projectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Projection {
  const conditions = [...new Set(conditionsIn(document))];
  const known = new Map<string, { readonly selections: Selections; readonly project: Project }>();
  const root = schema.getRootType(operation.operation)!;

  return (data, variables) => {
    const key = conditions.map(name => (variables[name] === true ? "1" : "0")).join("");
    let made = known.get(key);
    if (!made) {
      const selections = new Selections(schema, document, variables);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(
        key,
        (made = { selections, project: selections.projectObject(root, [operation.selectionSet]) }),
      );
    }
    const { selections, project } = made;
    selections.isEmptied = false;
    const projected = project(data);
    return { data: projected as Json | null, isEmptied: selections.isEmptied };
  };
}

const MOST_KEPT = 64;

/** The variables on which it depends what is selected. */
function conditionsIn(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    Directive(directive) {
      const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
      if (value?.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}

class Selections {
  /** Since it was last set to false; a projection runs in one go. */
  isEmptied = false;
  readonly #schema: GraphQLSchema;
  readonly #variables: Json;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Json) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = fragmentsOf(document);
  }

  projectObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Project {
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type, set, fields);
    const parts = [...fields].map(([key, nodes]) => ({ key, project: this.#projectField(type, nodes) }));
    return value => {
      if (!isObject(value)) return null;
      const result: Json = {};
      for (const { key, project } of parts) {
        const projected = project(value[key]);
        if (projected === missing) return null;
        result[key] = projected;
      }
      return result;
    };
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const node of set.selections) {
      if (!(node.directives ?? []).every(directive => holds(directive, this.#variables))) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const same = fields.get(key);
        if (same) same.push(node);
        else fields.set(key, [node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value)!;
      if (this.#applies(fragment.typeCondition?.name.value, type))
        this.#collect(type, fragment.selectionSet, fields);
    }
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.#schema.getType(condition);
    return isAbstractType(wanted) && this.#schema.isSubType(wanted, type);
  }

  #projectField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Project {
    const { value: name } = nodes[0]!.name;
    if (name === "__typename") return () => parent.name;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return this.#projectAs(parent.getFields()[name]!.type, sets);
  }

  #projectAs(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Project {
    if (isNonNullType(type)) {
      const project = this.#projectAs(type.ofType as GraphQLOutputType, sets);
      return value => {
        const projected = project(value);
        if (projected !== null) return projected;
        this.isEmptied = true;
        return missing;
      };
    }
    if (isListType(type)) return listOf(this.#projectAs(type.ofType, sets));
    if (isLeafType(type)) return value => value ?? null;
    if (isObjectType(type)) return this.projectObject(type, sets);
    return this.#projectAbstract(sets);
  }

  /** By the kind of each object, as soon as one of that kind comes. */
  #projectAbstract(sets: readonly SelectionSetNode[]): Project {
    const known = new Map<string, Project>();
    return value => {
      const name = isObject(value) ? value["__typename"] : null;
      if (typeof name !== "string") return null;
      let project = known.get(name);
      if (!project) {
        const type = this.#schema.getType(name);
        project = isObjectType(type) ? this.projectObject(type, sets) : () => null;
        known.set(name, project);
      }
      return project(value);
    };
  }
}

const listOf =
  (project: Project): Project =>
  value => {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
    for (const item of value) {
      const projected = project(item);
      if (projected === missing) return null;
      items.push(projected);
    }
    return items;
  };

/**
 * Whether two operations select the same, in the same order: then what answers the one answers the other as it is. Told
 * only of operations without fragments, conditions and abstract types; of all others, no.
 */
export function selectsTheSame(
  schema: GraphQLSchema,
  one: OperationDefinitionNode,
  other: OperationDefinitionNode,
): boolean {
  const root = schema.getRootType(one.operation);
  return root != null && isSame(root, one.selectionSet, other.selectionSet);

  function isSame(type: GraphQLObjectType, left: SelectionSetNode, right: SelectionSetNode): boolean {
    return (
      left.selections.length === right.selections.length &&
      left.selections.every((node, index) => {
        const counterpart = right.selections[index]!;
        if (node.kind !== Kind.FIELD || counterpart.kind !== Kind.FIELD) return false;
        if (node.directives?.length || counterpart.directives?.length) return false;
        if ((node.alias ?? node.name).value !== (counterpart.alias ?? counterpart.name).value) return false;
        if (node.name.value !== counterpart.name.value) return false;
        if (!node.selectionSet || !counterpart.selectionSet)
          return !node.selectionSet === !counterpart.selectionSet;
        const field = type.getFields()[node.name.value];
        const named = field && getNamedType(field.type);
        if (!isObjectType(named)) return false;
        return isSame(named, node.selectionSet, counterpart.selectionSet);
      })
    );
  }
}
