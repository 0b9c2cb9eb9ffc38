import { EVERYWHERE, systemClock, type Clock } from "@tongxin/kernel";
import { DoorError, passportOffice } from "@tongxin/subgraph/host";
import { parse } from "graphql";
import { guarded, ownCaller, type Executor } from "./executors.js";
import { GATEWAY } from "./viewers.js";
import type { Watch } from "./watch.js";

const CALENDAR_OF = parse("query CalendarOf($token: String!) { calendarOfFeed(token: $token) }");

/** The calendar behind a feed's address, as iCalendar text; null when there is none. */
export type ReadCalendar = (token: string) => Promise<string | null>;

/**
 * Reads calendars on behalf of nobody but the gateway: a calendar program cannot sign in, and the address it was given
 * says all that it may see.
 */
export async function createCalendars(
  activities: Executor,
  passportPrivateKey: string,
  clock: Clock = systemClock,
  watch?: Watch,
): Promise<ReadCalendar> {
  const askActivities = guarded(activities, watch);
  const issue = await passportOffice(passportPrivateKey, clock);
  const reader = { ...GATEWAY, permissions: { "gateway:calendars": [EVERYWHERE] } };
  return async token => {
    const { data, errors } = await askActivities({
      document: CALENDAR_OF,
      variables: { token },
      context: { caller: ownCaller(reader, await issue(reader), "zh-CN") },
    });
    if (errors)
      throw new DoorError("SERVICE_UNAVAILABLE", "Calendars cannot be read right now; try again shortly.");
    return (data?.["calendarOfFeed"] as string | null | undefined) ?? null;
  };
}
