import { list } from "../list.js";
import { AuditEntryRow } from "./audit-entry.entity.js";
import type { AuditFilter } from "./audit.schema.js";

/** The log, the newest first. */
export const auditNewestFirst = list(AuditEntryRow, {
  order: ["id"],
  direction: "desc",
  by: ["entityId", "accountId", "operation"],
  where: (query, { from, until }: AuditFilter) => {
    let wanted = query;
    if (from) wanted = wanted.where("t.at", ">=", from);
    if (until) wanted = wanted.where("t.at", "<", until);
    return wanted;
  },
});
