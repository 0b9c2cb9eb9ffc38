import fs from "node:fs";
import path from "node:path";
import { systemClock, type Clock } from "@tongxin/kernel";
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from "jose";
import { personBy, type TrustedIssuer } from "./tokens.js";

/** Signs demo accounts in, where no provider is set. */
export interface Issuer extends TrustedIssuer {
  issue(account: string): Promise<string>;
}

const ALGORITHM = "ES256";
const ISSUER = "tongxin-demo";
const AUDIENCE = "tongxin";
export const TOKEN_SECONDS = 12 * 60 * 60;

/** The key lies in the data folder, so that tokens outlive a restart and both ways to run accept them. */
export async function createIssuer(dataDir: string, clock: Clock = systemClock): Promise<Issuer> {
  const { privateKey, publicKey } = await keysIn(path.join(dataDir, "issuer.json"));

  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: async () => publicKey,
    bearerOf: personBy("sub"),
    issue(account) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({})
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(account)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + TOKEN_SECONDS)
        .sign(privateKey);
    },
  };
}

async function keysIn(file: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  if (!fs.existsSync(file)) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  }
  const jwk = JSON.parse(fs.readFileSync(file, "utf8")) as JWK;
  const { d: _, ...publicJwk } = jwk;
  return {
    privateKey: (await importJWK(jwk, ALGORITHM)) as CryptoKey,
    publicKey: (await importJWK(publicJwk, ALGORITHM)) as CryptoKey,
  };
}
