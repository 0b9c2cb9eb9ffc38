import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { VenueBooking } from "./venue-booking.entity.js";

/** One of the people of a booking, its holder among them: quotas are counted by person (R-ACT-35). */
@Entity()
@Unique({ name: "booking_participant_once", properties: ["employeeId", "bookingId"] })
export class BookingParticipant extends BaseEntity {
  @ManyToOne(() => VenueBooking, { mapToPk: true, fieldName: "booking_id", index: true })
  bookingId!: string;

  @Property({ type: "uuid" })
  employeeId!: string;

  @Property({ type: "boolean" })
  isHolder!: boolean;
}
