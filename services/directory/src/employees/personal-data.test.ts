import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, newId, type Role, type Viewer } from "@tongxin/kernel";
import {
  an,
  auditor,
  hr,
  MONDAY_MORNING,
  nobody,
  person,
  testGraph,
  type Answer,
  type TestGraph,
} from "@tongxin/testing";
import { textOfDatabase } from "../clear-text.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import { staffing } from "./employee.test-kit.js";

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

const ID_NUMBER = "11010519491231002X";
const PHONE = "13812341234";

const SET = `mutation Set($id: ID!, $idNumber: String!, $expectedVersion: Int) {
  employeeIdNumberSet(id: $id, idNumber: $idNumber, expectedVersion: $expectedVersion) {
    employee { version idNumber } userErrors { code path currentVersion }
  }
}`;
const REVEAL = `mutation Reveal($id: ID!, $fields: [PersonalDataField!]!, $reason: String!) {
  employeePersonalDataReveal(id: $id, fields: $fields, reason: $reason) {
    personalData { employee { id } phone birthDate idNumber } userErrors { code path }
  }
}`;
const ONE = `query One($id: ID!) { employee(id: $id) { phone birthDate idNumber } }`;
const ALL = ["PHONE", "BIRTH_DATE", "ID_NUMBER"];

/** Somebody of a mine with all that there is to hide, and HR of their company. */
async function somebody() {
  const world = await aCompanyOf(group);
  const { id } = await hire(world.north, { phone: PHONE, bornOn: "1949-12-31" });
  const officer = person("officer", "HR_OFFICER", { organizationId: world.company.id });
  expect(await graph.as(officer).refusals(SET, { id, idNumber: ID_NUMBER })).toEqual([]);
  return { ...world, id, officer };
}

describe("personal data", () => {
  it.each<Role>(["EMPLOYEE", "HR_OFFICER", "SYSTEM_ADMIN", "AUDITOR", "SECURITY_ADMIN"])(
    "are masked for every role, %s as any other [DIR-X15]",
    async role => {
      const { id, company } = await somebody();
      const reader = person("reader", role, { organizationId: company.id });
      expect((await graph.as(reader).run(ONE, { id })).employee).toEqual({
        phone: "138****1234",
        birthDate: "1949-**-**",
        idNumber: "****************2X",
      });
    },
  );

  it("are the person's own to see in clear", async () => {
    const { id, company } = await somebody();
    const self = { ...person("self", "EMPLOYEE", { organizationId: company.id }), employeeId: id };
    const clear = { phone: PHONE, birthDate: "1949-12-31", idNumber: ID_NUMBER };
    const ME = `{ viewer { employee { phone birthDate idNumber } } }`;
    expect((await graph.as(self).run(ME)).viewer.employee).toEqual(clear);
    expect((await graph.as(self).run(ONE, { id })).employee).toEqual(clear);
  });

  it("cost no more statements, however many people are listed", async () => {
    const { north, company, officer } = await somebody();
    for (let index = 0; index < 10; index++) await hire(north, { phone: PHONE });
    const LIST = `query ($first: Int) { employees(first: $first) { nodes { phone birthDate idNumber } } }`;
    const costOf = (first: number) => graph.statements(() => graph.as(officer).run(LIST, { first }));
    expect(company.id).toBe(officer.organizationId);
    expect(await costOf(10)).toBe(await costOf(1));
  });

  it("do not lie in the database in clear, not in answers that are kept either", async () => {
    const { id, officer } = await somebody();
    const keyed = graph.as(officer, "zh-CN", `reveal-${newId()}`);
    const asked = { id, fields: ALL, reason: "核对" };
    const answer = await keyed.run(REVEAL, asked);
    expect(await keyed.run(REVEAL, asked)).toEqual(answer);
    const text = await textOfDatabase(graph);
    expect(text).toContain(id);
    for (const secret of [PHONE, ID_NUMBER]) expect(text).not.toContain(secret);
    expect(JSON.stringify(graph.announced)).not.toContain(PHONE);
  });

  it("that an older release left in clear are sealed when this one starts", async () => {
    const { id, officer } = await somebody();
    await graph.given(hr, ({ em }) =>
      em.execute("update employee set phone_number = '15900001111', phone_digest = null where id = ?", [id]),
    );
    await graph.restart();
    expect(await textOfDatabase(graph)).not.toContain("15900001111");
    expect((await graph.as(officer).run(ONE, { id })).employee.phone).toBe("159****1111");
  });
});

