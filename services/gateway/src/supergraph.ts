import fs from "node:fs";

const SUPERGRAPH = new URL("../../../schema/supergraph.graphql", import.meta.url);

/** The composed graph that both ways to run load; `npm run schema:emit` writes it. */
export const readSupergraph = (): string => fs.readFileSync(SUPERGRAPH, "utf8");
