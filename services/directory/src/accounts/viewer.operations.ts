import { accountName } from "@tongxin/kernel";
import { LockMode } from "@mikro-orm/core";
import type { Viewer } from "@tongxin/kernel";
import type { Ground, Work } from "@tongxin/subgraph";
import { Account } from "./account.entity.js";

/**
 * The open account of a name, locked: what is counted among its grants, nobody adds to meanwhile. Null for one that is
 * closed, unknown, or out of the viewer's sight.
 */
export const lockedAccount = ({ em, viewer }: Work, name: string): Promise<Account | null> =>
  em.findOne(
    Account,
    { name: accountName(name), closedAt: null, organizationId: { $in: [...viewer.organizationIds] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Whether the account is the viewer's, or belongs to the person they are. */
export const isOwnAccount = (viewer: Viewer, { id, employeeId }: Account): boolean =>
  id === viewer.accountId || (employeeId !== null && employeeId === viewer.employeeId);

/** Who remembers viewers asks what has changed every second: what is older than a day, nobody has still to hear. */
export const forgetViewerChanges = ({ em }: Ground): Promise<unknown> =>
  // By the clock that wrote them.
  em.execute("delete from viewer_change where changed_at < now() - interval '1 day'");
