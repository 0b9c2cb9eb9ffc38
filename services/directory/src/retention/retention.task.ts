import { GROUP_ORGANIZATION_ID } from "@tongxin/kernel";
import {
  AuditAction,
  feature,
  inTransaction,
  policyOn,
  type TaskContext,
  type Work,
} from "@tongxin/subgraph";
import { forgetViewerChanges } from "../accounts/viewer.operations.js";
import { Employee } from "../employees/employee.entity.js";
import {
  forgetBrokenUploads,
  forgetOldFiles,
  forgetOldReports,
  forgetUndo,
} from "../imports/import.retention.js";
import { retentionCases } from "./policy-cases.reads.js";
import { endedBy, happenedBefore, LEFT_STATES, RetentionPolicy } from "./retention.rules.js";

export const RETENTION_TASK = "retention:daily";

interface Erased {
  readonly notifications: number;
  readonly people: number;
  readonly secretHashes: number;
}

/** Erases what was kept as long as each organization's policy says; says in the log how much, never what. */
export async function runRetention(_: unknown, service: TaskContext): Promise<void> {
  const organizations = await service.em.execute<{ id: string }[]>(
    "select distinct organization_id as id from org_unit union select ?::uuid order by id",
    [GROUP_ORGANIZATION_ID],
  );
  for (const { id: organizationId } of organizations) {
    const erased = await inTransaction(service, work => eraseIn(work, organizationId));
    if (Object.values(erased).some(count => count > 0))
      service.log.info({ organizationId, ...erased }, "erased what was kept long enough");
  }
  await forgetOldReports(service);
  await forgetOldFiles(service);
  await forgetUndo(service);
  await forgetBrokenUploads(service);
  await forgetViewerChanges(service);
}

async function eraseIn(work: Work, organizationId: string): Promise<Erased> {
  const { em, clock } = work;
  const { limits } = await policyOn(em, RetentionPolicy, organizationId, clock.today());
  const { notificationKeptDays, personalDataKeptDays, secretHashKeptDays } = limits;
  return {
    notifications: await eraseNotifications(work, organizationId, notificationKeptDays),
    people: await erasePersonalData(work, organizationId, personalDataKeptDays),
    secretHashes: await eraseSecretHashes(work, organizationId, secretHashKeptDays),
  };
}

async function eraseNotifications(
  { em, clock }: Work,
  organizationId: string,
  keptDays: number,
): Promise<number> {
  const [{ count }] = await em.execute<[{ count: number }]>(
    `with old as (delete from notification where organization_id = ? and happened_at < ? returning 1)
     select count(*)::int as count from old`,
    [organizationId, happenedBefore(clock.now(), keptDays)],
  );
  return count;
}

/** Who left keeps a name and a career; how to reach them, their birthday and their id number go. */
async function erasePersonalData(work: Work, organizationId: string, keptDays: number): Promise<number> {
  const { em, clock, audit } = work;
  const people = await em.execute<{ id: string }[]>(
    `update employee e
     set phone_number = null, phone_digest = null, born_on = null, id_number = null, version = version + 1, updated_at = ?
     where organization_id = ? and state = any(?::text[])
       and (phone_number is not null or born_on is not null or id_number is not null)
       and coalesce(
         (select max(coalesce(ends_on, 'infinity')) from assignment a where a.employee_id = e.id),
         (created_at at time zone 'Asia/Shanghai')::date) <= ?
     returning id`,
    [clock.now(), organizationId, `{${LEFT_STATES.join(",")}}`, endedBy(clock.today(), keptDays)],
  );
  audit({
    action: AuditAction.UPDATED,
    entity: Employee.name,
    entityIds: people.map(({ id }) => id),
    fields: ["phoneNumber", "bornOn", "idNumber"],
    organizationId,
    reason: "保存期满 Kept long enough",
  });
  return people.length;
}

async function eraseSecretHashes(
  { em, clock }: Work,
  organizationId: string,
  keptDays: number,
): Promise<number> {
  const [{ count }] = await em.execute<[{ count: number }]>(
    `with old as (
       update service_account_secret set hash = null, version = version + 1, updated_at = ?
       where organization_id = ? and hash is not null and least(revoked_at, expires_at) < ? returning 1)
     select count(*)::int as count from old`,
    [clock.now(), organizationId, happenedBefore(clock.now(), keptDays)],
  );
  return count;
}

export const retention = feature({
  entities: [],
  resolvers: [],
  policies: RetentionPolicy,
  policyCases: retentionCases,
  tasks: [{ name: RETENTION_TASK, run: runRetention, at: "37 18 * * *" }],
});
