import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate, LocalTime } from "@tongxin/subgraph";
import { Field } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";

@EntityType("某一天的特殊开放时间，代替常规。 Hours of one day that go before the regular ones.")
@Index({ properties: ["siteId", "day"] })
export class OpeningException extends BaseEntity {
  @Column(LocalDate, "日期。 The day.")
  day!: string;

  @Field(() => LocalTime, {
    nullable: true,
    description: "开放时刻；全天不开放为 null。 When it opens; null when it stays shut.",
  })
  @Property({ type: "text", nullable: true })
  opensAt!: string | null;

  @Field(() => LocalTime, {
    nullable: true,
    description: "关闭时刻；全天不开放为 null。 When it closes; null when it stays shut.",
  })
  @Property({ type: "text", nullable: true })
  closesAt!: string | null;

  @Column(String, "原因。 Why.")
  reason!: string;

  // Not exposed.

  @BelongsTo(() => CultureSite)
  siteId!: string;
}
