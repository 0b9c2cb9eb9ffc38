import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { LockMode, type EntityClass } from "@mikro-orm/postgresql";
import { isId, orgUnitUnknown, refuse, whyOutOfScope, type Message, type Permission } from "@tongxin/kernel";
import type { BaseEntity } from "./base-entity.js";
import { expectVersion } from "./change.js";
import type { Work } from "./work.js";

/**
 * What a service knows of `directory`'s units: where each stands, so that scopes can be checked without asking.
 * Kept by messages, so it follows by about a second; names are read through the graph.
 */
@Entity()
export class KnownOrgUnit {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "uuid" })
  @Index()
  organizationId!: string;

  @Property({ type: "integer" })
  unitVersion!: number;

  /** Ids from the root down to this unit, itself included. */
  @Property({ type: "string[]", columnType: "uuid[]" })
  ancestry!: string[];

  @Property({ type: "boolean" })
  isOpen!: boolean;
}

/** Keeps the newest state of a unit: an older message that comes late changes nothing. */
export async function keepOrgUnit(
  { em }: Work,
  { organizationId, body }: Message<"directory.orgUnitChanged">,
): Promise<void> {
  await em.execute(
    `insert into known_org_unit (id, organization_id, unit_version, ancestry, is_open) values (?, ?, ?, ?::uuid[], ?)
     on conflict (id) do update set organization_id = excluded.organization_id, unit_version = excluded.unit_version,
       ancestry = excluded.ancestry, is_open = excluded.is_open
     where known_org_unit.unit_version < excluded.unit_version`,
    [body.id, organizationId, body.version, `{${body.ancestry.join(",")}}`, body.isOpen],
  );
}

/** The open unit that something new is to belong to; refused when there is none, or the viewer may not act for it. */
export async function unitInScope(
  { em, viewer }: Work,
  id: string,
  permission: Permission,
  path: readonly string[],
): Promise<KnownOrgUnit> {
  const unit = isId(id) ? await em.findOne(KnownOrgUnit, { id, isOpen: true }) : null;
  if (!unit) return refuse(orgUnitUnknown, path);
  refuse(whyOutOfScope(viewer, permission, unit.ancestry), path);
  return unit;
}

/**
 * A row to change: locked, within the viewer's scope, and as old as they think. What belongs to it changes under this
 * lock too. Its unit may be closed meanwhile: somebody must still be able to clear up.
 */
export async function managed<E extends BaseEntity & { orgUnitId: string }>(
  { em, viewer }: Work,
  entity: EntityClass<E>,
  id: string,
  permission: Permission,
  expectedVersion?: number | null,
): Promise<E> {
  const row = (await em.findOneOrFail(entity, { id } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  })) as E;
  const unit = await em.findOne(KnownOrgUnit, { id: row.orgUnitId });
  refuse(whyOutOfScope(viewer, permission, unit?.ancestry ?? []), ["id"]);
  expectVersion(row, expectedVersion);
  return row;
}
