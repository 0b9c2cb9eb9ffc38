import { MikroORM } from "@mikro-orm/postgresql";
import type { TestGraph } from "@tongxin/testing";

/** Every row of every table, as text: what somebody who stole the database would read. */
export async function textOfDatabase(graph: TestGraph): Promise<string> {
  const database = await MikroORM.init({
    clientUrl: graph.adminUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    const { em } = database;
    const tables = await em.execute<{ name: string }[]>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'pg_temp%'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await em.execute<{ row: string }[]>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join("\n");
  } finally {
    await database.close(true);
  }
}
