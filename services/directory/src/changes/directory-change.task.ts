import type { TaskContext } from "@tongxin/subgraph";

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Forgets changes that nobody is promised any more (R-DIR-35), but for the newest of them, which tells where the feed begins. */
export async function forgetOldChanges(_: unknown, { em, clock }: TaskContext): Promise<void> {
  await em.execute(
    `delete from directory_change where sequence <
       (select sequence from directory_change where at < ? order by at desc, sequence desc limit 1)`,
    [new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)],
  );
}
