import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, GROUP_ORGANIZATION_ID, newId, type Viewer } from "@tongxin/kernel";
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
import { textOfDatabase } from "../clear-text.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { open, aCompanyOf } = granting(() => graph);

const OPEN = `mutation Open($input: ServiceAccountInput!) {
  serviceAccountOpen(input: $input) {
    serviceAccount {
      id version name description scopes state lastUsedAt account { kind employee { name } } orgUnit { id }
      secrets { id expiresAt lastUsedAt revokedAt }
    }
    secret
    userErrors { code path rule }
  }
}`;
const ROTATE = `mutation Rotate($id: ID!, $expectedVersion: Int) {
  serviceAccountSecretRotate(id: $id, expectedVersion: $expectedVersion) {
    serviceAccount { version secrets { id expiresAt } } secret userErrors { code path currentVersion }
  }
}`;
const REVOKE = `mutation Revoke($id: ID!) {
  serviceAccountSecretRevoke(id: $id) { serviceAccount { secrets { revokedAt } } userErrors { code } }
}`;
const SUSPEND = `mutation Suspend($id: ID!, $reason: String!, $expectedVersion: Int) {
  serviceAccountSuspend(id: $id, reason: $reason, expectedVersion: $expectedVersion) {
    serviceAccount { state stateReason } userErrors { code allowedTransitions }
  }
}`;
const RESUME = `mutation Resume($id: ID!, $reason: String!) {
  serviceAccountResume(id: $id, reason: $reason) { serviceAccount { state } userErrors { code } }
}`;
const ONE = `query One($id: ID!) {
  serviceAccount(id: $id) { id lastUsedAt secrets { id createdAt lastUsedAt expiresAt } }
}`;
const LIST = `query List($first: Int, $after: String, $filter: ServiceAccountFilter) {
  serviceAccounts(first: $first, after: $after, filter: $filter) {
    totalCount nodes { id name lastUsedAt account { name } orgUnit { name } roleGrants { role { name } } secrets { id } }
  }
}`;
const CHECK = `query Check($clientId: String!, $secret: String!) { serviceAccountOf(clientId: $clientId, secret: $secret) }`;

const gateway: Viewer = {
  ...nobody,
  account: "gateway",
  permissions: { "gateway:service-accounts": [EVERYWHERE], "gateway:viewers": [EVERYWHERE] },
};

/** What the gateway learns of who shows a secret. */
async function checked(
  clientId: string,
  secret: string,
): Promise<{ account: string; scopes: string[] } | null> {
  const { serviceAccountOf: json } = await graph.as(gateway).run(CHECK, { clientId, secret });
  return json && JSON.parse(json);
}

async function viewerOf(account: string): Promise<Viewer | null> {
  const { viewerOf: json } = await graph
    .as(gateway)
    .run(`query ($account: String!) { viewerOf(account: $account) }`, { account });
  return json && (JSON.parse(json) as Viewer);
}

const anInput = (more: object = {}) => ({
  name: `system-${newId()}`,
  description: "人力资源系统",
  scopes: ["units:read", "employees:read", "imports:run"],
  ...more,
});

async function opened(more: object = {}, viewer: Viewer = security): Promise<Answer> {
  const { serviceAccountOpen } = await graph.as(viewer).run(OPEN, { input: anInput(more) });
  if (serviceAccountOpen.userErrors.length > 0) throw new Error(JSON.stringify(serviceAccountOpen));
  return { ...serviceAccountOpen.serviceAccount, secret: serviceAccountOpen.secret };
}

