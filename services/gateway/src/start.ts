import { stopOnSignal } from "@tongxin/subgraph/host";
import { startEmbedded } from "./embedded.js";
import type { Platform } from "./platform.js";
import { refuseTaken } from "./port.js";
import { settingsFrom } from "./settings.js";
import { startOrExplain } from "./startup.js";
import { summaryOf } from "./summary.js";
import { misspelt, readApartOnly } from "./unread-settings.js";

/** `npm start`: the whole platform in one process. What it prints is for the person who started it. */
async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  for (const each of [...misspelt(process.env), ...readApartOnly(process.env)]) console.error(each);
  await refuseTaken(settings.port, settings.host);
  console.log("Starting PostgreSQL, five services and the gateway …");
  let platform: Platform | undefined;
  async function giveUp(why: string): Promise<void> {
    console.error(`\n${why} Stopping; the next start recovers all that was committed.`);
    // Said at once: with PostgreSQL gone there may soon be nothing left that keeps the process alive.
    process.exitCode = 1;
    await platform?.stop();
    process.exit(1);
  }
  platform = await startEmbedded(settings, why => void giveUp(why));
  stopOnSignal(async () => {
    console.log("\nStopping …");
    await platform.stop();
  });
  console.log(summaryOf("同心 Tongxin is running.", settings));
}

await startOrExplain("Tongxin", start);
