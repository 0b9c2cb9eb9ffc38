import type { MigrationObject } from "@mikro-orm/postgresql";
import { CONSUMERS } from "@tongxin/kernel";
import { subgraphSchema, type References, type SubgraphSchema } from "./build.js";
import type { Context } from "./context.js";
import type { Log } from "./log.js";
import { keepOrgUnit } from "./org-units.js";
import type { InboxHandlers } from "./outbox/inbox.js";
import { platformFeature, type PlatformParts } from "./platform-feature.js";
import type { Ground, Work } from "./work.js";

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

export interface ServiceDefinition extends PlatformParts {
  readonly migrations: readonly MigrationObject[];
  readonly inbox?: InboxHandlers;
  readonly tasks?: Readonly<Record<string, ServiceTask>>;
  /** When tasks run by themselves: lines as crontab has them, in UTC; task names take letters, colons and dashes. */
  readonly crontab?: readonly string[];
  /** Takes a file into the service's database; only `directory` does. */
  readonly receiveFile?: ReceiveFile;
  /** Brings what the release says into the database: at each start, in one transaction as SYSTEM. */
  readonly onStart?: (work: Work, start: StartSettings) => Promise<void>;
  /** Fills an empty database with its part of the synthetic demo enterprise. */
  readonly demo?: (work: Work, size: DemoSize, how: DemoSettings) => Promise<void>;
}

export interface StartSettings {
  /** The account that may grant roles where nobody may yet; null leaves it at that. */
  readonly firstSecurityAdmin: string | null;
}

export interface DemoSettings {
  /** Whether systems get secrets that everybody knows: only where nothing but a demo runs. */
  readonly withSecrets: boolean;
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
  return { ...definition, inbox, features: [...definition.features, platformFeature(definition)] };
}

/** The schema alone, without a database. */
export const schemaOf = ({ features }: ServiceDefinition): Promise<SubgraphSchema> =>
  subgraphSchema(
    features.flatMap(({ resolvers }) => resolvers),
    Object.assign({}, ...features.map(({ references }) => references)) as References,
    features.flatMap(({ orphans = [] }) => orphans),
  );

export const entitiesOf = ({ features }: ServiceDefinition) => features.flatMap(({ entities }) => entities);
