import { setTimeout as pause } from "node:timers/promises";
import { isAway } from "./errors.js";

const ATTEMPTS = 3;
const PAUSE_MS = 25;

/** Reads once more when the connection was lost: a read may be done twice, and the next connection is a new one. */
export async function again<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt === ATTEMPTS || !isAway(error)) throw error;
      await pause(PAUSE_MS * attempt);
    }
  }
}
