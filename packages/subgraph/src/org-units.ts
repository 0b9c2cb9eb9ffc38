import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { LockMode, type EntityClass, type EntityManager } from "@mikro-orm/postgresql";
import {
  isId,
  isInScope,
  orgUnitUnknown,
  outOfScope,
  refuse,
  whyOutOfScope,
  type Message,
  type Permission,
  type Refusal,
} from "@tongxin/kernel";
import type { Version } from "./arguments.js";
import { batchById, load } from "./batch.js";
import type { Context } from "./context.js";
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

/** Where an open unit stands; null where there is none. */
export type UnitOf = (
  em: EntityManager,
  id: string,
) => Promise<(Pick<KnownOrgUnit, "id" | "organizationId"> & { readonly ancestry: readonly string[] }) | null>;

export const knownUnit: UnitOf = async (em, id) =>
  isId(id) ? em.findOne(KnownOrgUnit, { id, isOpen: true }) : null;

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

/**
 * Why the viewer may not do what is being done for a unit, or null: the mutation's permission says where. What no mutation asked
 * for, such as a task or the demo, is our own doing.
 */
export function whyNotFor(
  { viewer, permission }: Pick<Work, "viewer" | "permission">,
  ancestry: readonly string[],
): Refusal | null {
  if (permission === undefined) return null;
  if (permission === null)
    throw new Error("A mutation that is @Open has no permission whose units could be asked for.");
  return whyOutOfScope(viewer, permission, ancestry);
}

/**
 * Whether the viewer holds the permission for a unit: what a front end shows or greys out a button by (`viewerCanManage`). The
 * operation asks the same.
 */
export async function viewerMay(
  context: Context,
  permission: Permission,
  orgUnitId: string,
): Promise<boolean> {
  const unit = await load(context, batchById(KnownOrgUnit), orgUnitId);
  return isInScope(context.viewer, permission, unit?.ancestry ?? []);
}

/** The open unit that something new is to belong to; refused when there is none, or the viewer may not act for it. */
export async function unitInScope(
  work: Work,
  id: string,
  path: readonly string[] = ["input", "orgUnitId"],
): Promise<KnownOrgUnit> {
  const unit = isId(id) ? await work.em.findOne(KnownOrgUnit, { id, isOpen: true }) : null;
  if (!unit) return refuse(orgUnitUnknown, path);
  refuse(whyNotFor(work, unit.ancestry), path);
  return unit;
}

/**
 * A row to change: locked, within the viewer's scope, and as old as they think. What belongs to it changes under this
 * lock too. Its unit may be closed meanwhile: somebody must still be able to clear up.
 */
export async function managed<E extends BaseEntity & { orgUnitId: string }>(
  work: Work,
  entity: EntityClass<E>,
  id: string,
  expectedVersion?: Version,
): Promise<E> {
  const row = await locked(work, entity, id);
  const unit = await work.em.findOne(KnownOrgUnit, { id: row.orgUnitId });
  refuse(whyNotFor(work, unit?.ancestry ?? []), ["id"]);
  expectVersion(row, expectedVersion);
  return row;
}

/**
 * A row of one of the viewer's organizations, under its lock: for what everybody may do who belongs there. `loadOwn` is the same
 * for reads.
 */
export async function lockedOwn<E extends BaseEntity>(
  work: Work,
  entity: EntityClass<E>,
  id: string,
  path: readonly string[] = ["id"],
): Promise<E> {
  const row = await locked(work, entity, id);
  if (!work.viewer.organizationIds.includes(row.organizationId)) refuse(outOfScope, path);
  return row;
}

/** A row under its lock, as it is now; NOT_FOUND when there is none. Whether the viewer may change it, its feature asks. */
export const locked = async <E extends BaseEntity>(
  { em }: Work,
  entity: EntityClass<E>,
  id: string,
): Promise<E> =>
  (await em.findOneOrFail(entity, { id } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  })) as E;
