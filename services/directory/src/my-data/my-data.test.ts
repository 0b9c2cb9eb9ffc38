import type { EntityManager } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId, type Viewer } from "@tongxin/kernel";
import { AuditEntryRow, untoldEntities } from "@tongxin/subgraph/host";
import { hr, nobody, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import { Consent } from "../consents/consent.entity.js";
import { ConsentPurpose } from "../consents/consent.rules.js";
import { Employee } from "../employees/employee.entity.js";
import { staffing } from "../employees/employee.test-kit.js";
import { sealedIdNumber } from "../employees/personal-data.js";
import { UnionMembership } from "../employees/union-membership.entity.js";
import { Notification } from "../notifications/notification.entity.js";
import { NotificationTopic } from "../notifications/notification.rules.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import { PERSONAL_RECORDS } from "./my-data.reads.js";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());

const { open, anAccount, granted } = granting(() => graph);
const { hire } = staffing(() => graph);

const PHONE = "13812341234";
const ID_NUMBER = "11010519491231002X";
const MINE = `{ myData { id directory { title records } } }`;

/** Somebody of whom there is a row of every kind. */
async function somebody(): Promise<Viewer & { employeeId: string }> {
  const { id: employeeId } = await hire(group, { phone: PHONE, name: "汤波志" });
  const viewer = await anAccount(group.organizationId, { employeeId });
  await granted(viewer, { role: "REVIEWER" });
  await graph.given(hr, async work => {
    const { em, clock } = work;
    (await em.findOneOrFail(Employee, employeeId)).idNumber = sealedIdNumber(work, ID_NUMBER);
    em.create(UnionMembership, {
      organizationId: GROUP_ORGANIZATION_ID,
      employeeId,
      joinedOn: "2016-01-01",
      leftOn: null,
    });
    em.create(Consent, {
      organizationId: GROUP_ORGANIZATION_ID,
      employeeId,
      purpose: ConsentPurpose.STORY,
      note: null,
    });
    em.create(Notification, {
      organizationId: GROUP_ORGANIZATION_ID,
      employeeId,
      topic: NotificationTopic.VENUE_BOOKING_OFFERED,
      subjectId: newId(),
      happenedAt: clock.now(),
      readAt: null,
    });
  });
  return { ...viewer, employeeId };
}

describe("what the directory holds about a person", () => {
  it("is told them whole and in clear, kind by kind, in their language", async () => {
    const an = await somebody();

    const { myData } = await graph.as(an, "en").run(MINE);

    expect(myData.id).toBe(an.employeeId);
    const sections = Object.fromEntries(
      myData.directory.map(({ title, records }: Answer) => [
        title,
        records.map((record: string) => JSON.parse(record)),
      ]),
    );
    expect(sections).toMatchObject({
      "Employee record": [
        { id: an.employeeId, name: "汤波志", phoneNumber: PHONE, bornOn: "1990-06-01", idNumber: ID_NUMBER },
      ],
      "Posts held": [{ startsOn: "2015-03-01", isPrimary: true }],
      "Union membership": [{ joinedOn: "2016-01-01" }],
      Accounts: [{ name: an.account, kind: "PERSON" }],
      "Roles granted": [{ role: "REVIEWER", reason: "任命" }],
      Consents: [{ purpose: "STORY" }],
      Notifications: [{ topic: "VENUE_BOOKING_OFFERED" }],
    });
    expect(sections["Employee record"][0]).not.toHaveProperty("phoneDigest");
    const chinese = (await graph.as(an).run(MINE)).myData.directory;
    expect(chinese.map(({ title }: Answer) => title)).toContain("职工档案");
  });

  it("is nothing of anybody else's, even for who names them in a reference", async () => {
    const [an, bo] = [await somebody(), await somebody()];
    const { myData } = await graph.as(bo).run(MINE);
    expect(JSON.stringify(myData)).not.toContain(an.employeeId);
    const REFERENCE = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on MyData { id directory { title } } } }`;
    const them = [{ __typename: "MyData", id: an.employeeId }];
    expect((await graph.as(bo).run(REFERENCE, { them }))._entities).toEqual([
      { id: an.employeeId, directory: [] },
    ]);
    const own = [{ __typename: "MyData", id: bo.employeeId }];
    expect((await graph.as(bo).run(REFERENCE, { them: own }))._entities[0].directory).toHaveLength(
      PERSONAL_RECORDS.length,
    );
  });

  it("is nothing for a system's account, and empty for who is not in the roster", async () => {
    expect(await graph.as({ ...nobody, employeeId: null }).run(MINE)).toEqual({ myData: null });
    const { myData } = await graph.as({ ...nobody, employeeId: newId() }).run(MINE);
    expect(myData.directory.flatMap(({ records }: Answer) => records)).toEqual([]);
  });

  it("costs a statement for each kind", async () => {
    const an = await somebody();
    expect(await graph.statements(() => graph.as(an).run(MINE))).toBe(PERSONAL_RECORDS.length);
  });

  it("leaves out no table that names an employee", () => {
    const em = graph.service.database.em.fork() as EntityManager;
    const untold = [AuditEntryRow, ...directory.features.flatMap(({ notPersonal = [] }) => notPersonal)];
    expect(untoldEntities(em, PERSONAL_RECORDS, untold)).toEqual([]);
    expect(untoldEntities(em, [], untold).toSorted()).toEqual([
      "Account",
      "Assignment",
      "Consent",
      "ImportJob",
      "Notification",
      "PolicyPack",
      "Qualification",
      "UnionMembership",
    ]);
  });
});
