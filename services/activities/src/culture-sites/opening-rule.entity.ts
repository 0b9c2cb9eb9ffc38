import { Property } from "@mikro-orm/decorators/legacy";
import { DayType } from "@tongxin/kernel";
import { BaseEntity, BelongsTo, Column, EntityType, enumType, LocalTime } from "@tongxin/subgraph";
import { Field } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";

enumType({ DayType }, "工作日历中的日类型。 What a day is in the work calendar.", {
  WORKDAY: "工作日，含调休上班日。 A working day, make-up workdays included.",
  WEEKEND: "周末休息日。 A Saturday or Sunday off.",
  HOLIDAY: "法定节假日放假。 A statutory day off.",
});

@EntityType("某类日子的开放时间。 Opening hours on days of one type.")
export class OpeningRule extends BaseEntity {
  @Column(DayType, "适用的日类型。 The type of days it is for.")
  dayType!: DayType;

  @Field(() => LocalTime, { description: "开放时刻。 When it opens." })
  @Property({ type: "text" })
  opensAt!: string;

  @Field(() => LocalTime, { description: "关闭时刻。 When it closes." })
  @Property({ type: "text" })
  closesAt!: string;

  // Not exposed.

  @BelongsTo(() => CultureSite, undefined, { index: true })
  siteId!: string;
}
