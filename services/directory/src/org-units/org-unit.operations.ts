import { LockMode } from "@mikro-orm/core";
import { GROUP_ORGANIZATION_ID, newId, refuse, whyOutOfScope } from "@tongxin/kernel";
import { expectVersion, type Work } from "@tongxin/subgraph";
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
  const { em, viewer } = work;
  if (!code.trim() || !name.trim()) refuse(OrgUnitRefusal.NAME_MISSING, ["input"]);
  const parent = parentId ? await openParent(work, parentId, ["input", "parentId"]) : null;
  refuse(whyOutOfScope(viewer, "units:manage", parent ? ancestryOf(parent.treePath) : []), [
    "input",
    "parentId",
  ]);
  refuse(whyTooDeep(parent && { path: parent.treePath }), ["input", "parentId"]);

  const id = newId();
  const orgUnit = em.create(OrgUnit, {
    id,
    organizationId: organizationFor(kind, id, parent?.organizationId ?? GROUP_ORGANIZATION_ID),
    code: code.trim(),
    name: name.trim(),
    kind,
    parentId: parent?.id ?? null,
    treePath: pathBelow(parent && { path: parent.treePath }, id),
    sourceSystem: LOCAL_SOURCE,
    externalId: id,
    closedOn: null,
  });
  await em.flush();
  announceUnit(work, orgUnit);
  return { orgUnit };
}

/** Moves a unit with all that stands below it. Its id stays, so nothing that refers to it changes. */
export async function moveOrgUnit(
  work: Work,
  id: string,
  parentId: string,
  expectedVersion?: number | null,
): OrgUnitResult {
  const { em, clock } = work;
  const orgUnit = await managedUnit(work, id);
  expectVersion(orgUnit, expectedVersion);
  const parent = await openParent(work, parentId, ["parentId"]);
  refuse(whyOutOfScope(work.viewer, "units:manage", ancestryOf(parent.treePath)), ["parentId"]);
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
  const moved = await em.find(OrgUnit, { id: below.map(unit => unit.id) }, { refresh: true });
  for (const unit of [orgUnit, ...moved]) announceUnit(work, unit);
  return { orgUnit };
}

export async function closeOrgUnit(work: Work, id: string, expectedVersion?: number | null): OrgUnitResult {
  const { em, clock } = work;
  const orgUnit = await managedUnit(work, id);
  expectVersion(orgUnit, expectedVersion);
  const openChildren = await em.count(OrgUnit, { parentId: id, closedOn: null });
  const assignments = await em.count(Assignment, { orgUnitId: id, endsOn: null });
  refuse(whyCannotClose(openChildren, assignments), ["id"]);
  orgUnit.closedOn = clock.today();
  await em.flush();
  announceUnit(work, orgUnit);
  return { orgUnit };
}

/** Tells the other services where a unit stands now. */
export const announceUnit = (
  { announce }: Work,
  { id, version, treePath, closedOn, organizationId }: OrgUnit,
): void =>
  announce(
    "directory.orgUnitChanged",
    { id, version, ancestry: ancestryOf(treePath), isOpen: closedOn === null },
    organizationId,
  );

const placed = ({ id, treePath, organizationId }: OrgUnit) => ({ id, path: treePath, organizationId });

const TREE_LOCK = 7_170_001;

/** The unit, when it is open and the viewer manages it. Changes of the tree wait for each other. */
async function managedUnit({ em, viewer }: Work, id: string): Promise<OrgUnit> {
  await em.execute("select pg_advisory_xact_lock(?)", [TREE_LOCK]);
  const orgUnit = await em.findOneOrFail(OrgUnit, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  refuse(whyOutOfScope(viewer, "units:manage", ancestryOf(orgUnit.treePath)), ["id"]);
  if (orgUnit.closedOn) refuse(OrgUnitRefusal.CLOSED, ["id"]);
  return orgUnit;
}

async function openParent({ em }: Work, id: string, path: string[]): Promise<OrgUnit> {
  const parent = await em.findOne(OrgUnit, { id, closedOn: null }, { lockMode: LockMode.PESSIMISTIC_READ });
  return parent ?? refuse(OrgUnitRefusal.PARENT_UNKNOWN, path);
}
