import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { PolicyDocument } from "./policy-document.entity.js";

/** That an employee has read one edition; `createdAt` says when. */
@Entity()
@Unique({ name: "policy_acknowledgement_once", properties: ["employeeId", "documentId"] })
export class PolicyAcknowledgement extends BaseEntity {
  @Property({ type: "uuid" })
  employeeId!: string;

  @ManyToOne(() => PolicyDocument, { mapToPk: true, fieldName: "document_id" })
  documentId!: string;
}
