import { beforeAll, describe, expect, it } from "@jest/globals";
import { type Viewer } from "@tongxin/kernel";
import { graphFor, hr, nobody, person, type Answer } from "@tongxin/testing";
import { importing, roster, row, TREE } from "../imports/import.test-kit.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { granting, type Unit } from "../roles/role.test-kit.js";
import { directory } from "../service.js";
import { key, miner, upserting } from "../upserts/upsert.test-kit.js";
import { staffing } from "./employee.test-kit.js";
import { NAME_KEYS_TASK } from "./name-keys.task.js";

const graph = await graphFor(directory);
const { open, aCompanyOf } = granting(() => graph);
const { hire } = staffing(() => graph);
const { imported, units, hrOfCompany } = importing(() => graph);

let group: Unit;
let hrOfAll: Viewer;
const { upsert } = upserting(graph, () => hrOfAll);
beforeAll(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
  group = await open(
    "G2",
    OrgUnitKind.COMPANY,
    (await graph.as(hr).run(`{ orgUnit(code: "G") { id } }`)).orgUnit.id,
  );
});

const SEARCH = `query ($filter: EmployeeFilter, $first: Int, $after: String) {
  employees(filter: $filter, first: $first, after: $after) {
    nodes { name phone } pageInfo { endCursor hasNextPage } totalCount
  }
}`;

const found = async (viewer: Viewer, search: string, more: object = {}): Promise<string[]> => {
  const { employees } = await graph.as(viewer).run(SEARCH, { filter: { search, ...more } });
  return employees.nodes.map(({ name }: Answer) => name);
};

/** A company where five people work, one of them in the other mine. */
async function aCompany() {
  const world = await aCompanyOf(group);
  for (const name of ["张伟", "张伟民", "单志强", "曾伟"])
    await hire(world.north, { name, phone: "13812341234" });
  await hire(world.south, { name: "张小伟", employeeNo: "Fx-0007" });
  return { ...world, reader: person("reader", "EMPLOYEE", { organizationId: world.company.id }) };
}

describe("a search for people", () => {
  it("finds them by any part of the name, its pinyin, its initials and the beginning of the number", async () => {
    const { reader } = await aCompany();
    expect(await found(reader, "伟")).toEqual(["张小伟", "张伟", "张伟民", "曾伟"]);
    expect(await found(reader, "张伟")).toEqual(["张伟", "张伟民"]);
    expect(await found(reader, "ZHANG WEI")).toEqual(["张伟", "张伟民"]);
    expect(await found(reader, "zw")).toEqual(["张伟", "张伟民", "曾伟"]);
    expect(await found(reader, "shanz")).toEqual(["单志强"]);
    expect(await found(reader, "fx-0")).toEqual(["张小伟"]);
    expect(await found(reader, "ＦＸ-０００７")).toEqual(["张小伟"]);
    expect(await found(reader, "fx-00070")).toEqual([]);
    expect(await found(reader, "欧阳")).toEqual([]);
  });

  it("is of a unit as well, comes page after page, and masks what every list masks", async () => {
    const { reader, north, south } = await aCompany();
    expect(await found(reader, "zhang", { orgUnitId: south.id })).toEqual(["张小伟"]);
    const page = async (after?: string) =>
      (await graph.as(reader).run(SEARCH, { filter: { search: "伟", orgUnitId: north.id }, first: 2, after }))
        .employees;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect(first).toMatchObject({
      nodes: [{ name: "张伟", phone: "138****1234" }, { name: "张伟民" }],
      pageInfo: { hasNextPage: true },
      totalCount: 3,
    });
    expect(second).toMatchObject({ nodes: [{ name: "曾伟" }], pageInfo: { hasNextPage: false } });
  });

  it("shows nobody of another company, nothing to who may not read, and everybody when it is blank", async () => {
    const { reader } = await aCompany();
    const { company } = await aCompanyOf(group);
    const stranger = person("stranger", "EMPLOYEE", { organizationId: company.id });
    expect(await found(stranger, "张伟")).toEqual([]);
    const [error] = await graph.as(nobody).errors(SEARCH, { filter: { search: "张" } });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "employees:read" });
    expect(await found(reader, " \u3000")).toHaveLength(5);
  });

  it("takes anything as it was typed, up to 50 characters", async () => {
    const { reader } = await aCompany();
    for (const odd of ["%", "_", "'", "\\", "{", '"}', "欧'; --", "\u{10FFFF}", "\uD800", "9".repeat(50)])
      expect(await found(reader, odd)).toEqual([]);
    const [error] = await graph.as(reader).errors(SEARCH, { filter: { search: "张".repeat(51) } });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "SEARCH_TOO_LONG" });
  });
});

describe("a name is found as it is now", () => {
  it("whether HR's file or HR's system brought it, or it was edited here", async () => {
    await imported(roster(row("S1", { 姓名: "仇建国" })));
    await upsert(miner("S2", { name: "解放" }));
    expect(await found(hrOfAll, "qiujg")).toEqual([]);
    expect(await found(hrOfAll, "qjg")).toEqual(["仇建国"]);
    expect(await found(hrOfAll, "xiefang")).toEqual(["解放"]);

    await imported(roster(row("S1", { 姓名: "仇建军" })));
    const { employee } = await upsert(key("S2", { name: "解放军" }));
    expect(await found(hrOfAll, "qjg")).toEqual([]);
    expect(await found(hrOfAll, "建军")).toEqual(["仇建军"]);
    await graph.as(hrOfAll).change("employeeEdit", { id: employee.id, input: { name: "谢方" } });
    await upsert(key("S2", { name: "解放军" }));
    expect(await found(hrOfAll, "谢方")).toEqual(["谢方"]);
    expect(await found(hrOfAll, "解放军")).toEqual([]);
  });

  it("and the same file again writes nothing", async () => {
    await imported(roster(row("S3", { 姓名: "乐平" })));
    expect((await imported(roster(row("S3", { 姓名: "乐平" })))).counts).toMatchObject({ unchanged: 1 });
  });

  it("also of an older release, once the service has been started", async () => {
    const { reader } = await aCompany();
    await graph.given(hr, ({ em }) => em.execute("update employee set name_keys = null"));
    expect(await found(reader, "张伟")).toEqual([]);
    await graph.restart();
    await graph.service.settle();
    expect(await found(reader, "张伟")).toEqual(["张伟", "张伟民"]);
  });

  it("even where an import has written what it had read before, after the night", async () => {
    const { reader } = await aCompany();
    await graph.given(hr, async ({ em, schedule }) => {
      await em.execute("update employee set name_keys = null where name = '曾伟'");
      await schedule(NAME_KEYS_TASK, {});
    });
    await graph.service.settle();
    expect(await found(reader, "zengwei")).toEqual(["曾伟"]);
  });
});
