import type { Clock, Limits, LocalDate } from "@tongxin/kernel";
import type { Seeds } from "../policy.js";
import type { Reader } from "../rows.js";
import type { PolicyCaseChange } from "./policy-pack.schema.js";

/** No more are shown of what a pack would change; all are counted. */
export const MOST_CASES = 200;

/** What changes for one organization: the feature's limits on the day that a pack begins, without it and with it. */
export interface LimitChange<S extends Seeds> {
  readonly organizationId: string;
  readonly before: Limits<S>;
  readonly after: Limits<S>;
}

/** What a feature is asked about the open cases of the organizations whose limits change. */
export interface CaseQuestion<S extends Seeds> {
  readonly changes: readonly LimitChange<S>[];
  /** The day on which the pack begins. */
  readonly from: LocalDate;
  readonly clock: Clock;
  /** How many to answer at most. */
  readonly most: number;
}

export interface FoundCases {
  readonly cases: readonly PolicyCaseChange[];
  readonly total: number;
}

/** A feature's word on which of its open cases other limits would change. */
export interface PolicyCases {
  readonly seeds: Seeds;
  readonly find: (em: Reader, question: CaseQuestion<never>) => Promise<FoundCases>;
}

/** Declares which open cases the limits of `seeds` bear upon; asked only where one of them changes. */
export const policyCases = <S extends Seeds>(
  seeds: S,
  find: (em: Reader, question: CaseQuestion<S>) => Promise<FoundCases>,
): PolicyCases => ({ seeds, find });
