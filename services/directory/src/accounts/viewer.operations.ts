import { LockMode } from "@mikro-orm/core";
import type { Viewer } from "@tongxin/kernel";
import { touch, type Work } from "@tongxin/subgraph";
import { Account } from "./account.entity.js";
import { accountName } from "./account.rules.js";

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

/** Tells whoever remembers viewers that what these accounts may do has changed. */
export async function announceViewers(work: Work, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) touch(work, account);
  await work.em.flush();
  for (const { id, version, name, organizationId } of accounts)
    work.announce("directory.viewerChanged", { id, version, account: name }, organizationId);
}
