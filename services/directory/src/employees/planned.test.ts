import { expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { tables } from "@tongxin/subgraph";
import { hr, graphFor } from "@tongxin/testing";
import { sql } from "kysely";
import { directory } from "../service.js";
import type { Employee } from "./employee.entity.js";

const graph = await graphFor(directory);

const rows = tables<{ employee: Employee }>();

it("what is asked by an array with its type is planned each time: it may reach ten people or all", () =>
  graph.given(hr, async ({ em }) => {
    for (let n = 0; n < 8; n++)
      await rows(em)
        .selectFrom("employee")
        .select("name")
        .where(sql<boolean>`organization_id = any(${[newId()]}::uuid[])`)
        .execute();
    const kept = await em.execute(
      "select 1 from pg_prepared_statements where statement like '%organization_id = any($1::uuid[])'",
    );
    expect(kept).toEqual([]);
  }));
