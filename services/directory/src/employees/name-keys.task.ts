import { inTransaction, type TaskContext, type Work } from "@tongxin/subgraph";
import { nameKeysOf } from "./name-keys.js";

export const NAME_KEYS_TASK = "employees:name-keys";

const FILLED_AT_ONCE = 1_000;

/** Works out what the names of an older release's rows are found by, so many in a transaction: nobody waits for all of them. */
export async function fillNameKeys(_: unknown, service: TaskContext): Promise<void> {
  while ((await inTransaction(service, fillSome)) === FILLED_AT_ONCE);
}

async function fillSome({ em }: Work): Promise<number> {
  const nameless = await em.execute<{ id: string; name: string }[]>(
    "select id, name from employee where name_keys is null limit ? for update",
    [FILLED_AT_ONCE],
  );
  await em.execute(
    `update employee e set name_keys = k.keys from jsonb_to_recordset(?::jsonb) as k(id uuid, keys text[]) where e.id = k.id`,
    [JSON.stringify(nameless.map(({ id, name }) => ({ id, keys: nameKeysOf(name) })))],
  );
  return nameless.length;
}

/** Asks for that where an older release has left such rows. */
export async function askForNameKeys({ em, schedule }: Work): Promise<void> {
  const nameless = await em.execute("select 1 from employee where name_keys is null limit 1");
  if (nameless.length > 0) await schedule(NAME_KEYS_TASK, {});
}
