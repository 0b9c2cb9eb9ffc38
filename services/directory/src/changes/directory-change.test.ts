import { beforeAll, describe, expect, it } from "@jest/globals";
import { type Viewer } from "@tongxin/kernel";
import { an, graphFor, hr, type Answer } from "@tongxin/testing";
import { importing, roster, row, TREE } from "../imports/import.test-kit.js";
import { directory } from "../service.js";
import { key, miner, upserting } from "../upserts/upsert.test-kit.js";

const graph = await graphFor(directory);
const { imported, units, hrOfCompany } = importing(() => graph);

let hrOfAll: Viewer;
const { upsert, aMiner } = upserting(graph, () => hrOfAll);
beforeAll(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});

const FEED = `query Feed($after: String, $first: Int, $last: Int) {
  directoryChanges(after: $after, first: $first, last: $last) {
    nodes { id entity entityId entityVersion kind fields at employee { employeeNo } orgUnit { code } }
    pageInfo { endCursor hasNextPage }
  }
}`;

const page = async (variables: object, viewer = hrOfAll): Promise<Answer> =>
  (await graph.as(viewer).run(FEED, variables)).directoryChanges;

/** The cursor of now. */
const now = async (): Promise<string> => (await page({ last: 1 })).pageInfo.endCursor;

/** All changes after a cursor. */
async function since(after: string): Promise<Answer[]> {
  const { nodes, pageInfo } = await page({ after, first: 100 });
  return pageInfo.hasNextPage ? [...nodes, ...(await since(pageInfo.endCursor))] : nodes;
}

describe("the feed", () => {
  it("has exactly what came after a cursor, in order, with tombstones [DIR-X5 R-DIR-33]", async () => {
    const cursor = await now();
    const { id } = await aMiner("F1", { phone: "13800001111" });
    await upsert(key("F1", { phone: "13800002222", name: "乙" }));
    await upsert(key("F1", { phone: "13800002222" }));
    await upsert(key("F1", { state: "TERMINATED" }));

    const changes = await since(cursor);

    expect(changes).toMatchObject([
      { entity: "EMPLOYEE", entityId: id, kind: "CREATED", entityVersion: 1, employee: { employeeNo: "F1" } },
      { entityId: id, kind: "UPDATED", entityVersion: 2, fields: ["name", "phoneNumber"] },
      { entityId: id, kind: "DELETED", entityVersion: 3, fields: ["state", "orgUnit", "position"] },
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/乙|13800002222/);
  });

  it("tells of units too: opened, moved with what is below, closed", async () => {
    const cursor = await now();
    const { orgUnit } = await graph.as(hr).run(`{ orgUnit(code: "C") { id } }`);
    const input = { code: "F2", name: "测试科", kind: "DEPARTMENT", parentId: orgUnit.id };
    const { id } = await graph.as(hr).change("orgUnitOpen", { input });
    await graph.as(hr).change("orgUnitClose", { id });
    expect(await since(cursor)).toMatchObject([
      { entity: "ORG_UNIT", entityId: id, kind: "CREATED", orgUnit: { code: "F2" }, employee: null },
      { entityId: id, kind: "DELETED", fields: ["closedOn"] },
    ]);
  });

  it("has one change for each person a file changed, and none for who stayed as they were", async () => {
    await imported(roster(row("F3"), row("F4")));
    const cursor = await now();
    await imported(roster(row("F3"), row("F4", { 技能等级: "技师" }), row("F5")));
    expect((await since(cursor)).map(({ kind, employee }) => [kind, employee.employeeNo])).toEqual(
      expect.arrayContaining([
        ["UPDATED", "F4"],
        ["CREATED", "F5"],
      ]),
    );
    expect(await since(cursor)).toHaveLength(2);
  });

  it("never shows a change before one that a reader has passed, however many write at once [R-DIR-35]", async () => {
    const start = await now();
    const seen: string[] = [];
    let cursor = start;
    const writing = new AbortController();
    async function follow(): Promise<void> {
      while (!writing.signal.aborted) {
        const { nodes, pageInfo } = await page({ after: cursor, first: 7 });
        seen.push(...nodes.map(({ id }: Answer) => id));
        cursor = pageInfo.endCursor ?? cursor;
      }
      seen.push(...(await since(cursor)).map(({ id }) => id));
    }
    const reader = follow();
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let n = 0; n < 8; n++)
          await upsert(n === 0 ? miner(`F6-${writer}`) : key(`F6-${writer}`, { name: `甲${n}` }));
      }),
    );
    writing.abort();
    await reader;
    expect(seen).toHaveLength(64);
    expect(seen).toEqual((await since(start)).map(({ id }) => id));
  });

  it("holds a cursor for thirty days, and then says to read everything anew [R-DIR-35]", async () => {
    graph.clock.set("2026-11-10T09:00:00+08:00");
    await aMiner("F7");
    const cursor = await now();
    await upsert(key("F7", { name: "乙" }));
    await upsert(key("F7", { name: "丙" }));
    const forget = async (at: string): Promise<void> => {
      graph.clock.set(at);
      await graph.given(hr, ({ schedule }) => schedule("directory-changes:forget", {}));
      await graph.service.settle();
    };

    await forget("2026-12-10T08:00:00+08:00");
    expect(await since(cursor)).toHaveLength(2);

    await forget("2026-12-10T10:00:00+08:00");
    const [error] = await graph.as(hrOfAll).errors(FEED, { after: cursor });
    expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", reason: "CURSOR_EXPIRED" } });
    expect(await since(await now())).toEqual([]);
  });

  it("is HR's: nobody else reads it, and each only of their organizations", async () => {
    const [error] = await graph.as(an).errors(FEED);
    expect(error).toMatchObject({ extensions: { code: "FORBIDDEN", permission: "directory-changes:read" } });
    const cursor = await now();
    await aMiner("F8");
    expect((await page({ after: cursor }, hr)).nodes).toEqual([]);
  });
});
