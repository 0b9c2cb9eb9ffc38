import { DEMO_ACCOUNTS } from "@tongxin/kernel";
import { DataDirInUse } from "@tongxin/postgres";
import { stopOnSignal } from "@tongxin/subgraph";
import { startEmbedded } from "./embedded.js";
import { settingsFrom, SettingsError } from "./settings.js";

/** `npm start`: the whole platform in one process. What it prints is for the person who started it. */
async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  if (settings.isProduction) {
    throw new SettingsError(["NODE_ENV is production, but the demo's sign-in is for trying out only."]);
  }
  console.log("Starting PostgreSQL, five services and the gateway …");
  const platform = await startEmbedded(settings);
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

/** What a person can do about it, where we know; everything else is a fault with its stack. */
function explain(error: unknown): string {
  if (error instanceof DataDirInUse || error instanceof SettingsError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE")
    return `Port ${port} is busy. Stop what uses it, or choose another: PORT=4010 npm start`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await start().catch((error: unknown) => {
  console.error(`\nTongxin could not start.\n${explain(error)}`);
  process.exit(1);
});
