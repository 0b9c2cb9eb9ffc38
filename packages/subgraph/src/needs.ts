import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import { Extensions } from "type-graphql";
import type { Properties } from "./properties.js";
import type { Row } from "./rows.js";

/**
 * Names what a field's resolver reads of its row. What nobody needs is not read from the database; a query that asks for
 * a field with a resolver that does not say reads whole rows.
 */
export const Needs = <E extends object>(
  ...properties: readonly (keyof Row<E> & string)[]
): MethodDecorator & PropertyDecorator => Extensions({ needs: properties });

/** What a field says of what it reads of its row; undefined when it does not. */
export interface FieldNeeds {
  readonly needs?: readonly string[];
}

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "returnType" | "schema">;

/** Where the rows lie below a field: at the field itself, or as in a connection. */
export const AT_ONCE = [[]] as const;
export const IN_PAGE = [["nodes"], ["edges", "node"]] as const;

type Places = typeof AT_ONCE | typeof IN_PAGE;

/** By the rows' type where it is given, else by the field's. */
type Known = WeakMap<FieldNode, Map<GraphQLOutputType | string, Properties>>;

const known = new Map<Places, Known>([
  [AT_ONCE, new WeakMap()],
  [IN_PAGE, new WeakMap()],
]);

/** What a field's answer is made of, by the selections below it. `type` is the rows' where the field's is abstract. */
export function propertiesAsked(info: Info, places: Places, type?: string): Properties {
  const { fieldNodes } = info;
  const [node] = fieldNodes;
  // Selections that only together are the field's are rare.
  if (!node || fieldNodes.length > 1) return propertiesIn(info, places, type);
  const byNode = known.get(places)!;
  let byType = byNode.get(node);
  if (!byType) byNode.set(node, (byType = new Map()));
  const key = type ?? info.returnType;
  let properties = byType.get(key);
  if (properties === undefined) byType.set(key, (properties = propertiesIn(info, places, type)));
  return properties;
}

interface Selected {
  readonly type: GraphQLNamedType;
  readonly sets: readonly SelectionSetNode[];
}

function propertiesIn(info: Info, places: Places, typeName: string | undefined): Properties {
  const type = typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName)!;
  const root: Selected = { type, sets: info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []) };
  const found = new Set<string>();
  for (const place of places as readonly (readonly string[])[]) {
    const selected = place.reduce<Selected>((at, name) => below(at, name, info), root);
    if (!isObjectType(selected.type)) return null;
    for (const { name } of fieldsOf(selected, info)) {
      if (name.value === "__typename") continue;
      const { needs } = selected.type.getFields()[name.value]!.extensions as FieldNeeds;
      if (!needs) return null;
      for (const property of needs) found.add(property);
    }
  }
  return theSame(found);
}

function below(selected: Selected, name: string, info: Info): Selected {
  const sets = fieldsOf(selected, info)
    .filter(field => field.name.value === name)
    .flatMap(({ selectionSet }) => selectionSet ?? []);
  const field = isObjectType(selected.type) ? selected.type.getFields()[name] : undefined;
  return { type: field ? getNamedType(field.type) : selected.type, sets };
}

/** The fields that are selected of an object of a type, whatever their conditions turn out to be. */
const fieldsOf = ({ type, sets }: Selected, info: Info): FieldNode[] =>
  sets.flatMap(({ selections }) =>
    selections.flatMap((node): FieldNode[] => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value]!;
      const condition = fragment.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
      const applies = !condition || condition === type || isAbstractType(condition);
      return applies ? fieldsOf({ type, sets: [fragment.selectionSet] }, info) : [];
    }),
  );

/** More combinations than any front end has; whoever sends others gets whole rows. */
const MOST_KEPT = 2_000;
const sets = new Map<string, ReadonlySet<string>>();

function theSame(properties: ReadonlySet<string>): Properties {
  const key = [...properties].sort().join(" ");
  const last = sets.get(key);
  if (last) return last;
  if (sets.size >= MOST_KEPT) return null;
  sets.set(key, properties);
  return properties;
}