describe("an id number", () => {
  it("is recorded as it should be written, and the same again changes nothing", async () => {
    const { id, officer } = await somebody();
    const { employeeIdNumberSet } = await graph
      .as(officer)
      .run(SET, { id, idNumber: " １１０１０５19491231002x", expectedVersion: 2 });
    expect(employeeIdNumberSet).toEqual({
      employee: { version: 2, idNumber: "****************2X" },
      userErrors: [],
    });
    const other = await graph.as(officer).run(SET, { id, idNumber: "440524188001010014" });
    expect(other.employeeIdNumberSet.employee).toEqual({ version: 3, idNumber: "****************14" });
  });

  it("is refused when it is none, by an old version, and out of scope", async () => {
    const { id, officer, south } = await somebody();
    const setting = (more: object, viewer: Viewer = officer) =>
      graph.as(viewer).refusals(SET, { id, idNumber: ID_NUMBER, ...more });
    expect(await setting({ idNumber: "110105194912310021" })).toEqual(["ID_NUMBER_INVALID"]);
    expect(await setting({ expectedVersion: 1 })).toEqual(["CONFLICT"]);
    const local = { ...officer, permissions: { "employees:manage": [south.id] } };
    expect(await setting({}, local)).toEqual(["OUT_OF_SCOPE"]);
    const [missing] = await graph.as(officer).errors(SET, { id: newId(), idNumber: ID_NUMBER });
    expect(missing?.extensions).toMatchObject({ code: "NOT_FOUND" });
    const [junk] = await graph.as(officer).errors(SET, { id: "junk", idNumber: ID_NUMBER });
    expect(junk?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    for (const viewer of [an, auditor, nobody]) {
      const [error] = await graph.as(viewer).errors(SET, { id, idNumber: ID_NUMBER });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "employees:manage" });
    }
  });

  it("is written by one of ten who write at once, as they read it", async () => {
    const { id, officer } = await somebody();
    const tries = Array.from({ length: 10 }, () =>
      graph.as(officer).refusals(SET, { id, idNumber: "440524188001010014", expectedVersion: 2 }),
    );
    const codes = (await Promise.all(tries)).map(each => each.join());
    expect(codes.toSorted()).toEqual(["", ...Array.from({ length: 9 }, () => "CONFLICT")]);
  });
});

describe("revealing personal data", () => {
  it("shows what was asked for, and says in the audit log who saw what of whom, and why", async () => {
    const { id, officer, company } = await somebody();

    const { employeePersonalDataReveal } = await graph
      .as(officer)
      .run(REVEAL, { id, fields: ["PHONE", "ID_NUMBER"], reason: "办理体检" });

    expect(employeePersonalDataReveal).toEqual({
      personalData: { employee: { id }, phone: PHONE, birthDate: null, idNumber: ID_NUMBER },
      userErrors: [],
    });
    const TRAIL = `query ($filter: AuditFilter) {
      directoryAuditTrail(filter: $filter) { nodes { action entity entityId fields reason actor operation } }
    }`;
    const reader = { ...auditor, organizationIds: [company.id] };
    const { directoryAuditTrail } = await graph.as(reader).run(TRAIL, { filter: { entityId: id } });
    expect(directoryAuditTrail.nodes.find(({ action }: Answer) => action === "READ")).toEqual({
      action: "READ",
      entity: "Employee",
      entityId: id,
      fields: ["ID_NUMBER", "PHONE"],
      reason: "办理体检",
      actor: "officer",
      operation: "employeePersonalDataReveal",
    });
  });

  it("shows null where nothing is recorded", async () => {
    const { north, officer } = await somebody();
    const { id } = await hire(north, { bornOn: null });
    const { employeePersonalDataReveal } = await graph
      .as(officer)
      .run(REVEAL, { id, fields: ALL, reason: "试" });
    expect(employeePersonalDataReveal.personalData).toEqual({
      employee: { id },
      phone: null,
      birthDate: null,
      idNumber: null,
    });
  });

  it("is refused without a reason, without a word of what, out of scope, and to systems", async () => {
    const { id, officer, south } = await somebody();
    const revealing = (more: object, viewer: Viewer = officer) =>
      graph.as(viewer).refusals(REVEAL, { id, fields: ALL, reason: "核对", ...more });
    expect(await revealing({ reason: " " })).toEqual(["REASON_MISSING"]);
    expect(await revealing({ fields: [] })).toEqual(["FIELDS_MISSING"]);
    const local = { ...officer, permissions: { "personal-data:reveal": [south.id] } };
    expect(await revealing({}, local)).toEqual(["OUT_OF_SCOPE"]);
    const system: Viewer = { ...officer, kind: "SERVICE", employeeId: null };
    expect(await revealing({}, system)).toEqual(["PEOPLE_ONLY"]);
    const [missing] = await graph.as(officer).errors(REVEAL, { id: newId(), fields: ALL, reason: "试" });
    expect(missing?.extensions).toMatchObject({ code: "NOT_FOUND" });
    const [word] = await graph.as(officer).errors(REVEAL, { id, fields: ["NAME"], reason: "试" });
    expect(word?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("is nobody's who lacks the permission, whatever else they may", async () => {
    const { id } = await somebody();
    const integration: Viewer = { ...hr, permissions: { "employees:manage": [EVERYWHERE] } };
    for (const viewer of [an, auditor, nobody, integration]) {
      const [error] = await graph.as(viewer).errors(REVEAL, { id, fields: ALL, reason: "试" });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "personal-data:reveal" });
    }
  });
});
