import type { AddressInfo } from "node:net";
import type { ServiceName } from "@tongxin/kernel";
import type { DatabaseUrls } from "@tongxin/postgres";
import { openPlatform, settingsFrom } from "@tongxin/gateway";
import { watchOldObjects } from "./old-objects.js";
import { BY_ITSELF, noteStatements } from "@tongxin/testing";

/** The platform in one process, as `npm start` runs it, before databases that are there already. */
const { DATABASES = "{}", DATA_KEYS = "" } = process.env;
const platform = await openPlatform({
  // As fast as in production, and with the accounts of a trial.
  ...settingsFrom({ ...process.env, NODE_ENV: "" }),
  databases: JSON.parse(DATABASES) as Record<ServiceName, DatabaseUrls>,
  masterKeys: DATA_KEYS,
});

/** What the bench asks of this process: how much since it was asked last. The first time begins the counting. */
export type Question = "statements" | "old kilobytes";

let noted: ReturnType<typeof noteStatements> | undefined;
let grown: ReturnType<typeof watchOldObjects> | undefined;
const answers: Readonly<Record<Question, () => number>> = {
  statements() {
    noted ??= noteStatements();
    return noted.sent.splice(0).filter(({ text }) => !BY_ITSELF.test(text)).length;
  },
  "old kilobytes"() {
    grown ??= watchOldObjects();
    return grown();
  },
};
process.on("message", (question: Question) => void process.send?.(answers[question]()));
process.send?.(platform.port satisfies AddressInfo["port"]);
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
