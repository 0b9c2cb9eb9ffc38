import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType } from "@tongxin/subgraph";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@EntityType("一段时间的停用（封场）。 A time in which a zone, or a whole site, is shut.", {
  isReferred: true,
})
@Index({ properties: ["siteId", "endAt"] })
export class Closure extends BaseEntity {
  @Column(DateTime, "开始。 When it starts.")
  startAt!: Date;

  @Column(DateTime, "结束（不含）；提前恢复时为恢复时刻。 When it ends, or was lifted.")
  endAt!: Date;

  @Column(String, "原因。 Why.")
  reason!: string;

  @Column(DateTime, "提前恢复的时刻；未提前为 null。 When it was lifted early; null if it was not.", {
    nullable: true,
  })
  liftedAt!: Opt<Date | null>;

  @BelongsTo(() => CultureSite, "阵地。 The site.")
  siteId!: string;

  /** Null shuts every zone of the site, those added later too. */
  @BelongsTo(() => VenueZone, "功能区；整个阵地停用时为 null。 The zone; null when the whole site is shut.", {
    nullable: true,
  })
  zoneId!: string | null;

  // Not exposed.

  @Property({ type: "string[]", columnType: "uuid[]" })
  allowedClubIds!: string[];

  @Property({ type: "string[]", columnType: "uuid[]" })
  allowedEmployeeIds!: string[];
}
