import type { AddressInfo } from "node:net";
import type { ServiceName } from "@tongxin/kernel";
import type { DatabaseUrls } from "@tongxin/postgres";
import { openPlatform, settingsFrom } from "@tongxin/gateway";
import pg from "pg";

/** The platform in one process, as `npm start` runs it, before databases that are there already. */
const { DATABASES = "{}", DATA_KEYS = "" } = process.env;
const platform = await openPlatform({
  // As fast as in production, and with the accounts of a trial.
  ...settingsFrom({ ...process.env, NODE_ENV: "" }),
  databases: JSON.parse(DATABASES) as Record<ServiceName, DatabaseUrls>,
  masterKeys: DATA_KEYS,
});

/** What goes on by itself: jobs, and the sealing of the audit log in a transaction. */
const BY_ITSELF = /graphile_worker|audit_|advisory|pg_snapshot|pg_current|^(begin|commit|rollback)/i;

type Query = (...args: unknown[]) => unknown;

/** Counts the statements that requests send, from its first call on; answers how many since the last. */
function counting(): () => number {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === "string" ? first : ((first as { text?: string } | null)?.text ?? "");
    if (!BY_ITSELF.test(text)) count++;
    return query.apply(this, args);
  };
  return () => {
    const last = count;
    count = 0;
    return last;
  };
}

let statements: (() => number) | undefined;
process.on("message", () => {
  statements ??= counting();
  process.send?.(statements());
});
process.send?.(platform.port satisfies AddressInfo["port"]);
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
