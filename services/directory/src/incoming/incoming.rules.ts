import { EmployeeField } from "../employees/employee.rules.js";

export enum UpsertMode {
  UPSERT = "UPSERT",
  CREATE_ONLY = "CREATE_ONLY",
  UPDATE_ONLY = "UPDATE_ONLY",
}

export enum UpsertOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  UNCHANGED = "UNCHANGED",
}

/**
 * Whose word it is: the source system's, which leaves alone what was edited here; its word against those edits too; or an
 * edit made here, which holds from then on (DIR-X4).
 */
export enum Authority {
  SOURCE = "SOURCE",
  OVERRIDE = "OVERRIDE",
  LOCAL = "LOCAL",
}

/** What can be wrong with what is said of a person, beside what they are already. */
export enum IncomingProblem {
  ALREADY_EXISTS = "ALREADY_EXISTS",
  RECORD_UNKNOWN = "RECORD_UNKNOWN",
  ORG_UNIT_UNKNOWN = "ORG_UNIT_UNKNOWN",
  VALUE_MISSING = "VALUE_MISSING",
  BORN_AFTER_HIRED = "BORN_AFTER_HIRED",
  HIRED_IN_FUTURE = "HIRED_IN_FUTURE",
  EFFECTIVE_TOO_EARLY = "EFFECTIVE_TOO_EARLY",
  INVALID_TRANSITION = "INVALID_TRANSITION",
  OUT_OF_SCOPE = "OUT_OF_SCOPE",
  LAST_ADMINISTRATOR = "LAST_ADMINISTRATOR",
}

/** What a row may say of a person; absent is unchanged, null is cleared (R-DIR-04). */
export interface IncomingData {
  readonly employeeNo?: string;
  readonly name?: string;
  /** What the name is found by: who says one says both. */
  readonly nameKeys?: readonly string[];
  readonly gender?: string | null;
  readonly bornOn?: string | null;
  /** Sealed, with the digest that tells whether it is another. */
  readonly phoneNumber?: string | null;
  readonly phoneDigest?: string | null;
  readonly skillLevel?: string | null;
  readonly state?: string;
  /** Goes with the state: who says one says both. */
  readonly stateReason?: string | null;
  readonly hiredOn?: string;
  readonly unitCode?: string;
  readonly title?: string;
  readonly postCategory?: string;
  readonly isUnionMember?: boolean;
  /** Since when the post is held, or from which day to come; today when absent. */
  readonly effectiveOn?: string;
}

export type IncomingKey = keyof IncomingData;

/** What a row says about each field that an edit may hold. */
export const KEYS_OF_FIELD: Readonly<Record<EmployeeField, readonly IncomingKey[]>> = {
  NAME: ["name", "nameKeys"],
  GENDER: ["gender"],
  BIRTH_DATE: ["bornOn"],
  PHONE: ["phoneNumber", "phoneDigest"],
  SKILL_LEVEL: ["skillLevel"],
  POST: ["unitCode", "title", "postCategory"],
};
