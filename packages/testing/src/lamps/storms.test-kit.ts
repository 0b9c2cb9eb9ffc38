import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { admin, type Answer, type TestGraph } from "../index.js";

/** What the database does to a service, and what becomes of those who ask meanwhile. */

const LIGHT = `mutation Light($name: String!) { lampLight(name: $name) { lamp { id } userErrors { code } } }`;
const READ = `{ lamps(first: 5) { nodes { name } } }`;

/** A superuser's connection, to the service's database when no other is named. */
export async function behind(graph: TestGraph, database?: string): Promise<pg.Client> {
  const url = new URL(graph.adminUrl);
  if (database) url.pathname = database;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

const codeOf = ({ errors }: Answer): string | null => errors?.[0]?.extensions?.code ?? null;

export interface Weathered {
  readonly asked: number;
  readonly answered: number;
  /** Codes of what was not answered, with how many of each. */
  readonly codes: ReadonlyMap<string, number>;
  /** Changes that were acknowledged, and those that are there. */
  readonly acknowledged: number;
  readonly kept: number;
  /** Acknowledged and not there. */
  readonly lost: number;
}

/** Reads and changes go on, so many at once, while the service's connections are ended every so often. */
export async function throughEndedBackends(
  graph: TestGraph,
  options: { readonly clients: number; readonly forMs: number; readonly everyMs: number },
): Promise<Weathered> {
  const admin = await behind(graph);
  const began = performance.now();
  const goesOn = () => performance.now() - began < options.forMs;
  const prefix = `storm ${began}`;
  const codes = new Map<string, number>();
  const acknowledged = new Set<string>();
  let asked = 0;
  let answered = 0;

  async function client(number: number): Promise<void> {
    for (let turn = 0; goesOn(); turn++) {
      const name = `${prefix} ${number} ${turn}`;
      const answer = turn % 2 ? await read(graph) : await light(graph, name);
      asked++;
      const code = codeOf(answer);
      if (code) codes.set(code, (codes.get(code) ?? 0) + 1);
      else answered++;
      if (answer.data?.lampLight?.lamp) acknowledged.add(name);
      await pause(5);
    }
  }

  async function storm(): Promise<void> {
    while (goesOn()) {
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await pause(options.everyMs);
    }
  }

  await Promise.all([storm(), ...Array.from({ length: options.clients }, (_, n) => client(n))]);
  const { rows } = await admin.query<{ name: string }>("select name from lamp where starts_with(name, $1)", [
    prefix,
  ]);
  await admin.end();
  const there = new Set(rows.map(({ name }) => name));
  const lost = [...acknowledged].filter(name => !there.has(name)).length;
  return { asked, answered, codes, acknowledged: acknowledged.size, kept: there.size, lost };
}

const read = (graph: TestGraph): Promise<Answer> => graph.ask(admin, READ);
const light = (graph: TestGraph, name: string): Promise<Answer> => graph.ask(admin, LIGHT, { name });

/** Asks while somebody holds the whole table; how long the answers took, and what they were. */
export async function behindLockedTable(
  graph: TestGraph,
): Promise<{ readonly codes: (string | null)[]; readonly slowestMs: number }> {
  const holder = await behind(graph);
  await holder.query("begin; lock table lamp in access exclusive mode");
  try {
    const took: number[] = [];
    const asked = [read(graph), light(graph, "locked"), read(graph), light(graph, "locked too")];
    const began = performance.now();
    const answers = await Promise.all(
      asked.map(async answer => {
        const given = await answer;
        took.push(performance.now() - began);
        return given;
      }),
    );
    return { codes: answers.map(codeOf), slowestMs: Math.max(...took) };
  } finally {
    await holder.query("rollback");
    await holder.end();
  }
}
