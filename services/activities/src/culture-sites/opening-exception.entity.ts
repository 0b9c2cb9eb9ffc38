import { Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate, LocalTime } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";

@ObjectType({
  description: "某一天的特殊开放时间，代替常规。 Hours of one day that go before the regular ones (ACT-S16).",
})
@Entity()
@Index({ properties: ["siteId", "day"] })
export class OpeningException extends BaseEntity {
  @Field(() => LocalDate, { description: "日期。 The day." })
  @Property({ type: "date" })
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

  @Field(() => String, { description: "原因。 Why." })
  @Property({ type: "text" })
  reason!: string;

  // Not exposed.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id" })
  siteId!: string;
}
