import type { EntityClass, MigrationObject } from "@mikro-orm/postgresql";
import { CONSUMERS, type Message, type Topic } from "@tongxin/kernel";
import { batchById } from "./batch.js";
import { isReferred } from "./column.js";
import { subgraphSchema, type References, type SubgraphSchema } from "./build.js";
import type { Context } from "./context.js";
import { keepEmployees, KnownEmployee } from "./employees.js";
import type { DemoSize, Feature } from "./feature.js";
import { keepOrgUnit } from "./org-units.js";
import type { InboxHandlers } from "./outbox/inbox.js";
import { platformFeature, type PlatformParts } from "./platform-feature.js";
import { policyPackFeature } from "./policy-packs/policy-packs.js";
import type { Work } from "./work.js";

/** A file on its way in, read once. */
export interface IncomingFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: AsyncIterable<Buffer>;
}

export type ReceiveFile = (context: Context, file: IncomingFile) => Promise<object>;

/** What a service is made of, beside its features. */
export interface ServiceParts extends PlatformParts {
  readonly migrations: readonly MigrationObject[];
  /** Takes a file into the service's database; only `directory` does. */
  readonly receiveFile?: ReceiveFile;
  /** Brings what the release says into the database: at each start, in one transaction as SYSTEM. */
  readonly onStart?: (work: Work, start: StartSettings) => Promise<void>;
  /** Fills an empty database with its part of the synthetic demo enterprise. */
  readonly demo?: (work: Work, size: DemoSize, how: DemoSettings) => Promise<void>;
}

export interface ServiceDefinition extends ServiceParts {
  /** What the kit and the features do about messages. */
  readonly inbox: InboxHandlers;
}

export interface StartSettings {
  /** The account that may grant roles where nobody may yet; null leaves it at that. */
  readonly firstSecurityAdmin: string | null;
}

export interface DemoSettings {
  /** Whether systems get secrets that everybody knows: only where nothing but a demo runs. */
  readonly withSecrets: boolean;
}

/** The parts list of a service, checked: no feature takes another's names, and what it listens to is what the others send it. */
export function defineService(parts: ServiceParts): ServiceDefinition {
  const { name } = parts;
  const own = parts.features.map(withReferences);
  const withPacks = [...own, policyPackFeature({ ...parts, features: own })];
  const features = [...withPacks, platformFeature({ ...parts, features: withPacks })];
  refuseTwice(
    `policies of ${name}`,
    features.flatMap(({ policies = {} }) => Object.keys(policies)),
  );
  refuseTwice(
    `references of ${name}`,
    features.flatMap(({ references = {} }) => Object.keys(references)),
  );
  refuseTwice(
    `tasks of ${name}`,
    features.flatMap(({ tasks = [] }) => tasks.map(task => task.name)),
  );
  const inbox = inboxOf(name, features);
  for (const [topic, consumers] of Object.entries(CONSUMERS)) {
    if (consumers.includes(name) !== topic in inbox) {
      throw new Error(`${name} and CONSUMERS disagree about ${topic}.`);
    }
  }
  return { ...parts, inbox, features };
}

/** Of two with one name the one would take the other's place, and nobody would say so. */
function refuseTwice(what: string, names: readonly string[]): void {
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw new Error(`The ${what} name ${twice} twice.`);
}

/** Rows that other services may refer to are read by id, where the feature names no other batch. */
function withReferences(feature: Feature): Feature {
  const byId = feature.entities
    .filter(isReferred)
    .map(entity => [entity.name, batchById(entity as EntityClass<{ id: string }>)]);
  return { ...feature, references: { ...Object.fromEntries(byId), ...feature.references } };
}

type Handle = (work: Work, message: Message) => Promise<void>;

/** For each topic what the kit does about it, then the features in their order. */
function inboxOf(name: string, features: readonly Feature[]): InboxHandlers {
  const knowsEmployees = features.some(({ entities }) => entities.includes(KnownEmployee));
  const kit: InboxHandlers = {
    ...(name !== "directory" && { "directory.orgUnitChanged": keepOrgUnit }),
    ...(knowsEmployees && { "directory.employeesChanged": keepEmployees }),
  };
  const handlers = [kit, ...features.map(feature => feature.inbox ?? {})].flatMap(
    inbox => Object.entries(inbox) as [Topic, Handle][],
  );
  return Object.fromEntries(
    [...Map.groupBy(handlers, ([topic]) => topic)].map(([topic, own]): [Topic, Handle] => [
      topic,
      async (work, message) => {
        for (const [, handle] of own) await handle(work, message);
      },
    ]),
  );
}

/** The schema alone, without a database. */
export const schemaOf = ({ features }: ServiceDefinition): Promise<SubgraphSchema> =>
  subgraphSchema(
    features.flatMap(({ resolvers }) => resolvers),
    Object.assign({}, ...features.map(({ references }) => references)) as References,
    features.flatMap(({ orphans = [] }) => orphans),
  );

export const entitiesOf = ({ features }: ServiceDefinition) => features.flatMap(({ entities }) => entities);
