import type { ImportProblem } from "./import.rules.js";

/** Ends a job without writing anything. */
export class JobFailed extends Error {
  constructor(
    readonly problem: ImportProblem,
    readonly detail: string | null = null,
  ) {
    super(problem);
  }
}

/** Ends a job that somebody has cancelled: there is nothing left to say of it. */
export class JobCancelled extends Error {}
