import {
  batchById,
  Change,
  connectionOf,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  load,
  loadOwn,
  PageArgs,
  Reaches,
  Read,
  Reason,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Float, Info, Resolver, Root } from "type-graphql";
import { ImportJob } from "./import-job.entity.js";
import { loadImportDemo } from "./import.demo.js";
import { ImportUndo } from "./import-undo.entity.js";
import { ImportRow } from "./import-row.entity.js";
import {
  applyImportJob,
  cancelImportJob,
  confirmImportJob,
  createImportJob,
  endInterrupted,
  IMPORT_TASK,
  revertImportJob,
} from "./import.operations.js";
import {
  importConflictsByLine,
  importJobsNewestFirst,
  importRowsByLine,
  rowCountsOfJobs,
} from "./import.reads.js";
import { ImportPolicy, ImportState, NO_ROWS, RowOutcome, type RowCounts } from "./import.rules.js";
import {
  ImportCounts,
  ImportJobInput,
  ImportJobPayload,
  ImportRowResult,
  ROW_ERROR_SENTENCES,
  type ImportRowError,
} from "./import.schema.js";
import { runImport } from "./import.task.js";
import { Upload, UploadChunk } from "./upload.entity.js";

/** How much of the way each state stands for; reading the file is most of it. */
const PROGRESS: Readonly<Record<ImportState, number>> = {
  CREATED: 0,
  VALIDATING: 0.3,
  VALIDATED: 1,
  NEEDS_CONFIRMATION: 0.7,
  APPLYING: 0.7,
  COMPLETED: 1,
  COMPLETED_WITH_ERRORS: 1,
  FAILED: 1,
  CANCELLED: 1,
  REVERTED: 1,
};

@Resolver(() => ImportJob)
export class ImportJobResolver {
  @Requires("imports:read")
  @Read(
    connectionOf(ImportJob),
    "本企业的导入任务，不限单位，新的在前。 Import jobs of the whole organization, whatever units they touch, the newest first.",
  )
  async importJobs(@Args() page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    await endInterrupted(context);
    return importJobsNewestFirst(context, info, page);
  }

  @Requires("imports:read")
  @Read(ImportJob, "一个导入任务；不存在时为 null。 One import job; null when there is none.")
  async importJob(@Id("任务标识。 The job's id.") id: string, @Ctx() context: Context) {
    await endInterrupted(context);
    return loadOwn(context, batchById(ImportJob), id);
  }

  @Requires("imports:run")
  @Reaches("ENTERPRISE")
  @Change(
    ImportJobPayload,
    "导入一个已上传的文件；任务在后台执行，用 importJob 查询结果。超出本人角色所辖单位的行逐行拒绝。 Import an uploaded file; the job runs by itself, `importJob` shows how far it is. Rows outside the units of one's role are refused one by one.",
  )
  importJobCreate(@Input() input: ImportJobInput) {
    return (work: Work) => createImportJob(work, input);
  }

  @Requires("imports:run")
  @Reaches("ORGANIZATION")
  @Change(
    ImportJobPayload,
    "确认一次使许多人离职的全量快照；须由创建者以外的人确认，确认后重新校验并写入。 Confirm a full snapshot by which many leave; somebody else than who began it does, and it is checked anew and written.",
  )
  importJobConfirm(@Id("任务标识。 The job's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => confirmImportJob(work, id, expectedVersion);
  }

  @Requires("imports:run")
  @Reaches("ORGANIZATION")
  @Change(
    ImportJobPayload,
    "执行一次已试运行的导入；重新校验后写入。 Write what a dry run has checked; it is checked anew first.",
  )
  importJobApply(@Id("任务标识。 The job's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => applyImportJob(work, id, expectedVersion);
  }

  @Requires("imports:run")
  @Reaches("ORGANIZATION")
  @Change(ImportJobPayload, "取消尚未写入的导入。 Cancel an import that has written nothing yet.")
  importJobCancel(
    @Id("任务标识。 The job's id.") id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => cancelImportJob(work, id, reason, expectedVersion);
  }

  @Requires("imports:run")
  @Reaches("ORGANIZATION")
  @Change(
    ImportJobPayload,
    "撤回七天内完成的职工导入：所写职工恢复原状；此后有变更则拒绝。 Revert an import of employees within seven days: the people it wrote are as they were; refused if any has changed since.",
  )
  importJobRevert(
    @Id("任务标识。 The job's id.") id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => revertImportJob(work, id, reason, expectedVersion);
  }

  @Derived(Float, "进度，0–1。 How far it is, 0 to 1.")
  progress(@Root() { state }: Row<ImportJob>): number {
    return PROGRESS[state];
  }

  @Derived(ImportCounts, "各结果的行数。 Rows by outcome.")
  async counts(
    @Root() { id, rowsRead, keptCounts, endedAt }: Row<ImportJob>,
    @Ctx() context: Context,
  ): Promise<ImportCounts> {
    const counts = keptCounts ? { ...NO_ROWS, ...keptCounts } : await load(context, rowCountsOfJobs, id);
    // Of a job that has ended all are counted: those whom a snapshot lacks stand in no line that was read.
    const total = endedAt ? Object.values(counts).reduce((sum, count) => sum + count, 0) : rowsRead;
    return countsFor(total, counts);
  }

  @Derived(
    connectionOf(ImportRowResult),
    "逐行结果，按行号排序；任务结束 90 天后清除。 What became of each row, by line; deleted ninety days after the job ended.",
    { nullable: true },
  )
  rows(
    @Root() { id }: Row<ImportJob>,
    @Args() page: PageArgs,
    @Arg("outcome", () => RowOutcome, {
      nullable: true,
      description: "仅此结果的行。 Only rows that came to this.",
    })
    outcome: RowOutcome | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return importRowsByLine(context, info, page, { jobId: id, outcome });
  }

  @Derived(
    connectionOf(ImportRowResult),
    "因在本平台改过而有信息未写入的行，按行号排序。 Rows of which something was not written because it was edited here, by line.",
    { nullable: true },
  )
  conflicts(
    @Root() { id }: Row<ImportJob>,
    @Args() page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return importConflictsByLine(context, info, page, { jobId: id });
  }
}

const countsFor = (total: number, counts: RowCounts): ImportCounts => ({
  total,
  created: counts.CREATED,
  updated: counts.UPDATED,
  unchanged: counts.UNCHANGED,
  deactivated: counts.DEACTIVATED,
  skipped: counts.SKIPPED,
  failed: counts.FAILED,
});

@Resolver(() => ImportRowResult)
export class ImportRowResultResolver {
  @FieldResolver()
  errors(@Root() { errors }: Row<ImportRow>, @Ctx() { locale }: Context): ImportRowError[] {
    const language = locale === "en" ? "en" : "zh";
    return errors.map(error => ({ ...error, message: ROW_ERROR_SENTENCES[error.code][language] }));
  }
}

export const imports = feature({
  entities: [Upload, UploadChunk, ImportJob, ImportRow, ImportUndo],
  // The employee's own record as it was, for a week.
  notPersonal: [ImportUndo],
  policies: ImportPolicy,
  demo: loadImportDemo,
  resolvers: [ImportJobResolver, ImportRowResultResolver],
  tasks: [{ name: IMPORT_TASK, run: runImport }],
});
