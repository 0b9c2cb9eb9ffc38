import { setTimeout as pause } from "node:timers/promises";
import type { EntityClass, EntityManager, MigrationObject } from "@mikro-orm/postgresql";
import {
  CONSUMERS,
  demoId,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  PERMISSIONS,
  systemClock,
  workCalendar,
  type Clock,
  type Message,
  type Permission,
  type PolicySeed,
  type ServiceName,
  type Viewer,
} from "@tongxin/kernel";
import type { ExecutionResult } from "graphql";
import { Logger, run, runMigrations, type Runner, type TaskList } from "graphile-worker";
import pg from "pg";
import type { ClassType } from "type-graphql";
import { subgraphSchema, type References, type SubgraphSchema } from "./build.js";
import type { Ground, Work } from "./change.js";
import type { Context, Locale } from "./context.js";
import { openDatabase, type Database } from "./database.js";
import { executorOf, type ExecutionMode, type ExecutionRequest } from "./execute.js";
import { createLog, type Log } from "./log.js";
import { keepOrgUnit } from "./org-units.js";
import { forgetMessages, once, receive, type InboxHandlers } from "./outbox/inbox.js";
import { deliverTask, DELIVER_TASK, sweepOutbox, SWEEP_TASK, type Deliver } from "./outbox/outbox.js";
import { passportReader } from "./passport.js";
import { seedPolicies } from "./policy.js";
import { within } from "./within.js";

/** The parts of one feature, gathered at the end of its resolver file. */
export interface Feature {
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly ClassType[];
  readonly references?: References;
  readonly policies?: Readonly<Record<string, PolicySeed<unknown>>>;
}

export const feature = (parts: Feature): Feature => parts;

/** A task's work is handed the service's own context, as SYSTEM. */
export type ServiceTask = (payload: unknown, service: TaskContext) => Promise<void>;

export type TaskContext = Ground & { log: Log };

/** A file on its way in, read once. */
export interface IncomingFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: AsyncIterable<Buffer>;
}

export type ReceiveFile = (context: Context, file: IncomingFile) => Promise<object>;

export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly features: readonly Feature[];
  readonly migrations: readonly MigrationObject[];
  readonly inbox?: InboxHandlers;
  readonly tasks?: Readonly<Record<string, ServiceTask>>;
  /** When tasks run by themselves: lines as crontab has them, in UTC; task names take letters, colons and dashes. */
  readonly crontab?: readonly string[];
  /** Takes a file into the service's database; only `directory` does. */
  readonly receiveFile?: ReceiveFile;
  /** Fills an empty database with its part of the synthetic demo enterprise. */
  readonly demo?: (work: Work, size: DemoSize) => Promise<void>;
}

/** How much of the demo enterprise is loaded: nothing but what signing in needs, or a small enterprise. */
export type DemoSize = "none" | "small";

/** The parts list of a service, checked: what it listens to is what the others send it. */
export function defineService(definition: ServiceDefinition): ServiceDefinition {
  const inbox = {
    ...(definition.name !== "directory" && { "directory.orgUnitChanged": keepOrgUnit }),
    ...definition.inbox,
  };
  for (const [topic, consumers] of Object.entries(CONSUMERS)) {
    if (consumers.includes(definition.name) !== topic in inbox) {
      throw new Error(`${definition.name} and CONSUMERS disagree about ${topic}.`);
    }
  }
  return { ...definition, inbox };
}

/** The schema alone, without a database. */
export const schemaOf = ({ features }: ServiceDefinition): Promise<SubgraphSchema> =>
  subgraphSchema(
    features.flatMap(({ resolvers }) => resolvers),
    Object.assign({}, ...features.map(({ references }) => references)) as References,
  );

export const entitiesOf = ({ features }: ServiceDefinition) => features.flatMap(({ entities }) => entities);

export interface ServiceOptions {
  readonly databaseUrl: string;
  /** The public half of the gateway's passport key. */
  readonly passportKey: string;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly poolSize?: number;
  readonly execution?: ExecutionMode;
}

/** What a caller presents with each request. */
export interface Credentials {
  readonly passport: string | null | undefined;
  readonly locale: Locale;
  readonly requestId: string;
}

