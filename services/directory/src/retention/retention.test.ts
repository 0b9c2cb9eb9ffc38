import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addDays, GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { internalOperation, silentLog, type Log } from "@tongxin/subgraph/host";
import {
  auditor,
  hr,
  MONDAY_MORNING,
  security,
  testGraph,
  type Answer,
  type TestGraph,
} from "@tongxin/testing";
import { Employee } from "../employees/employee.entity.js";
import { EmployeeState } from "../employees/employee.rules.js";
import { staffing } from "../employees/employee.test-kit.js";
import { CREATE, roster, row } from "../imports/import.test-kit.js";
import { Notification } from "../notifications/notification.entity.js";
import { NotificationTopic } from "../notifications/notification.rules.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import { RETENTION_TASK, runRetention } from "./retention.task.js";

const TODAY = "2026-11-02";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { open, aCompanyOf } = granting(() => graph);
const { hire } = staffing(() => graph);

/** The daily task, as the worker runs it. */
async function aNight(): Promise<void> {
  await graph.given(hr, ({ schedule }) => schedule(RETENTION_TASK, {}));
  await graph.service.settle();
}

const setPolicy = (organizationId: string, key: string, days: number) =>
  graph.given(hr, ({ em }) =>
    em.execute(
      `insert into policy_value (organization_id, key, tier, valid_from, pack_id, value, level, source, article)
       values (?, ?, 'ENTERPRISE', '2020-01-01', 'own', ?::jsonb, 'SET', '班子会', '5')`,
      [organizationId, key, String(days)],
    ),
  );

describe("imports", () => {
  it("lose their files after a week and their rows' report after ninety days, though nobody imports again", async () => {
    const receipt = await graph.receiveFile(hr, "a.csv", Buffer.from(roster(row("KEPT"))));
    const { id: uploadId } = receipt as { id: string };
    const input = { kind: "EMPLOYEES", sourceSystem: "HR", uploadId };
    await graph.as(hr).run(CREATE, { input });
    await graph.service.settle();
    await graph.given(hr, ({ em }) =>
      em.execute(
        `insert into upload (id, version, created_at, updated_at, created_by, organization_id, file_name, format, size, sha256)
         select gen_random_uuid(), 1, created_at, created_at, 'broken', organization_id, 'b.csv', 'CSV', 0, '' from upload`,
      ),
    );
    const left = async () => {
      const counts = ["upload_chunk", "import_row", "upload where completed_at is null"].map(
        table => `(select count(*)::int from ${table})`,
      );
      const [found] = await graph.given(hr, ({ em }) =>
        em.execute<{ counts: number[] }[]>(`select array[${counts.join(",")}] as counts`),
      );
      return found!.counts;
    };
    expect(await left()).toEqual([1, 1, 1]);

    graph.clock.set("2026-11-10T09:00:00+08:00");
    await aNight();
    expect(await left()).toEqual([0, 1, 0]);
    graph.clock.set("2027-02-01T09:00:00+08:00");
    await aNight();
    expect(await left()).toEqual([0, 0, 0]);
  });
});

describe("notifications", () => {
  const told = (organizationId: string, happenedAt: string): Promise<string> =>
    graph.given(
      hr,
      async ({ em }) =>
        em.create(Notification, {
          organizationId,
          topic: NotificationTopic.VENUE_BOOKING_OFFERED,
          employeeId: newId(),
          subjectId: newId(),
          happenedAt: new Date(happenedAt),
          readAt: null,
        }).id,
    );
  const remain = (ids: string[]) => graph.given(hr, ({ em }) => em.count(Notification, { id: ids }));

  it("go after a year, to the second", async () => {
    const { company } = await aCompanyOf(group);
    const young = await told(company.id, "2025-11-02T09:00:00+08:00");
    const old = await told(company.id, "2025-11-02T08:59:59+08:00");
    const groups = await told(GROUP_ORGANIZATION_ID, "2025-01-01T00:00:00+08:00");

    await aNight();

    expect(await remain([young])).toBe(1);
    expect(await remain([old, groups])).toBe(0);
  });

  it("go when the company's own policy says", async () => {
    const [one, two] = [await aCompanyOf(group), await aCompanyOf(group)];
    await setPolicy(one.company.id, "notificationKeptDays", 10);
    const mine = await told(one.company.id, "2026-10-20T09:00:00+08:00");
    const theirs = await told(two.company.id, "2026-10-20T09:00:00+08:00");
    await aNight();
    expect(await remain([mine])).toBe(0);
    expect(await remain([theirs])).toBe(1);
  });
});

