import { LockMode } from "@mikro-orm/core";
import { GROUP_ORGANIZATION_ID, isId, newId, orgUnitUnknown, refuse, requireText } from "@tongxin/kernel";
import { AuditAction, expectVersion, locked, type Version, whyNotFor, type Work } from "@tongxin/subgraph";
import { recordChangesOf } from "../changes/directory-change.operations.js";
import { ChangedEntity, ChangeKind } from "../changes/directory-change.rules.js";
import { Assignment } from "../employees/assignment.entity.js";
import { OrgUnit } from "./org-unit.entity.js";
import {
  ancestryOf,
  organizationFor,
  OrgUnitRefusal,
  pathBelow,
  whyCannotClose,
  whyCannotMove,
  whyTooDeep,
} from "./org-unit.rules.js";
import type { OrgUnitInput } from "./org-unit.schema.js";

type OrgUnitResult = Promise<{ orgUnit: OrgUnit }>;

/** Units opened by hand are known by this name; those that HR sends, by HR's system. */
export const LOCAL_SOURCE = "LOCAL";

export async function openOrgUnit(work: Work, { code, name, kind, parentId }: OrgUnitInput): OrgUnitResult {
  const { em } = work;
  if (!code.trim() || !name.trim()) refuse(OrgUnitRefusal.NAME_MISSING, ["input"]);
  await lockTree(work);
  const parent = parentId ? await openParent(work, parentId, ["input", "parentId"]) : null;
  refuse(whyNotFor(work, parent ? ancestryOf(parent.treePath) : []), ["input", "parentId"]);
  refuse(whyTooDeep(parent && { path: parent.treePath }), ["input", "parentId"]);

  const id = newId();
  const orgUnit = em.create(OrgUnit, {
    id,
    organizationId: organizationFor(kind, id, parent?.organizationId ?? GROUP_ORGANIZATION_ID),
    code: requireText(code, ["input", "code"]),
    name: requireText(name, ["input", "name"]),
    kind,
    parentId: parent?.id ?? null,
    treePath: pathBelow(parent && { path: parent.treePath }, id),
    sourceSystem: LOCAL_SOURCE,
    externalId: id,
    closedOn: null,
  });
  await em.flush();
  announceUnits(work, [{ unit: orgUnit, fields: [] }]);
  return { orgUnit };
}

/** Moves a unit with all that stands below it. Its id stays, so nothing that refers to it changes. */
export async function moveOrgUnit(
  work: Work,
  id: string,
  parentId: string,
  expectedVersion?: Version,
): OrgUnitResult {
  const { em, clock } = work;
  const orgUnit = await managedUnit(work, id);
  expectVersion(orgUnit, expectedVersion);
  const parent = await openParent(work, parentId, ["parentId"]);
  refuse(whyNotFor(work, ancestryOf(parent.treePath)), ["parentId"]);
  const [{ height }] = await em.execute<[{ height: number }]>(
    "select max(nlevel(path)) - nlevel(?::ltree) + 1 as height from org_unit where path <@ ?::ltree",
    [orgUnit.treePath, orgUnit.treePath],
  );
  refuse(whyCannotMove(placed(orgUnit), placed(parent), height), ["parentId"]);

  const before = orgUnit.treePath;
  orgUnit.parentId = parent.id;
  orgUnit.treePath = pathBelow({ path: parent.treePath }, id);
  await em.flush();
  const below = await em.execute<{ id: string }[]>(
    `update org_unit set path = ?::ltree || subpath(path, nlevel(?::ltree)), version = version + 1, updated_at = ?
     where path <@ ?::ltree and id <> ? returning id`,
    [orgUnit.treePath, before, clock.now(), before, id],
  );
  work.audit({
    action: AuditAction.UPDATED,
    entity: OrgUnit.name,
    entityIds: below.map(unit => unit.id),
    fields: ["treePath"],
    organizationId: orgUnit.organizationId,
  });
  const moved = await em.find(OrgUnit, { id: below.map(unit => unit.id) }, { refresh: true });
  const followed = moved.map(unit => ({ unit, fields: ["path"] }));
  announceUnits(work, [{ unit: orgUnit, fields: ["parent", "path"] }, ...followed]);
  return { orgUnit };
}

