import { list } from "../list.js";
import { AuditEntryRow } from "./audit-entry.entity.js";
import type { AuditFilter } from "./audit.schema.js";

/** The log, the newest first. */
export const auditNewestFirst = list(AuditEntryRow, {
  order: ["id"],
  direction: "desc",
  where: (query, filter: AuditFilter | undefined) => {
    const { entityId, accountId, operation, from, until } = filter ?? {};
    let wanted = query;
    if (entityId) wanted = wanted.where("t.entity_id", "=", entityId);
    if (accountId) wanted = wanted.where("t.account_id", "=", accountId);
    if (operation) wanted = wanted.where("t.operation", "=", operation);
    if (from) wanted = wanted.where("t.at", ">=", from);
    if (until) wanted = wanted.where("t.at", "<", until);
    return wanted;
  },
});
