import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, GROUP_ORGANIZATION_ID, newId, ROLES, type Role, type Viewer } from "@tongxin/kernel";
import { admin, an, hr, nobody, testGraph, type TestGraph } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";
import { Account, RoleGrant } from "./account.entity.js";

let graph: TestGraph;
let group: string;
let company: string;
let mine: string;
let other: string;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
  company = await open("A", OrgUnitKind.COMPANY, group);
  mine = await open("A-M", OrgUnitKind.MINE, company);
  other = await open("B", OrgUnitKind.COMPANY, group);
});
afterAll(() => graph.stop());

const { hire } = staffing(() => graph);

const open = (code: string, kind: OrgUnitKind, parentId?: string): Promise<string> =>
  graph.given(hr, async work => {
    const { orgUnit } = await openOrgUnit(work, { code, name: code, kind, ...(parentId && { parentId }) });
    return orgUnit.id;
  });

interface Granted {
  readonly role: Role;
  readonly orgUnitId?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** An account of the company with its roles; its name. */
async function anAccount(grants: readonly Granted[], employeeId: string | null = null): Promise<string> {
  const name = `account-${newId()}`;
  await graph.given(hr, async ({ em }) => {
    const account = em.create(Account, { name, employeeId, organizationId: company });
    await em.flush();
    for (const { role, orgUnitId = null, startsOn = "2020-01-01", endsOn = null } of grants)
      em.create(RoleGrant, { accountId: account.id, role, orgUnitId, startsOn, endsOn });
  });
  return name;
}

const gateway: Viewer = { ...nobody, account: "gateway", permissions: { "gateway:viewers": [EVERYWHERE] } };

const VIEWER_OF = `query ($account: String!) { viewerOf(account: $account) }`;

/** Who the gateway learns that an account is. */
async function viewerOf(account: string): Promise<Viewer | null> {
  const { viewerOf: json } = await graph.as(gateway).run(VIEWER_OF, { account });
  return json && (JSON.parse(json) as Viewer);
}

describe("whoever is signed in", () => {
  const ME = `{ viewer { account permissions employee { name } } }`;

  it("sees their account, what they may, and the employee they are", async () => {
    const { id } = await hire({ id: mine, organizationId: company }, { name: "汤波志" });
    const viewer = { ...an, employeeId: id, permissions: { "units:read": [mine], "employees:read": [mine] } };
    expect(await graph.as(viewer).run(ME)).toEqual({
      viewer: { account: "an", permissions: ["employees:read", "units:read"], employee: { name: "汤波志" } },
    });
  });

  it("may be a system, or hold no role at all", async () => {
    const system = { ...nobody, account: "hr-system", employeeId: null };
    expect(await graph.as(system).run(ME)).toEqual({
      viewer: { account: "hr-system", permissions: [], employee: null },
    });
  });
});

describe("who an account is", () => {
  it("is what its roles permit, and where", async () => {
    const { id } = await hire({ id: mine, organizationId: company });
    const name = await anAccount(
      [
        { role: "EMPLOYEE", orgUnitId: company },
        { role: "UNION_OFFICER", orgUnitId: mine },
      ],
      id,
    );

    const viewer = await viewerOf(name);

    expect(viewer).toMatchObject({ account: name, employeeId: id, organizationId: company });
    expect(viewer?.permissions["culture-sites:manage"]).toEqual([mine]);
    expect(viewer?.permissions["units:read"]?.toSorted()).toEqual([company, mine].toSorted());
    expect(viewer?.permissions).not.toHaveProperty("units:manage");
    expect(viewer?.organizationIds).toEqual([company]);
  });

  it("reaches every organization below the units of its roles, and all where a role holds everywhere", async () => {
    const reachOf = async (grants: readonly Granted[]) =>
      (await viewerOf(await anAccount(grants)))?.organizationIds.toSorted();
    const [none, foreign, below, everywhere] = await Promise.all([
      reachOf([]),
      reachOf([{ role: "AUDITOR", orgUnitId: other }]),
      reachOf([{ role: "AUDITOR", orgUnitId: group }]),
      reachOf([{ role: "AUDITOR" }]),
    ]);
    expect(none).toEqual([company]);
    expect(foreign).toEqual([company, other].toSorted());
    expect(below).toEqual([GROUP_ORGANIZATION_ID, company, other].toSorted());
    expect(everywhere).toEqual(below);
  });

  it("holds everywhere by a role without a unit", async () => {
    const viewer = await viewerOf(await anAccount([{ role: "HR_OFFICER" }]));
    expect(Object.keys(viewer!.permissions).toSorted()).toEqual(ROLES.HR_OFFICER.permissions.toSorted());
    expect(new Set(Object.values(viewer!.permissions).flat())).toEqual(new Set([EVERYWHERE]));
  });

  it.each([
    ["ends today", { endsOn: "2026-11-02" }, false],
    ["ends tomorrow", { endsOn: "2026-11-03" }, true],
    ["begins today", { startsOn: "2026-11-02" }, true],
    ["begins tomorrow", { startsOn: "2026-11-03" }, false],
  ])("counts a role that %s: %#", async (_, period, holds) => {
    const viewer = await viewerOf(await anAccount([{ role: "HR_OFFICER", ...period }]));
    expect("imports:run" in viewer!.permissions).toBe(holds);
  });

  it("changes at midnight in Shanghai, when a role ends", async () => {
    const name = await anAccount([{ role: "AUDITOR", endsOn: "2026-11-03" }]);
    const mayRead = async () => "imports:read" in (await viewerOf(name))!.permissions;
    try {
      graph.clock.set("2026-11-02T23:59:59+08:00");
      expect(await mayRead()).toBe(true);
      graph.clock.set("2026-11-03T00:00:00+08:00");
      expect(await mayRead()).toBe(false);
    } finally {
      graph.clock.set("2026-11-02T09:00:00+08:00");
    }
  });

  it("is null for an account that does not exist", async () => {
    expect(await viewerOf("nobody here")).toBeNull();
    expect(await viewerOf("' or 1=1")).toBeNull();
  });

  it("is for the gateway alone: not even the administrator may ask", async () => {
    const account = await anAccount([]);
    for (const viewer of [admin, hr, an, nobody]) {
      const [error] = await graph.as(viewer).errors(VIEWER_OF, { account });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "gateway:viewers" });
    }
  });

  it("is unambiguous: a name belongs to one account, though ten ask for it at once", async () => {
    const name = newId();
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        graph.given(hr, async ({ em }) => void em.create(Account, { name, employeeId: null })),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
