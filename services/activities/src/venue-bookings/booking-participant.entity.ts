import { Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo } from "@tongxin/subgraph";
import { VenueBooking } from "./venue-booking.entity.js";

/** One of the people of a booking, its holder among them: quotas are counted by person (R-ACT-35). */
@Entity()
@Unique({ name: "booking_participant_once", properties: ["employeeId", "bookingId"] })
export class BookingParticipant extends BaseEntity {
  @BelongsTo(() => VenueBooking, undefined, { index: true })
  bookingId!: string;

  @Property({ type: "uuid" })
  employeeId!: string;

  @Property({ type: "boolean" })
  isHolder!: boolean;
}
