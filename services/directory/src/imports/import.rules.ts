import { refusals } from "@tongxin/kernel";

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
  APPLYING = "APPLYING",
  COMPLETED = "COMPLETED",
  COMPLETED_WITH_ERRORS = "COMPLETED_WITH_ERRORS",
  FAILED = "FAILED",
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
});

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
