import type { Work } from "@tongxin/subgraph";
import { ChangedEntity, type ChangeKind } from "./directory-change.rules.js";

/**
 * Enters changes into the feed in the order in which they are committed. Whoever enters one holds this lock until its commit,
 * so that no change appears before one that a reader has passed already (R-DIR-35); it is taken last, so that nobody waits long.
 */
const LOCK_FEED = "select pg_advisory_xact_lock(7170006)";

/** Who tells others of changes is woken by them: `webhooks` runs it. */
export const FEED_GROWN_TASK = "webhooks:fan-out";

const TABLE_OF: Readonly<Record<ChangedEntity, string>> = { EMPLOYEE: "employee", ORG_UNIT: "org_unit" };

/** The changes that a query selects, as `entity_id`, `kind` and `fields`; it is asked just before the commit. */
export const recordChanges = (
  { em, clock, atLast, schedule }: Work,
  entity: ChangedEntity,
  select: string,
  parameters: readonly unknown[] = [],
): void =>
  atLast(async () => {
    await em.execute(LOCK_FEED);
    await em.execute(
      `insert into directory_change (id, organization_id, entity, entity_id, kind, entity_version, fields, at)
       select uuidv7(), e.organization_id, ?, c.entity_id, c.kind, e.version, c.fields, ?
       from (${select}) c join ${TABLE_OF[entity]} e on e.id = c.entity_id order by e.id`,
      [entity, clock.now(), ...parameters],
    );
    await schedule(FEED_GROWN_TASK, {}, { key: FEED_GROWN_TASK });
  });

/** The changes of rows that are at hand. */
export const recordChangesOf = (
  work: Work,
  entity: ChangedEntity,
  changes: readonly { readonly id: string; readonly kind: ChangeKind; readonly fields: readonly string[] }[],
): void =>
  recordChanges(
    work,
    entity,
    `select id as entity_id, kind, fields
     from jsonb_to_recordset(?::jsonb) as c(id uuid, kind text, fields text[])`,
    [JSON.stringify(changes)],
  );
