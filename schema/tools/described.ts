import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function* namesIn(type: GraphQLNamedType): Iterable<[string, Named]> {
  yield [type.name, type];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field];
    if (!("args" in field)) continue;
    for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name}:)`, argument];
  }
}

const CHINESE = /\p{Script=Han}/u;
const ENGLISH_SENTENCE = /[A-Za-z][^.]*[.)]/;

/** Chinese first, then English, each a sentence. */
const isBilingual = (description: string): boolean => {
  const english = description.search(ENGLISH_SENTENCE);
  return (
    CHINESE.test(description) &&
    english >= 0 &&
    description.search(CHINESE) < description.search(/[a-z]{2,}[ .]/i)
  );
};

/** The names of a graph that are not described in both languages. */
export function undescribedNames(schema: GraphQLSchema): string[] {
  const ours = Object.values(schema.getTypeMap()).filter(
    type => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !isRoot(schema, type),
  );
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap(root => (root ? [root] : []));
  return [...ours, ...roots]
    .flatMap(type => [...namesIn(type)])
    .filter(([path, { description }]) => !isRootName(schema, path) && !isBilingual(description ?? ""))
    .map(([path]) => path);
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType();

const isRootName = (schema: GraphQLSchema, path: string): boolean =>
  path === schema.getQueryType()?.name || path === schema.getMutationType()?.name;
