import { batchByText, isAmong, type Row, selectRows, toMap } from "@tongxin/subgraph";
import { Account } from "./account.entity.js";

export const accountsByName = batchByText<Row<Account> | null>(null, async (em, names) =>
  toMap(await selectRows(em, Account).where(isAmong("t.name", names)).execute(), "name"),
);
