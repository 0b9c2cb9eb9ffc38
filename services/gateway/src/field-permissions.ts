import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from "graphql";

/** Subgraphs write a field's permission at the end of its description; no other place in the supergraph has it. */
const PERMISSION = /Requires `([a-z-]+:[a-z-]+)`\.\s*$/;

/** For each field that needs a permission, as `Type.field`, the permission. */
export function fieldPermissions(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const [, permission] = PERMISSION.exec(field.description ?? "") ?? [];
      if (permission) found.set(`${type.name}.${field.name}`, permission);
    }
  }
  return found;
}
