import {
  batch,
  isAmong,
  list,
  personalRecords,
  type PersonalRecords,
  type Row,
  selectRows,
  toMap,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { ofOperatedSites } from "../culture-sites/culture-site.reads.js";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { AppealState } from "./no-show-appeal.rules.js";

export const openAppealsOldestFirst = list(NoShowAppeal, {
  order: ["id"],
  within: ["state"],
  where: (query, filter, context) =>
    ofOperatedSites(
      sites =>
        sql`t.booking_id in (select b.id from venue_booking b join venue_zone z on z.id = b.zone_id join culture_site s on s.id = z.site_id where ${sites})`,
    )(query.where("t.state", "=", AppealState.OPEN), filter, context),
});

export const appealOfBookings = batch<Row<NoShowAppeal> | null>(null, async (em, bookingIds) =>
  toMap(await selectRows(em, NoShowAppeal).where(isAmong("t.booking_id", bookingIds)).execute(), "bookingId"),
);

/** What a person is told of their appeals. */
export const APPEAL_RECORDS: readonly PersonalRecords[] = [
  personalRecords(
    NoShowAppeal,
    { zh: "爽约申诉", en: "appeals against no-show points" },
    {
      about: employeeId =>
        sql<boolean>`t.booking_id in (select id from venue_booking where holder_id = ${employeeId})`,
    },
  ),
];
