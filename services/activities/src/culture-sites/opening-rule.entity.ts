import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { DayType } from "@tongxin/kernel";
import { BaseEntity, LocalTime } from "@tongxin/subgraph";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";

registerEnumType(DayType, {
  name: "DayType",
  description: "工作日历中的日类型。 What a day is in the work calendar.",
  valuesConfig: {
    WORKDAY: { description: "工作日，含调休上班日。 A working day, make-up workdays included." },
    WEEKEND: { description: "周末休息日。 A Saturday or Sunday off." },
    HOLIDAY: { description: "法定节假日放假。 A statutory day off." },
  },
});

@ObjectType({ description: "某类日子的开放时间。 Opening hours on days of one type." })
@Entity()
export class OpeningRule extends BaseEntity {
  @Field(() => DayType, { description: "适用的日类型。 The type of days it is for." })
  @Enum({ items: () => DayType })
  dayType!: DayType;

  @Field(() => LocalTime, { description: "开放时刻。 When it opens." })
  @Property({ type: "text" })
  opensAt!: string;

  @Field(() => LocalTime, { description: "关闭时刻。 When it closes." })
  @Property({ type: "text" })
  closesAt!: string;

  // Not exposed.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id", index: true })
  siteId!: string;
}
