import { ChangeSetType, type ChangeSet, type EventSubscriber, type FlushEventArgs } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { newId } from "@tongxin/kernel";
import { ENTRY_COLUMNS } from "../platform-tables.js";
import type { Ground } from "../work.js";
import { canonical } from "../operation.js";
import { AuditAction } from "./audit-entry.entity.js";

/** What an operation says itself of what it did, where the rows do not say it: a reason, a read, a set-based write. */
export interface AuditNote {
  readonly action: AuditAction;
  readonly entity: string;
  readonly entityIds: readonly string[];
  /** Names of what was changed or read, never values. */
  readonly fields?: readonly string[];
  readonly organizationId?: string;
  readonly reason?: string;
}

/** Makes hashes that nobody can guess values from. */
export type KeyedHash = (text: string) => string;

interface Line {
  action: AuditAction;
  readonly entity: string;
  readonly entityId: string;
  organizationId: string | null;
  fields: Set<string>;
  readonly before: string | null;
  after: string | null;
  reason: string | null;
}

/** What one transaction has done so far, by object; one that is changed twice has one line. */
export interface AuditTrail {
  readonly lines: Map<string, Line>;
  readonly hash: KeyedHash;
}

const trailOf = new WeakMap<object, AuditTrail>();

/** Begins to watch what this EntityManager writes. */
export function watch(em: object, hash: KeyedHash): AuditTrail {
  const trail: AuditTrail = { lines: new Map(), hash };
  trailOf.set(em, trail);
  return trail;
}

const ACTIONS: Partial<Record<ChangeSetType, AuditAction>> = {
  [ChangeSetType.CREATE]: AuditAction.CREATED,
  [ChangeSetType.UPDATE]: AuditAction.UPDATED,
  [ChangeSetType.UPDATE_EARLY]: AuditAction.UPDATED,
  [ChangeSetType.DELETE]: AuditAction.DELETED,
  [ChangeSetType.DELETE_EARLY]: AuditAction.DELETED,
};

/** What the kit fills in with every write, and says nothing of it. */
const BOOKKEEPING = new Set(["version", "createdAt", "updatedAt", "createdBy", "organizationId"]);

/** Notes what each flush is about to write. */
export class AuditSubscriber implements EventSubscriber {
  onFlush({ em, uow }: FlushEventArgs): void {
    const trail = trailOf.get(em);
    if (!trail) return;
    for (const changeSet of uow.getChangeSets()) noteChange(trail, changeSet);
  }
}

function noteChange(trail: AuditTrail, changeSet: ChangeSet<object>): void {
  const { type, payload, originalEntity = {}, meta } = changeSet;
  const action = ACTIONS[type];
  if (!action) return;
  const row = changeSet.entity as { organizationId?: string };
  const entityId = keyOf(changeSet);
  const before = action === AuditAction.CREATED ? null : hashOfRow(trail, originalEntity);
  const after = action === AuditAction.DELETED ? null : hashOfRow(trail, { ...originalEntity, ...payload });
  const fields = Object.entries(payload)
    .filter(
      ([name, value]) =>
        !BOOKKEEPING.has(name) && !meta.primaryKeys.includes(name as never) && (before || value != null),
    )
    .map(([name]) => name);
  const known = trail.lines.get(`${meta.className} ${entityId}`);
  if (!known) {
    const organizationId = row.organizationId ?? null;
    trail.lines.set(`${meta.className} ${entityId}`, {
      action,
      entity: meta.className,
      entityId,
      organizationId,
      fields: new Set(fields),
      before,
      after,
      reason: null,
    });
    return;
  }
  if (known.action !== AuditAction.CREATED) known.action = action;
  for (const field of fields) known.fields.add(field);
  known.after = after;
}

function keyOf({ entity, meta }: ChangeSet<object>): string {
  const row = entity as Record<string, unknown>;
  return meta.primaryKeys.map(key => String(row[key as string])).join(":");
}

function hashOfRow({ hash }: AuditTrail, row: object): string {
  const kept = Object.entries(row).filter(([name, value]) => value != null && !BOOKKEEPING.has(name));
  return hash(canonical(Object.fromEntries(kept.map(([name, value]) => [name, asText(value)]))));
}

/** A number reads the same whether it was set or loaded: the driver gives large ones as text. */
const asText = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);

/** Adds what an operation says of itself. */
export function noteIn(trail: AuditTrail, note: AuditNote): void {
  const { action, entity, entityIds, fields = [], organizationId = null, reason = null } = note;
  for (const entityId of entityIds) {
    const known = trail.lines.get(`${entity} ${entityId}`);
    if (known) {
      for (const field of fields) known.fields.add(field);
      known.reason ??= reason;
      continue;
    }
    trail.lines.set(`${entity} ${entityId}`, {
      action,
      entity,
      entityId,
      organizationId,
      fields: new Set(fields),
      before: null,
      after: null,
      reason,
    });
  }
}

/** A set-based write, in the audit log: one entry for each row that its statement wrote. */
export interface AuditedRows {
  readonly action: AuditAction;
  readonly entity: string;
  readonly reason?: string;
  /** Selects `entity_id text`, `organization_id uuid` and `fields text[]`. */
  readonly select: string;
}

const COLUMNS = ENTRY_COLUMNS.join(", ");

const enter = (select: string): string => `
  with entry as (insert into audit_entry (${COLUMNS}) ${select} returning id, recorded_at)
  insert into audit_pending (entry_id, recorded_at) select id, recorded_at from entry`;

const ENTER_LINES = enter(`
  select ${COLUMNS} from jsonb_to_recordset(?::jsonb) as e(id uuid, at timestamptz, organization_id uuid, account_id uuid,
    actor text, employee_id uuid, operation text, action text, entity text, entity_id text, fields text[],
    before_hash text, after_hash text, reason text, request_id text)`);

const enterRows = (select: string): string =>
  enter(`
    select uuidv7(), e.at, r.organization_id, e.account_id, e.actor, e.employee_id, e.operation, e.action, e.entity,
      r.entity_id, r.fields, null, null, e.reason, e.request_id
    from (${select}) r, jsonb_to_record(?::jsonb) as e(at timestamptz, account_id uuid, actor text, employee_id uuid,
      operation text, action text, entity text, reason text, request_id text)`);

/** What all entries of one operation have in common. */
const sharedBy = ({ viewer, clock, operation, requestId }: Ground) => ({
  at: clock.now().toISOString(),
  account_id: viewer.accountId,
  actor: viewer.account,
  employee_id: viewer.employeeId,
  operation: operation?.name ?? viewer.account,
  request_id: requestId ?? null,
});

/** Writes the transaction's entries, in it: no entry, no change. */
export async function record(tx: EntityManager, { lines }: AuditTrail, ground: Ground): Promise<void> {
  if (lines.size === 0) return;
  const shared = sharedBy(ground);
  const entries = [...lines.values()].map(line => ({
    ...shared,
    id: newId(),
    organization_id: line.organizationId ?? ground.viewer.organizationId,
    action: line.action,
    entity: line.entity,
    entity_id: line.entityId,
    fields: [...line.fields].sort(),
    before_hash: line.before,
    after_hash: line.after,
    reason: line.reason,
  }));
  await tx.execute(ENTER_LINES, [JSON.stringify(entries)]);
}

/** Writes the entries of a set-based write, by a statement as set-based as it. */
export async function recordRows(tx: EntityManager, rows: AuditedRows, ground: Ground): Promise<void> {
  const { select, ...what } = rows;
  await tx.execute(enterRows(select), [JSON.stringify({ ...sharedBy(ground), ...what })]);
}
