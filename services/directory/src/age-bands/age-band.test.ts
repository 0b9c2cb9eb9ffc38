import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID } from "@tongxin/kernel";
import { PolicyValue } from "@tongxin/subgraph/host";
import { hr, MONDAY_MORNING, graphFor } from "@tongxin/testing";
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

const bandOf = async (id: string): Promise<string> =>
  (await graph.as(hr).read("employee", { id }, "ageBand")).ageBand;

describe("an age band", () => {
  it("changes with the birthday and with the table, and nothing is written of the person [DIR-S3 R-DIR-09]", async () => {
    const { id } = await hire(mine, { bornOn: "1990-11-03" });
    const before = await graph.as(hr).read("employee", { id }, "version ageBand");
    graph.clock.set("2026-11-03T00:00:00+08:00");
    expect([before.ageBand, await bandOf(id)]).toEqual(["YOUTH", "MIDDLE"]);

    await graph.given(hr, async ({ em }) => {
      em.create(PolicyValue, {
        organizationId: GROUP_ORGANIZATION_ID,
        key: "ageBands",
        validFrom: "2026-11-03",
        packId: "own",
        value: { youthUntil: 40, middleUntil: 55 },
        level: "SET",
        source: "工会",
        article: "一",
      });
    });

    const after = await graph.as(hr).read("employee", { id }, "version ageBand");
    expect(after).toEqual({ version: before.version, ageBand: "YOUTH" });
  });

  it("costs no more statements for many than for one", async () => {
    for (let n = 0; n < 3; n++) await hire(mine);
    const page = (first: number) =>
      graph.statements(() => graph.as(hr).read("employees", { first }, "nodes { ageBand }"));
    expect(await page(3)).toBe(await page(1));
  });
});
