import type { Opt } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ErrorPolicy, ImportKind, ImportProblem, ImportState, type RowCounts } from "./import.rules.js";
import { Upload } from "./upload.entity.js";

registerEnumType(ImportKind, {
  name: "ImportKind",
  description: "导入的内容。 What a file holds.",
  valuesConfig: {
    ORG_UNITS: { description: "组织机构。 Units." },
    EMPLOYEES: { description: "职工。 Employees with their posts." },
  },
});

registerEnumType(ErrorPolicy, {
  name: "ErrorPolicy",
  description: "有错误行时怎么办。 What failed rows mean for the good ones (R-DIR-23).",
  valuesConfig: {
    REJECT_EVERYTHING: { description: "任何一行有错即全部不写入。 Any failed row: nothing is written." },
    REJECT_FAILED_ROWS: { description: "只拒绝有错的行。 Failed rows are rejected, the others written." },
  },
});

registerEnumType(ImportState, {
  name: "ImportState",
  description: "导入任务的状态。 Where an import job stands (R-DIR-20).",
  valuesConfig: {
    CREATED: { description: "已创建。 Waiting to begin." },
    VALIDATING: { description: "校验中。 Its rows are being read and checked." },
    VALIDATED: { description: "校验完成（试运行止于此）。 Checked; a dry run ends here." },
    APPLYING: { description: "执行中。 Its rows are being written." },
    COMPLETED: { description: "完成。 All rows were good." },
    COMPLETED_WITH_ERRORS: { description: "部分完成。 The good rows were written, the others reported." },
    FAILED: { description: "失败，未写入。 Nothing was written; `problem` says why." },
  },
});

registerEnumType(ImportProblem, {
  name: "ImportProblem",
  description: "任务失败的原因。 Why a job failed.",
  valuesConfig: {
    FILE_UNREADABLE: { description: "文件无法按表格读取。 The file cannot be read as a table." },
    NO_ROWS: { description: "文件没有数据行。 The file has no data rows." },
    MISSING_COLUMN: {
      description:
        "缺少必需的列；表头须是第一行。 Required columns are missing; the header must be the first line.",
    },
    ENCODING_INVALID: {
      description:
        "文件既不是 UTF-8 也不是 GB18030，表头无法识别。 The file is in neither UTF-8 nor GB18030: its header cannot be read.",
    },
    ROWS_REJECTED: {
      description: "有错误行，按策略全部不写入。 Rows failed, and the policy rejects everything then.",
    },
    INTERRUPTED: {
      description: "执行中断，未写入；请重新提交。 It was interrupted and wrote nothing; send it again.",
    },
  },
});

@ObjectType({ description: "批量导入任务。 A file being imported, with a report on each row." })
@Directive('@key(fields: "id")')
@Entity()
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
  @Field(() => ImportKind, { description: "内容。 What is imported." })
  @Enum({ items: () => ImportKind })
  kind!: ImportKind;

  @Field(() => ImportState, { description: "状态。 Where it stands." })
  @Enum({ items: () => ImportState })
  state!: ImportState;

  @Field(() => ErrorPolicy, { description: "错误行策略。 What failed rows mean for the good ones." })
  @Enum({ items: () => ErrorPolicy })
  errorPolicy!: ErrorPolicy;

  @Field(() => Boolean, {
    description: "是否试运行（只校验不写入）。 Whether it only checks and writes nothing.",
  })
  @Property({ type: "boolean" })
  isDryRun!: boolean;

  @Field(() => String, { description: "来源系统。 The system the data come from." })
  @Property({ type: "text" })
  sourceSystem!: string;

  @Field(() => String, { description: "文件名。 The file's name." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => ImportProblem, {
    nullable: true,
    description: "失败原因；未失败为 null。 Why it failed; null unless it did.",
  })
  @Enum({ items: () => ImportProblem, nullable: true })
  problem!: ImportProblem | null;

  @Field(() => String, {
    nullable: true,
    description:
      "失败的细节，如缺少的列、出错的行；无细节为 null。 Details, such as the missing columns or the bad line; null when there are none.",
  })
  @Property({ type: "text", nullable: true })
  problemDetail!: string | null;

  @Field(() => [String], {
    description: "未读取的列（无对应字段）。 Columns that were not read, having no field here.",
  })
  @Property({ type: "string[]" })
  ignoredColumns!: string[];

  @Field(() => Int, { description: "已读取的数据行数。 How many data rows have been read." })
  @Property({ type: "integer" })
  rowsRead!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "结束时刻；未结束为 null。 When it ended; null until then.",
  })
  @Property({ type: "timestamptz", nullable: true })
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

  @ManyToOne(() => Upload, { mapToPk: true, fieldName: "upload_id", index: true })
  uploadId!: string;

  /** What its rows came to, once they are deleted; null while they can be counted. */
  @Property({ type: "jsonb", nullable: true })
  keptCounts!: Opt<Partial<RowCounts> | null>;
}
