import type { AddressInfo } from "node:net";
import type { ServiceName } from "@tongxin/kernel";
import type { DatabaseUrls } from "@tongxin/postgres";
import { openPlatform, settingsFrom } from "@tongxin/gateway";
import { BY_ITSELF, noteStatements } from "@tongxin/testing";

/** The platform in one process, as `npm start` runs it, before databases that are there already. */
const { DATABASES = "{}", DATA_KEYS = "" } = process.env;
const platform = await openPlatform({
  // As fast as in production, and with the accounts of a trial.
  ...settingsFrom({ ...process.env, NODE_ENV: "" }),
  databases: JSON.parse(DATABASES) as Record<ServiceName, DatabaseUrls>,
  masterKeys: DATA_KEYS,
});

/** Answers how many statements requests have sent since it was asked last; they are noted from its first call on. */
let noted: ReturnType<typeof noteStatements> | undefined;
process.on("message", () => {
  noted ??= noteStatements();
  const since = noted.sent.splice(0);
  process.send?.(since.filter(({ text }) => !BY_ITSELF.test(text)).length);
});
process.send?.(platform.port satisfies AddressInfo["port"]);
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