describe("opening a service account", () => {
  it("answers its secret once, and keeps only what tells it from others", async () => {
    const { id, name, secret, ...shown } = await opened();

    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(shown).toMatchObject({
      scopes: ["employees:read", "imports:run", "units:read"],
      state: "ACTIVE",
      lastUsedAt: null,
      account: { kind: "SERVICE", employee: null },
      orgUnit: null,
      secrets: [{ expiresAt: null, lastUsedAt: null, revokedAt: null }],
    });
    expect(await checked(name, secret)).toEqual({ account: name, scopes: shown.scopes });
    const keyed = await graph.as(security, "zh-CN", newId()).run(OPEN, { input: anInput() });
    expect(await textOfDatabase(graph)).not.toContain(keyed.serviceAccountOpen.secret);
    expect(await textOfDatabase(graph)).not.toContain(secret);
    expect(JSON.stringify(graph.announced)).not.toContain(secret);
    expect(JSON.stringify(await graph.as(security).run(ONE, { id }))).not.toContain(secret);
    for (const field of ["hash", "secret"])
      await expect(
        graph.as(security).run(`{ serviceAccounts { nodes { secrets { ${field} } } } }`),
      ).rejects.toThrow(`Cannot query field "${field}"`);
  });

  it("gives it what its roles permit, and never more than its scopes", async () => {
    const { company } = await aCompanyOf(group);
    const { name } = await opened({ orgUnitId: company.id });
    expect(await viewerOf(name)).toMatchObject({ kind: "SERVICE", employeeId: null, permissions: {} });
    const GRANT = `mutation ($input: RoleGrantInput!) { roleGrantCreate(input: $input) { userErrors { code } } }`;
    const input = { account: name, role: "HR_OFFICER", orgUnitId: company.id, reason: "接口" };
    const viewer = { ...security, organizationIds: [GROUP_ORGANIZATION_ID, company.id] };
    expect(await graph.as(viewer).refusals(GRANT, { input })).toEqual([]);
    expect((await viewerOf(name))?.permissions).toEqual({
      "employees:read": [company.id],
      "imports:run": [company.id],
      "units:read": [company.id],
    });
  });

  it("is refused by its rules", async () => {
    const { name } = await opened();
    const opening = (more: object, viewer = security) =>
      graph.as(viewer).refusals(OPEN, { input: anInput(more) });
    expect(await opening({ name: "a b" })).toEqual(["NAME_INVALID"]);
    expect(await opening({ name })).toEqual(["NAME_TAKEN"]);
    expect(await opening({ description: "" })).toEqual(["TEXT_INVALID"]);
    expect(await opening({ scopes: ["no:such", "gateway:viewers", "roles:grant"] })).toEqual([
      "PERMISSION_RESERVED",
      "PERMISSION_RESERVED",
      "PERMISSION_UNKNOWN",
    ]);
    expect(await opening({ orgUnitId: newId() })).toEqual(["ORG_UNIT_UNKNOWN"]);
    const { north, south } = await aCompanyOf(group);
    const local = { ...security, permissions: { "service-accounts:manage": [north.id] } };
    expect(await opening({ orgUnitId: south.id }, local)).toEqual(["OUT_OF_SCOPE"]);
    expect(await opening({}, local)).toEqual(["OUT_OF_SCOPE"]);
    expect(await opening({ orgUnitId: north.id }, local)).toEqual([]);
  });

  it("is one of its name, though five are opened at once", async () => {
    const input = anInput();
    const tries = Array.from({ length: 5 }, () => graph.as(security).refusals(OPEN, { input }));
    const codes = (await Promise.all(tries)).map(each => each.join());
    expect(codes.toSorted()).toEqual(["", ...Array.from({ length: 4 }, () => "NAME_TAKEN")]);
  });

  it("is the security administrator's alone", async () => {
    for (const viewer of [admin, auditor, hr, an, nobody]) {
      const [error] = await graph.as(viewer).errors(OPEN, { input: anInput() });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "service-accounts:manage" });
    }
  });
});

