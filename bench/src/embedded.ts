import type { AddressInfo } from "node:net";
import type { ServiceName } from "@tongxin/kernel";
import type { DatabaseUrls } from "@tongxin/postgres";
import { openPlatform, settingsFrom } from "@tongxin/gateway";

/** The platform in one process, as `npm start` runs it, before databases that are there already. */
const { DATABASES = "{}", DATA_KEYS = "" } = process.env;
const platform = await openPlatform({
  // As fast as in production, and with the accounts of a trial.
  ...settingsFrom({ ...process.env, NODE_ENV: "" }),
  databases: JSON.parse(DATABASES) as Record<ServiceName, DatabaseUrls>,
  masterKeys: DATA_KEYS,
});
process.send?.(platform.port satisfies AddressInfo["port"]);
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
