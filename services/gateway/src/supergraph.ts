import fs from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

/** The composed graph that both ways to run load; `npm run schema:emit` writes it. */
export interface Graph {
  /** With what the planner must know of the services. */
  readonly supergraph: string;
  /** As clients see it. */
  readonly schema: GraphQLSchema;
}

const textOf = (file: string): string =>
  fs.readFileSync(new URL(`../../../schema/${file}`, import.meta.url), "utf8");

export const readGraph = (): Graph => ({
  supergraph: textOf("supergraph.graphql"),
  schema: buildSchema(textOf("api.graphql"), { assumeValidSDL: true }),
});
