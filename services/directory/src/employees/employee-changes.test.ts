import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Message } from "@tongxin/kernel";
import { hr, testGraph, type TestGraph } from "@tongxin/testing";
import { Account } from "../accounts/account.entity.js";
import { AccountKind } from "../accounts/account.rules.js";
import { importing, roster, row, TREE } from "../imports/import.test-kit.js";
import { directory } from "../service.js";

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(directory);
  await units(`${TREE}\nD,乙公司,G,公司`, { sourceSystem: "TREE" });
});
afterAll(() => graph.stop());
beforeEach(() => void graph.announced.splice(0));

const { imported, units, hrOfCompany } = importing(() => graph);

type Changed = Message<"directory.employeesChanged">;

const announced = (): Changed[] =>
  graph.announced.filter((message): message is Changed => message.topic === "directory.employeesChanged");

const people = () => announced().flatMap(({ body }) => body.employees);

describe("what other services learn of people", () => {
  it("comes by hundreds, those of one organization together", async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) =>
      row(`A${index}`, index % 12 === 0 ? { 单位编码: "D" } : {}),
    );

    await imported(roster(...rows));

    const sizesOf = (organization: string) =>
      announced()
        .flatMap(({ organizationId, body }) =>
          organizationId === organization ? [body.employees.length] : [],
        )
        .toSorted((one, other) => other - one);
    expect(sizesOf(await idOf("C"))).toEqual([500, 500, 100]);
    expect(sizesOf(await idOf("D"))).toEqual([100]);
    expect(new Set(announced().map(({ body }) => body.id)).size).toBe(4);
    expect(new Set(people().map(({ id }) => id)).size).toBe(1_200);
    expect(people().every(({ version, isEmployed }) => version === 1 && isEmployed)).toBe(true);
  });

  it("is whether they are employed: who left or has not begun is not, who is at home is", async () => {
    await imported(roster(row("B1"), row("B2"), row("B3", { 用工状态: "待入职" })));
    expect(people().map(({ isEmployed }) => isEmployed)).toEqual([true, true, false]);
    graph.announced.splice(0);

    await imported(roster(row("B1", { 用工状态: "离职" }), row("B2", { 用工状态: "内退" })));

    expect(people()).toMatchObject([
      { version: 2, isEmployed: false },
      { version: 2, isEmployed: true },
    ]);
  });

  it("is nothing when nothing about a person changed, or a dry run would have", async () => {
    await imported(roster(row("B1", { 用工状态: "离职" }), row("B2", { 用工状态: "内退" })));
    await imported(roster(row("B2")), { isDryRun: true });
    expect(announced()).toEqual([]);
  });

  it("comes again with the new organization, for who went to another company", async () => {
    await imported(roster(row("B4")));
    graph.announced.splice(0);
    await imported(roster(row("B4", { 单位编码: "D" })));
    const { employeeId } = await whoIs("B4");
    expect(announced()).toMatchObject([
      { organizationId: await idOf("D"), body: { employees: [{ id: employeeId, isEmployed: true }] } },
    ]);
  });

  it("is theirs to sign in by: an account goes along to the new company", async () => {
    await imported(roster(row("B5")));
    const { id } = (await graph.as(await hrOfCompany("C")).run(ONE, { no: "B5" })).employee;
    await graph.given(hr, async ({ em }) => {
      const organizationId = await idOf("C");
      em.create(Account, { name: "b5", kind: AccountKind.PERSON, employeeId: id, organizationId });
    });
    await imported(roster(row("B5", { 单位编码: "D" })));
    const account = await graph.given(hr, ({ em }) => em.findOneOrFail(Account, { name: "b5" }));
    expect(account.organizationId).toBe(await idOf("D"));
  });

  it("begins with the people of the demo enterprise", async () => {
    const demo = await testGraph(directory);
    try {
      await demo.service.loadDemo("small");
      await demo.service.settle();
      const batches = demo.announced.filter(
        ({ topic }) => topic === "directory.employeesChanged",
      ) as Changed[];
      expect(batches.flatMap(({ body }) => body.employees)).toHaveLength(281);
    } finally {
      await demo.stop();
    }
  });
});

const idOf = async (code: string): Promise<string> => (await hrOfCompany(code)).organizationIds.at(-1)!;

const ONE = `query ($no: String) { employee(employeeNo: $no) { id } }`;

async function whoIs(employeeNo: string): Promise<{ employeeId: string }> {
  const viewer = await hrOfCompany("D");
  const { employee } = await graph.as(viewer).run(ONE, { no: employeeNo });
  return { employeeId: employee.id };
}
