import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { hr, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import { AccountKind } from "./accounts/account.rules.js";
import { loadDemo } from "./demo.js";
import { EmployeeState } from "./employees/employee.rules.js";
import { staffing } from "./employees/employee.test-kit.js";
import { OrgUnitKind } from "./org-units/org-unit.rules.js";
import { granting, type Unit } from "./roles/role.test-kit.js";
import { directory } from "./service.js";
import { onStart } from "./start.js";

let graph: TestGraph;
let group: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());
beforeEach(() => graph.given(hr, ({ em }) => em.execute("delete from role_grant; delete from account")));

const { open, anAccount, granted, learned } = granting(() => graph);
const { hire } = staffing(() => graph);

const start = (firstSecurityAdmin: string | null): Promise<void> =>
  graph.given(hr, work => onStart(work, { firstSecurityAdmin }));

const rows = (statement: string): Promise<Answer[]> =>
  graph.given(hr, ({ em }) => em.execute<Answer[]>(statement));

describe("the first security administrator", () => {
  it("is opened where nobody is one, may grant everywhere, and stands in the audit log", async () => {
    await start("First.Admin");

    const viewer = await learned("first.admin");
    expect(viewer).toMatchObject({ kind: "PERSON", employeeId: null, roles: ["SECURITY_ADMIN"] });
    expect(viewer?.permissions["roles:grant"]).toEqual(["*"]);
    const [grant] = await rows("select id from role_grant");
    const entries = await rows(`select reason from audit_entry where entity_id = '${grant.id}'`);
    expect(entries).toEqual([{ reason: expect.stringContaining("The first security administrator") }]);
  });

  it("is one, however often the service starts, and though five start at once", async () => {
    await Promise.all(Array.from({ length: 5 }, () => start("first")));
    await start("first");
    await start("second");
    expect(await rows("select name from account")).toEqual([{ name: "first" }]);
    expect(await rows("select role from role_grant")).toEqual([{ role: "SECURITY_ADMIN" }]);
  });

  it("is nobody where none is named, or somebody is one already", async () => {
    await start(null);
    expect(await rows("select name from account")).toEqual([]);
    await granted(await anAccount(GROUP_ORGANIZATION_ID), { role: "SECURITY_ADMIN" });
    await start("first");
    expect(await learned("first")).toBeNull();
  });

  it("comes again when the one there was has left", async () => {
    const { id } = await hire(group, { state: EmployeeState.TERMINATED });
    await granted(await anAccount(GROUP_ORGANIZATION_ID, { employeeId: id }), { role: "SECURITY_ADMIN" });
    await start("first");
    expect((await learned("first"))?.roles).toEqual(["SECURITY_ADMIN"]);
  });

  it("is the account of that name that there is, and stops the start when that one can never be", async () => {
    const known = await anAccount(GROUP_ORGANIZATION_ID);
    await start(known.account);
    expect((await learned(known.account))?.roles).toEqual(["SECURITY_ADMIN"]);
    await graph.given(hr, ({ em }) =>
      em.execute("delete from role_grant; update account set closed_at = now()"),
    );
    await expect(start(known.account)).rejects.toThrow("The account is closed.");
    const system = await anAccount(GROUP_ORGANIZATION_ID, { kind: AccountKind.SERVICE });
    await expect(start(system.account)).rejects.toThrow("service account");
    await expect(start("system:x")).rejects.toThrow("name");
  });
});

describe("the demo", () => {
  it("makes its secret only where it is asked to", async () => {
    const secrets = async () => (await rows("select id from service_account_secret")).length;
    const demoWith = (withSecrets: boolean) =>
      graph.given({ ...hr, accountId: newId() }, async work => {
        await loadDemo(work, "none", { withSecrets });
        await work.em.flush();
      });

    await demoWith(false);
    expect(await secrets()).toBe(0);
    expect(await rows("select description from service_account")).toEqual([
      { description: "人力资源系统（演示）" },
    ]);
    await graph.given(hr, ({ em }) =>
      em.execute("delete from role_grant; delete from service_account; delete from account"),
    );
    await demoWith(true);
    expect(await secrets()).toBe(1);
  });
});
