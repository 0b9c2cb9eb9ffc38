import { Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@ObjectType({ description: "按周重复的一组预约。 A set of bookings that repeats by the week." })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "id"] })
export class VenueBookingSeries extends BaseEntity {
  @Field(() => String, { description: "重复规则（RFC 5545）。 The recurrence as an RFC 5545 rule." })
  @Property({ type: "text" })
  rrule!: string;

  @Field(() => Int, { description: "场次数。 How many occurrences were asked for." })
  @Property({ type: "integer" })
  occurrences!: number;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => VenueZone, { mapToPk: true, fieldName: "zone_id", index: true })
  zoneId!: string;

  @Property({ type: "uuid" })
  holderId!: string;

  @ManyToOne(() => Club, { mapToPk: true, fieldName: "club_id", nullable: true })
  clubId!: Opt<string | null>;
}
