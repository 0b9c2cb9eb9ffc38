import { Entity, Enum, Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { NOTIFICATION_SENTENCES, NotificationTopic } from "./notification.rules.js";

registerEnumType(NotificationTopic, {
  name: "NotificationTopic",
  description: "通知的事项。 What a notification is about.",
  valuesConfig: Object.fromEntries(
    Object.entries(NOTIFICATION_SENTENCES).map(([topic, { zh, en }]) => [
      topic,
      { description: `${zh} ${en}` },
    ]),
  ),
});

@ObjectType({ description: "给职工的一条通知。 Something an employee is told." })
@Entity()
@Index({ properties: ["organizationId", "employeeId", "happenedAt", "id"] })
@Index({ properties: ["organizationId", "happenedAt"] })
export class Notification extends BaseEntity {
  @Field(() => NotificationTopic, { description: "事项。 What it is about." })
  @Enum({ items: () => NotificationTopic })
  topic!: NotificationTopic;

  @Field(() => ID, { description: "所涉对象的标识，如预约。 The id of what it is about, such as a booking." })
  @Property({ type: "uuid" })
  subjectId!: string;

  @Field(() => DateTime, { description: "发生时刻。 When it happened." })
  @Property({ type: "timestamptz" })
  happenedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "阅读时刻；未读为 null。 When it was read; null until then.",
  })
  @Property({ type: "timestamptz", nullable: true })
  readAt!: Date | null;

  // Not exposed: everybody sees their own alone.

  @Property({ type: "uuid" })
  employeeId!: string;
}
