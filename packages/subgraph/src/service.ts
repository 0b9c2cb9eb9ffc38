import { setTimeout as pause } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import {
  demoId,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  PERMISSIONS,
  systemClock,
  workCalendar,
  type Clock,
  type Message,
  type Permission,
  type ServiceName,
  type Viewer,
} from "@tongxin/kernel";
import type { ExecutionResult } from "graphql";
import type { TaskList } from "graphile-worker";
import { AuditEntryRow } from "./audit/audit-entry.entity.js";
import { chainKeyOf, sealEntries, verifyAudit, type AuditVerdict } from "./audit/seal.js";
import type { SubgraphSchema } from "./build.js";
import { inTransaction } from "./change.js";
import type { Context, Locale } from "./context.js";
import { openDatabase, type Database } from "./database.js";
import { isAway } from "./errors.js";
import { executorOf, type ExecutionMode, type ExecutionRequest } from "./execute.js";
import { startJobs, type Jobs } from "./jobs.js";
import { forgetAnswers } from "./idempotency.js";
import { masterKeysFrom } from "./keys/master-keys.js";
import { resealColumn } from "./keys/reseal.js";
import { openVault } from "./keys/vault.js";
import type { DemoSize } from "./feature.js";
import { createLog, type Log } from "./log.js";
import { NO_TARGETS, outsideWorld, type AllowedTargets } from "./outside.js";
import { migrateDatabase, requireMigrated } from "./migrate.js";
import { internalOperation } from "./operation.js";
import { forgetMessages, once, receive } from "./outbox/inbox.js";
import { deliverTask, DELIVER_TASK, sweepOutbox, SWEEP_TASK, type Deliver } from "./outbox/outbox.js";
import { passportReader } from "./passport.js";
import { untoldEntities } from "./personal-records.js";
import { RESEAL_TASK } from "./platform-feature.js";
import { COULD_REWRITE } from "./platform-tables.js";
import { seedPolicies } from "./policy.js";
import { quietPool } from "./quiet-pool.js";
import {
  entitiesOf,
  schemaOf,
  type DemoSettings,
  type ReceiveFile,
  type ServiceDefinition,
} from "./service-definition.js";
import { explained, StartFault } from "./start-fault.js";
import { troublesIn } from "./troubles.js";
import { within } from "./within.js";

export interface ServiceOptions {
  /** Where the service's own role signs in; it owns nothing. */
  readonly databaseUrl: string;
  /** Where the owner of its tables signs in, to migrate them; absent where somebody else has migrated. */
  readonly ownerUrl?: string;
  /** The keys that the service's data keys are wrapped with, as `newMasterKeys` writes them. */
  readonly masterKeys: string;
  /** The public half of the gateway's passport key. */
  readonly passportKey: string;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly poolSize?: number;
  /** False leaves the sealing of audit entries to whoever calls `sealAudit`. */
  readonly sealsByItself?: boolean;
  readonly execution?: ExecutionMode;
  readonly firstSecurityAdmin?: string | null;
  /** Private networks and hosts that webhooks may be sent to; none when left out. */
  readonly webhookTargets?: AllowedTargets;
}

