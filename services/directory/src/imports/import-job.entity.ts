import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, enumType } from "@tongxin/subgraph";
import { Field, Int } from "type-graphql";
import { UpsertMode } from "../incoming/incoming.rules.js";
import { ErrorPolicy, ImportKind, ImportProblem, ImportState, type RowCounts } from "./import.rules.js";
import { Upload } from "./upload.entity.js";

enumType({ ImportKind }, "导入的内容。 What a file holds.", {
  ORG_UNITS: "组织机构。 Units.",
  EMPLOYEES: "职工。 Employees with their posts.",
});

enumType({ ErrorPolicy }, "有错误行时怎么办。 What failed rows mean for the good ones (R-DIR-23).", {
  REJECT_EVERYTHING: "任何一行有错即全部不写入。 Any failed row: nothing is written.",
  REJECT_FAILED_ROWS: "只拒绝有错的行。 Failed rows are rejected, the others written.",
});

enumType({ ImportState }, "导入任务的状态。 Where an import job stands (R-DIR-20).", {
  CREATED: "已创建。 Waiting to begin.",
  VALIDATING: "校验中。 Its rows are being read and checked.",
  VALIDATED: "校验完成（试运行止于此）。 Checked; a dry run ends here.",
  APPLYING: "执行中。 Its rows are being written.",
  COMPLETED: "完成。 All rows were good.",
  COMPLETED_WITH_ERRORS: "部分完成。 The good rows were written, the others reported.",
  FAILED: "失败，未写入。 Nothing was written; `problem` says why.",
});

enumType({ ImportProblem }, "任务失败的原因。 Why a job failed.", {
  FILE_UNREADABLE: "文件无法按表格读取。 The file cannot be read as a table.",
  NO_ROWS: "文件没有数据行。 The file has no data rows.",
  MISSING_COLUMN:
    "缺少必需的列；表头须是第一行。 Required columns are missing; the header must be the first line.",
  ENCODING_INVALID:
    "文件既不是 UTF-8 也不是 GB18030，表头无法识别。 The file is in neither UTF-8 nor GB18030: its header cannot be read.",
  ROWS_REJECTED: "有错误行，按策略全部不写入。 Rows failed, and the policy rejects everything then.",
  INTERRUPTED: "执行中断，未写入；请重新提交。 It was interrupted and wrote nothing; send it again.",
});

@EntityType("批量导入任务。 A file being imported, with a report on each row.", { isReferred: true })
@Index({ properties: ["organizationId", "id"] })
@Index({
  name: "import_job_one_at_a_time",
  expression:
    "create unique index import_job_one_at_a_time on import_job (source_system) where state in ('CREATED', 'VALIDATING', 'APPLYING')",
})
@Index({
  name: "import_job_with_report",
  expression: "create index import_job_with_report on import_job (ended_at) where kept_counts is null",
})
export class ImportJob extends BaseEntity {
  @Column(ImportKind, "内容。 What is imported.")
  kind!: ImportKind;

  @Column(ImportState, "状态。 Where it stands.")
  state!: ImportState;

  @Column(ErrorPolicy, "错误行策略。 What failed rows mean for the good ones.")
  errorPolicy!: ErrorPolicy;

  @Column(Boolean, "是否试运行（只校验不写入）。 Whether it only checks and writes nothing.")
  isDryRun!: boolean;

  @Column(UpsertMode, "新建、更新，还是两者皆可。 Whether it creates, updates, or does both.", {
    default: UpsertMode.UPSERT,
  })
  mode!: UpsertMode;

  @Column(Boolean, "是否覆盖在本平台改过的信息。 Whether the file also overwrites what was edited here.", {
    default: false,
  })
  overridesLocal!: boolean;

  @Column(String, "来源系统。 The system the data come from.")
  sourceSystem!: string;

  @Column(String, "文件名。 The file's name.")
  fileName!: string;

  @Column(ImportProblem, "失败原因；未失败为 null。 Why it failed; null unless it did.", { nullable: true })
  problem!: ImportProblem | null;

  @Column(
    String,
    "失败的细节，如缺少的列、出错的行；无细节为 null。 Details, such as the missing columns or the bad line; null when there are none.",
    { nullable: true },
  )
  problemDetail!: string | null;

  @Field(() => [String], {
    description: "未读取的列（无对应字段）。 Columns that were not read, having no field here.",
  })
  @Property({ type: "string[]" })
  ignoredColumns!: string[];

  @Column(Int, "已读取的数据行数。 How many data rows have been read.")
  rowsRead!: number;

  @Column(DateTime, "结束时刻；未结束为 null。 When it ended; null until then.", { nullable: true })
  endedAt!: Date | null;

  // Not exposed.

  /** Whose account began it: what it writes is theirs, in the audit log too. Null for one of an old release. */
  @Property({ type: "uuid", nullable: true })
  accountId!: Opt<string | null>;

  @Property({ type: "uuid", nullable: true })
  employeeId!: Opt<string | null>;

  /** The units in which they might import when they began it, or `EVERYWHERE`: rows about others fail. */
  @Property({ type: "string[]" })
  scopes!: string[];

  @BelongsTo(() => Upload, undefined, { index: true })
  uploadId!: string;

  /** What its rows came to, once they are deleted; null while they can be counted. */
  @Property({ type: "jsonb", nullable: true })
  keptCounts!: Opt<Partial<RowCounts> | null>;
}
