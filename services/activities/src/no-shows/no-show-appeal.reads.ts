import { batch, batchById, list, selectRows, toMap, type Row } from "@tongxin/subgraph";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { AppealState } from "./no-show-appeal.rules.js";

export const appealsById = batchById(NoShowAppeal);

export const openAppealsOldestFirst = list(NoShowAppeal, {
  order: ["id"],
  where: query => query.where("t.state", "=", AppealState.OPEN),
});

export const appealOfBookings = batch<Row<NoShowAppeal> | null>(null, async (em, bookingIds) =>
  toMap(await selectRows(em, NoShowAppeal).where("t.booking_id", "in", bookingIds).execute(), "bookingId"),
);
