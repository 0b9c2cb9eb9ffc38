import type { EntityClass } from "@mikro-orm/postgresql";
import type { PolicySeed } from "@tongxin/kernel";
import type { ClassType } from "type-graphql";
import type { References } from "./build.js";
import type { SealedColumn } from "./keys/reseal.js";
import type { PersonalRecords } from "./personal-records.js";

/** The parts of one feature, gathered at the end of its resolver file. */
export interface Feature {
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly ClassType[];
  readonly references?: References;
  /** Types that nothing in this subgraph leads to: other subgraphs do. */
  readonly orphans?: readonly ClassType[];
  readonly policies?: Readonly<Record<string, PolicySeed<unknown>>>;
  /** Columns whose values are sealed: a new data key is used for them too. */
  readonly sealed?: readonly SealedColumn[];
  /** What the person concerned is told of its rows: each entity that names an employee is here, or in the next. */
  readonly personal?: readonly PersonalRecords[];
  /** Entities that name an employee and are not told them. */
  readonly notPersonal?: readonly EntityClass<object>[];
}

export const feature = (parts: Feature): Feature => parts;
