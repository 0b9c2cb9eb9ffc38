import { randomBytes, timingSafeEqual } from "node:crypto";

const TOKEN_BYTES = 18;

/** 144 random bits: nobody guesses it, and a QR code of it stays coarse enough to be read from a door. */
export const newCheckInToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** Compares in constant time, so that how long a refusal takes tells nothing. */
export function isSameToken(presented: string, expected: string): boolean {
  const [one, two] = [Buffer.from(presented), Buffer.from(expected)];
  return one.length === two.length && timingSafeEqual(one, two);
}
