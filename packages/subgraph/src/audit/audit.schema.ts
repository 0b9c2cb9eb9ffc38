import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../scalars.js";
import { AuditAction } from "./audit-entry.entity.js";

registerEnumType(AuditAction, {
  name: "AuditAction",
  description: "对对象做了什么。 What was done to an object.",
  valuesConfig: {
    CREATED: { description: "新建。 It was created." },
    UPDATED: { description: "修改。 It was changed." },
    DELETED: { description: "删除。 It was deleted." },
    READ: { description: "查看了需要留痕的内容。 Something was read that leaves a trace." },
  },
});

/** A line of the audit log, but for who is behind the account: each service refers to its own `Employee`. */
@ObjectType({
  description: "审计记录：谁在何时对什么做了什么；只增不改。 Who did what to what, and when; never changed.",
})
export abstract class AuditEntryFields {
  @Field(() => ID, { description: "标识。 The identifier." })
  id!: string;

  @Field(() => DateTime, { description: "时刻。 When." })
  at!: Date;

  @Field(() => String, { description: "账号。 The account that did it." })
  actor!: string;

  @Field(() => String, { description: "操作名称。 The mutation, task or message that did it." })
  operation!: string;

  @Field(() => AuditAction, { description: "动作。 What was done." })
  action!: AuditAction;

  @Field(() => String, {
    nullable: true,
    description: "对象类型；不涉及对象为 null。 The kind of object; null where there is none.",
  })
  entity!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "对象标识；不涉及对象为 null。 The object's id; null where there is none.",
  })
  entityId!: string | null;

  @Field(() => [String], {
    description: "变动或查看的字段名，不含内容。 Names of what was changed or read, never values.",
  })
  fields!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "变动前内容的摘要；新建或按批处理时为 null。 A keyed hash of the object before; null when it was created, or written by sets.",
  })
  beforeHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "变动后内容的摘要；删除或按批处理时为 null。 A keyed hash of the object afterwards; null when it was deleted, or written by sets.",
  })
  afterHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "理由；无需理由为 null。 The reason; null where none is asked for.",
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "请求编号；非请求触发为 null。 The request; null where none asked for it.",
  })
  requestId!: string | null;

  // Not exposed: the resolver answers with a reference.

  employeeId!: string | null;
}

@InputType({
  description: "筛选审计记录；各条件须同时满足。 Which entries to list; all conditions hold together.",
})
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: "对象标识。 The object's id." })
  entityId?: string;

  @Field(() => ID, { nullable: true, description: "操作者账号标识。 The id of the account." })
  accountId?: string;

  @Field(() => String, { nullable: true, description: "操作名称。 The operation's name." })
  operation?: string;

  @Field(() => DateTime, { nullable: true, description: "此刻（含）之后。 At or after this instant." })
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: "此刻之前。 Before this instant." })
  until?: Date;
}
