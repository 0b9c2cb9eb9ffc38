import { Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, EntityType } from "@tongxin/subgraph";

/** A statement that was used: once, however many try (R-INT-33). Whose it was, `integrity` knows. */
@EntityType("用过的合格证明。 A clearance statement that was used.")
@Unique({ name: "used_clearance_statement_unique", properties: ["statementId"] })
export class UsedClearance extends BaseEntity {
  @Property({ type: "text" })
  statementId!: string;
}
