import fs from "node:fs";
import { constraintsOfRefusals } from "@tongxin/kernel";
import { freshDatabase } from "./database.js";
import pg from "pg";
import { schemaOf, type ServiceDefinition } from "@tongxin/subgraph";

/** The subgraph's SDL as it is now, and as the repository says it is. */
export async function sdlOf(definition: ServiceDefinition): Promise<{ now: string; committed: string }> {
  const { sdl } = await schemaOf(definition);
  const file = new URL(`../../../schema/subgraphs/${definition.name}.graphql`, import.meta.url);
  return { now: `${sdl.trim()}\n`, committed: fs.readFileSync(file, "utf8") };
}

/**
 * Constraints that refusals name and the service's database does not have: a name that is written wrong would show a race that
 * was lost as a fault.
 */
export async function unknownConstraints(definition: ServiceDefinition): Promise<string[]> {
  const database = await freshDatabase(definition);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select conname as name from pg_constraint union select relname from pg_class where relkind in ('i', 'I')",
    );
    const known = new Set(rows.map(({ name }) => name));
    return constraintsOfRefusals().filter(name => !known.has(name));
  } finally {
    await client.end();
    await database.drop();
  }
}
