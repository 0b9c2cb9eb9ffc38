import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId, type Topic, type Viewer } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { hr, MONDAY_MORNING, nobody, person, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import { giveConsent, withdrawConsent } from "./consent.operations.js";
import { ConsentPurpose } from "./consent.rules.js";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await granting(() => graph).open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { hire } = staffing(() => graph);

/** Somebody of the roster, signed in. */
async function anEmployee(): Promise<Viewer> {
  const { id } = await hire(group);
  return { ...person(id, "EMPLOYEE"), employeeId: id };
}

const GIVE = `mutation Give($purpose: ConsentPurpose!, $note: String) {
  consentGive(purpose: $purpose, note: $note) {
    consent { id version purpose note createdAt withdrawnAt } userErrors { code path }
  }
}`;
const WITHDRAW = `mutation Withdraw($id: ID!, $reason: String!) {
  consentWithdraw(id: $id, reason: $reason) { consent { withdrawnAt withdrawalReason } userErrors { code path rule } }
}`;
const MINE = `{ viewer { consents { id purpose withdrawnAt } } }`;

const given = async (viewer: Viewer, variables: object = { purpose: "PORTRAIT" }): Promise<Answer> =>
  (await graph.as(viewer).run(GIVE, variables)).consentGive.consent;
const mine = async (viewer: Viewer): Promise<Answer> => (await graph.as(viewer).run(MINE)).viewer.consents;

describe("a person's consent", () => {
  it("is given for one purpose, and again changes nothing", async () => {
    const an = await anEmployee();

    const consent = await given(an, { purpose: "PORTRAIT", note: " 仅限内刊 " });

    expect(consent).toMatchObject({
      version: 1,
      purpose: "PORTRAIT",
      note: "仅限内刊",
      createdAt: "2026-11-02T01:00:00.000Z",
      withdrawnAt: null,
    });
    graph.clock.set("2026-11-03T09:00:00+08:00");
    expect(await given(an, { purpose: "PORTRAIT", note: "处处" })).toEqual(consent);
    await given(an, { purpose: "STORY" });
    expect(await mine(an)).toMatchObject([{ purpose: "PORTRAIT" }, { purpose: "STORY" }]);
  });

  it("is withdrawn for a reason, stays in their history, and can be given anew", async () => {
    const an = await anEmployee();
    const { id } = await given(an);

    const { consentWithdraw } = await graph.as(an).run(WITHDRAW, { id, reason: "不再愿意" });

    expect(consentWithdraw).toEqual({
      consent: { withdrawnAt: "2026-11-02T01:00:00.000Z", withdrawalReason: "不再愿意" },
      userErrors: [],
    });
    expect(await graph.as(an).refusals(WITHDRAW, { id, reason: "再" })).toEqual(["WITHDRAWN"]);
    const again = await given(an);
    expect(again.id).not.toBe(id);
    expect(await mine(an)).toMatchObject([
      { id, withdrawnAt: expect.any(String) },
      { id: again.id, withdrawnAt: null },
    ]);
  });

  it("is nobody else's to give, to withdraw or to see", async () => {
    const [an, bo] = [await anEmployee(), await anEmployee()];
    const { id } = await given(an);
    for (const viewer of [bo, hr, { ...nobody, employeeId: null }])
      expect(await graph.as(viewer).refusals(WITHDRAW, { id, reason: "试" })).toEqual(["OUT_OF_SCOPE"]);
    expect(await mine(bo)).toEqual([]);
    const system = { ...nobody, employeeId: null };
    expect(await mine(system)).toBeNull();
    for (const viewer of [system, { ...nobody, employeeId: newId() }])
      expect(await graph.as(viewer).refusals(GIVE, { purpose: "STORY" })).toEqual(["NO_EMPLOYEE"]);
  });

  it("is one, though ten are given at once, and withdrawn once though ten withdraw", async () => {
    const an = await anEmployee();
    const all = await Promise.all(Array.from({ length: 10 }, () => given(an)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const tries = Array.from({ length: 10 }, () =>
      graph.as(an).refusals(WITHDRAW, { id: all[0].id, reason: "试" }),
    );
    const codes = (await Promise.all(tries)).map(each => each.join());
    expect(codes.filter(code => code === "")).toHaveLength(1);
    expect(codes.filter(code => code === "WITHDRAWN")).toHaveLength(9);
  });

  it("is told to the other services when it changes, and only then", async () => {
    const an = await anEmployee();
    const told: [Topic, unknown][] = [];
    const hear = (work: Work): Work => ({
      ...work,
      announce: (...message) => void told.push([message[0], message[1]]),
    });
    const give = () => graph.given(an, work => giveConsent(hear(work), ConsentPurpose.STORY, null));
    const { consent } = await give();
    await give();
    await graph.given(an, work => withdrawConsent(hear(work), consent.id, "试"));
    const about = { id: consent.id, employeeId: an.employeeId, purpose: "STORY" };
    expect(told).toEqual([
      ["directory.consentGiven", { ...about, version: 1 }],
      ["directory.consentWithdrawn", { ...about, version: 2 }],
    ]);
  });

  it("asked for with what is none is bad input", async () => {
    const an = await anEmployee();
    const [purpose] = await graph.as(an).errors(GIVE, { purpose: "ANYTHING" });
    expect(purpose?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    const [junk] = await graph.as(an).errors(WITHDRAW, { id: "junk", reason: "试" });
    expect(junk?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "MALFORMED_VALUE" });
    const [missing] = await graph.as(an).errors(WITHDRAW, { id: newId(), reason: "试" });
    expect(missing?.extensions).toMatchObject({ code: "NOT_FOUND" });
    const { id } = await given(an);
    expect(await graph.as(an).refusals(WITHDRAW, { id, reason: "" })).toEqual(["REASON_MISSING"]);
    expect(await graph.as(an).refusals(GIVE, { purpose: "STORY", note: "" })).toEqual(["TEXT_INVALID"]);
  });

  it("costs one statement to read, however many there are", async () => {
    const [an, bo] = [await anEmployee(), await anEmployee()];
    for (const purpose of Object.values(ConsentPurpose)) await given(bo, { purpose });
    await given(an);
    expect(await graph.statements(() => mine(bo))).toBe(1);
    expect(await graph.statements(() => mine(an))).toBe(1);
  });
});
