import { setTimeout as pause } from "node:timers/promises";
import { Logger, run, type Runner, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Log } from "./log.js";
import type { Troubles } from "./troubles.js";

/** The running of a service's jobs; it outlives the database's going away. */
export interface Jobs {
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly pool: pg.Pool;
  readonly tasks: TaskList;
  /** Lines as crontab has them, in UTC. */
  readonly crontab: readonly string[];
  readonly concurrency: number;
  /** How long a job under way may take when all stops. */
  readonly stopWithinMs: number;
  readonly log: Log;
  readonly troubles: Troubles;
}

const BEGIN_AGAIN_MS = 1_000;
const quiet = new Logger(() => () => {});

/** Starts the jobs. A runner that loses its connections gives up; another takes its place when there are some again. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController();
  let runner: Runner | undefined = await begin(options);
  const isStopping = () => stopping.signal.aborted;

  async function keepRunning(): Promise<void> {
    while (!isStopping()) {
      try {
        runner ??= await begin(options);
        await runner.promise;
      } catch (error) {
        if (!isStopping()) options.log.warn({ reason: (error as Error).message }, "jobs lost their database");
      }
      runner = undefined;
      if (!isStopping())
        await pause(BEGIN_AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  const running = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await runner?.stop().catch(() => {});
      await running;
    },
  };
}

const begin = async (options: JobsOptions): Promise<Runner> => {
  const { pool, tasks, crontab, concurrency, stopWithinMs, log, troubles } = options;
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab: crontab.join("\n"),
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    gracefulShutdownAbortTimeout: stopWithinMs,
    logger: quiet,
    // Without batches it neither waits for the end of a job to be written nor catches that it could not be: the rejection
    // would end the process with the first lost connection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  // The library's own logger would tell each try of each job.
  runner.events.on("job:error", ({ job: { task_identifier: task }, error }) => {
    const reason = (error as Error).message;
    troubles.met(`a job failed, and is tried again: ${task}, ${reason}`, { task, reason });
  });
  runner.events.on("job:failed", ({ job: { task_identifier: task, attempts }, error }) =>
    log.error({ task, attempts, err: error }, "a job failed for good"),
  );
  return runner;
};
