import fs from "node:fs";
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from "jose";
import { keepNew, keptIn } from "./data-dir.js";

/** The algorithm of the keys that we sign with ourselves. */
export const ALGORITHM = "ES256";

export interface SigningKey {
  readonly jwk: JWK;
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
}

/** The key in a file, made there when there is none, readable by its owner only. */
export async function keyIn(file: string): Promise<SigningKey> {
  if (!fs.existsSync(file)) keepNew(file, await newKey());
  return keptIn(file, keyFrom, REMEDY);
}

const REMEDY =
  "Restore it from a backup of the data folder, or remove it: then a new key is made, and tokens signed with the old one end.";

/** A private key as JSON text. */
export async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

export async function keyFrom(text: string): Promise<SigningKey> {
  const stored = JSON.parse(text) as JWK;
  const jwk = { ...stored, kid: await calculateJwkThumbprint(stored), alg: ALGORITHM, use: "sig" };
  const { d: _, ...publicJwk } = jwk;
  return { jwk, publicJwk, privateKey: (await importJWK(jwk, ALGORITHM)) as CryptoKey };
}
