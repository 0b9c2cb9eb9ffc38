import { Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Directive, Field, ObjectType } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@ObjectType({
  description: "一段时间的停用（封场）。 A time in which a zone, or a whole site, is shut (ACT-X8).",
})
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["siteId", "endAt"] })
export class Closure extends BaseEntity {
  @Field(() => DateTime, { description: "开始。 When it starts." })
  @Property({ type: "timestamptz" })
  startAt!: Date;

  @Field(() => DateTime, { description: "结束（不含）；提前恢复时为恢复时刻。 When it ends, or was lifted." })
  @Property({ type: "timestamptz" })
  endAt!: Date;

  @Field(() => String, { description: "原因。 Why." })
  @Property({ type: "text" })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "提前恢复的时刻；未提前为 null。 When it was lifted early; null if it was not.",
  })
  @Property({ type: "timestamptz", nullable: true })
  liftedAt!: Opt<Date | null>;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id" })
  siteId!: string;

  /** Null shuts every zone of the site, those added later too. */
  @ManyToOne(() => VenueZone, { mapToPk: true, fieldName: "zone_id", nullable: true })
  zoneId!: string | null;

  @Property({ type: "string[]", columnType: "uuid[]" })
  allowedClubIds!: string[];

  @Property({ type: "string[]", columnType: "uuid[]" })
  allowedEmployeeIds!: string[];
}
