import type { EntityClass } from "@mikro-orm/postgresql";
import type { PolicySeed } from "@tongxin/kernel";
import type { ClassType } from "type-graphql";
import type { References } from "./build.js";
import type { SealedColumn } from "./keys/reseal.js";
import type { Log } from "./log.js";
import type { InboxHandlers } from "./outbox/inbox.js";
import type { PersonalRecords } from "./personal-records.js";
import type { PolicyCases } from "./policy-packs/policy-cases.js";
import type { Ground, Work } from "./work.js";

/** How much of the demo enterprise is loaded: nothing but what signing in needs, or a small enterprise. */
export type DemoSize = "none" | "small";

export type TaskContext = Ground & { log: Log };

/** Work for the job queue: done when an operation asks for it by `schedule(name, payload)`, and by the clock. */
export interface FeatureTask {
  /** Letters, colons and dashes. */
  readonly name: string;
  /** Handed the service's own context, as SYSTEM. */
  readonly run: (payload: unknown, service: TaskContext) => Promise<void>;
  /** When it runs by itself, as a line of crontab says it, in UTC; absent for never. */
  readonly at?: string;
}

/** The parts of one feature, gathered at the end of its resolver file. */
export interface Feature {
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly ClassType[];
  readonly references?: References;
  /** Types that nothing in this subgraph leads to: other subgraphs do. */
  readonly orphans?: readonly ClassType[];
  readonly policies?: Readonly<Record<string, PolicySeed<unknown>>>;
  /** Which of its open cases other limits would change: what trying a policy pack out lists. */
  readonly policyCases?: PolicyCases;
  readonly tasks?: readonly FeatureTask[];
  /** What it does about what other services announce, in the order of the features. */
  readonly inbox?: InboxHandlers;
  /** Columns whose values are sealed: a new data key is used for them too. */
  readonly sealed?: readonly SealedColumn[];
  /** What the person concerned is told of its rows: each entity that names an employee is here, or in the next. */
  readonly personal?: readonly PersonalRecords[];
  /** Its rows of the synthetic demo enterprise, after those of the features before it and of the service. */
  readonly demo?: (work: Work, size: DemoSize) => Promise<void>;
  /** Entities that name an employee and are not told them. */
  readonly notPersonal?: readonly EntityClass<object>[];
}

export const feature = (parts: Feature): Feature => parts;
