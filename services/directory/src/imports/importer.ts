import type { Work } from "@tongxin/subgraph";
import type { ImportJob } from "./import-job.entity.js";

/** How rows of one kind become records. Both steps look only at rows that nothing is wrong with so far. */
export interface Importer {
  /** Fails the rows that contradict each other or what exists. */
  readonly validate: (work: Work, job: ImportJob) => Promise<unknown>;
  /** Says of each row what it makes and, unless it is a trial, writes it. */
  readonly apply: (work: Work, job: ImportJob, isTrial: boolean) => Promise<unknown>;
}
