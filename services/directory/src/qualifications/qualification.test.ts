import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { an, hr, MONDAY_MORNING, without, graphFor } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";

const graph = await graphFor(directory);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { hire } = staffing(() => graph);

let mine: { id: string; organizationId: string };
beforeAll(async () => {
  const { orgUnit } = await graph.given(hr, work =>
    openOrgUnit(work, { code: "G", name: "集团", kind: OrgUnitKind.GROUP }),
  );
  mine = { id: orgUnit.id, organizationId: orgUnit.organizationId };
});

const EXPERT = { kind: "TECHNICAL_EXPERT", level: "集团级", issuer: "集团公司", validFrom: "2026-01-01" };

/** Somebody, and what is recorded of them. */
async function someone() {
  const { id: employeeId } = await hire(mine);
  const given = (more: object = {}) => ({ employeeId, input: { ...EXPERT, ...more } });
  return { employeeId, given };
}

describe("a qualification", () => {
  it("is read with its level and its end, of one kind or of all [DIR-S4 R-DIR-11]", async () => {
    const { employeeId, given } = await someone();
    await graph.as(hr).change("qualificationRecord", given({ validTo: "2028-01-01" }));
    await graph.as(hr).change("qualificationRecord", given({ kind: "PRODUCTION_BACKBONE", level: null }));

    const { all, experts } = (
      await graph.as(hr).run(
        `query ($id: ID!) { employee(id: $id) {
          all: qualifications { kind }
          experts: qualifications(kind: TECHNICAL_EXPERT) { level validTo issuer isValid }
        } }`,
        { id: employeeId },
      )
    ).employee;

    expect(all).toHaveLength(2);
    expect(experts).toEqual([{ level: "集团级", validTo: "2028-01-01", issuer: "集团公司", isValid: true }]);
  });

  it("is one of its kind at a time, though five record it at once [R-DIR-11]", async () => {
    const { given } = await someone();
    const tried = await Promise.all(
      [1, 2, 3, 4, 5].map(month =>
        graph.as(hr).refusals("qualificationRecord", given({ validFrom: `2026-0${month}-01` })),
      ),
    );
    expect(tried.flat()).toEqual(Array(4).fill("ALREADY_QUALIFIED"));
  });

  it("follows another of its kind on the day that one ends, which is told with the reason [R-DIR-11 R-X-02]", async () => {
    const { given } = await someone();
    const { id, version } = await graph.as(hr).change("qualificationRecord", given(), "id version");
    const end = (more: object = {}) => ({ id, validTo: "2026-12-01", reason: "转岗", ...more });

    expect(await graph.as(hr).refusals("qualificationEnd", end({ reason: " " }))).toEqual(["REASON_MISSING"]);
    expect(await graph.as(hr).refusals("qualificationEnd", end({ expectedVersion: 9 }))).toEqual([
      "CONFLICT",
    ]);
    const ended = await graph
      .as(hr)
      .change("qualificationEnd", end({ expectedVersion: version }), "validTo endReason isValid");
    expect(ended).toEqual({ validTo: "2026-12-01", endReason: "转岗", isValid: true });
    expect(await graph.as(hr).refusals("qualificationEnd", end())).toEqual(["ENDED_ALREADY"]);
    expect(await graph.as(hr).refusals("qualificationRecord", given({ validFrom: "2026-12-01" }))).toEqual(
      [],
    );
  });

  it("is HR's to record, of people in its own units", async () => {
    const { given } = await someone();
    const narrow = { ...hr, permissions: { ...hr.permissions, "employees:manage": [newId()] } };
    expect(await graph.as(narrow).refusals("qualificationRecord", given())).toEqual(["OUT_OF_SCOPE"]);
    for (const viewer of [an, without(hr, "employees:manage")])
      expect((await graph.as(viewer).errors("qualificationRecord", given()))[0]?.extensions?.["code"]).toBe(
        "FORBIDDEN",
      );
    expect(
      (await graph.as(hr).errors("qualificationRecord", { ...given(), employeeId: newId() }))[0]?.extensions,
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  it("with dates out of order or without an issuer is refused, and nothing is written", async () => {
    const { employeeId, given } = await someone();
    const refusals = (more: object) => graph.as(hr).refusals("qualificationRecord", given(more));
    expect(await refusals({ validTo: "2026-01-01" })).toEqual(["PERIOD_INVALID"]);
    expect(await refusals({ issuer: "" })).toEqual(["TEXT_INVALID"]);
    expect(await refusals({ level: "长".repeat(201) })).toEqual(["TEXT_INVALID"]);
    const { qualifications } = await graph
      .as(hr)
      .read("employee", { id: employeeId }, "qualifications { id }");
    expect(qualifications).toEqual([]);
  });

  it("is told to whom it is about, and costs no more statements for many than for one", async () => {
    const { employeeId, given } = await someone();
    const { id } = await graph.as(hr).change("qualificationRecord", given());
    expect(await graph.told({ ...an, employeeId }, "资格")).toMatchObject([{ id, level: "集团级" }]);
    const page = (first: number) =>
      graph.statements(() => graph.as(hr).read("employees", { first }, "nodes { qualifications { kind } }"));
    expect(await page(5)).toBe(await page(1));
  });
});
