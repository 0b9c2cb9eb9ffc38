import { Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo } from "@tongxin/subgraph";
import { PolicyDocument } from "./policy-document.entity.js";

/** That an employee has read one edition; `createdAt` says when. */
@Entity()
@Unique({ name: "policy_acknowledgement_once", properties: ["employeeId", "documentId"] })
export class PolicyAcknowledgement extends BaseEntity {
  @Property({ type: "uuid" })
  employeeId!: string;

  @BelongsTo(() => PolicyDocument)
  documentId!: string;
}
