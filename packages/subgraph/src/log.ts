import pino, { type Logger } from "pino";

export type Log = Logger;

/** JSON lines on stderr, so that stdout stays free for what a person asked for. */
export const createLog = (service: string, level = "info"): Log =>
  pino({ name: service, level, base: { service } }, pino.destination(2));

export const silentLog: Log = pino({ level: "silent" });
