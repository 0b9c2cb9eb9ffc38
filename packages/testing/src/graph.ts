import { Readable } from "node:stream";
import { clockAt, type Message, type SettableClock, type Viewer } from "@tongxin/kernel";
import {
  internalOperation,
  NO_TARGETS,
  newMasterKeys,
  newPassportKeys,
  openService,
  passportOffice,
  silentLog,
  type AllowedTargets,
  type Context,
  type Deliver,
  type Locale,
  type Log,
  type Service,
  type ServiceDefinition,
  type Work,
  inTransaction,
} from "@tongxin/subgraph/host";
import { parse, validate, type DocumentNode, type GraphQLFormattedError } from "graphql";
import { freshDatabase } from "./database.js";
import { documentFor } from "./document.js";
import { countStatements } from "./statements.js";

/** Monday, 2 November 2026, nine in the morning in Shanghai: where every test's clock stands at first. */
export const MONDAY_MORNING = "2026-11-02T09:00:00+08:00";

// eslint-disable-next-line typescript/no-explicit-any -- an answer is read as the query that asked for it shapes it
export type Answer = any;

/** One of a service's people, asking. Instead of a document a root field will do: `change("clubFound", { input }, "id name")`. */
export interface Speaker {
  /** What one mutation changed: the payload's row with these fields; throws when it was refused. */
  change(field: string, given: object, selection?: string): Promise<Answer>;
  /** What one query answers. */
  read(field: string, given?: object, selection?: string): Promise<Answer>;
  /** The codes of the only mutation's `userErrors`: of a document's, or of a field's. */
  refusals(documentOrField: string, given?: object): Promise<string[]>;
  /** The answer's top-level errors, at least one. */
  errors(documentOrField: string, given?: object): Promise<readonly GraphQLFormattedError[]>;
  /** The answer's data; throws when the answer carries errors. */
  run(document: string, variables?: object): Promise<Answer>;
}

