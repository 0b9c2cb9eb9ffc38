import { enumType } from "@tongxin/subgraph";
import { UpsertMode, UpsertOutcome } from "./incoming.rules.js";

enumType({ UpsertMode }, "写入方式。 What an upsert may do.", {
  UPSERT: "新建或更新。 It creates what is new and updates what is known.",
  CREATE_ONLY: "只新建，已有则拒绝。 It only creates; what is known is refused.",
  UPDATE_ONLY: "只更新，没有则拒绝。 It only updates; what is not known is refused.",
});

enumType({ UpsertOutcome }, "写入的结果。 What an upsert came to.", {
  CREATED: "新建。 It made a new record.",
  UPDATED: "更新。 It changed the record; its version has grown.",
  UNCHANGED: "无变化。 The record said the same already; nothing was written.",
});