/** A running service: its schema, its database, its jobs. */
export interface Service extends SubgraphSchema {
  readonly name: ServiceName;
  readonly database: Database;
  /** Verifies the passport; the context serves one request. */
  contextOf(credentials: Credentials): Promise<Context>;
  execute(request: ExecutionRequest, context: Context): Promise<ExecutionResult>;
  /** Takes another service's message, once. */
  receive(message: Message): Promise<void>;
  readonly receiveFile: ReceiveFile | undefined;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** Starts the jobs and the delivery of messages. */
  startJobs(deliver: Deliver): Promise<void>;
  /** Loads the demo enterprise, as SYSTEM, in one transaction; only the first call of a database's life does. */
  loadDemo(size: DemoSize): Promise<void>;
  /** Waits until no job is due: a test's way to see what messages brought about. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Acts for the service itself: in jobs, in its inbox, when it loads the demo. */
const systemViewer = (name: ServiceName): Viewer => ({
  kind: "SYSTEM",
  accountId: GROUP_ORGANIZATION_ID,
  account: `system:${name}`,
  employeeId: null,
  organizationId: GROUP_ORGANIZATION_ID,
  organizationIds: [GROUP_ORGANIZATION_ID],
  roles: [],
  permissions: Object.fromEntries(Object.keys(PERMISSIONS).map(name => [name as Permission, [EVERYWHERE]])),
});

/** Remembered in the inbox like a message that was acted on: the demo is loaded by the first start, or never. */
const DEMO_LOADED = demoId("demo loaded");

const JOB_CONCURRENCY = 4;
const READY_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 3_000;
const CLOSE_WITHIN_MS = 1_000;
const SETTLE_WITHIN_MS = 60_000;
/** A message that waits longer was forgotten by a worker that died, or fails; either way it is tried. */
const SWEPT_AFTER_SECONDS = 60;
const FORGET_TASK = "inbox:forget";
/** No sender tries longer than this. */
const REMEMBERED_DAYS = 30;

/** Migrates the database and opens the service on it. Jobs wait for `startJobs`. */
export async function openService(definition: ServiceDefinition, options: ServiceOptions): Promise<Service> {
  const { name } = definition;
  const { databaseUrl, clock = systemClock, log = createLog(name), poolSize } = options;
  const calendar = workCalendar();
  const built = await schemaOf(definition);
  const database = await openDatabase({
    name,
    entities: entitiesOf(definition),
    migrations: definition.migrations,
    clientUrl: databaseUrl,
    ...(poolSize && { poolSize }),
  });
  const jobsPool = quietPool(databaseUrl, log);
  const quiet = new Logger(() => () => {});

  await database.migrator.up();
  await runMigrations({ pgPool: jobsPool, logger: quiet });
  const system = () => ({
    em: database.em.fork() as EntityManager,
    viewer: systemViewer(name),
    clock,
    calendar,
  });
  await seedPolicies(
    system().em,
    Object.assign({}, ...definition.features.map(({ policies }) => policies)) as never,
  );

  const readPassport = await passportReader(options.passportKey, clock);
  const execute = executorOf(
    built.schema,
    (reference, fault) => log.error({ reference, err: fault }, "fault"),
    options.execution,
  );
  let runner: Runner | undefined;

  async function startJobs(deliver: Deliver): Promise<void> {
    const tasks: TaskList = {
      [DELIVER_TASK]: deliverTask(() => system().em, deliver),
      [SWEEP_TASK]: () => sweepOutbox(system().em, SWEPT_AFTER_SECONDS),
      [FORGET_TASK]: () => forgetMessages(system().em, REMEMBERED_DAYS, [DEMO_LOADED]),
    };
    for (const [task, work] of Object.entries(definition.tasks ?? {})) {
      tasks[task] = payload => work(payload, { ...system(), log });
    }
    await sweepOutbox(system().em, 0);
    runner = await run({
      pgPool: jobsPool,
      taskList: tasks,
      crontab: [`* * * * * ${SWEEP_TASK}`, `7 3 * * * ${FORGET_TASK}`, ...(definition.crontab ?? [])].join(
        "\n",
      ),
      concurrency: JOB_CONCURRENCY,
      noHandleSignals: true,
      pollInterval: 1_000,
      gracefulShutdownAbortTimeout: STOP_WITHIN_MS,
      logger: quiet,
    });
  }

  const dueJobs = async () => {
    const { rows } = await jobsPool.query<{ due: number }>(
      "select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts",
    );
    return rows[0]!.due;
  };

  return {
    ...built,
    name,
    database,
    contextOf: async ({ passport, locale, requestId }) => ({
      em: database.em.fork(),
      viewer: await readPassport(passport),
      clock,
      calendar,
      locale,
      requestId,
    }),
    execute,
    receive: message =>
      receive(
        { ...system(), viewer: { ...system().viewer, organizationId: message.organizationId } },
        definition.inbox ?? {},
        message,
      ),
    receiveFile: definition.receiveFile,
    // Through the pool that requests use: when it is exhausted, nobody is served.
    isReady: () => {
      const answer = database.em.fork().execute("select 1");
      return within(READY_WITHIN_MS, answer).then(
        rows => rows !== undefined,
        () => false,
      );
    },
    startJobs,
    loadDemo: size => once(system(), DEMO_LOADED, async work => definition.demo?.(work, size)),
    async settle() {
      const patience = performance.now() + SETTLE_WITHIN_MS;
      while ((await dueJobs()) > 0) {
        if (performance.now() > patience) throw new Error("Jobs were still due after a minute.");
        await pause(5);
      }
    },
    async stop() {
      // What does not end in time ends with the process: a job's transaction is undone, and the job is done again.
      await within(STOP_WITHIN_MS, runner?.stop());
      await within(CLOSE_WITHIN_MS, Promise.all([jobsPool.end(), database.close(true)]));
    },
  };
}

/** A pool whose lost connections are logged; without a listener each would end the process. */
function quietPool(connectionString: string, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: JOB_CONCURRENCY });
  const onLost = (error: Error) => log.warn({ reason: error.message }, "database connection lost");
  pool.on("error", onLost);
  pool.on("connect", client => void client.on("error", onLost));
  return pool;
}
