import type { Log } from "@tongxin/subgraph/host";

export interface LogLine extends Record<string, unknown> {
  readonly level: string;
  readonly message: string;
}

/** A log that keeps its lines. */
export function keptLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ ...(JSON.parse(JSON.stringify(fields, asLogged)) as object), level, message });
  const log = { info: at("info"), warn: at("warn"), error: at("error") } as unknown as Log;
  return { log, lines };
}

/** An error by its message alone. */
const asLogged = (_: string, value: unknown): unknown => (value instanceof Error ? value.message : value);