export async function closeOrgUnit(work: Work, id: string, expectedVersion?: Version): OrgUnitResult {
  const { em, clock } = work;
  const orgUnit = await managedUnit(work, id);
  expectVersion(orgUnit, expectedVersion);
  const openChildren = await em.count(OrgUnit, { parentId: id, closedOn: null });
  const assignments = await em.count(Assignment, {
    orgUnitId: id,
    $or: [{ endsOn: null }, { endsOn: { $gt: clock.today() } }],
  });
  refuse(whyCannotClose(openChildren, assignments), ["id"]);
  orgUnit.closedOn = clock.today();
  await em.flush();
  announceUnits(work, [{ unit: orgUnit, fields: ["closedOn"] }]);
  return { orgUnit };
}

/** A unit that has changed, and what of it. */
export interface UnitChange {
  readonly unit: OrgUnit;
  readonly fields: readonly string[];
}

/** Tells the other services where units stand now, and the feed what has changed of them. */
export function announceUnits(work: Work, changes: readonly UnitChange[]): void {
  for (const { id, version, treePath, closedOn, organizationId } of changes.map(({ unit }) => unit))
    work.announce(
      "directory.orgUnitChanged",
      { id, version, ancestry: ancestryOf(treePath), isOpen: closedOn === null },
      organizationId,
    );
  recordChangesOf(
    work,
    ChangedEntity.ORG_UNIT,
    changes.map(({ unit, fields }) => ({ id: unit.id, kind: kindOf(unit), fields })),
  );
}

function kindOf({ closedOn, version }: OrgUnit): ChangeKind {
  if (closedOn) return ChangeKind.DELETED;
  return version === 1 ? ChangeKind.CREATED : ChangeKind.UPDATED;
}

const placed = ({ id, treePath, organizationId }: OrgUnit) => ({ id, path: treePath, organizationId });

const TREE_LOCK = 7_170_001;

/** Changes of the tree wait for each other: what one has checked, another may not change before it is written. */
export const lockTree = ({ em }: Work): Promise<unknown> =>
  em.execute("select pg_advisory_xact_lock(?)", [TREE_LOCK]);

/** Changes of the tree wait for whoever puts people into its units; those do not wait for each other. */
export const holdTree = ({ em }: Work): Promise<unknown> =>
  em.execute("select pg_advisory_xact_lock_shared(?)", [TREE_LOCK]);

/** The unit, when it is open and the viewer manages it. */
async function managedUnit(work: Work, id: string): Promise<OrgUnit> {
  await lockTree(work);
  const orgUnit = await locked(work, OrgUnit, id);
  refuse(whyNotFor(work, ancestryOf(orgUnit.treePath)), ["id"]);
  if (orgUnit.closedOn) refuse(OrgUnitRefusal.CLOSED, ["id"]);
  return orgUnit;
}

async function openParent({ em }: Work, id: string, path: string[]): Promise<OrgUnit> {
  const parent = await em.findOne(OrgUnit, { id, closedOn: null }, { lockMode: LockMode.PESSIMISTIC_READ });
  return parent ?? refuse(OrgUnitRefusal.PARENT_UNKNOWN, path);
}

/** Where something holds: in a unit and all below it, or everywhere. */
export interface Scope {
  readonly id: string | null;
  readonly organizationId: string;
  /** Empty for everywhere, which is in nobody's scope but theirs who hold a permission everywhere. */
  readonly ancestry: readonly string[];
}

const EVERYWHERE_SCOPE: Scope = { id: null, organizationId: GROUP_ORGANIZATION_ID, ancestry: [] };

type UnitScope = Scope & { readonly id: string };

const scopeIn = ({ id, organizationId, treePath }: OrgUnit): UnitScope => ({
  id,
  organizationId,
  ancestry: ancestryOf(treePath),
});

/** The open unit that something new is for, or everywhere. */
export async function scopeOf({ em }: Work, id: string | null, path: readonly string[]): Promise<Scope> {
  if (id === null) return EVERYWHERE_SCOPE;
  return (await openUnit(em, id)) ?? refuse(orgUnitUnknown, path);
}

/** Where an open unit stands; null where there is none. */
export async function openUnit(em: Work["em"], id: string): Promise<UnitScope | null> {
  const unit = isId(id) ? await em.findOne(OrgUnit, { id, closedOn: null }) : null;
  return unit && scopeIn(unit);
}

/** The unit that something is for, or everywhere. It may be closed meanwhile: somebody must still be able to clear up. */
export const scopeOfUnit = async ({ em }: Work, id: string | null): Promise<Scope> =>
  id === null ? EVERYWHERE_SCOPE : scopeIn(await em.findOneOrFail(OrgUnit, id));
