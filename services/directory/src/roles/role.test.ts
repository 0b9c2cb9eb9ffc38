import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { DERIVED_ROLES, EVERYWHERE, GROUP_ORGANIZATION_ID, newId, ROLES, type Viewer } from "@tongxin/kernel";
import {
  admin,
  an,
  auditor,
  hr,
  MONDAY_MORNING,
  nobody,
  security,
  testGraph,
  type Answer,
  type TestGraph,
} from "@tongxin/testing";
import { AccountKind } from "../accounts/account.rules.js";
import { EmployeeState } from "../employees/employee.rules.js";
import { staffing } from "../employees/employee.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";
import { seedRoles } from "./role-definition.operations.js";
import { granting, type Unit } from "./role.test-kit.js";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { open, aCompanyOf, anAccount, granted, learned } = granting(() => graph);
const { hire } = staffing(() => graph);

const GRANT = `mutation Grant($input: RoleGrantInput!) {
  roleGrantCreate(input: $input) {
    roleGrant {
      id version startsOn endsOn reason revokedAt createdBy
      account { name kind } role { name } orgUnit { id } delegatedFrom { id }
    }
    userErrors { code path rule }
  }
}`;
const REVOKE = `mutation Revoke($id: ID!, $reason: String!, $expectedVersion: Int) {
  roleGrantRevoke(id: $id, reason: $reason, expectedVersion: $expectedVersion) {
    roleGrant { revokedAt revokedBy revocationReason } userErrors { code path currentVersion }
  }
}`;
const DELEGATE = `mutation Delegate($id: ID!, $input: RoleDelegationInput!) {
  roleGrantDelegate(id: $id, input: $input) {
    roleGrant { id endsOn role { name } orgUnit { id } delegatedFrom { id account { name } } }
    userErrors { code path }
  }
}`;
const END = `mutation End($id: ID!, $reason: String!) {
  roleGrantDelegationEnd(id: $id, reason: $reason) { roleGrant { revokedBy } userErrors { code } }
}`;
const GRANTS = `query Grants($filter: RoleGrantFilter, $first: Int, $after: String) {
  roleGrants(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes { id role { name label } account { name employee { name } } orgUnit { name } delegatedFrom { id } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** A security administrator of the whole enterprise, who sees a company too. */
const securityOf = ({ organizationId }: Unit): Viewer => ({
  ...security,
  organizationIds: [GROUP_ORGANIZATION_ID, organizationId],
});

describe("the roles", () => {
  const ROLES_LIST = `{ roles { name label permissions isSeeded isDerived } }`;

  it("are those that the release ships with, in the caller's language [DIR-S7]", async () => {
    const { roles } = await graph.as(auditor, "en").run(ROLES_LIST);

    const seeded = roles.filter(({ isSeeded }: Answer) => isSeeded);
    expect(seeded.map(({ name }: Answer) => name)).toEqual(Object.keys(ROLES).toSorted());
    const officer = seeded.find(({ name }: Answer) => name === "HR_OFFICER");
    expect(officer).toMatchObject({ label: "HR officer", isDerived: false });
    expect(officer.permissions).toEqual(ROLES.HR_OFFICER.permissions.toSorted());
    const derived = seeded.filter(({ isDerived }: Answer) => isDerived).map(({ name }: Answer) => name);
    expect(derived).toEqual(DERIVED_ROLES.toSorted());
    const chinese = await graph.as(auditor).run(ROLES_LIST);
    expect(chinese.roles.find(({ name }: Answer) => name === "AUDITOR").label).toBe("审计员");
  });

  it("follow the release at each start, and one it no longer ships permits nothing", async () => {
    await graph.given(hr, ({ em }) =>
      em.execute(
        `update role_definition set permissions = '{roles:grant}' where name = 'EMPLOYEE';
         insert into role_definition (id, version, created_at, updated_at, created_by, organization_id, name, label_zh,
           label_en, permissions, is_seeded, is_derived)
         values (gen_random_uuid(), 1, now(), now(), 'old', '${GROUP_ORGANIZATION_ID}', 'GONE', '旧', 'old',
           '{units:read}', true, false)`,
      ),
    );

    await graph.restart();

    const { roles } = await graph.as(auditor).run(ROLES_LIST);
    const of = (name: string) => roles.find((role: Answer) => role.name === name).permissions;
    expect(of("EMPLOYEE")).toEqual(ROLES.EMPLOYEE.permissions.toSorted());
    expect(of("GONE")).toEqual([]);
    const versions = () =>
      graph.given(hr, ({ em }) => em.execute("select name, version from role_definition order by name"));
    const before = await versions();
    await graph.given(hr, seedRoles);
    expect(await versions()).toEqual(before);
  });

  it("are not for everybody to read", async () => {
    for (const viewer of [an, hr, nobody]) {
      const [error] = await graph.as(viewer).errors(ROLES_LIST);
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:read" });
    }
  });
});

describe("a role of the enterprise's own", () => {
  const DEFINE = `mutation Define($input: RoleDefinitionInput!) {
    roleDefine(input: $input) { role { id version name label permissions isSeeded } userErrors { code path } }
  }`;
  const REDEFINE = `mutation Redefine($id: ID!, $input: RoleDefinitionChange!, $expectedVersion: Int) {
    roleRedefine(id: $id, input: $input, expectedVersion: $expectedVersion) {
      role { permissions } userErrors { code path currentVersion }
    }
  }`;
  const input = { name: "WELLNESS_VOLUNTEER", labelZh: "健康志愿者", labelEn: "wellness volunteer" };
  let defined = 0;
  const aRole = async (permissions: string[]) => {
    const { roleDefine } = await graph
      .as(security)
      .run(DEFINE, { input: { ...input, name: `OWN_${++defined}`, permissions } });
    return roleDefine.role;
  };

  it("is granted like any other, and what it permits changes for all who hold it", async () => {
    const role = await aRole(["venues:operate", "units:read", "units:read"]);
    expect(role).toMatchObject({
      version: 1,
      isSeeded: false,
      permissions: ["units:read", "venues:operate"],
    });
    const { company, north } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    await graph
      .as(securityOf(company))
      .run(GRANT, { input: { account: bo.account, role: role.name, orgUnitId: north.id, reason: "值班" } });
    expect((await learned(bo.account))?.permissions["venues:operate"]).toEqual([north.id]);

    const change = { labelZh: "志愿者", labelEn: "volunteer", permissions: ["units:read"] };
    const { roleRedefine } = await graph
      .as(security)
      .run(REDEFINE, { id: role.id, input: change, expectedVersion: 1 });

    expect(roleRedefine.role.permissions).toEqual(["units:read"]);
    expect((await learned(bo.account))?.permissions).toEqual({ "units:read": [north.id] });
    const stale = await graph.as(security).run(REDEFINE, { id: role.id, input: change, expectedVersion: 1 });
    expect(stale.roleRedefine.userErrors).toMatchObject([{ code: "CONFLICT", currentVersion: 2 }]);
  });

  it("has a name and permissions that are not reserved, and does not replace a seeded one", async () => {
    const define = (more: object) =>
      graph.as(security).refusals(DEFINE, { input: { ...input, permissions: ["units:read"], ...more } });
    expect(await define({ name: "employee" })).toEqual(["NAME_INVALID"]);
    expect(await define({ name: "EMPLOYEE" })).toEqual(["NAME_TAKEN"]);
    expect(await define({ labelZh: " " })).toEqual(["TEXT_INVALID"]);
    expect(await define({ permissions: ["roles:grant", "no:such"] })).toEqual([
      "PERMISSION_RESERVED",
      "PERMISSION_UNKNOWN",
    ]);
    const { roles } = await graph.as(security).run(`{ roles { id name } }`);
    const { id } = roles.find(({ name }: Answer) => name === "EMPLOYEE");
    const change = { labelZh: "员", labelEn: "e", permissions: [] };
    expect(await graph.as(security).refusals(REDEFINE, { id, input: change })).toEqual(["SEEDED"]);
    const own = await aRole([]);
    const holder = { ...security, roles: [...security.roles, own.name] };
    expect(await graph.as(holder).refusals(REDEFINE, { id: own.id, input: change })).toEqual(["OWN_ROLE"]);
    const [error] = await graph.as(security).errors(REDEFINE, { id: newId(), input: change });
    expect(error?.extensions).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is defined once, though five define it at once", async () => {
    const tries = Array.from({ length: 5 }, () =>
      graph.as(security).refusals(DEFINE, { input: { ...input, permissions: [] } }),
    );
    expect((await Promise.all(tries)).map(codes => codes.join()).toSorted()).toEqual([
      "",
      ...Array.from({ length: 4 }, () => "NAME_TAKEN"),
    ]);
  });

  it("is for those alone who grant roles everywhere", async () => {
    const { north } = await aCompanyOf(group);
    const local = { ...security, permissions: { "roles:grant": [north.id] } };
    const wanted = { input: { ...input, name: "LOCAL", permissions: [] } };
    expect(await graph.as(local).refusals(DEFINE, wanted)).toEqual(["OUT_OF_SCOPE"]);
    for (const viewer of [admin, auditor, hr]) {
      const [error] = await graph.as(viewer).errors(DEFINE, wanted);
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:grant" });
    }
  });
});

describe("granting a role", () => {
  it("makes an account what the role permits, in a unit and for a time [DIR-S7]", async () => {
    const { company, north } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const input = {
      account: bo.account,
      role: "UNION_OFFICER",
      orgUnitId: north.id,
      endsOn: "2027-01-01",
      reason: "工会换届",
    };

    const { roleGrantCreate } = await graph.as(securityOf(company)).run(GRANT, { input });

    expect(roleGrantCreate).toEqual({
      roleGrant: {
        id: expect.any(String),
        version: 1,
        startsOn: "2026-11-02",
        endsOn: "2027-01-01",
        reason: "工会换届",
        revokedAt: null,
        createdBy: "security",
        account: { name: bo.account, kind: "PERSON" },
        role: { name: "UNION_OFFICER" },
        orgUnit: { id: north.id },
        delegatedFrom: null,
      },
      userErrors: [],
    });
    const viewer = await learned(bo.account);
    expect(viewer).toMatchObject({ kind: "PERSON", accountId: bo.accountId, roles: ["UNION_OFFICER"] });
    expect(viewer?.permissions["culture-sites:manage"]).toEqual([north.id]);
    graph.clock.set("2027-01-01T00:00:00+08:00");
    expect(await learned(bo.account)).toMatchObject({ roles: [], permissions: {} });
  });

  it("is refused by its rules, and then nothing is written", async () => {
    const { company, north, south } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const self = await anAccount(company.id, { role: "SECURITY_ADMIN" });
    const system = await anAccount(company.id, { kind: AccountKind.SERVICE });
    const closed = await open(`X${newId()}`, OrgUnitKind.TEAM, south.id);
    await graph.as(hr).run(`mutation ($id: ID!) { orgUnitClose(id: $id) { userErrors { code } } }`, {
      id: closed.id,
    });
    const viewer = securityOf(company);
    const grant = (more: object, by: Viewer = viewer) =>
      graph
        .as(by)
        .refusals(GRANT, { input: { account: bo.account, role: "HR_OFFICER", reason: "试", ...more } });

    expect(await grant({ role: "NO_SUCH" })).toEqual(["ROLE_UNKNOWN"]);
    expect(await grant({ account: "nobody at all" })).toEqual(["ACCOUNT_UNKNOWN"]);
    expect(await grant({ orgUnitId: newId() })).toEqual(["ORG_UNIT_UNKNOWN"]);
    expect(await grant({ orgUnitId: "junk" })).toEqual(["ORG_UNIT_UNKNOWN"]);
    expect(await grant({ orgUnitId: closed.id })).toEqual(["ORG_UNIT_UNKNOWN"]);
    expect(await grant({ reason: "  " })).toEqual(["REASON_MISSING"]);
    expect(await grant({ startsOn: "2026-11-01" })).toEqual(["PERIOD_INVALID"]);
    expect(await grant({ endsOn: "2026-11-02" })).toEqual(["PERIOD_INVALID"]);
    expect(await grant({ role: "TEAM_LEADER", orgUnitId: north.id })).toEqual(["ROLE_DERIVED"]);
    expect(await grant({ account: system.account, role: "SECURITY_ADMIN" })).toEqual(["ROLE_FOR_PEOPLE"]);
    expect(await grant({ account: self.account }, self)).toEqual(["OWN_ACCOUNT"]);
    expect((await learned(bo.account))?.roles).toEqual([]);
  });

  it("goes no further than the units in which one may grant", async () => {
    const { company, north, south, team } = await aCompanyOf(group);
    const foreign = await aCompanyOf(group);
    const [bo, stranger] = [await anAccount(company.id), await anAccount(foreign.company.id)];
    const local = await anAccount(company.id, { role: "SECURITY_ADMIN", scope: north.id });
    const grant = (orgUnitId: string | null, account = bo.account) =>
      graph.as(local).refusals(GRANT, { input: { account, role: "CLUB_LEADER", orgUnitId, reason: "试" } });
    expect(await grant(team.id)).toEqual([]);
    expect(await grant(south.id)).toEqual(["OUT_OF_SCOPE"]);
    expect(await grant(company.id)).toEqual(["OUT_OF_SCOPE"]);
    expect(await grant(null)).toEqual(["OUT_OF_SCOPE"]);
    expect(await grant(north.id, stranger.account)).toEqual(["ACCOUNT_UNKNOWN"]);
  });

  it("happens once for one period, but again for the next, or in another unit", async () => {
    const { company, north, south } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const grant = (more: object) =>
      graph.as(securityOf(company)).refusals(GRANT, {
        input: { account: bo.account, role: "HR_OFFICER", orgUnitId: north.id, reason: "试", ...more },
      });
    expect(await grant({ endsOn: "2027-01-01" })).toEqual([]);
    expect(await grant({ startsOn: "2026-12-31" })).toEqual(["ALREADY_GRANTED"]);
    expect(await grant({ startsOn: "2027-01-01" })).toEqual([]);
    expect(await grant({ orgUnitId: south.id })).toEqual([]);
    expect(await grant({ orgUnitId: null })).toEqual([]);
    expect(await grant({ orgUnitId: null })).toEqual(["ALREADY_GRANTED"]);
  });

  it("never makes one account two of auditor, administrator and security, though ten grant at once", async () => {
    const { company } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const tries = Array.from({ length: 10 }, (_, index) =>
      graph.as(securityOf(company)).refusals(GRANT, {
        input: { account: bo.account, role: index % 2 ? "AUDITOR" : "SYSTEM_ADMIN", reason: "试" },
      }),
    );

    const codes = (await Promise.all(tries)).map(each => each.join());

    expect(codes.filter(code => code === "")).toHaveLength(1);
    expect(codes.filter(code => code === "EXCLUSIVE_ROLES")).toHaveLength(5);
    expect(codes.filter(code => code === "ALREADY_GRANTED")).toHaveLength(4);
    expect((await learned(bo.account))?.roles).toHaveLength(1);
  });

  it("keeps them apart even where nobody looked, by a constraint", async () => {
    const { company } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    await granted(bo, { role: "AUDITOR", endsOn: "2027-01-01" });
    await granted(bo, { role: "SYSTEM_ADMIN", startsOn: "2027-01-01" });
    await expect(granted(bo, { role: "SECURITY_ADMIN", startsOn: "2026-12-31" })).rejects.toMatchObject({
      constraint: "role_grant_exclusive",
    });
  });

  it("is the security administrator's alone", async () => {
    const input = { account: "an", role: "AUDITOR", reason: "试" };
    for (const viewer of [admin, auditor, hr, an, nobody]) {
      const [error] = await graph.as(viewer).errors(GRANT, { input });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:grant" });
    }
  });
});

describe("revoking a grant", () => {
  it("ends it at once, keeps it with who did it and why, and lets it be granted anew", async () => {
    const { company } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const id = await granted(bo, { role: "HR_OFFICER" });
    const viewer = securityOf(company);

    const { roleGrantRevoke } = await graph
      .as(viewer)
      .run(REVOKE, { id, reason: "调离", expectedVersion: 1 });

    expect(roleGrantRevoke).toEqual({
      roleGrant: {
        revokedAt: "2026-11-02T01:00:00.000Z",
        revokedBy: "security",
        revocationReason: "调离",
      },
      userErrors: [],
    });
    expect((await learned(bo.account))?.roles).toEqual([]);
    expect(await graph.as(viewer).refusals(REVOKE, { id, reason: "再" })).toEqual(["ENDED"]);
    const input = { account: bo.account, role: "HR_OFFICER", reason: "调回" };
    expect(await graph.as(viewer).refusals(GRANT, { input })).toEqual([]);
  });

  it("is refused out of scope, without a reason, and by an old version", async () => {
    const { company, north, south } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const id = await granted(bo, { role: "HR_OFFICER", orgUnitId: south.id });
    const local = await anAccount(company.id, { role: "SECURITY_ADMIN", scope: north.id });
    expect(await graph.as(local).refusals(REVOKE, { id, reason: "试" })).toEqual(["OUT_OF_SCOPE"]);
    const viewer = securityOf(company);
    expect(await graph.as(viewer).refusals(REVOKE, { id, reason: "" })).toEqual(["REASON_MISSING"]);
    const stale = await graph.as(viewer).run(REVOKE, { id, reason: "试", expectedVersion: 7 });
    expect(stale.roleGrantRevoke.userErrors).toMatchObject([{ code: "CONFLICT", currentVersion: 1 }]);
    const [error] = await graph.as(viewer).errors(REVOKE, { id: newId(), reason: "试" });
    expect(error?.extensions).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the last security administrator, and the last auditor", () => {
  const alone = (role: string) =>
    graph.given(hr, ({ em }) => em.execute("delete from role_grant where role = ?", [role]));

  it.each(["SECURITY_ADMIN", "AUDITOR"] as const)("stays until there is another: %s", async role => {
    await alone(role);
    const { company, south } = await aCompanyOf(group);
    const viewer = securityOf(company);
    const [one, other] = [await anAccount(company.id), await anAccount(company.id)];
    const first = await granted(one, { role });
    const revoke = (id: string) => graph.as(viewer).refusals(REVOKE, { id, reason: "试" });
    expect(await revoke(first)).toEqual(["LAST_HOLDER"]);
    await granted(other, { role, orgUnitId: south.id });
    expect(await revoke(first)).toEqual(["LAST_HOLDER"]);
    const gone = await hire(company, { state: EmployeeState.RETIRED });
    await granted(await anAccount(company.id, { employeeId: gone.id }), { role });
    expect(await revoke(first)).toEqual(["LAST_HOLDER"]);
    await granted(await anAccount(company.id), { role });
    expect(await revoke(first)).toEqual([]);
  });

  it("is one of two who revoke each other at once", async () => {
    for (let round = 0; round < 5; round++) {
      await alone("SECURITY_ADMIN");
      const { company } = await aCompanyOf(group);
      const [one, other] = [
        await anAccount(company.id, { role: "SECURITY_ADMIN" }),
        await anAccount(company.id, { role: "SECURITY_ADMIN" }),
      ];
      const [ones, others] = [
        await granted(one, { role: "SECURITY_ADMIN" }),
        await granted(other, { role: "SECURITY_ADMIN" }),
      ];
      const codes = await Promise.all([
        graph.as(one).refusals(REVOKE, { id: others, reason: "试" }),
        graph.as(other).refusals(REVOKE, { id: ones, reason: "试" }),
      ]);
      expect(codes.flat()).toEqual(["LAST_HOLDER"]);
    }
  });

  it("nobody revokes their own, though there are others", async () => {
    const { company } = await aCompanyOf(group);
    const one = await anAccount(company.id, { role: "SECURITY_ADMIN" });
    const id = await granted(one, { role: "SECURITY_ADMIN" });
    await granted(await anAccount(company.id), { role: "SECURITY_ADMIN" });
    expect(await graph.as(one).refusals(REVOKE, { id, reason: "试" })).toEqual(["OWN_GRANT"]);
  });
});

it("an auditor is granted, and handed on, nothing that they would audit", async () => {
  const { company, north } = await aCompanyOf(group);
  const [auditing, officer] = [await anAccount(company.id), await anAccount(company.id)];
  await granted(auditing, { role: "AUDITOR", orgUnitId: north.id });
  const grant = (role: string, account: string) =>
    graph
      .as(securityOf(company))
      .refusals(GRANT, { input: { account, role, orgUnitId: north.id, reason: "试" } });
  expect(await grant("UNION_OFFICER", auditing.account)).toEqual(["AUDITOR_WRITES"]);
  expect(await grant("PARTY_MEMBER", auditing.account)).toEqual([]);
  const id = await granted(officer, { role: "UNION_OFFICER", orgUnitId: north.id });
  expect(await grant("AUDITOR", officer.account)).toEqual(["AUDITOR_WRITES"]);
  const input = { account: auditing.account, startsOn: "2026-11-02", endsOn: "2026-11-09", reason: "试" };
  expect(await graph.as(officer).refusals(DELEGATE, { id, input })).toEqual(["AUDITOR_WRITES"]);

  const own = { name: "READING_ROOM", labelZh: "书屋", labelEn: "reading room", permissions: ["units:read"] };
  const DEFINE = `mutation ($input: RoleDefinitionInput!) { roleDefine(input: $input) { role { id } } }`;
  const { roleDefine } = await graph.as(security).run(DEFINE, { input: own });
  expect(await grant(own.name, auditing.account)).toEqual([]);
  const REDEFINE = `mutation ($id: ID!, $input: RoleDefinitionChange!) {
    roleRedefine(id: $id, input: $input) { userErrors { code path } } }`;
  const { name: _, ...change } = { ...own, permissions: ["venues:operate"] };
  expect(await graph.as(security).refusals(REDEFINE, { id: roleDefine.role.id, input: change })).toEqual([
    "AUDITOR_WRITES",
  ]);
});

it("of who redefines a role to write and who makes its holder an auditor, both at once, one is refused", async () => {
  const { company } = await aCompanyOf(group);
  const REDEFINE = `mutation ($id: ID!, $input: RoleDefinitionChange!) {
    roleRedefine(id: $id, input: $input) { userErrors { code } } }`;
  const DEFINE = `mutation ($input: RoleDefinitionInput!) { roleDefine(input: $input) { role { id } } }`;
  const viewer = securityOf(company);
  for (let round = 0; round < 10; round++) {
    const own = { labelZh: "书屋", labelEn: "reading room", permissions: ["units:read"] };
    const input = { ...own, name: `READING_ROOM_${round}` };
    const { roleDefine } = await graph.as(security).run(DEFINE, { input });
    const holder = await anAccount(company.id);
    await granted(holder, { role: input.name });
    const redefined = { id: roleDefine.role.id, input: { ...own, permissions: ["venues:operate"] } };
    const codes = await Promise.all([
      graph.as(security).refusals(REDEFINE, redefined),
      graph.as(viewer).refusals(GRANT, { input: { account: holder.account, role: "AUDITOR", reason: "试" } }),
    ]);
    expect(codes.flat()).toEqual(["AUDITOR_WRITES"]);
  }
});

it("the audit log says who granted and who revoked, and why", async () => {
  const { company } = await aCompanyOf(group);
  const bo = await anAccount(company.id);
  const viewer = securityOf(company);
  const input = { account: bo.account, role: "REVIEWER", orgUnitId: company.id, reason: "聘任" };
  const { roleGrantCreate } = await graph.as(viewer).run(GRANT, { input });
  const { id } = roleGrantCreate.roleGrant;
  await graph.as(viewer).run(REVOKE, { id, reason: "期满" });
  const TRAIL = `query ($filter: AuditFilter) {
    directoryAuditTrail(filter: $filter) { nodes { actor operation action reason } }
  }`;
  const reader = { ...auditor, organizationIds: [company.id] };
  const { directoryAuditTrail } = await graph.as(reader).run(TRAIL, { filter: { entityId: id } });
  expect(directoryAuditTrail.nodes).toEqual([
    { actor: "security", operation: "roleGrantRevoke", action: "UPDATED", reason: "期满" },
    { actor: "security", operation: "roleGrantCreate", action: "CREATED", reason: "聘任" },
  ]);
});

describe("delegating a role of one's own", () => {
  /** An officer of a mine, and the colleague who stands in. */
  async function anOfficer(more: { endsOn?: string } = {}) {
    const world = await aCompanyOf(group);
    const [officer, deputy] = [await anAccount(world.company.id), await anAccount(world.company.id)];
    const id = await granted(officer, { role: "UNION_OFFICER", orgUnitId: world.north.id, ...more });
    const input = { account: deputy.account, startsOn: "2026-11-02", endsOn: "2026-11-16", reason: "休假" };
    const delegate = (change: object = {}, by = officer, grantId = id) =>
      graph.as(by).refusals(DELEGATE, { id: grantId, input: { ...input, ...change } });
    return { ...world, officer, deputy, id, input, delegate };
  }

  it("lets a colleague do it for some days, and says for whom", async () => {
    const { officer, deputy, id, input, north } = await anOfficer();

    const { roleGrantDelegate } = await graph.as(officer).run(DELEGATE, { id, input });

    expect(roleGrantDelegate.roleGrant).toMatchObject({
      endsOn: "2026-11-16",
      role: { name: "UNION_OFFICER" },
      orgUnit: { id: north.id },
      delegatedFrom: { id, account: { name: officer.account } },
    });
    const MINE = `{ viewer { roles { role { name } delegatedFrom { account { name } } } } }`;
    expect((await graph.as(deputy).run(MINE)).viewer.roles).toEqual([
      { role: { name: "UNION_OFFICER" }, delegatedFrom: { account: { name: officer.account } } },
    ]);
    expect((await learned(deputy.account))?.permissions["clubs:manage"]).toEqual([north.id]);
    graph.clock.set("2026-11-16T00:00:00+08:00");
    expect((await learned(deputy.account))?.roles).toEqual([]);
  });

  it("is refused by its rules", async () => {
    const { officer, deputy, company, team, south, delegate } = await anOfficer({ endsOn: "2027-06-01" });
    expect(await delegate({}, deputy)).toEqual(["NOT_OWN_GRANT"]);
    expect(await delegate({ account: officer.account })).toEqual(["OWN_ACCOUNT"]);
    expect(await delegate({ account: "nobody at all" })).toEqual(["ACCOUNT_UNKNOWN"]);
    const system = await anAccount(company.id, { kind: AccountKind.SERVICE });
    expect(await delegate({ account: system.account })).toEqual(["ACCOUNT_UNKNOWN"]);
    expect(await delegate({ endsOn: "2026-12-03" })).toEqual(["DELEGATION_TOO_LONG"]);
    expect(await delegate({ startsOn: "2027-05-20", endsOn: "2027-06-02" })).toEqual(["OUTSIDE_PERIOD"]);
    expect(await delegate({ startsOn: "2026-11-01" })).toEqual(["PERIOD_INVALID"]);
    expect(await delegate({ orgUnitId: south.id })).toEqual(["OUT_OF_SCOPE"]);
    expect(await delegate({ orgUnitId: company.id })).toEqual(["OUT_OF_SCOPE"]);
    expect(await delegate({ orgUnitId: team.id })).toEqual([]);
    const security = await granted(officer, { role: "SECURITY_ADMIN" });
    expect(await delegate({ orgUnitId: south.id }, officer, security)).toEqual(["NOT_DELEGABLE"]);
    const [error] = await graph.as(nobody).errors(DELEGATE, {
      id: security,
      input: { account: "a", reason: "a", startsOn: "2026-11-02", endsOn: "2026-11-03" },
    });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:delegate" });
  });

  it("is a person's alone: a service account hands nothing on, nor takes anything back, whatever its scopes", async () => {
    const { company, officer, deputy, input, id } = await anOfficer();
    const system = await anAccount(company.id, { kind: AccountKind.SERVICE });
    const own = await granted(system, { role: "HR_INTEGRATION" });
    expect(await graph.as(system).refusals(DELEGATE, { id: own, input })).toEqual(["PEOPLE_ONLY"]);
    const { roleGrantDelegate } = await graph.as(officer).run(DELEGATE, { id, input });
    const asSystem = { ...officer, kind: "SERVICE" as const };
    const end = { id: roleGrantDelegate.roleGrant.id, reason: "试" };
    expect(await graph.as(asSystem).refusals(END, end)).toEqual(["PEOPLE_ONLY"]);
    expect((await learned(deputy.account))?.roles).toEqual(["UNION_OFFICER"]);
  });

  it("goes one step: what was delegated is not delegated further", async () => {
    const { officer, deputy, company, id, input } = await anOfficer();
    const { roleGrantDelegate } = await graph.as(officer).run(DELEGATE, { id, input });
    const third = await anAccount(company.id);
    const further = { ...input, account: third.account };
    expect(
      await graph.as(deputy).refusals(DELEGATE, { id: roleGrantDelegate.roleGrant.id, input: further }),
    ).toEqual(["DELEGATED_ALREADY"]);
  });

  it("is no longer in parts than in one piece, and begins soon", async () => {
    const { company, delegate, id, officer, deputy } = await anOfficer();
    expect(await delegate({ startsOn: "2026-12-03", endsOn: "2026-12-05" })).toEqual(["DELEGATION_TOO_FAR"]);
    expect(await delegate({ endsOn: "2026-11-22" })).toEqual([]);
    expect(await delegate({ startsOn: "2026-11-22", endsOn: "2026-12-03" })).toEqual(["DELEGATION_TOO_LONG"]);
    const third = await anAccount(company.id);
    expect(await delegate({ startsOn: "2026-11-22", endsOn: "2026-12-03", account: third.account })).toEqual(
      [],
    );
    expect(await delegate({ startsOn: "2026-11-22", endsOn: "2026-12-02" })).toEqual([]);
    const again = { account: deputy.account, startsOn: "2026-11-20", endsOn: "2026-11-21", reason: "试" };
    const { roleGrantDelegate } = await graph.as(officer).run(DELEGATE, { id, input: again });
    expect(roleGrantDelegate.userErrors).toMatchObject([{ code: "DELEGATION_TOO_LONG" }]);
    await graph.given(hr, ({ em }) =>
      em.execute(
        "update role_grant set ends_on = '2026-11-04' where delegated_from_id = ? and starts_on = '2026-11-02'",
        [id],
      ),
    );
    const held = { ...again, startsOn: "2026-11-25", endsOn: "2026-11-26" };
    const taken = await graph.as(officer).run(DELEGATE, { id, input: held });
    expect(taken.roleGrantDelegate.userErrors).toEqual([
      { code: "ALREADY_GRANTED", path: ["input", "account"] },
    ]);
  });

  it("lasts as long as the enterprise's policy says", async () => {
    const { company, delegate } = await anOfficer();
    await graph.given(hr, ({ em }) =>
      em.execute(
        `insert into policy_value (organization_id, key, tier, valid_from, pack_id, value, level, source, article)
         values (?, 'delegationDaysMost', 'ENTERPRISE', '2026-01-01', 'own', '7', 'SET', '班子会', '2')`,
        [company.id],
      ),
    );
    expect(await delegate()).toEqual(["DELEGATION_TOO_LONG"]);
    expect(await delegate({ endsOn: "2026-11-09" })).toEqual([]);
  });

  it("ends with the grant it comes from, and when its owner wants it back", async () => {
    const { officer, deputy, company, id, input } = await anOfficer();
    const delegated = async () =>
      (await graph.as(officer).run(DELEGATE, { id, input })).roleGrantDelegate.roleGrant.id as string;
    const first = await delegated();
    expect(await graph.as(deputy).refusals(END, { id: first, reason: "试" })).toEqual(["NOT_OWN_GRANT"]);
    expect(await graph.as(officer).refusals(END, { id, reason: "试" })).toEqual(["NOT_OWN_GRANT"]);
    expect(await graph.as(officer).refusals(END, { id: first, reason: "提前返岗" })).toEqual([]);
    expect((await learned(deputy.account))?.roles).toEqual([]);

    await delegated();
    expect((await learned(deputy.account))?.roles).toEqual(["UNION_OFFICER"]);
    expect(await graph.as(securityOf(company)).refusals(REVOKE, { id, reason: "换届" })).toEqual([]);
    expect((await learned(deputy.account))?.roles).toEqual([]);
  });

  it("leaves nothing behind when it is revoked meanwhile", async () => {
    for (let round = 0; round < 5; round++) {
      const { officer, deputy, company, id, input } = await anOfficer();
      await Promise.all([
        graph.as(officer).refusals(DELEGATE, { id, input }),
        graph.as(securityOf(company)).refusals(REVOKE, { id, reason: "换届" }),
      ]);
      expect((await learned(deputy.account))?.roles).toEqual([]);
    }
  });
});

describe("who may what", () => {
  it("is found by account, role, unit, permission and day, the newest first", async () => {
    const { company, north, south, team } = await aCompanyOf(group);
    const reader = { ...auditor, organizationIds: [company.id] };
    const [bo, chen] = [await anAccount(company.id), await anAccount(company.id)];
    const keeper = await granted(bo, { role: "VENUE_CUSTODIAN", orgUnitId: team.id });
    const officer = await granted(chen, { role: "UNION_OFFICER", orgUnitId: south.id, endsOn: "2026-11-02" });
    const all = await granted(chen, { role: "REVIEWER", orgUnitId: company.id, startsOn: "2026-11-03" });
    const found = async (filter: object = {}) =>
      (await graph.as(reader).run(GRANTS, { filter })).roleGrants.nodes.map(({ id }: Answer) => id);

    expect(await found()).toEqual([all, officer, keeper]);
    expect(await found({ account: bo.account })).toEqual([keeper]);
    expect(await found({ account: "nobody at all" })).toEqual([]);
    expect(await found({ role: "REVIEWER" })).toEqual([all]);
    expect(await found({ orgUnitId: north.id })).toEqual([keeper]);
    expect(await found({ orgUnitId: company.id })).toEqual([all, officer, keeper]);
    expect(await found({ permission: "venues:operate" })).toEqual([officer, keeper]);
    expect(await found({ permission: "venues:operate", heldOn: "2026-11-02" })).toEqual([keeper]);
    expect(await found({ heldOn: "2026-11-01" })).toEqual([officer, keeper]);
    await graph.as(securityOf(company)).run(REVOKE, { id: keeper, reason: "试" });
    expect(await found({ heldOn: "2026-11-02" })).toEqual([]);
    expect(await found({ heldOn: "2026-11-01" })).toEqual([officer, keeper]);
  });

  it("says of a unit who may what there: by a grant in it, above it or everywhere", async () => {
    const { company, north, south, team } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const at = async (orgUnitId: string | null) => granted(bo, { role: "REVIEWER", orgUnitId });
    const [everywhere, inCompany, inNorth, inTeam] = [
      await at(null),
      await at(company.id),
      await at(north.id),
      await at(team.id),
    ];
    const applying = async (appliesTo: string) => {
      const filter = { appliesTo, account: bo.account };
      const { roleGrants } = await graph.as(securityOf(company)).run(GRANTS, { filter });
      return roleGrants.nodes.map(({ id }: Answer) => id).toReversed();
    };
    expect(await applying(north.id)).toEqual([everywhere, inCompany, inNorth]);
    expect(await applying(team.id)).toEqual([everywhere, inCompany, inNorth, inTeam]);
    expect(await applying(south.id)).toEqual([everywhere, inCompany]);
    expect(await applying(newId())).toEqual([everywhere]);
  });

  it("shows only the units in which one may read roles", async () => {
    const { company, north, south, team } = await aCompanyOf(group);
    const bo = await anAccount(company.id);
    const inTeam = await granted(bo, { role: "REVIEWER", orgUnitId: team.id });
    await granted(bo, { role: "REVIEWER", orgUnitId: south.id });
    await granted(bo, { role: "REVIEWER" });
    const local = { ...auditor, organizationIds: [company.id], permissions: { "roles:read": [north.id] } };
    const { roleGrants } = await graph.as(local).run(GRANTS);
    expect(roleGrants).toMatchObject({ totalCount: 1, nodes: [{ id: inTeam }] });
    const blind = { ...auditor, organizationIds: [(await aCompanyOf(group)).company.id] };
    expect((await graph.as(blind).run(GRANTS)).roleGrants.totalCount).toBe(0);
  });

  it("costs as many statements for twenty grants as for two", async () => {
    const { company, north } = await aCompanyOf(group);
    const reader = { ...auditor, organizationIds: [company.id] };
    for (let index = 0; index < 20; index++) {
      const { id } = await hire(north);
      const holder = await anAccount(company.id, { employeeId: id });
      await granted(holder, { role: index % 2 ? "REVIEWER" : "TRAINER", orgUnitId: north.id });
    }
    const costOf = (first: number) => graph.statements(() => graph.as(reader).run(GRANTS, { first }));
    expect(await costOf(20)).toBe(await costOf(2));
  });

  it.each([
    [{ first: 101 }, "PAGE_SIZE_TOO_LARGE"],
    [{ after: "junk" }, "CURSOR_INVALID"],
    [{ filter: { orgUnitId: "junk" } }, "MALFORMED_VALUE"],
  ])("asked for with %j is bad input", async (variables, reason) => {
    const [error] = await graph.as(auditor).errors(GRANTS, variables);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
  });

  it("is not for everybody to read", async () => {
    const [error] = await graph.as(hr).errors(GRANTS);
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "roles:read" });
  });
});

describe("a role that follows from a post", () => {
  const DERIVED = `{ viewer { derivedRoles { role { name isDerived } orgUnit { id } } } }`;

  it("is held in the unit of the post, and only as long as that is the primary one [DIR-S7]", async () => {
    const { company, north, team } = await aCompanyOf(group);
    const { id } = await hire(team, { title: "班组长", endsOn: "2026-11-03" });
    const bo = await anAccount(company.id, { employeeId: id });

    expect(await learned(bo.account)).toMatchObject({ roles: ["TEAM_LEADER"], employeeId: id });
    expect((await learned(bo.account))?.permissions["micro-powers:acknowledge"]).toEqual([team.id]);
    expect((await graph.as(bo).run(DERIVED)).viewer.derivedRoles).toEqual([
      { role: { name: "TEAM_LEADER", isDerived: true }, orgUnit: { id: team.id } },
    ]);
    graph.clock.set("2026-11-03T00:00:00+08:00");
    expect(await learned(bo.account)).toMatchObject({ roles: [] });

    const deputy = await hire(north, { title: "副区队长" });
    const chen = await anAccount(company.id, { employeeId: deputy.id });
    expect(await learned(chen.account)).toMatchObject({ roles: [] });
  });

  it("goes by the titles of the company's own policy", async () => {
    const { company, north } = await aCompanyOf(group);
    const { id } = await hire(north, { title: "段长" });
    const bo = await anAccount(company.id, { employeeId: id });
    expect((await learned(bo.account))?.roles).toEqual([]);
    await graph.given(hr, ({ em }) =>
      em.execute(
        `insert into policy_value (organization_id, key, tier, valid_from, pack_id, value, level, source, article)
         values (?, 'sectionHeadTitles', 'ENTERPRISE', '2026-01-01', 'own', '["段长"]', 'SET', '班子会', '3')`,
        [company.id],
      ),
    );
    expect((await learned(bo.account))?.roles).toEqual(["SECTION_HEAD"]);
  });
});

it("who holds a role everywhere reaches what it permits everywhere", async () => {
  const { company } = await aCompanyOf(group);
  const bo = await anAccount(company.id);
  await granted(bo, { role: "AUDITOR" });
  const viewer = await learned(bo.account);
  expect(viewer?.permissions["audit:read"]).toEqual([EVERYWHERE]);
  expect(viewer?.organizationIds).toContain(GROUP_ORGANIZATION_ID);
});
