import { expect, it } from "@jest/globals";
import { graphFor, person } from "@tongxin/testing";
import { EmployeeState } from "../employees/employee.rules.js";
import { staffing } from "../employees/employee.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting } from "../roles/role.test-kit.js";
import { directory } from "../service.js";

const graph = await graphFor(directory);
const { open, aCompanyOf } = granting(() => graph);
const { hire } = staffing(() => graph);
const group = await open("G", OrgUnitKind.GROUP);

it("a shorter retention is tried out on the people who left: when what is held about them would be erased [DIR-N3]", async () => {
  const { company, north } = await aCompanyOf(group);
  const admin = person("admin", "SYSTEM_ADMIN", { organizationId: company.id });
  const left = { phone: "13812341234", state: EmployeeState.TERMINATED };
  const soon = await hire(north, { ...left, endsOn: "2024-02-29" });
  const later = await hire(north, { ...left, endsOn: "2026-10-01" });
  await hire(north, { ...left, endsOn: "2023-01-01" });
  await hire(north, { phone: "13812341235" });
  const input = {
    title: "个人信息保存办法",
    tier: "ENTERPRISE",
    source: "法务部",
    validFrom: "2027-01-01",
    orgUnitId: company.id,
    limits: [{ key: "personalDataKeptDays", value: "365", article: "3" }],
  };
  const { id, orgUnit, drafter } = await graph
    .as(admin)
    .change("directoryPolicyPackDraft", { input }, "id orgUnit { code } drafter { id }");
  expect(orgUnit.code).toMatch(/^R\d+$/);
  expect(drafter).toBeNull();

  const { cases, caseCount } = await graph
    .as(admin)
    .read("directoryPolicyPackDryRun", { id }, "cases { entity id field before after } caseCount");

  const what = { entity: "Employee", field: "personalDataErasedOn" };
  expect(cases).toEqual([
    { ...what, id: soon.id, before: "2027-02-28", after: "2027-01-01" },
    { ...what, id: later.id, before: "2029-09-30", after: "2027-10-01" },
  ]);
  expect(caseCount).toBe(2);
});

it("a pack for a unit below a company, or one that is not there, is refused [R-X-12]", async () => {
  const { company, north } = await aCompanyOf(group);
  const input = (orgUnitId: string) => ({
    title: "办法",
    tier: "ENTERPRISE",
    source: "法务部",
    validFrom: "2027-01-01",
    orgUnitId,
    limits: [{ key: "personalDataKeptDays", value: "365", article: "3" }],
  });
  const admin = person("admin", "SYSTEM_ADMIN", { organizationId: company.id, scopes: [company.id] });
  const draft = (orgUnitId: string) =>
    graph.as(admin).refusals("directoryPolicyPackDraft", { input: input(orgUnitId) });
  expect(await draft(north.id)).toEqual(["NOT_A_COMPANY"]);
  expect(await draft(group.id)).toEqual(["OUT_OF_SCOPE"]);
  expect(await draft("x")).toEqual(["ORG_UNIT_UNKNOWN"]);
  expect(await draft(company.id)).toEqual([]);
});
