import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import {
  BaseEntity,
  BelongsTo,
  Column,
  DateTime,
  EntityType,
  enumType,
  PolicyBasis,
} from "@tongxin/subgraph";
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
  VALIDATED: "校验完成（试运行止于此，可再执行）。 Checked; a dry run ends here, and may be applied.",
  NEEDS_CONFIRMATION:
    "待确认：快照中缺少的职工过多，须由另一人确认。 So many would leave by the snapshot that somebody else must confirm it.",
  APPLYING: "执行中。 Its rows are being written.",
  COMPLETED: "完成。 All rows were good.",
  COMPLETED_WITH_ERRORS: "部分完成。 The good rows were written, the others reported.",
  FAILED: "失败，未写入。 Nothing was written; `problem` says why.",
  CANCELLED: "已取消，未写入。 Cancelled before anything was written.",
  REVERTED: "已撤回：写入的职工恢复原状。 Reverted: the people it wrote are as they were.",
});

enumType({ ImportProblem }, "任务失败的原因。 Why a job failed.", {
  FILE_UNREADABLE: "文件无法按表格读取。 The file cannot be read as a table.",
  NO_ROWS: "文件没有数据行。 The file has no data rows.",
  MISSING_COLUMN:
    "缺少必需的列；表头须是第一行。 Required columns are missing; the header must be the first line.",
  ENCODING_INVALID:
    "文件既不是 UTF-8 也不是 GB18030，表头无法识别。 The file is in neither UTF-8 nor GB18030: its header cannot be read.",
  ROWS_REJECTED: "有错误行，按策略全部不写入。 Rows failed, and the policy rejects everything then.",
  SNAPSHOT_INCOMPLETE:
    "全量快照有读不出编号的行，无法判断谁已离开。 Rows of the full snapshot have no id that can be read: who left cannot be told.",
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

  @Column(
    Boolean,
    "是否全量快照：文件中没有的职工视为已离开。 Whether it is a full snapshot: who is missing from it has left.",
    { default: false },
  )
  isFullSnapshot!: boolean;

  @Column(
    Int,
    "快照中缺少的在册职工人数；非全量快照或尚未比较为 null。 How many employed people the snapshot lacks; null unless it is one and was compared.",
    { nullable: true },
  )
  leavers!: Opt<number | null>;

  @Field(() => PolicyBasis, {
    nullable: true,
    description:
      "缺少人数上限的依据；未比较为 null。 What the limit of leavers is based on; null until compared.",
  })
  @Property({ type: "jsonb", nullable: true })
  basis!: Opt<PolicyBasis | null>;

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

  /** How many leavers somebody else has confirmed; null unless somebody has. */
  @Property({ type: "integer", nullable: true })
  leaversConfirmed!: Opt<number | null>;

  /** What its rows came to, once they are deleted; null while they can be counted. */
  @Property({ type: "jsonb", nullable: true })
  keptCounts!: Opt<Partial<RowCounts> | null>;
}