describe("rotating the secret", () => {
  it("makes a new one at once, and lets the old one live for a day", async () => {
    const { id, name, secret: old } = await opened();

    const { serviceAccountSecretRotate } = await graph.as(security).run(ROTATE, { id, expectedVersion: 1 });

    const { secret, serviceAccount } = serviceAccountSecretRotate;
    expect(serviceAccount).toMatchObject({
      version: 2,
      secrets: [{ expiresAt: "2026-11-03T01:00:00.000Z" }, { expiresAt: null }],
    });
    expect(await checked(name, old)).not.toBeNull();
    expect(await checked(name, secret)).not.toBeNull();
    graph.clock.set("2026-11-03T09:00:00+08:00");
    expect(await checked(name, old)).toBeNull();
    expect(await checked(name, secret)).not.toBeNull();
    expect(await graph.as(security).refusals(ROTATE, { id })).toEqual([]);
  });

  it("is refused while two are valid, by an old version, and out of scope", async () => {
    const { north, south } = await aCompanyOf(group);
    const { id } = await opened({ orgUnitId: north.id });
    expect(await graph.as(security).refusals(ROTATE, { id })).toEqual([]);
    expect(await graph.as(security).refusals(ROTATE, { id })).toEqual(["TOO_MANY_SECRETS"]);
    const stale = await graph.as(security).run(ROTATE, { id, expectedVersion: 1 });
    expect(stale.serviceAccountSecretRotate).toMatchObject({
      secret: null,
      userErrors: [{ code: "CONFLICT", currentVersion: 2 }],
    });
    const local = { ...security, permissions: { "service-accounts:manage": [south.id] } };
    expect(await graph.as(local).refusals(ROTATE, { id })).toEqual(["OUT_OF_SCOPE"]);
    const [error] = await graph.as(security).errors(ROTATE, { id: newId() });
    expect(error?.extensions).toMatchObject({ code: "NOT_FOUND" });
  });

  it("never leaves three valid, though ten rotate at once", async () => {
    const { id, name, secret } = await opened();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => graph.as(security).run(ROTATE, { id })),
    );
    const made = answers.flatMap(({ serviceAccountSecretRotate: { secret } }) => (secret ? [secret] : []));
    expect(made).toHaveLength(1);
    const opens = await Promise.all([secret, ...made].map(each => checked(name, each)));
    expect(opens.filter(Boolean)).toHaveLength(2);
  });

  it("takes as long an overlap as the policy says", async () => {
    const { company } = await aCompanyOf(group);
    await graph.given(hr, ({ em }) =>
      em.execute(
        `insert into policy_value (organization_id, key, tier, valid_from, pack_id, value, level, source, article)
         values (?, 'secretOverlapHours', 'ENTERPRISE', '2026-01-01', 'own', '2', 'SET', '班子会', '4')`,
        [company.id],
      ),
    );
    const { id } = await opened({ orgUnitId: company.id });
    const { serviceAccountSecretRotate } = await graph.as(security).run(ROTATE, { id });
    expect(serviceAccountSecretRotate.serviceAccount.secrets[0].expiresAt).toBe("2026-11-02T03:00:00.000Z");
  });
});

describe("revoking a secret", () => {
  it("closes the door at once, and makes room for another", async () => {
    const { id, name, secret, secrets } = await opened();
    await graph.as(security).run(ROTATE, { id });
    const [old] = secrets;

    expect(await graph.as(security).refusals(REVOKE, { id: old.id })).toEqual([]);

    expect(await checked(name, secret)).toBeNull();
    expect(await graph.as(security).refusals(REVOKE, { id: old.id })).toEqual(["SECRET_ENDED"]);
    expect(await graph.as(security).refusals(ROTATE, { id })).toEqual([]);
  });

  it("is refused out of scope, and to who may not", async () => {
    const { secrets } = await opened();
    const { north } = await aCompanyOf(group);
    const local = { ...security, permissions: { "service-accounts:manage": [north.id] } };
    expect(await graph.as(local).refusals(REVOKE, { id: secrets[0].id })).toEqual(["OUT_OF_SCOPE"]);
    const [error] = await graph.as(auditor).errors(REVOKE, { id: secrets[0].id });
    expect(error?.extensions).toMatchObject({ permission: "service-accounts:manage" });
  });
});

describe("a suspended service account", () => {
  it("is nobody until it is resumed, with the secret it had", async () => {
    const { id, name, secret } = await opened();

    const { serviceAccountSuspend } = await graph.as(security).run(SUSPEND, { id, reason: "异常登录" });

    expect(serviceAccountSuspend.serviceAccount).toEqual({ state: "SUSPENDED", stateReason: "异常登录" });
    expect(await checked(name, secret)).toBeNull();
    expect(await viewerOf(name)).toBeNull();
    const again = await graph.as(security).run(SUSPEND, { id, reason: "再" });
    expect(again.serviceAccountSuspend.userErrors).toEqual([
      { code: "INVALID_TRANSITION", allowedTransitions: ["ACTIVE"] },
    ]);
    expect(await graph.as(security).refusals(RESUME, { id, reason: "已核实" })).toEqual([]);
    expect(await checked(name, secret)).not.toBeNull();
    expect(await viewerOf(name)).not.toBeNull();
  });

  it("is suspended for a reason, once though five do it, and as it was read", async () => {
    const { id } = await opened();
    expect(await graph.as(security).refusals(SUSPEND, { id, reason: " " })).toEqual(["REASON_MISSING"]);
    expect(await graph.as(security).refusals(SUSPEND, { id, reason: "试", expectedVersion: 5 })).toEqual([
      "CONFLICT",
    ]);
    const tries = Array.from({ length: 5 }, () => graph.as(security).refusals(SUSPEND, { id, reason: "试" }));
    const codes = (await Promise.all(tries)).map(each => each.join());
    expect(codes.filter(code => code === "")).toHaveLength(1);
  });
});

