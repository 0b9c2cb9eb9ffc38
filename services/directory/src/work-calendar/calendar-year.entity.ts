import { Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { SpecialDay } from "@tongxin/kernel";
import { BaseEntity } from "@tongxin/subgraph";

/** The notice of a year as it was imported; years that the release brings have none. What the graph shows is both. */
@Entity()
@Unique({ name: "calendar_year_unique", properties: ["organizationId", "year"] })
export class CalendarYear extends BaseEntity {
  @Property({ type: "integer" })
  year!: number;

  /** The number of the notice. */
  @Property({ type: "text" })
  source!: string;

  @Property({ type: "jsonb" })
  days!: SpecialDay[];
}
