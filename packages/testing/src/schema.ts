import fs from "node:fs";
import { UnderscoreNamingStrategy } from "@mikro-orm/postgresql";
import { constraintsOfRefusals } from "@tongxin/kernel";
import { freshDatabase } from "./database.js";
import pg from "pg";
import { entitiesOf, schemaOf, walksAlong, type ServiceDefinition } from "@tongxin/subgraph/host";

/** The subgraph's SDL as it is now, and as the repository says it is. */
export async function sdlOf(definition: ServiceDefinition): Promise<{ now: string; committed: string }> {
  const { sdl } = await schemaOf(definition);
  const file = new URL(`../../../schema/subgraphs/${definition.name}.graphql`, import.meta.url);
  return { now: `${sdl.trim()}\n`, committed: fs.readFileSync(file, "utf8") };
}

/**
 * Constraints that refusals name and that none of these services' databases has: a name that is written wrong would show a race
 * that was lost as a fault.
 */
export async function unknownConstraints(definitions: readonly ServiceDefinition[]): Promise<string[]> {
  const known = new Set<string>();
  for (const definition of definitions) {
    const { rows } = await inDatabase(definition, client =>
      client.query<{ name: string }>(
        "select conname as name from pg_constraint union select relname from pg_class where relkind in ('i', 'I')",
      ),
    );
    for (const { name } of rows) known.add(name);
  }
  return constraintsOfRefusals().filter(name => !known.has(name));
}

interface Index {
  readonly table: string;
  readonly isUnique: boolean;
  /** Whether it has only some of the rows. */
  readonly isPartial: boolean;
  readonly columns: readonly string[];
}

/** Lists and batches of the service that no index serves, as table and columns: a stranger's page would read the whole table. */
export async function missingIndexes(definition: ServiceDefinition): Promise<string[]> {
  const indexes = await inDatabase(definition, async client => {
    const { rows } = await client.query<Index>(
      `select t.relname as table, i.indisunique as "isUnique", i.indpred is not null as "isPartial",
         array(select coalesce(a.attname::text, '') from unnest(i.indkey) with ordinality k(number, place)
           left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.place) as columns
       from pg_index i join pg_class t on t.oid = i.indrelid`,
    );
    return rows;
  });
  const serve = (columns: readonly string[]) => (index: Index) =>
    startsWith(index.columns, columns) || (index.isUnique && startsWith(columns, index.columns));
  return walksAlong()
    .filter(({ entity }) => entitiesOf(definition).includes(entity as never))
    .map(({ entity, ways, isChosen = false }) => ({
      isChosen,
      table: snake((entity as { name: string }).name),
      ways: ways.map(properties => properties.map(snake)),
    }))
    .filter(({ table, ways, isChosen }) => {
      const own = indexes.filter(index => index.table === table && (isChosen || !index.isPartial));
      return !ways.some(columns => own.some(serve(columns)));
    })
    .map(({ table, ways }) => `${table} (${ways[0]!.join(", ")})`);
}

const startsWith = (columns: readonly string[], beginning: readonly string[]): boolean =>
  beginning.every((column, place) => columns[place] === column);

/** The table or column that is named after a class, a type of the graph or a property. */
export const snake = (name: string): string => naming.propertyToColumnName(name);

const naming = new UnderscoreNamingStrategy();

async function inDatabase<Result>(
  definition: ServiceDefinition,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const database = await freshDatabase(definition);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await database.drop();
  }
}
