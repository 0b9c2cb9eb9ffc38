import { SERVICES, type ServiceName } from "@tongxin/kernel";

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
