import type { Opt } from "@mikro-orm/core";
import type { EmployeeField } from "../employees/employee.rules.js";
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ImportJob } from "./import-job.entity.js";
import { RowOutcome, type RowError } from "./import.rules.js";

/** One data row of a job: staged while the job runs, its report afterwards. */
@Entity()
@Index({ properties: ["jobId", "externalId"] })
@Index({ properties: ["jobId", "outcome", "line"] })
@Index({
  name: "import_row_with_conflict",
  expression: "create index import_row_with_conflict on import_row (job_id, line) where conflicts <> '{}'",
})
export class ImportRow {
  @ManyToOne(() => ImportJob, { primary: true, mapToPk: true, fieldName: "job_id" })
  jobId!: string;

  @PrimaryKey({ type: "integer" })
  line!: number;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Property({ type: "text", nullable: true })
  externalId!: string | null;

  /** Of somebody whom a full snapshot lacks: added behind the file's rows. */
  @Property({ type: "boolean", default: false })
  isMissing!: Opt<boolean>;

  /** Null until it is decided. */
  @Enum({ items: () => RowOutcome, nullable: true })
  outcome!: RowOutcome | null;

  @Property({ type: "jsonb" })
  errors!: RowError[];

  /** Fields that were edited here, which the row would have changed. */
  @Property({ type: "string[]", columnType: "text[]", default: [] })
  conflicts!: Opt<EmployeeField[]>;

  /** What the row says, as it would be written; gone when the job ends, for it is personal. */
  @Property({ type: "jsonb", nullable: true })
  data!: Record<string, unknown> | null;
}
