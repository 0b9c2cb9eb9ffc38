import { inTransaction, type TaskContext } from "@tongxin/subgraph";
import { openDesk } from "./desk.operations.js";
import { zonesToSettle } from "./venue-booking.reads.js";

export const SETTLE_TASK = "venues:settle";

/**
 * Writes what time has brought about where people wait, so that an offer is announced within a minute though nobody
 * touches the zone. What reads show does not depend on it.
 */
export async function settleZones(_: unknown, service: TaskContext): Promise<void> {
  for (const zoneId of await zonesToSettle(service.em)) {
    try {
      await inTransaction(service, async work => void (await openDesk(work, zoneId)));
    } catch (error) {
      service.log.error({ err: error, zoneId }, "a zone could not be settled");
    }
  }
}
