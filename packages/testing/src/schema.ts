import fs from "node:fs";
import { schemaOf, type ServiceDefinition } from "@tongxin/subgraph";

/** The subgraph's SDL as it is now, and as the repository says it is. */
export async function sdlOf(definition: ServiceDefinition): Promise<{ now: string; committed: string }> {
  const { sdl } = await schemaOf(definition);
  const file = new URL(`../../../schema/subgraphs/${definition.name}.graphql`, import.meta.url);
  return { now: `${sdl.trim()}\n`, committed: fs.readFileSync(file, "utf8") };
}
