import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** What a job found of somebody it wrote, for as long as it may be reverted; written and read by SQL. */
@Entity()
@Index({ properties: ["employeeId"] })
export class ImportUndo {
  @PrimaryKey({ type: "uuid" })
  jobId!: string;

  @PrimaryKey({ type: "uuid" })
  employeeId!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  /** The employee's version once the job had written: any other has changed since. */
  @Property({ type: "integer" })
  versionAfter!: number;

  @Property({ type: "string[]", columnType: "text[]" })
  fields!: string[];

  /** The rows as they were, sealed where they are sealed; null of somebody whom the job created. */
  @Property({ type: "jsonb", nullable: true })
  employee!: object | null;

  @Property({ type: "jsonb" })
  assignments!: object[];

  @Property({ type: "jsonb", nullable: true })
  membership!: object | null;
}
