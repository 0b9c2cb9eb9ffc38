import { Entity, Enum, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";
import { ZoneMode } from "./culture-site.rules.js";

registerEnumType(ZoneMode, {
  name: "ZoneMode",
  description: "功能区如何使用。 How a zone is used (R-ACT-34).",
  valuesConfig: {
    EXCLUSIVE: { description: "独占：同一时间一个预约。 One booking at a time has it to itself." },
    SHARED: { description: "共用：总人数不超过容量。 Parties share it up to its capacity." },
  },
});

@ObjectType({ description: "阵地中可预约的功能区。 A bookable part of a site." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "venue_zone_name_unique", properties: ["organizationId", "siteId", "name"] })
export class VenueZone extends BaseEntity {
  @Field(() => String, { description: "名称，本阵地内唯一。 The name, unique within the site." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => ZoneMode, { description: "使用方式。 How it is used." })
  @Enum({ items: () => ZoneMode })
  mode!: ZoneMode;

  @Field(() => Int, { description: "可容纳人数。 How many people it holds." })
  @Property({ type: "integer" })
  capacity!: number;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id", index: true })
  siteId!: string;
}
