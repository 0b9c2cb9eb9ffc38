import { getNamedType, isLeafType, isObjectType, type GraphQLSchema } from "graphql";

/**
 * The document that asks one root field with what is given: `documentFor(schema, "clubFound", { input }, "id name")`. Of a
 * mutation the selection is of the row that its payload brings.
 */
export function documentFor(schema: GraphQLSchema, name: string, given: object, selection = "id"): string {
  const query = schema.getQueryType()?.getFields()[name];
  const mutation = schema.getMutationType()?.getFields()[name];
  const field = query ?? mutation;
  if (!field) throw new Error(`The graph has no root field ${name}.`);
  const args = field.args.filter(arg => arg.name in given);
  const declared = args.map(arg => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const passed = args.map(arg => `${arg.name}: $${arg.name}`).join(", ");
  const type = getNamedType(field.type);
  const shown =
    selection === "id" && isObjectType(type) && !type.getFields()["id"] ? "__typename" : selection;
  const fields = query && isLeafType(type) ? "" : `{ ${query ? shown : ofPayload(type, selection)} }`;
  return `${query ? "query" : "mutation"} Try${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${fields} }`;
}

function ofPayload(type: unknown, selection: string): string {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const row = fields.find(each => each.name !== "userErrors" && isObjectType(getNamedType(each.type)));
  return `${row ? `${row.name} { ${selection} } ` : ""}userErrors { code path }`;
}