/** One service on a database of its own, to talk to as any of its people. */
export interface TestGraph {
  readonly service: Service;
  readonly clock: SettableClock;
  /** Its database as a superuser: for what a test does behind the service's back. */
  readonly adminUrl: string;
  readonly masterKeys: string;
  /** What the service announced to others, in order. */
  readonly announced: Message[];
  /** What the service's log warns of. */
  readonly warned: readonly string[];
  /** `idempotencyKey` goes with every request of this speaker's. */
  as(viewer: Viewer, locale?: Locale, idempotencyKey?: string): Speaker;
  /** What the viewer is answered, errors and all. */
  ask(viewer: Viewer, document: string, variables?: object): Promise<Answer>;
  /** The context of one request of the viewer's. */
  contextOf(viewer: Viewer): Promise<Context>;
  /** Sends a file as somebody's upload; its receipt. */
  receiveFile(viewer: Viewer, fileName: string, bytes: Buffer): Promise<object>;
  /** Takes the consumers' place from now on. */
  deliverWith(deliver: Deliver): void;
  /** Makes failed jobs due at once, as if their waiting time were over. */
  retryJobs(): Promise<void>;
  /** Ends the service and opens it again on the same database, as the next process would. */
  restart(): Promise<void>;
  /** Writes rows directly, as the viewer, in one transaction: the given part of a test. */
  given<Result>(viewer: Viewer, work: (work: Work) => Promise<Result>): Promise<Result>;
  /** The records of one kind that the service tells somebody about themselves, by its Chinese title. */
  told(viewer: Viewer, title: string): Promise<Answer[]>;
  /** How many SQL statements the work sends, once no job is due. */
  statements(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

export interface GraphOptions {
  /** Private addresses that the service may call all the same; none when left out. */
  readonly webhookTargets?: AllowedTargets;
}

/** Jest's own: what tests use is no dependency of who writes for them. */
declare const afterAll: (end: () => Promise<void>) => void;

/** The service of a whole test file, at its top: `const graph = await graphFor(activities)`. It is stopped when the file ends. */
export async function graphFor(definition: ServiceDefinition, options?: GraphOptions): Promise<TestGraph> {
  const graph = await testGraph(definition, options);
  afterAll(() => graph.stop());
  return graph;
}

/** One that its test stops itself. */
export async function testGraph(
  definition: ServiceDefinition,
  { webhookTargets = NO_TARGETS }: GraphOptions = {},
): Promise<TestGraph> {
  const keys = await newPassportKeys();
  const clock = clockAt(MONDAY_MORNING);
  const masterKeys = newMasterKeys();
  const database = await freshDatabase(definition);
  const announced: Message[] = [];
  /** What lies behind the references that faults are answered with. */
  const faults = new Map<string, unknown>();
  const warned: string[] = [];
  const log = Object.assign(Object.create(silentLog) as Log, {
    error: noteFault,
    warn: (_: object, message: string) => void warned.push(message),
  });
  function noteFault(said: object): void {
    const { reference, err } = said as { reference?: string; err?: unknown };
    if (reference) faults.set(reference, err);
  }
  let deliver: Deliver = async (_, message) => void announced.push(message);
  async function open(): Promise<Service> {
    const opened = await openService(definition, {
      databaseUrl: database.url,
      masterKeys,
      passportKey: keys.publicKey,
      clock,
      log,
      poolSize: 20,
      webhookTargets,
      // Its statements would be counted with those of whatever a test measures.
      sealsByItself: false,
    });
    await opened.startJobs((consumer, message) => deliver(consumer, message));
    return opened;
  }
  let service = await open();
  const issue = await passportOffice(keys.privateKey, clock);

  const contextFor = async (viewer: Viewer, locale: Locale = "zh-CN", idempotencyKey: string | null = null) =>
    service.contextOf({ passport: await issue(viewer), locale, requestId: "test", idempotencyKey });

  async function askIn(context: Promise<Context>, text: string, variables: object) {
    const document = validated(service, text);
    return service.execute({ document, variables: variables as Record<string, unknown> }, await context);
  }

  function as(viewer: Viewer, locale?: Locale, idempotencyKey?: string): Speaker {
    const context = () => contextFor(viewer, locale, idempotencyKey);
    async function run(text: string, variables = {}): Promise<Answer> {
      const { data, errors } = await askIn(context(), text, variables);
      if (errors)
        throw new Error(errors.map(error => `${error.path?.join(".")}: ${error.message}`).join("\n"), {
          cause: faults.get(String(errors[0]?.extensions["reference"])),
        });
      return data;
    }
    const textOf = (documentOrField: string, given: object) =>
      documentOrField.includes("{") ? documentOrField : documentFor(service.schema, documentOrField, given);
    return {
      run,
      async change(field, given, selection = "id") {
        const { [field]: payload } = await run(documentFor(service.schema, field, given, selection), given);
        if (payload.userErrors.length > 0)
          throw new Error(`${field} was refused: ${JSON.stringify(payload.userErrors)}`);
        return Object.values(payload as object).find(value => !Array.isArray(value));
      },
      async read(field, given = {}, selection = "id") {
        return (await run(documentFor(service.schema, field, given, selection), given))[field];
      },
      async errors(documentOrField, given = {}) {
        const { errors } = await askIn(context(), textOf(documentOrField, given), given);
        if (!errors) throw new Error("The answer carries no error.");
        return errors.map(error => error.toJSON());
      },
      async refusals(documentOrField, given = {}) {
        const answer = await run(textOf(documentOrField, given), given);
        const [payload] = Object.values(answer as Record<string, Answer>);
        return payload.userErrors.map(({ code }: { code: string }) => code);
      },
    };
  }

  return {
    get service() {
      return service;
    },
    clock,
    adminUrl: database.adminUrl,
    masterKeys,
    announced,
    warned,
    as,
    ask: (viewer, text, variables = {}) => askIn(contextFor(viewer), text, variables),
    contextOf: viewer => contextFor(viewer),
    async receiveFile(viewer, fileName, bytes) {
      const file = { fileName, contentType: "application/octet-stream", bytes: Readable.from([bytes]) };
      return service.receiveFile!(await contextFor(viewer), file);
    },
    deliverWith: next => void (deliver = next),
    async retryJobs() {
      await service.settle();
      await service.database.em.fork().execute("update graphile_worker._private_jobs set run_at = now()");
    },
    async restart() {
      await service.stop();
      service = await open();
    },
    given: async (viewer, work) =>
      inTransaction({ ...(await contextFor(viewer)), operation: internalOperation("given") }, work),
    async told(viewer, title) {
      const text = `query Told($me: [_Any!]!) {
        _entities(representations: $me) { ... on MyData { told: ${definition.name} { title records } } }
      }`;
      const me = [{ __typename: "MyData", id: viewer.employeeId }];
      const [{ told }] = (await as(viewer).run(text, { me }))._entities;
      const section = told.find((each: { title: string }) => each.title === title);
      if (!section) throw new Error(`${definition.name} tells nobody of ${title}.`);
      return section.records.map((record: string) => JSON.parse(record));
    },
    async statements(work) {
      // What came before may still be delivering its messages.
      await service.settle();
      return countStatements(work);
    },
    async stop() {
      await service.stop();
      await database.drop();
    },
  };
}

function validated(service: Service, text: string): DocumentNode {
  const document = parse(text);
  const mistakes = validate(service.schema, document);
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join("\n"));
  return document;
}