describe("who shows a secret", () => {
  it("is somebody by their own alone", async () => {
    const [one, two] = [await opened(), await opened()];
    expect(await checked(one.name, two.secret)).toBeNull();
    expect(await checked(one.name, `${one.secret}x`)).toBeNull();
    expect(await checked(one.name, "")).toBeNull();
    expect(await checked(one.name.toUpperCase(), one.secret)).toBeNull();
    expect(await checked("nobody at all", one.secret)).toBeNull();
    expect(await checked("nobody at all", "")).toBeNull();
  });

  it("costs the same statements whether the account exists or not, and leaves no trace when refused", async () => {
    const { id, name } = await opened();
    const costOf = (clientId: string) => graph.statements(() => checked(clientId, "wrong"));
    expect(await costOf("nobody at all")).toBe(1);
    expect(await costOf(name)).toBe(1);
    expect((await graph.as(security).run(ONE, { id })).serviceAccount.lastUsedAt).toBeNull();
  });

  it("is remembered once a minute", async () => {
    const { id, name, secret } = await opened();
    const lastUsedAt = async () => (await graph.as(security).run(ONE, { id })).serviceAccount.lastUsedAt;
    const use = () => graph.statements(() => checked(name, secret));
    expect(await use()).toBe(2);
    expect(await lastUsedAt()).toBe("2026-11-02T01:00:00.000Z");
    graph.clock.set("2026-11-02T09:00:59+08:00");
    expect(await use()).toBe(1);
    expect(await lastUsedAt()).toBe("2026-11-02T01:00:00.000Z");
    graph.clock.set("2026-11-02T09:01:00+08:00");
    expect(await use()).toBe(2);
    expect(await lastUsedAt()).toBe("2026-11-02T01:01:00.000Z");
  });

  it("is asked about by the gateway alone", async () => {
    for (const viewer of [security, admin, hr, nobody]) {
      const [error] = await graph.as(viewer).errors(CHECK, { clientId: "x", secret: "y" });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "gateway:service-accounts" });
    }
  });
});

describe("the list of service accounts", () => {
  it("shows the newest first, in the units where one may read them", async () => {
    const { company, north, south } = await aCompanyOf(group);
    const reader = { ...auditor, organizationIds: [company.id] };
    const one = await opened({ orgUnitId: north.id });
    const two = await opened({ orgUnitId: south.id });
    await graph.as(security).run(SUSPEND, { id: two.id, reason: "试" });
    const found = async (viewer: Viewer, filter: object = {}) =>
      (await graph.as(viewer).run(LIST, { filter })).serviceAccounts.nodes.map(({ id }: Answer) => id);

    expect(await found(reader)).toEqual([two.id, one.id]);
    expect(await found(reader, { state: "ACTIVE" })).toEqual([one.id]);
    const local = { ...reader, permissions: { "service-accounts:read": [north.id] } };
    expect(await found(local)).toEqual([one.id]);
    expect((await graph.as(local).run(ONE, { id: one.id })).serviceAccount).toMatchObject({ id: one.id });
    expect(await graph.as(local).run(ONE, { id: two.id })).toEqual({ serviceAccount: null });
    expect(await graph.as(auditor).run(ONE, { id: two.id })).toEqual({ serviceAccount: null });
    const [error] = await graph.as(hr).errors(LIST);
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "service-accounts:read" });
  });

  it("costs as many statements for twenty as for two", async () => {
    const { company } = await aCompanyOf(group);
    const reader = { ...auditor, organizationIds: [company.id] };
    for (let index = 0; index < 20; index++) await opened({ orgUnitId: company.id });
    const costOf = (first: number) => graph.statements(() => graph.as(reader).run(LIST, { first }));
    expect(await costOf(20)).toBe(await costOf(2));
  });

  it("asked for with a page that is none is bad input", async () => {
    const [error] = await graph.as(auditor).errors(LIST, { first: 0 });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "PAGE_SIZE_TOO_SMALL" });
  });
});
