import { filterSchema, pruneSchema } from "@graphql-tools/utils";
import { may, type Permission, type Viewer } from "@tongxin/kernel";
import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { fieldPermissions } from "./field-permissions.js";

/** Sets of permissions are as many as combinations of roles that people hold. */
const REMEMBERED = 64;

/** The schema as a viewer sees it: the fields they may use, and the types that those lead to. */
function visibleSchemas(schema: GraphQLSchema): (viewer: Viewer) => GraphQLSchema {
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

/** What the schema answers of itself to a viewer. The whole of it takes long to say, so what is asked again is kept. */
export function introspection(
  schema: GraphQLSchema,
): (viewer: Viewer, document: DocumentNode, variables: Record<string, unknown>) => Promise<ExecutionResult> {
  const visibleTo = visibleSchemas(schema);
  const kept = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, ExecutionResult>>();

  return async (viewer, document, variableValues) => {
    const visible = visibleTo(viewer);
    const run = () => execute({ schema: visible, document, variableValues });
    if (Object.keys(variableValues).length > 0) return run();
    let answers = kept.get(visible);
    if (!answers) kept.set(visible, (answers = new WeakMap()));
    const answer = answers.get(document) ?? (await run());
    answers.set(document, answer);
    return answer;
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
