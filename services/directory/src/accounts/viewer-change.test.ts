import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, type Viewer } from "@tongxin/kernel";
import { an, hr, nobody, security, testGraph, type TestGraph } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import type { ViewerChanges } from "./viewer-change.reads.js";

let graph: TestGraph;
let company: Unit;
let mine: Unit;
beforeAll(async () => {
  graph = await testGraph(directory);
  const group = await open("G", OrgUnitKind.GROUP);
  ({ company, north: mine } = await aCompanyOf(group));
});
afterAll(() => graph.stop());

const { open, aCompanyOf, anAccount, granted } = granting(() => graph);
const { hire } = staffing(() => graph);

const gateway: Viewer = { ...nobody, account: "gateway", permissions: { "gateway:viewers": [EVERYWHERE] } };
const CHANGES = `query ($since: String) { viewerChanges(since: $since) }`;

async function changesSince(since: string | null): Promise<ViewerChanges> {
  const { viewerChanges } = await graph.as(gateway).run(CHANGES, { since });
  return JSON.parse(viewerChanges as string) as ViewerChanges;
}
/** Whose rights that changes; null for everybody's. */
async function changedBy(work: () => Promise<unknown>): Promise<readonly string[] | null> {
  const { cursor } = await changesSince(null);
  await work();
  const { accounts } = await changesSince(cursor);
  return accounts?.toSorted() ?? null;
}
const run = (sql: string, ...values: unknown[]) =>
  graph.given(hr, ({ em }) => em.execute(sql.replaceAll("$", "?"), values));

describe("the gateway hears whose rights change", () => {
  let wang: Viewer;
  let deputy: Viewer;
  let grant: string;
  let employeeId: string;
  beforeEach(async () => {
    employeeId = (await hire({ id: mine.id, organizationId: company.id })).id;
    wang = await anAccount(company.id, { employeeId });
    deputy = await anAccount(company.id);
    grant = await granted(wang, { role: "HR_OFFICER" });
    const handedOn = await granted(deputy, { role: "HR_OFFICER", endsOn: "2030-01-01" });
    await run("update role_grant set delegated_from_id = $ where id = $", grant, handedOn);
  });
  const both = () => [wang.account, deputy.account].sort();

  it("nobody's, when nothing happens", async () => {
    expect(await changedBy(async () => {})).toEqual([]);
  });

  it("theirs who are granted something or lose it, and theirs to whom they handed it on", async () => {
    expect(await changedBy(() => granted(deputy, { role: "EMPLOYEE" }))).toEqual([deputy.account]);
    const revoke = () => run("update role_grant set revoked_at = now() where id = $", grant);
    expect(await changedBy(revoke)).toEqual(both());
  });

  it("theirs whose account is closed, or who leave, move to another organization or take another post", async () => {
    const become = (state: string) => () =>
      run("update employee set state = $ where id = $", state, employeeId);
    expect(await changedBy(become("TERMINATED"))).toEqual(both());
    expect(await changedBy(become("TERMINATED"))).toEqual([]);
    expect(await changedBy(() => run("update employee set name = '王' where id = $", employeeId))).toEqual(
      [],
    );
    const endPost = () =>
      run("update assignment set ends_on = '2026-11-02' where employee_id = $", employeeId);
    expect(await changedBy(endPost)).toEqual(both());
    const close = () => run("update account set closed_at = now() where id = $", wang.accountId);
    expect(await changedBy(close)).toEqual(both());
  });

  it("everybody's, when a role means something else, or a unit lies elsewhere", async () => {
    const redefine = () => run("update role_definition set permissions = permissions");
    expect(await changedBy(redefine)).toBeNull();
    expect(await changedBy(() => run("update org_unit set path = path"))).toBeNull();
    expect(await changedBy(() => run("update org_unit set name = name"))).toEqual([]);
  });

  it("everybody's, when more change at once than one would name", async () => {
    const many = () =>
      run(
        `insert into account select (jsonb_populate_record(a, jsonb_build_object(
           'id', gen_random_uuid(), 'name', a.name || n, 'employee_id', null))).*
         from account a, generate_series(1, 501) n where a.id = $`,
        wang.accountId,
      );
    expect(await changedBy(many)).toBeNull();
  });

  it("when a transaction that began long ago ends, too", async () => {
    const li = await anAccount(company.id);
    const { cursor: before } = await changesSince(null);
    let cursor = before;
    await graph.given(hr, async ({ em }) => {
      await em.execute("update account set closed_at = now() where id = ?", [deputy.accountId]);
      await granted(li, { role: "REVIEWER" });
      const meanwhile = await changesSince(before);
      expect(meanwhile.accounts).toEqual([li.account]);
      ({ cursor } = meanwhile);
    });
    expect((await changesSince(cursor)).accounts).toEqual([deputy.account]);
    expect((await changesSince(before)).accounts?.toSorted()).toEqual([li.account, deputy.account].sort());
  });

  it("everybody's, to one who begins to listen, or says a moment that never was here", async () => {
    for (const since of [null, "", "now", "1:2", "9223372036854775806:9223372036854775806:", "9:8:x"])
      expect((await changesSince(since)).accounts).toBeNull();
  });

  it("nobody else does", async () => {
    for (const viewer of [an, hr, security]) {
      const [error] = await graph.as(viewer).errors(CHANGES, {});
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "gateway:viewers" });
    }
  });
});
