import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, DateTime, EntityType } from "@tongxin/subgraph";
import { ID, registerEnumType } from "type-graphql";
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

@EntityType("给职工的一条通知。 Something an employee is told.")
@Index({ properties: ["organizationId", "employeeId", "happenedAt", "id"] })
@Index({ properties: ["organizationId", "happenedAt"] })
export class Notification extends BaseEntity {
  @Column(NotificationTopic, "事项。 What it is about.")
  topic!: NotificationTopic;

  @Column(ID, "所涉对象的标识，如预约。 The id of what it is about, such as a booking.")
  subjectId!: string;

  @Column(DateTime, "发生时刻。 When it happened.")
  happenedAt!: Date;

  @Column(DateTime, "阅读时刻；未读为 null。 When it was read; null until then.", { nullable: true })
  readAt!: Date | null;

  // Not exposed: everybody sees their own alone.

  @Property({ type: "uuid" })
  employeeId!: string;
}
