import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** What LOG_LEVEL may say, from all to nothing. */
export const LOG_LEVELS: readonly string[] = [...Object.values(pino.levels.labels), "silent"];

// From the driver's frames up to the resolver's: ten do not reach out of the driver.
Error.stackTraceLimit = 40;

/** JSON lines on stderr, so that stdout stays free for what a person asked for. */
export const createLog = (
  service: string,
  level = "info",
  destination: DestinationStream = pino.destination(2),
): Log => pino({ name: service, level, base: { service }, serializers: { err: faultLine } }, destination);

export const silentLog: Log = pino({ level: "silent" });

/** What PostgreSQL says of the row that it refused is the row itself. */
const ROW_IN_MESSAGE = /\n? - detail: [^]*?(?=\n - hint: |$)/g;

interface Fault {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly cause?: unknown;
}

/** A fault as the log keeps it: what and where, and no value of any row. */
export function faultLine(error: unknown): object {
  const { name, message = String(error), stack, code, constraint, table, cause } = (error ?? {}) as Fault;
  const said = message.replaceAll(ROW_IN_MESSAGE, "");
  const frames = stack?.split("\n").filter(line => /^\s+at /.test(line));
  return {
    type: name,
    message: said,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(frames && { stack: frames.map(frame => frame.trim()).join("\n") }),
    ...(cause !== undefined && { cause: faultLine(cause) }),
  };
}