/** What a caller presents with each request. */
export interface Credentials {
  readonly passport: string | null | undefined;
  readonly locale: Locale;
  readonly requestId: string;
  readonly idempotencyKey?: string | null;
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
  /** Seals the audit entries that wait; answers how many. */
  sealAudit(): Promise<number>;
  /** Reads the whole audit log and says what is wrong with it. */
  verifyAudit(expected?: { number: number; hash: string }): Promise<AuditVerdict>;
  /** Starts the jobs and the delivery of messages. */
  startJobs(deliver: Deliver): Promise<void>;
  /** Loads the demo enterprise, as SYSTEM, in one transaction; only the first call of a database's life does. */
  loadDemo(size: DemoSize, how?: DemoSettings): Promise<void>;
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
const FORGET_ANSWERS_TASK = "answers:forget";
const KEEP_MONTHS_TASK = "audit:keep-months";
const SEAL_EVERY_MS = 400;
const DATABASE_AWAY = "the database does not answer";
const NOT_SEALED = "audit entries could not be sealed";
/** Two years; the database keeps 180 days whatever is asked of it. */
const AUDIT_KEPT_DAYS = 730;
const CRONTAB = [
  `* * * * * ${SWEEP_TASK}`,
  `7 3 * * * ${FORGET_TASK}`,
  `17 * * * * ${FORGET_ANSWERS_TASK}`,
  `27 2 * * * ${KEEP_MONTHS_TASK}`,
  // Another replica may have sealed with the old key for a while after it was replaced.
  `47 2 * * * ${RESEAL_TASK}`,
];
/** No sender tries longer than this. */
const REMEMBERED_DAYS = 30;

/** Migrates the database and opens the service on it; throws a `StartFault` where a person can mend it. Jobs wait for `startJobs`. */
export const openService = (definition: ServiceDefinition, options: ServiceOptions): Promise<Service> =>
  open(definition, options).catch((error: unknown) => {
    throw explained(definition.name, error);
  });

async function open(definition: ServiceDefinition, options: ServiceOptions): Promise<Service> {
  const { name } = definition;
  const { databaseUrl, ownerUrl, clock = systemClock, log = createLog(name), poolSize } = options;
  const calendar = workCalendar();
  const built = await schemaOf(definition);
  const tables = { name, entities: entitiesOf(definition), migrations: definition.migrations };
  if (ownerUrl) await migrateDatabase(tables, ownerUrl, databaseUrl, log);
  else await requireMigrated(tables, databaseUrl, log);
  const database = await openDatabase({ ...tables, clientUrl: databaseUrl, ...(poolSize && { poolSize }) });
  const fork = () => database.em.fork() as EntityManager;
  const reader = fork();
  await refuseRewriters(fork(), name);
  refuseUntold(fork(), definition);
  // Jobs and messages have connections of their own: they neither hurry nor take a place from who waits for an answer.
  const backstage = await openDatabase({
    ...tables,
    clientUrl: databaseUrl,
    poolSize: JOB_CONCURRENCY * 2,
    isHasty: false,
  });
  const forkBackstage = () => backstage.em.fork() as EntityManager;
  const stopping = new AbortController();
  const jobsPool = quietPool(databaseUrl, JOB_CONCURRENCY, log, stopping.signal);
  const vault = await openVault(fork, masterKeysFrom(options.masterKeys), clock);
  const outside = outsideWorld(options.webhookTargets ?? NO_TARGETS);
  const chainKey = chainKeyOf(vault);
  const system = (operation: string) => ({
    em: forkBackstage(),
    viewer: systemViewer(name),
    clock,
    calendar,
    vault,
    outside,
    operation: internalOperation(operation),
  });
  await seedPolicies(
    fork(),
    Object.assign({}, ...definition.features.map(({ policies }) => policies)) as never,
  );

  const { onStart } = definition;
  const { firstSecurityAdmin = null } = options;
  if (onStart) await inTransaction(system("start"), work => onStart(work, { firstSecurityAdmin }));

  const readPassport = await passportReader(options.passportKey, clock);
  const troubles = troublesIn(log, clock);
  const execute = executorOf(
    built.schema,
    (reference, fault, where) =>
      isAway(fault)
        ? troubles.met(DATABASE_AWAY, { reason: (fault as Error).message })
        : log.error({ reference, ...where, err: fault }, "fault"),
    options.execution,
  );
  let jobs: Jobs | undefined;

  async function beginJobs(deliver: Deliver): Promise<void> {
    const tasks: TaskList = {
      [DELIVER_TASK]: deliverTask(forkBackstage, deliver),
      [SWEEP_TASK]: () => sweepOutbox(fork(), SWEPT_AFTER_SECONDS),
      [FORGET_TASK]: () => forgetMessages(fork(), REMEMBERED_DAYS, [DEMO_LOADED]),
      [FORGET_ANSWERS_TASK]: () => forgetAnswers(fork(), clock.now()),
      [KEEP_MONTHS_TASK]: async () =>
        void (await fork().execute("select platform.audit_keep_months(?)", [AUDIT_KEPT_DAYS])),
      [RESEAL_TASK]: async () => {
        await vault.reload();
        for (const column of definition.features.flatMap(({ sealed = [] }) => sealed))
          await resealColumn(forkBackstage(), vault, column);
      },
    };
    const own = definition.features.flatMap(each => each.tasks ?? []);
    for (const { name: task, run } of own) tasks[task] = payload => run(payload, { ...system(task), log });
    await sweepOutbox(fork(), 0);
    if (options.sealsByItself ?? true) sealing = keepSealing();
    jobs = await startJobs({
      pool: jobsPool,
      tasks,
      crontab: [...CRONTAB, ...own.flatMap(task => (task.at ? [`${task.at} ${task.name}`] : []))],
      concurrency: JOB_CONCURRENCY,
      stopWithinMs: STOP_WITHIN_MS,
      log,
      troubles,
    });
  }

  let sealing: Promise<void> | undefined;

  /** What was entered is sealed within the second; a seal that fails is tried again. */
  async function keepSealing(): Promise<void> {
    while (!stopping.signal.aborted) {
      let sealed = 0;
      try {
        sealed = await sealEntries(forkBackstage(), chainKey);
        troubles.over(NOT_SEALED);
        troubles.over(DATABASE_AWAY);
      } catch (error) {
        const trouble = isAway(error) ? DATABASE_AWAY : NOT_SEALED;
        if (!stopping.signal.aborted) troubles.met(trouble, { reason: (error as Error).message });
      }
      if (sealed === 0)
        await pause(SEAL_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
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
    contextOf: async ({ passport, locale, requestId, idempotencyKey = null }) => ({
      em: reader,
      viewer: await readPassport(passport),
      clock,
      calendar,
      locale,
      requestId,
      vault,
      outside,
      idempotencyKey,
      memory: new Map(),
    }),
    execute,
    receive: message => {
      const ground = system(message.topic);
      const viewer = { ...ground.viewer, organizationId: message.organizationId };
      return receive({ ...ground, viewer }, definition.inbox, message);
    },
    receiveFile:
      definition.receiveFile &&
      ((context, file) =>
        definition.receiveFile!({ ...context, operation: internalOperation("upload") }, file)),
    // Through the pool that requests use: when it is exhausted, nobody is served.
    isReady: () => {
      const answer = fork().execute("select 1");
      return within(READY_WITHIN_MS, answer).then(
        rows => rows !== undefined,
        () => false,
      );
    },
    sealAudit: () => sealEntries(forkBackstage(), chainKey),
    verifyAudit: expected => verifyAudit(forkBackstage(), chainKey, expected),
    startJobs: beginJobs,
    loadDemo: (size, how = { withSecrets: false }) =>
      once(system("demo"), DEMO_LOADED, async work => {
        await definition.demo?.(work, size, how);
        for (const { demo } of definition.features) await demo?.(work, size);
      }),
    async settle() {
      const patience = performance.now() + SETTLE_WITHIN_MS;
      while ((await dueJobs()) > 0) {
        if (performance.now() > patience) throw new Error("Jobs were still due after a minute.");
        await pause(5);
      }
    },
    async stop() {
      // What does not end in time ends with the process: a job's transaction is undone, and the job is done again.
      stopping.abort();
      await within(STOP_WITHIN_MS, Promise.all([jobs?.stop(), sealing]));
      await within(
        CLOSE_WITHIN_MS,
        Promise.all([jobsPool.end(), database.close(true), backstage.close(true)]),
      );
    },
  };
}

/** Whoever keeps rows about people says what they are told of them; forgetting it stops the service. */
function refuseUntold(em: EntityManager, { name, features }: ServiceDefinition): void {
  const personal = features.flatMap(feature => feature.personal ?? []);
  const untold = untoldEntities(em, personal, [
    AuditEntryRow,
    ...features.flatMap(({ notPersonal = [] }) => notPersonal),
  ]);
  if (untold.length > 0)
    throw new Error(
      `${name} keeps rows about people in ${untold.join(", ")}; say in \`personal\` what they are told.`,
    );
}

/** A service that could rewrite its audit log does not start: nobody could rely on what it says. */
async function refuseRewriters(em: EntityManager, name: ServiceName): Promise<void> {
  const could = await em.execute<unknown[]>(COULD_REWRITE);
  if (could.length === 0) return;
  throw new StartFault(
    `${name}: its database role could change or delete audit entries. Let it sign in as a role that owns nothing; docs/operations.md says how.`,
  );
}
