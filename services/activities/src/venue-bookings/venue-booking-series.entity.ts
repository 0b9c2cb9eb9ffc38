import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@EntityType("按周重复的一组预约。 A set of bookings that repeats by the week.", { isReferred: true })
@Index({ properties: ["organizationId", "id"] })
export class VenueBookingSeries extends BaseEntity {
  @Column(String, "重复规则（RFC 5545）。 The recurrence as an RFC 5545 rule.")
  rrule!: string;

  @Column(Int, "场次数。 How many occurrences were asked for.")
  occurrences!: number;

  // Not exposed: the resolver answers with references.

  @BelongsTo(() => VenueZone, undefined, { index: true })
  zoneId!: string;

  @Property({ type: "uuid" })
  holderId!: string;

  @BelongsTo(() => Club, undefined, { nullable: true })
  clubId!: Opt<string | null>;
}
