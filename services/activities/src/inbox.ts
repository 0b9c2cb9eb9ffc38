import { keepEmployees, type InboxHandlers } from "@tongxin/subgraph";
import { releaseBookingsOf } from "./venue-bookings/venue-booking.operations.js";

/** What activities do about what others announce. */
export const inbox: InboxHandlers = {
  async "directory.employeesChanged"(work, message) {
    await keepEmployees(work, message);
    const left = message.body.employees.flatMap(({ id, isEmployed }) => (isEmployed ? [] : [id]));
    if (left.length > 0) await releaseBookingsOf(work, left);
  },
};
