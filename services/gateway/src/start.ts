import { DEMO_ACCOUNTS } from "@tongxin/kernel";
import { stopOnSignal } from "@tongxin/subgraph";
import { startEmbedded } from "./embedded.js";
import type { Platform } from "./platform.js";
import { settingsFrom } from "./settings.js";
import { startOrExplain } from "./startup.js";

/** `npm start`: the whole platform in one process. What it prints is for the person who started it. */
async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
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
  welcome(`http://localhost:${platform.port}`, settings.dataDir);
}

function welcome(url: string, dataDir: string): void {
  const accounts = Object.entries(DEMO_ACCOUNTS).map(([name, what]) => `    ${name.padEnd(10)} ${what}`);
  console.log(
    [
      "",
      "同心 Tongxin is running.",
      "",
      `  Explorer   ${url}/explorer/   (choose an account at the top to sign in)`,
      `  GraphQL    ${url}/graphql     (Authorization: Bearer <token>)`,
      `  Uploads    ${url}/uploads`,
      `  Health     ${url}/healthz  ${url}/readyz`,
      `  Data       ${dataDir}`,
      "",
      "  Demo accounts, no password; a token for scripts: npm run --silent token -- <account>",
      ...accounts,
      "",
      "  Ctrl-C stops everything.",
    ].join("\n"),
  );
}

await startOrExplain("Tongxin", start);
