import type { Viewer } from "@tongxin/kernel";
import type { Answer, TestGraph } from "@tongxin/testing";

export const UPSERT = `mutation Upsert($input: EmployeeUpsertInput!, $mode: UpsertMode = UPSERT) {
  employeeUpsert(input: $input, mode: $mode) {
    employee { id version name phone createdAt updatedAt state localFields }
    outcome conflicts
    userErrors { code path rule allowedTransitions }
  }
}`;

/** What HR's system says of one it knows by this id. */
export const key = (externalId: string, more: object) => ({ sourceSystem: "HR", externalId, ...more });

/** An electrician of the first team as HR's system says, new or known. */
export const miner = (externalId: string, more: object = {}) =>
  key(externalId, {
    name: "甲",
    state: "ACTIVE",
    hiredOn: "2015-03-01",
    orgUnitCode: "T",
    positionTitle: "电工",
    postCategory: "ELECTROMECHANICAL",
    ...more,
  });

/** What HR's system does with one person after another. */
export function upserting(graph: TestGraph, hrOfAll: () => Viewer) {
  async function upsert(input: object, mode?: string, viewer = hrOfAll()): Promise<Answer> {
    return (await graph.as(viewer).run(UPSERT, { input, ...(mode && { mode }) })).employeeUpsert;
  }

  /** Somebody that HR's system has told of. */
  const aMiner = async (externalId: string, more: object = {}): Promise<Answer> =>
    (await upsert(miner(externalId, more))).employee;

  return { upsert, aMiner };
}
