import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { MOST_SECRETS } from "./service-account.rules.js";

const SECRET_BYTES = 32;

/** A new secret: 256 random bits, as text that fits an HTTP header. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** What is kept of a secret. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const NOBODYS = secretHash("");

/** The place of the hash that the secret has, or -1: as many comparisons, however many hashes there are. */
export function placeOfSecret(secret: string, hashes: readonly string[]): number {
  const given = Buffer.from(secretHash(secret));
  let place = -1;
  for (let index = 0; index < MOST_SECRETS; index++) {
    const isEqual = timingSafeEqual(given, Buffer.from(hashes[index] ?? NOBODYS));
    if (isEqual && index < hashes.length) place = index;
  }
  return place;
}
