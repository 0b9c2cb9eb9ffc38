import { policySeeds, refusals, transitions, type Limits, type Refusal } from "@tongxin/kernel";

export enum ImportKind {
  ORG_UNITS = "ORG_UNITS",
  EMPLOYEES = "EMPLOYEES",
}

export enum ErrorPolicy {
  REJECT_EVERYTHING = "REJECT_EVERYTHING",
  REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS",
}

export enum ImportState {
  CREATED = "CREATED",
  VALIDATING = "VALIDATING",
  VALIDATED = "VALIDATED",
  NEEDS_CONFIRMATION = "NEEDS_CONFIRMATION",
  APPLYING = "APPLYING",
  COMPLETED = "COMPLETED",
  COMPLETED_WITH_ERRORS = "COMPLETED_WITH_ERRORS",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
  REVERTED = "REVERTED",
}

export enum RowOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  UNCHANGED = "UNCHANGED",
  DEACTIVATED = "DEACTIVATED",
  SKIPPED = "SKIPPED",
  FAILED = "FAILED",
}

/** Why a job ended without writing anything. */
export enum ImportProblem {
  FILE_UNREADABLE = "FILE_UNREADABLE",
  NO_ROWS = "NO_ROWS",
  MISSING_COLUMN = "MISSING_COLUMN",
  ENCODING_INVALID = "ENCODING_INVALID",
  ROWS_REJECTED = "ROWS_REJECTED",
  SNAPSHOT_INCOMPLETE = "SNAPSHOT_INCOMPLETE",
  INTERRUPTED = "INTERRUPTED",
}

/** What can be wrong with one cell, or with a row as a whole. */
export enum RowErrorCode {
  ENCODING_INVALID = "ENCODING_INVALID",
  VALUE_MISSING = "VALUE_MISSING",
  VALUE_TOO_LONG = "VALUE_TOO_LONG",
  VALUE_PERSONAL = "VALUE_PERSONAL",
  DATE_IMPOSSIBLE = "DATE_IMPOSSIBLE",
  PHONE_MALFORMED = "PHONE_MALFORMED",
  GENDER_UNKNOWN = "GENDER_UNKNOWN",
  STATE_UNKNOWN = "STATE_UNKNOWN",
  POST_CATEGORY_UNKNOWN = "POST_CATEGORY_UNKNOWN",
  SKILL_LEVEL_UNKNOWN = "SKILL_LEVEL_UNKNOWN",
  YES_OR_NO_UNKNOWN = "YES_OR_NO_UNKNOWN",
  KIND_UNKNOWN = "KIND_UNKNOWN",
  BORN_AFTER_HIRED = "BORN_AFTER_HIRED",
  HIRED_IN_FUTURE = "HIRED_IN_FUTURE",
  DUPLICATE_IN_FILE = "DUPLICATE_IN_FILE",
  CELLS_MISALIGNED = "CELLS_MISALIGNED",
  ORG_UNIT_UNKNOWN = "ORG_UNIT_UNKNOWN",
  PARENT_UNKNOWN = "PARENT_UNKNOWN",
  PARENT_REJECTED = "PARENT_REJECTED",
  ORG_CYCLE = "ORG_CYCLE",
  TOO_DEEP = "TOO_DEEP",
  SECOND_ROOT = "SECOND_ROOT",
  CROSSES_ORGANIZATIONS = "CROSSES_ORGANIZATIONS",
  OUT_OF_SCOPE = "OUT_OF_SCOPE",
  LAST_ADMINISTRATOR = "LAST_ADMINISTRATOR",
  ALREADY_EXISTS = "ALREADY_EXISTS",
  RECORD_UNKNOWN = "RECORD_UNKNOWN",
  INVALID_TRANSITION = "INVALID_TRANSITION",
  EFFECTIVE_TOO_EARLY = "EFFECTIVE_TOO_EARLY",
}

/** One mistake of one row. */
export interface RowError {
  /** The header of the column; null when the row as a whole is wrong. */
  readonly column: string | null;
  readonly code: RowErrorCode;
  readonly value: string | null;
}

export const rowError = (
  code: RowErrorCode,
  column: string | null,
  value: string | null = null,
): RowError => ({
  column,
  code,
  value,
});

