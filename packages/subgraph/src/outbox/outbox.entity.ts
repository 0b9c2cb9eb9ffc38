import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A message that one consumer has not taken yet; the row goes when it has. Written by `announce`, by SQL. */
@Entity()
@Index({ properties: ["consumer", "aggregateId", "position"] })
export class OutboxMessage {
  @PrimaryKey({ type: "bigint", autoincrement: true })
  position!: number;

  @Property({ type: "uuid" })
  messageId!: string;

  @Property({ type: "text" })
  consumer!: string;

  @Property({ type: "text" })
  topic!: string;

  @Property({ type: "uuid" })
  aggregateId!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Property({ type: "jsonb" })
  body!: unknown;

  @Property({ type: "timestamptz" })
  happenedAt!: Date;
}

/** A message this service has acted on, so that a second delivery does nothing. */
@Entity()
export class InboxMessage {
  @PrimaryKey({ type: "uuid" })
  messageId!: string;

  @Property({ type: "timestamptz" })
  @Index()
  receivedAt!: Date;
}