describe("personal data of people who left", () => {
  const gone = { phone: "13812341234", state: EmployeeState.TERMINATED };
  const person = (id: string) => graph.given(hr, ({ em }) => em.findOneOrFail(Employee, id));
  const isErased = async (id: string) => {
    const { phoneNumber, phoneDigest, bornOn, idNumber } = await person(id);
    return [phoneNumber, phoneDigest, bornOn, idNumber].every(value => value === null);
  };

  it("go three years after their last post ended, and stay of all others", async () => {
    const { north } = await aCompanyOf(group);
    const ended = addDays(TODAY, -1095);
    const long = await hire(north, { ...gone, endsOn: ended });
    const retired = await hire(north, { ...gone, state: EmployeeState.RETIRED, endsOn: ended });
    const late = await hire(north, { ...gone, endsOn: addDays(ended, 1) });
    const back = await hire(north, { ...gone, state: EmployeeState.ACTIVE, endsOn: ended });
    const held = await hire(north, gone);
    const never = await hire(north, { ...gone, state: EmployeeState.CANCELLED });
    await graph.given(hr, ({ em }) => em.execute("delete from assignment where employee_id = ?", [never.id]));

    await aNight();

    for (const { id } of [long, retired]) expect(await isErased(id)).toBe(true);
    for (const { id } of [late, back, held, never]) expect(await isErased(id)).toBe(false);
    expect(await person(long.id)).toMatchObject({ version: 2, name: "甲", hiredOn: "2015-03-01" });
    await aNight();
    expect((await person(long.id)).version).toBe(2);
    graph.clock.set("2026-11-03T09:00:00+08:00");
    await aNight();
    expect(await isErased(late.id)).toBe(true);
  });

  it("are reported to the audit log, by whose they were and never what", async () => {
    const { company, north } = await aCompanyOf(group);
    const { id } = await hire(north, { ...gone, endsOn: "2020-01-01" });
    await aNight();
    const TRAIL = `query ($filter: AuditFilter) {
      directoryAuditTrail(filter: $filter) { nodes { actor operation fields reason } }
    }`;
    const reader = { ...auditor, organizationIds: [company.id] };
    const { directoryAuditTrail } = await graph.as(reader).run(TRAIL, { filter: { entityId: id } });
    expect(directoryAuditTrail.nodes[0]).toEqual({
      actor: "system:directory",
      operation: RETENTION_TASK,
      fields: ["bornOn", "idNumber", "phoneNumber"],
      reason: "保存期满 Kept long enough",
    });
  });
});

describe("what is kept of secrets", () => {
  const OPEN = `mutation ($input: ServiceAccountInput!) { serviceAccountOpen(input: $input) { serviceAccount { id secrets { id } } } }`;
  const ROTATE = `mutation ($id: ID!) { serviceAccountSecretRotate(id: $id) { userErrors { code } } }`;
  const REVOKE = `mutation ($id: ID!) { serviceAccountSecretRevoke(id: $id) { userErrors { code } } }`;

  async function aSystem(): Promise<{ id: string; secretId: string }> {
    const input = { name: `system-${newId()}`, description: "试", scopes: ["units:read"] };
    const { serviceAccountOpen }: Answer = await graph.as(security).run(OPEN, { input });
    const { id, secrets } = serviceAccountOpen.serviceAccount;
    return { id, secretId: secrets[0].id };
  }
  const hashesOf = (secretId: string) =>
    graph.given(hr, ({ em }) =>
      em.execute<{ id: string }[]>(
        "select id from service_account_secret where id = ? and hash is not null",
        [secretId],
      ),
    );

  it("goes thirty days after they were revoked or replaced, and not before", async () => {
    const [revoked, replaced, used] = [await aSystem(), await aSystem(), await aSystem()];
    await graph.as(security).run(REVOKE, { id: revoked.secretId });
    await graph.as(security).run(ROTATE, { id: replaced.id });

    graph.clock.set("2026-12-02T09:00:00+08:00");
    await aNight();
    expect(await hashesOf(revoked.secretId)).toHaveLength(1);
    graph.clock.set("2026-12-03T08:59:59+08:00");
    await aNight();
    expect(await hashesOf(revoked.secretId)).toHaveLength(0);
    expect(await hashesOf(replaced.secretId)).toHaveLength(1);
    graph.clock.set("2026-12-03T09:00:01+08:00");
    await aNight();
    expect(await hashesOf(replaced.secretId)).toHaveLength(0);
    expect(await hashesOf(used.secretId)).toHaveLength(1);
  });
});

it("says in the log how much it erased, and nothing when there was nothing", async () => {
  const { company, north } = await aCompanyOf(group);
  const { id } = await hire(north, {
    phone: "13812341234",
    state: EmployeeState.TERMINATED,
    endsOn: "2020-01-01",
  });
  const said: unknown[] = [];
  const log = Object.assign(Object.create(silentLog) as Log, {
    info: (...line: unknown[]) => void said.push(line),
  });
  const context = await graph.contextOf(hr);
  const night = () => runRetention({}, { ...context, operation: internalOperation(RETENTION_TASK), log });

  await night();
  await night();

  const ours = said.filter(line => JSON.stringify(line).includes(company.id));
  expect(ours).toEqual([
    [
      { organizationId: company.id, notifications: 0, people: 1, secretHashes: 0 },
      "erased what was kept long enough",
    ],
  ]);
  expect(JSON.stringify(said)).not.toContain(id);
});