export const ImportJobRefusal = refusals({
  UPLOAD_UNKNOWN: {
    rule: "R-DIR-20",
    zh: "没有这个上传文件，或不是您上传的。",
    en: "There is no such upload of yours.",
  },
  IMPORT_RUNNING: {
    rule: "R-DIR-26",
    zh: "该来源系统已有导入正在进行，请等待其结束。",
    en: "Another import of this source system is under way; wait until it ends.",
    constraint: "import_job_one_at_a_time",
  },
  SOURCE_MISSING: { rule: "R-DIR-02", zh: "来源系统不能为空。", en: "The source system is needed." },
  SNAPSHOT_OF_UNITS: {
    rule: "R-DIR-24",
    zh: "全量快照只用于职工；机构请逐个撤销。",
    en: "A full snapshot is of employees; units are closed one by one.",
  },
  SAME_PERSON: {
    rule: "R-DIR-24",
    zh: "须由创建者以外的人确认。",
    en: "Somebody else than who began it must confirm it.",
  },
  FILE_GONE: {
    rule: "R-DIR-20",
    zh: "文件已过保存期，请重新上传。",
    en: "The file is no longer kept; upload it again.",
  },
  REVERT_TOO_LATE: {
    rule: "R-DIR-20",
    zh: "完成七天后不能撤回。",
    en: "It ended more than seven days ago, and cannot be reverted any more.",
  },
  NOT_REVERTIBLE: {
    rule: "R-DIR-20",
    zh: "机构的导入不能撤回；请再次导入原来的文件。",
    en: "An import of units is not reverted; import the former file again.",
  },
  ROWS_CHANGED_SINCE: {
    rule: "R-DIR-20",
    zh: "导入的职工此后又有变更，不能撤回。",
    en: "Some of the people it wrote have changed since: it cannot be reverted.",
  },
  LAST_ADMINISTRATOR: {
    rule: "R-X-14",
    zh: "撤回后将没有在岗的安全管理员。",
    en: "Reverted, it would leave no security administrator at work.",
  },
});

/** Which state may follow which (R-DIR-20). A job that is to be written begins anew: the directory may have changed meanwhile. */
export const importStates = transitions<ImportState>({
  CREATED: [ImportState.VALIDATING, ImportState.CANCELLED],
  VALIDATING: [
    ImportState.VALIDATED,
    ImportState.NEEDS_CONFIRMATION,
    ImportState.APPLYING,
    ImportState.FAILED,
    ImportState.CANCELLED,
  ],
  VALIDATED: [ImportState.APPLYING, ImportState.CANCELLED],
  NEEDS_CONFIRMATION: [ImportState.APPLYING, ImportState.CANCELLED],
  APPLYING: [ImportState.COMPLETED, ImportState.COMPLETED_WITH_ERRORS, ImportState.FAILED],
  COMPLETED: [ImportState.REVERTED],
  COMPLETED_WITH_ERRORS: [ImportState.REVERTED],
  FAILED: [],
  CANCELLED: [],
  REVERTED: [],
});

export const ImportPolicy = policySeeds({
  snapshotLeaversPercent: { value: 10, level: "SET", source: "CNV", article: "change_threshold, R-DIR-24" },
});

/** Whether so many would leave by a full snapshot that a second person must say yes (R-DIR-24). */
export const needsConfirmation = (
  { leavers, active }: { readonly leavers: number; readonly active: number },
  { snapshotLeaversPercent }: Limits<typeof ImportPolicy>,
): boolean => leavers * 100 > active * snapshotLeaversPercent;

/** Why somebody may not confirm what somebody began, or null: two people say yes. */
export const whyNotConfirmedBy = (
  job: { readonly accountId: string | null; readonly employeeId: string | null },
  viewer: { readonly accountId: string; readonly employeeId: string | null },
): Refusal | null =>
  job.accountId === viewer.accountId || (viewer.employeeId !== null && job.employeeId === viewer.employeeId)
    ? ImportJobRefusal.SAME_PERSON
    : null;

export const REVERT_DAYS = 7;

/** Outcomes of a job's rows; they add up to the number of data rows (R-DIR-21). */
export type RowCounts = Readonly<Record<RowOutcome, number>>;

/** Where nothing was counted. */
export const NO_ROWS: RowCounts = Object.fromEntries(
  Object.keys(RowOutcome).map(outcome => [outcome, 0]),
) as never;

/** Where a job ends that wrote what it could (R-DIR-20). */
export const stateAfterApplying = (counts: RowCounts): ImportState =>
  counts.FAILED > 0 ? ImportState.COMPLETED_WITH_ERRORS : ImportState.COMPLETED;

/** Whether failed rows keep the good ones from being written (R-DIR-23). */
export const stopsEverything = (policy: ErrorPolicy, failed: number): boolean =>
  policy === ErrorPolicy.REJECT_EVERYTHING && failed > 0;
