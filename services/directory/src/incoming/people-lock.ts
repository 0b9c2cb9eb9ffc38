import type { Refusal } from "@tongxin/kernel";
import { refuse } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";

/** An import that writes the people of a source waits until nobody else writes one of them, and then lets nobody. */
export const holdPeople = ({ em }: Work, sourceSystem: string): Promise<unknown> =>
  em.execute("select pg_advisory_xact_lock(hashtextextended(?, 7170004))", [sourceSystem]);

/** Who writes one person waits for nobody but those who write the same; while an import writes, they are told so. */
export async function holdPerson(
  { em }: Work,
  sourceSystem: string,
  externalId: string,
  importRunning: Refusal,
): Promise<void> {
  const [{ free }] = await em.execute<[{ free: boolean }]>(
    "select pg_try_advisory_xact_lock_shared(hashtextextended(?, 7170004)) as free",
    [sourceSystem],
  );
  if (!free) refuse(importRunning, []);
  await em.execute("select pg_advisory_xact_lock(hashtextextended(?, 7170005))", [
    JSON.stringify([sourceSystem, externalId]),
  ]);
}
