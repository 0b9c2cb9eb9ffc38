import { SERVICES, type ServiceName } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph/host";

/** Each part with what keeps it from being ready, in a few words; null for one that is. */
export type Readiness = Readonly<Record<string, string | null>>;

/** The parts that are not ready, and why. */
export const notReady = (parts: Readiness): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).flatMap(([part, why]) => (why === null ? [] : [[part, why]])));

/** What a service says of itself when it cannot reach its database. */
export const DATABASE_AWAY = "database away";

/** Asks every service, each by its own judgement. */
export async function readinessBy(
  whyNotReady: (name: ServiceName) => Promise<string | null>,
): Promise<Readiness> {
  return Object.fromEntries(
    await Promise.all(SERVICES.map(async name => [name, await whyNotReady(name)] as const)),
  );
}

const PATIENCE_MS = 2_000;
/** Words of a service of ours: what stands at a wrong address may say anything. */
const SAID = /^[a-z ]{1,40}$/;

/** Asks a service that runs elsewhere. */
export async function whyNotReadyAt(address: string): Promise<string | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  if (!answer) return "does not answer";
  if (answer.ok) return null;
  const said = (await answer.json().catch(() => null)) as { status?: unknown } | null;
  return typeof said?.status === "string" && SAID.test(said.status)
    ? said.status
    : `answers ${answer.status}`;
}

const LOOK_EVERY_MS = 1_000;

/** Says which parts are not ready after a start, again when that changes, until all are; answers how to end it. */
export function tellUntilReady(
  readiness: () => Promise<Readiness>,
  log: Log,
  everyMs = LOOK_EVERY_MS,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let said = "{}";

  async function look(): Promise<void> {
    const parts = notReady(await readiness());
    const found = JSON.stringify(parts);
    if (isOver) return;
    const isReady = found === "{}";
    if (found !== said)
      log.warn({ parts }, isReady ? "all services are ready" : "some services are not ready");
    said = found;
    if (!isReady) timer = setTimeout(() => void look(), everyMs).unref();
  }
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
