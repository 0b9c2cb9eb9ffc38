import {
  DERIVED_ROLES,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  outOfScope,
  refuse,
  refuseAll,
  requireText,
  ROLES,
  type Role,
  type Viewer,
} from "@tongxin/kernel";
import { AuditAction, expectVersion, locked, type Version, type Work } from "@tongxin/subgraph";
import { RoleDefinition } from "./role-definition.entity.js";
import {
  RoleDefinitionRefusal,
  whyCannotRedefine,
  whyNotNamed,
  whyNotPermitted,
} from "./role-definition.rules.js";
import type { RoleDefinitionChange, RoleDefinitionInput } from "./role-definition.schema.js";
import { mayWrite } from "./role-grant.rules.js";

type RoleResult = Promise<{ role: RoleDefinition }>;

/** Roles are the whole enterprise's: a definition holds in every company. */
export async function defineRole({ em, viewer }: Work, input: RoleDefinitionInput): RoleResult {
  requireEverywhere(viewer);
  refuse(whyNotNamed(input.name), ["input", "name"]);
  const role = em.create(RoleDefinition, {
    organizationId: GROUP_ORGANIZATION_ID,
    name: input.name,
    isSeeded: false,
    isDerived: false,
    ...contentOf(input),
  });
  return { role };
}

/** Whoever holds the role may do by it what it says now. */
export async function redefineRole(
  work: Work,
  id: string,
  input: RoleDefinitionChange,
  expectedVersion?: Version,
): RoleResult {
  const { em, viewer } = work;
  const role = await locked(work, RoleDefinition, id);
  requireEverywhere(viewer);
  expectVersion(role, expectedVersion);
  refuse(whyCannotRedefine(role, viewer.roles), ["id"]);
  const content = contentOf(input);
  if (mayWrite(content.permissions) && (await isHeldByAuditor(work, role.name)))
    refuse(RoleDefinitionRefusal.AUDITOR_WRITES, ["input", "permissions"]);
  Object.assign(role, content);
  await em.flush();
  return { role };
}

const requireEverywhere = ({ permissions }: Viewer): void =>
  refuse(permissions["roles:grant"]?.includes(EVERYWHERE) ? null : outOfScope, []);

function contentOf({ labelZh, labelEn, permissions }: RoleDefinitionChange) {
  refuseAll(whyNotPermitted(permissions));
  return {
    labelZh: requireText(labelZh, ["input", "labelZh"]),
    labelEn: requireText(labelEn, ["input", "labelEn"]),
    permissions: [...new Set(permissions)].sort(),
  };
}

/** Whether anybody holds the role, or will, while they audit. */
async function isHeldByAuditor({ em, clock }: Work, role: string): Promise<boolean> {
  const held = await em.execute<unknown[]>(
    `select 1 from role_grant g join role_grant a on a.account_id = g.account_id and a.role = 'AUDITOR'
       and daterange(a.starts_on, a.ends_on) && daterange(g.starts_on, g.ends_on)
     where g.role = ? and g.revoked_at is null and a.revoked_at is null
       and (g.ends_on is null or g.ends_on > ?) and (a.ends_on is null or a.ends_on > ?) limit 1`,
    [role, clock.today(), clock.today()],
  );
  return held.length > 0;
}

/**
 * Writes the roles that this release ships with, as it says they are. One that it no longer ships permits nothing; one
 * of the enterprise's own that bears the name of a new one becomes it.
 */
export async function seedRoles({ em, viewer, clock, audit }: Work): Promise<void> {
  const seeds = (Object.keys(ROLES) as Role[]).sort().map(name => ({
    name,
    label_zh: ROLES[name].zh,
    label_en: ROLES[name].en,
    permissions: ROLES[name].permissions.toSorted(),
    is_derived: DERIVED_ROLES.includes(name),
  }));
  const written = await em.execute<{ id: string }[]>(
    `insert into role_definition as d (id, version, created_at, updated_at, created_by, organization_id, name, label_zh,
       label_en, permissions, is_seeded, is_derived)
     select uuidv7(), 1, ?, ?, ?, ?, name, label_zh, label_en, permissions, true, is_derived
     from jsonb_to_recordset(?::jsonb)
       as seed(name text, label_zh text, label_en text, permissions text[], is_derived boolean)
     on conflict (organization_id, name) do update set version = d.version + 1, updated_at = excluded.updated_at,
       label_zh = excluded.label_zh, label_en = excluded.label_en, permissions = excluded.permissions,
       is_seeded = true, is_derived = excluded.is_derived
     where (d.label_zh, d.label_en, d.permissions, d.is_seeded, d.is_derived)
       is distinct from (excluded.label_zh, excluded.label_en, excluded.permissions, true, excluded.is_derived)
     returning d.id`,
    [clock.now(), clock.now(), viewer.account, GROUP_ORGANIZATION_ID, JSON.stringify(seeds)],
  );
  const emptied = await em.execute<{ id: string }[]>(
    `update role_definition set permissions = '{}', version = version + 1, updated_at = ?
     where is_seeded and permissions <> '{}' and name <> all(?::text[]) returning id`,
    [clock.now(), `{${seeds.map(({ name }) => name).join(",")}}`],
  );
  audit({
    action: AuditAction.UPDATED,
    entity: RoleDefinition.name,
    entityIds: [...written, ...emptied].map(({ id }) => id),
    fields: ["permissions"],
    reason: "随版本更新 By the release",
  });
}
