import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** What was done to an object. */
export enum AuditAction {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
  READ = "READ",
}

/** One line of the append-only log: who did what to what. Written by `change()`, by SQL; the row is only ever read. */
@Entity({ tableName: "audit_entry" })
export class AuditEntryRow {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  /** By the database's clock; decides which month the entry lies in. */
  @Property({ type: "timestamptz" })
  recordedAt!: Date;

  /** By the operation's clock. */
  @Property({ type: "timestamptz" })
  at!: Date;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Property({ type: "uuid" })
  accountId!: string;

  /** The account's name. */
  @Property({ type: "text" })
  actor!: string;

  @Property({ type: "uuid", nullable: true })
  employeeId!: string | null;

  /** The mutation, task or message that did it. */
  @Property({ type: "text" })
  operation!: string;

  @Property({ type: "text" })
  action!: AuditAction;

  @Property({ type: "text", nullable: true })
  entity!: string | null;

  @Property({ type: "text", nullable: true })
  entityId!: string | null;

  /** Names of what changed, never values. */
  @Property({ type: "string[]", columnType: "text[]" })
  fields!: string[];

  @Property({ type: "text", nullable: true })
  beforeHash!: string | null;

  @Property({ type: "text", nullable: true })
  afterHash!: string | null;

  @Property({ type: "text", nullable: true })
  reason!: string | null;

  @Property({ type: "text", nullable: true })
  requestId!: string | null;
}
