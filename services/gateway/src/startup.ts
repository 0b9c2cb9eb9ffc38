import { DataDirInUse } from "@tongxin/postgres";
import { StartFault } from "@tongxin/subgraph/host";
import { DataError } from "./data-dir.js";
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

/** What is said in full by its own message. */
const TOLD = [DataDirInUse, DataError, SettingsError, StartFault];

/** What Node says of a server that cannot listen. */
interface ListenError extends NodeJS.ErrnoException {
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
}

/** What a person can do about it, where we know; everything else is a fault with its stack. */
function explain(error: unknown): string {
  if (TOLD.some(kind => error instanceof kind)) return (error as Error).message;
  const { code, port, address, hostname } = error as ListenError;
  if (code === "EADDRINUSE") return `Port ${port} is busy. Stop what uses it, or choose another with PORT=….`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${address ?? hostname}, which is no address of this machine. Set HOST to one of its own, or to 0.0.0.0 for all.`;
  if (code === "EACCES" && port !== undefined)
    return `This account may not listen on port ${port}. Choose one above 1023 with PORT=….`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
