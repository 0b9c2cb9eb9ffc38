import { filterSchema, pruneSchema } from "@graphql-tools/utils";
import { may, type Permission, type Viewer } from "@tongxin/kernel";
import type { GraphQLSchema } from "graphql";
import { fieldPermissions } from "./field-permissions.js";

/** Sets of permissions are as many as combinations of roles that people hold. */
const REMEMBERED = 64;

/** The schema as a viewer sees it: the fields they may use, and the types that those lead to. */
export function visibleSchemas(schema: GraphQLSchema): (viewer: Viewer) => GraphQLSchema {
  const permissions = fieldPermissions(schema);
  const needed = [...new Set(permissions.values())].sort();
  const known = new Map<string, GraphQLSchema>();

  return viewer => {
    const held = needed.filter(permission => may(viewer, permission as Permission));
    const key = held.join(" ");
    let visible = known.get(key);
    if (!visible) {
      visible = seenWith(schema, permissions, new Set(held));
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, visible);
    }
    return visible;
  };
}

function seenWith(
  schema: GraphQLSchema,
  permissions: ReadonlyMap<string, string>,
  held: ReadonlySet<string>,
): GraphQLSchema {
  const maySee = (type: string, field = ""): boolean => {
    const needed = permissions.get(`${type}.${field}`);
    return needed === undefined || held.has(needed);
  };
  const filtered = filterSchema({ schema, rootFieldFilter: maySee, fieldFilter: maySee });
  return pruneSchema(filtered);
}
