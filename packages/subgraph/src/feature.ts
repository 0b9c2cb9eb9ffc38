import type { EntityClass } from "@mikro-orm/postgresql";
import type { PolicySeed } from "@tongxin/kernel";
import type { ClassType } from "type-graphql";
import type { References } from "./build.js";
import type { SealedColumn } from "./keys/reseal.js";

/** The parts of one feature, gathered at the end of its resolver file. */
export interface Feature {
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly ClassType[];
  readonly references?: References;
  readonly policies?: Readonly<Record<string, PolicySeed<unknown>>>;
  /** Columns whose values are sealed: a new data key is used for them too. */
  readonly sealed?: readonly SealedColumn[];
}

export const feature = (parts: Feature): Feature => parts;
