import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, GROUP_ORGANIZATION_ID, newId, ROLES, type Role, type Viewer } from "@tongxin/kernel";
import { admin, an, hr, nobody, security, testGraph, type TestGraph } from "@tongxin/testing";
import { EmployeeState } from "../employees/employee.rules.js";
import { staffing } from "../employees/employee.test-kit.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";
import { RoleGrant } from "../roles/role-grant.entity.js";
import { Account } from "./account.entity.js";
import { AccountKind } from "./account.rules.js";

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
    const account = em.create(Account, {
      name,
      kind: AccountKind.PERSON,
      employeeId,
      organizationId: company,
    });
    await em.flush();
    for (const { role, orgUnitId = null, startsOn = "2020-01-01", endsOn = null } of grants)
      em.create(RoleGrant, {
        organizationId: GROUP_ORGANIZATION_ID,
        accountId: account.id,
        role,
        orgUnitId,
        startsOn,
        endsOn,
        reason: "试",
      });
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

  it("takes four statements, however many roles they hold", async () => {
    const { id } = await hire({ id: mine, organizationId: company }, { name: "汤波志" });
    const plain = await anAccount([{ role: "EMPLOYEE" }], id);
    const loaded = await anAccount(
      (Object.keys(ROLES) as Role[]).slice(0, 10).map(role => ({ role, orgUnitId: mine })),
    );
    expect(await graph.statements(() => viewerOf(plain))).toBe(4);
    expect(await graph.statements(() => viewerOf(loaded))).toBeLessThanOrEqual(4);
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
        graph.given(
          hr,
          async ({ em }) =>
            void em.create(Account, {
              organizationId: GROUP_ORGANIZATION_ID,
              name,
              kind: AccountKind.PERSON,
              employeeId: null,
            }),
        ),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

const OPEN = `mutation Open($employeeId: ID!, $name: String!) {
  accountOpen(employeeId: $employeeId, name: $name) {
    account { id name kind closedAt employee { name } } userErrors { code path rule }
  }
}`;
const CLOSE = `mutation Close($id: ID!, $reason: String!, $expectedVersion: Int) {
  accountClose(id: $id, reason: $reason, expectedVersion: $expectedVersion) {
    account { closedAt closingReason } userErrors { code path currentVersion }
  }
}`;
const ACCOUNT = `query Account($id: ID, $name: String) { account(id: $id, name: $name) { id name } }`;

describe("an account of one's own", () => {
  const keeper = (): Viewer => ({ ...security, organizationIds: [GROUP_ORGANIZATION_ID, company, other] });
  const hired = (more = {}) => hire({ id: mine, organizationId: company }, { name: "汤波志", ...more });

  it("is opened for somebody in the roster, and may do nothing yet", async () => {
    const { id } = await hired();
    const name = `tang.${newId()}`;

    const { accountOpen } = await graph.as(keeper()).run(OPEN, { employeeId: id, name });

    expect(accountOpen).toMatchObject({
      account: { name, kind: "PERSON", closedAt: null, employee: { name: "汤波志" } },
      userErrors: [],
    });
    expect(await viewerOf(name)).toMatchObject({
      kind: "PERSON",
      employeeId: id,
      organizationId: company,
      roles: [],
      permissions: {},
    });
    const found = { account: { id: accountOpen.account.id, name } };
    expect(await graph.as(keeper()).run(ACCOUNT, { name })).toEqual(found);
    expect(await graph.as(keeper()).run(ACCOUNT, { id: accountOpen.account.id })).toEqual(found);
    expect(await graph.as(security).run(ACCOUNT, { name })).toEqual({ account: null });
    expect(await graph.as(keeper()).run(ACCOUNT)).toEqual({ account: null });
  });

  it("is refused for who is not there or has one, and by a name that is taken or none", async () => {
    const { id } = await hired();
    const gone = await hired({ state: EmployeeState.TERMINATED });
    const name = `tang.${newId()}`;
    const opening = (more: object, viewer = keeper()) =>
      graph.as(viewer).refusals(OPEN, { employeeId: id, name, ...more });
    expect(await opening({ name: "system:gateway" })).toEqual(["NAME_INVALID"]);
    for (const employeeId of [newId(), "junk", gone.id])
      expect(await opening({ employeeId })).toEqual(["EMPLOYEE_UNKNOWN"]);
    expect(await opening({}, security)).toEqual(["EMPLOYEE_UNKNOWN"]);
    const local = { ...keeper(), permissions: { "roles:grant": [other] } };
    expect(await opening({}, local)).toEqual(["OUT_OF_SCOPE"]);
    expect(await opening({})).toEqual([]);
    expect(await opening({ name: `tang.${newId()}` })).toEqual(["ALREADY_OPEN"]);
    expect(await opening({ employeeId: (await hired()).id })).toEqual(["NAME_TAKEN"]);
  });

  it("is the same name in capitals or full width, to open, to find and to sign in by", async () => {
    const name = `tang-${newId()}`;
    const typed = name.replace("tang", "ＴＡng").toUpperCase();
    const { accountOpen } = await graph
      .as(keeper())
      .run(OPEN, { employeeId: (await hired()).id, name: typed });
    expect(accountOpen.account.name).toBe(name);
    const again = { employeeId: (await hired()).id, name: name.toUpperCase() };
    expect(await graph.as(keeper()).refusals(OPEN, again)).toEqual(["NAME_TAKEN"]);
    expect((await graph.as(keeper()).run(ACCOUNT, { name: typed })).account.name).toBe(name);
    expect((await viewerOf(typed))?.account).toBe(name);
  });

  it("is one, though five are opened at once", async () => {
    const { id } = await hired();
    const tries = Array.from({ length: 5 }, () =>
      graph.as(keeper()).refusals(OPEN, { employeeId: id, name: `tang.${newId()}` }),
    );
    const codes = (await Promise.all(tries)).map(each => each.join());
    expect(codes.toSorted()).toEqual(["", ...Array.from({ length: 4 }, () => "ALREADY_OPEN")]);
  });

  it("is nobody once it is closed, with all that it was granted and has delegated", async () => {
    const name = await anAccount([{ role: "UNION_OFFICER", orgUnitId: mine }], (await hired()).id);
    const deputy = await anAccount([]);
    const { accountId, employeeId } = (await viewerOf(name))!;
    await graph.given(hr, async ({ em }) => {
      const grant = await em.findOneOrFail(RoleGrant, { accountId });
      const { id } = await em.findOneOrFail(Account, { name: deputy });
      const { role, orgUnitId, reason } = grant;
      const period = { startsOn: "2026-11-01", endsOn: "2026-11-20" };
      em.create(RoleGrant, {
        organizationId: GROUP_ORGANIZATION_ID,
        accountId: id,
        role,
        orgUnitId,
        reason,
        delegatedFromId: grant.id,
        ...period,
      });
    });
    expect((await viewerOf(deputy))?.roles).toEqual(["UNION_OFFICER"]);

    const { accountClose } = await graph.as(keeper()).run(CLOSE, { id: accountId, reason: "调离" });

    expect(accountClose.account).toEqual({ closedAt: "2026-11-02T01:00:00.000Z", closingReason: "调离" });
    expect(await viewerOf(name)).toBeNull();
    expect((await viewerOf(deputy))?.roles).toEqual([]);
    expect(await graph.as(keeper()).refusals(CLOSE, { id: accountId, reason: "再" })).toEqual(["CLOSED"]);
    const again = `tang.${newId()}`;
    expect(await graph.as(keeper()).refusals(OPEN, { employeeId, name: again })).toEqual([]);
    expect((await viewerOf(again))?.roles).toEqual([]);
  });

  it("is closed by somebody else, for a reason, in scope, and as they have read it", async () => {
    const name = await anAccount([], (await hired()).id);
    const { accountId } = (await viewerOf(name))!;
    const closing = (more: object, viewer = keeper()) =>
      graph.as(viewer).refusals(CLOSE, { id: accountId, reason: "试", ...more });
    expect(await closing({ reason: "" })).toEqual(["REASON_MISSING"]);
    expect(await closing({ expectedVersion: 9 })).toEqual(["CONFLICT"]);
    expect(await closing({}, { ...keeper(), accountId })).toEqual(["OWN_ACCOUNT"]);
    const local = { ...keeper(), permissions: { "roles:grant": [other] } };
    expect(await closing({}, local)).toEqual(["OUT_OF_SCOPE"]);
    const [missing] = await graph.as(keeper()).errors(CLOSE, { id: newId(), reason: "试" });
    expect(missing?.extensions).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is opened and closed by those alone who grant roles, and read by who reads roles", async () => {
    for (const viewer of [admin, hr, an, nobody]) {
      const [opening] = await graph.as(viewer).errors(OPEN, { employeeId: newId(), name: "x" });
      const [closing] = await graph.as(viewer).errors(CLOSE, { id: newId(), reason: "x" });
      for (const error of [opening, closing])
        expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:grant" });
    }
    const [reading] = await graph.as(an).errors(ACCOUNT, { name: "an" });
    expect(reading?.extensions).toMatchObject({ permission: "roles:read" });
  });

  it.each([EmployeeState.SUSPENDED, EmployeeState.RETIRED])(
    "is an employee's and no officer's while the person is %s, and hands nothing on",
    async state => {
      const { id } = await hired({ title: "区队长" });
      const name = await anAccount([{ role: "EMPLOYEE" }, { role: "HR_OFFICER", orgUnitId: mine }], id);
      const deputy = await anAccount([]);
      await graph.given(hr, async ({ em }) => {
        const source = await em.findOneOrFail(RoleGrant, {
          role: "HR_OFFICER",
          accountId: (await viewerOf(name))!.accountId,
        });
        const { id: accountId } = await em.findOneOrFail(Account, { name: deputy });
        const { role, orgUnitId, reason } = source;
        const period = { startsOn: "2026-11-01", endsOn: "2026-11-20" };
        em.create(RoleGrant, {
          organizationId: GROUP_ORGANIZATION_ID,
          accountId,
          role,
          orgUnitId,
          reason,
          delegatedFromId: source.id,
          ...period,
        });
      });
      const become = (to: EmployeeState) =>
        graph.given(hr, ({ em }) => em.execute("update employee set state = ? where id = ?", [to, id]));
      expect((await viewerOf(name))?.roles).toEqual(["EMPLOYEE", "HR_OFFICER", "SECTION_HEAD"]);
      expect((await viewerOf(deputy))?.roles).toEqual(["HR_OFFICER"]);

      await become(state);
      expect((await viewerOf(name))?.roles).toEqual(["EMPLOYEE"]);
      expect((await viewerOf(deputy))?.roles).toEqual([]);
      await become(EmployeeState.TERMINATED);
      expect((await viewerOf(deputy))?.roles).toEqual([]);
      await become(EmployeeState.ON_LEAVE);
      expect((await viewerOf(deputy))?.roles).toEqual(["HR_OFFICER"]);
    },
  );

  it("is not closed when its owner is the last auditor", async () => {
    await graph.given(hr, ({ em }) => em.execute("delete from role_grant where role = 'AUDITOR'"));
    const name = await anAccount([{ role: "AUDITOR" }], (await hired()).id);
    const { accountId: id } = (await viewerOf(name))!;
    const close = () => graph.as(keeper()).refusals(CLOSE, { id, reason: "试" });
    expect(await close()).toEqual(["LAST_HOLDER"]);
    await anAccount([{ role: "AUDITOR" }]);
    expect(await close()).toEqual([]);
  });

  it("is nobody when the person has gone, though nobody closed it", async () => {
    const gone = await hired({ state: EmployeeState.TERMINATED });
    expect(await viewerOf(await anAccount([{ role: "EMPLOYEE" }], gone.id))).toBeNull();
    const away = await hired({ state: EmployeeState.ON_LEAVE });
    expect((await viewerOf(await anAccount([{ role: "EMPLOYEE" }], away.id)))?.roles).toEqual(["EMPLOYEE"]);
  });
});
