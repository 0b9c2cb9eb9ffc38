import { list, tables, type Reader } from "@tongxin/subgraph";
import { DirectoryChange } from "./directory-change.entity.js";

const rows = tables<{ directory_change: DirectoryChange }>();

/** The oldest change that is kept: of what is forgotten, the newest stays to tell where the feed begins. */
const oldestChange = async (em: Reader): Promise<number> => {
  const first = await rows(em)
    .selectFrom("directory_change")
    .select("sequence")
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  return Number(first?.sequence ?? 0);
};

export const changesInOrder = list(DirectoryChange, {
  order: ["sequence"],
  by: ["entity"],
  oldest: oldestChange,
});
