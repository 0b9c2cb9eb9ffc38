import { DataDirInUse } from "@tongxin/postgres";
import { SettingsError } from "./settings.js";

/** Starts a process. What keeps it from starting is said to the person who can do something about it. */
export async function startOrExplain(what: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(`\n${what} could not start.\n${explain(error)}`);
    process.exit(1);
  }
}

/** What a person can do about it, where we know; everything else is a fault with its stack. */
function explain(error: unknown): string {
  if (error instanceof DataDirInUse || error instanceof SettingsError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is busy. Stop what uses it, or choose another with PORT=….`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
