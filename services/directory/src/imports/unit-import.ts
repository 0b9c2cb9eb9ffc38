import { GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { AuditAction, type Work } from "@tongxin/subgraph";
import { announceUnits, lockTree, type UnitChange } from "../org-units/org-unit.operations.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { organizationFor, pathBelow, type OrgUnitKind } from "../org-units/org-unit.rules.js";
import { UpsertMode } from "../incoming/incoming.rules.js";
import type { ImportJob } from "./import-job.entity.js";
import { ImportRow } from "./import-row.entity.js";
import { rowError, RowErrorCode, RowOutcome, type RowError } from "./import.rules.js";
import type { Importer } from "./importer.js";
import { idHeader } from "./roster.rules.js";
import { isWithin, outcomeOf, planTree, type ExistingUnit, type IncomingUnit } from "./unit-tree.rules.js";

interface UnitData {
  readonly externalId: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly kind: OrgUnitKind;
}

/** A unit as the file says it should be; its path and organization follow from its parent's. */
interface Target {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly kind: OrgUnitKind;
  readonly parentId: string | null;
  readonly treePath: string;
}

/** Units are some thousands: they go through entities, each after its parent. */
export const unitImporter: Importer = {
  async validate(work, job) {
    await lockTree(work);
    // Where a row fails, its unit stays where it was, and what hangs below it comes to stand elsewhere than planned.
    while (await failBadRows(work, job));
  },

  async apply(work, job, isTrial) {
    const { rowAt, plan, known, targets } = await planFor(work, job);
    const changed: UnitChange[] = [];
    for (const { line, code } of plan.ordered) {
      const [unit, target] = [known.get(code), targets.get(code)!];
      const outcome = outcomeOf(unit, target);
      rowAt.get(line)!.outcome = outcome;
      if (isTrial || outcome === RowOutcome.UNCHANGED) continue;
      if (unit) {
        const fields = changedFields(unit, target);
        changed.push({ unit: Object.assign(unit, target, { closedOn: null }), fields });
      } else changed.push({ unit: created(work, job, code, target), fields: [] });
    }
    await work.em.flush();
    announceUnits(work, await withSubtrees(work, changed));
  },
};

/** Whether any row had to fail of those that nothing was wrong with so far. */
async function failBadRows(work: Work, job: ImportJob): Promise<boolean> {
  const { rowAt, plan, known, targets } = await planFor(work, job);
  const errors = new Map(plan.errors);
  for (const { line, code } of plan.ordered) {
    const [unit, target] = [known.get(code), targets.get(code)!];
    if (unit && job.mode === UpsertMode.CREATE_ONLY)
      errors.set(line, rowError(RowErrorCode.ALREADY_EXISTS, idHeader(job.kind), code));
    else if (!unit && job.mode === UpsertMode.UPDATE_ONLY)
      errors.set(line, rowError(RowErrorCode.RECORD_UNKNOWN, idHeader(job.kind), code));
    else if (unit && unit.organizationId !== target.organizationId)
      errors.set(line, rowError(RowErrorCode.CROSSES_ORGANIZATIONS, "上级编码"));
    else if (!isWithin(job.scopes, unit, target)) errors.set(line, rowError(RowErrorCode.OUT_OF_SCOPE, null));
  }
  for (const [line, error] of errors) fail(rowAt.get(line)!, error);
  return errors.size > 0;
}

/**
 * The good rows beside the open units, in an order in which parents come first. A unit of this source that was closed is
 * known too, for its id there is never used again: when it comes again, it opens again.
 */
async function planFor({ em }: Work, job: ImportJob) {
  const rows = await em.find(ImportRow, { jobId: job.id }, { orderBy: { line: "asc" } });
  const open = await em.find(OrgUnit, { closedOn: null });
  const closed = await em.find(OrgUnit, { closedOn: { $ne: null }, sourceSystem: job.sourceSystem });
  const known = new Map([...closed, ...open].map(unit => [unit.code, unit]));
  const waiting = rows.filter(({ outcome }) => outcome === null);
  const rowAt = new Map(waiting.map(row => [row.line, row]));
  const plan = planTree(waiting.map(incoming), placed(open), codesOfFailed(rows));

  const targets = new Map<string, Target>(open.map(unit => [unit.code, unit]));
  for (const { line, code } of plan.ordered) {
    targets.set(code, targetOf(dataOf(rowAt.get(line)!), known.get(code), targets));
  }
  return { rowAt, known, plan, targets };
}

const dataOf = ({ data }: ImportRow): UnitData => data as unknown as UnitData;

const incoming = (row: ImportRow): IncomingUnit => {
  const { externalId: code, parentCode, kind } = dataOf(row);
  return { line: row.line, code, parentCode, kind };
};

function placed(open: readonly OrgUnit[]): ExistingUnit[] {
  const codes = new Map(open.map(({ id, code }) => [id, code]));
  return open.map(({ code, parentId }) => ({ code, parentCode: parentId && codes.get(parentId)! }));
}

const codesOfFailed = (rows: readonly ImportRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ outcome, externalId }) => (outcome && externalId ? [externalId] : [])));

function fail(row: ImportRow, error: RowError): void {
  row.outcome = RowOutcome.FAILED;
  row.errors = [...row.errors, error];
}

function targetOf(
  { name, kind, parentCode }: UnitData,
  known: OrgUnit | undefined,
  targets: ReadonlyMap<string, Target>,
): Target {
  const parent = parentCode ? targets.get(parentCode)! : null;
  const id = known?.id ?? newId();
  return {
    id,
    organizationId: organizationFor(kind, id, parent?.organizationId ?? GROUP_ORGANIZATION_ID),
    name,
    kind,
    parentId: parent?.id ?? null,
    treePath: pathBelow(parent && { path: parent.treePath }, id),
  };
}

const created = ({ em }: Work, { sourceSystem }: ImportJob, code: string, target: Target): OrgUnit =>
  em.create(OrgUnit, { ...target, sourceSystem, externalId: code, code, closedOn: null });

/** What of a unit will not be as it was, as the graph calls it. */
const changedFields = (unit: OrgUnit, target: Target): string[] => [
  ...(unit.name === target.name ? [] : ["name"]),
  ...(unit.kind === target.kind ? [] : ["kind"]),
  ...(unit.parentId === target.parentId ? [] : ["parent"]),
  ...(unit.treePath === target.treePath ? [] : ["path"]),
  ...(unit.closedOn ? ["closedOn"] : []),
];

/** What stands below a unit that moved has moved too: its path is mended from its parent's, level by level. */
async function withSubtrees(
  { em, clock, audit }: Work,
  changed: readonly UnitChange[],
): Promise<UnitChange[]> {
  const mended = await em.execute<{ id: string }[]>(
    `with recursive tree as (
       select id, path as right_path from org_unit where parent_id is null
       union all
       select u.id, t.right_path || replace(u.id::text, '-', '') from org_unit u join tree t on u.parent_id = t.id)
     update org_unit u set path = t.right_path, version = version + 1, updated_at = ?
     from tree t where t.id = u.id and u.path <> t.right_path returning u.id`,
    [clock.now()],
  );
  const below = await em.find(OrgUnit, { id: mended.map(({ id }) => id) }, { refresh: true });
  for (const { id, organizationId } of below)
    audit({
      action: AuditAction.UPDATED,
      entity: OrgUnit.name,
      entityIds: [id],
      fields: ["treePath"],
      organizationId,
    });
  const own = new Set(changed.map(({ unit }) => unit));
  const followed = below.filter(unit => !own.has(unit));
  return [...changed, ...followed.map(unit => ({ unit, fields: ["path"] }))];
}
