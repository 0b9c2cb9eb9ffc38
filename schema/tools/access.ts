import { ROLES, SERVICES, type Permission, type Role, type ServiceName } from "@tongxin/kernel";
import type { FieldAccess, Reach } from "@tongxin/subgraph/host";
import { isIntrospectionType, isObjectType, type GraphQLField, type GraphQLObjectType } from "graphql";
import { schemaByService } from "./subgraphs.js";

/** Who may use one root field, and whose objects it reaches. */
interface RootAccess {
  readonly service: ServiceName;
  readonly field: string;
  readonly kind: "query" | "mutation";
  readonly permission: Permission | null;
  readonly reach: Reach;
  /** The roles whose holders may use it; `*` where everybody may who is signed in. */
  readonly roles: readonly Role[] | "*";
}

/** A field of personal data: who sees it in clear, and what others see. */
interface ClassifiedAccess {
  readonly service: ServiceName;
  readonly field: string;
  readonly dataClass: string;
}

export interface AccessMatrix {
  readonly roots: readonly RootAccess[];
  readonly classified: readonly ClassifiedAccess[];
}

/** The access matrix, as the code says now. */
export async function accessMatrix(): Promise<AccessMatrix> {
  const schemas = await schemaByService();
  const each = SERVICES.map(service => ({ service, schema: schemas[service] }));
  return {
    roots: each.flatMap(({ service, schema }) => [
      ...rootsOf(service, schema.getQueryType(), "query"),
      ...rootsOf(service, schema.getMutationType(), "mutation"),
    ]),
    classified: each.flatMap(({ service, schema }) =>
      Object.values(schema.getTypeMap())
        .filter(type => isObjectType(type))
        .filter(type => !isIntrospectionType(type))
        .flatMap(type =>
          Object.values(type.getFields()).flatMap(field => {
            const { dataClass } = field.extensions as FieldAccess;
            return dataClass ? [{ service, field: `${type.name}.${field.name}`, dataClass }] : [];
          }),
        ),
    ),
  };
}

const rootsOf = (
  service: ServiceName,
  type: GraphQLObjectType | null | undefined,
  kind: RootAccess["kind"],
): RootAccess[] =>
  Object.values(type?.getFields() ?? {})
    .filter(({ name }) => !name.startsWith("_"))
    .map(field => rootAccess(service, field, kind));

function rootAccess(
  service: ServiceName,
  { name, extensions }: GraphQLField<unknown, unknown>,
  kind: RootAccess["kind"],
): RootAccess {
  const { permission = null, reach = kind === "query" ? "ORGANIZATION" : "UNIT" } = extensions as FieldAccess;
  return {
    service,
    field: name,
    kind,
    permission,
    reach,
    roles: permission === null ? "*" : rolesWith(permission),
  };
}

const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(ROLES) as Role[]).filter(role => ROLES[role].permissions.includes(permission));

/** What declares the matrix: one line a field, so that a change is one red line in review. */
export const declaredMatrix = ({ roots, classified }: AccessMatrix): string =>
  `{\n"roots": [\n${linesOf(roots)}\n],\n"classified": [\n${linesOf(classified)}\n]\n}\n`;

const linesOf = (rows: readonly object[]): string => rows.map(row => JSON.stringify(row)).join(",\n");

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  OWN: "one's own",
  UNIT: "the role's units",
  ORGANIZATION: "the viewer's organizations",
  ENTERPRISE: "the enterprise",
};

/** The matrix for people. */
export function accessPage({ roots, classified }: AccessMatrix): string {
  const lines = [
    "# Who may what",
    "",
    "Written from the schema by `npm run schema:emit`; `npm run check` fails when it is not what the code says, and",
    "`services/gateway/src/access.test.ts` tries every cell. Roles are granted in a unit and all below it, for a period.",
    "",
    "**Reach** says whose objects a field touches for who has the permission: *one's own*; *the role's units* (elsewhere",
    "a write is refused with `OUT_OF_SCOPE`, and a read shows nothing); *the viewer's organizations* (others' rows do not",
    "exist); *the enterprise*. Without the permission the answer is `FORBIDDEN`, whether the object exists or not. Fields of",
    "the gateway alone are in no role.",
    "",
  ];
  for (const service of SERVICES) {
    lines.push(`## ${service}`, "", "| field | permission | reach | roles |", "| --- | --- | --- | --- |");
    for (const { field, kind, permission, reach, roles } of roots.filter(root => root.service === service))
      lines.push(
        `| ${kind === "mutation" ? "✎ " : ""}\`${field}\` | ${permission ? `\`${permission}\`` : "signed in"} | ${REACH_WORDS[reach]} | ${rolesText(roles)} |`,
      );
    lines.push("");
  }
  lines.push(
    "## Personal data",
    "",
    "| field | class | in clear for | others see |",
    "| --- | --- | --- | --- |",
    ...classified.map(({ field, dataClass }) =>
      field.startsWith("PersonalData.")
        ? `| \`${field}\` | ${dataClass} | who may \`personal-data:reveal\` in the person's unit, for a reason that is audited | nothing: the mutation is refused |`
        : `| \`${field}\` | ${dataClass} | the person | a mask, or null where nothing is recorded |`,
    ),
    "",
    "Everything else is INTERNAL: names, employee numbers, units and posts, for who may read employees.",
    "",
  );
  return lines.join("\n");
}

function rolesText(roles: RootAccess["roles"]): string {
  if (roles === "*") return "all";
  const all = Object.keys(ROLES).length;
  if (roles.length === all) return "all";
  return roles.length === 0 ? "–" : roles.join(", ");
}
