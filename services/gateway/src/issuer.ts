import fs from "node:fs";
import path from "node:path";
import { systemClock, type Clock } from "@tongxin/kernel";
import { unauthenticated } from "@tongxin/subgraph";
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from "jose";

/**
 * Signs demo accounts in and verifies their tokens. Provisional: the enterprise's OIDC provider takes its place. A
 * production server refuses to start with it unless DEMO_SIGN_IN says that it may.
 */
export interface Issuer {
  issue(account: string): Promise<string>;
  /** The account a bearer token was issued to; throws UNAUTHENTICATED. */
  accountOf(token: string): Promise<string>;
}

const ALGORITHM = "ES256";
const ISSUER = "tongxin-demo";
const AUDIENCE = "tongxin";
export const TOKEN_SECONDS = 12 * 60 * 60;
const REMEMBERED = 20_000;

/** The key lies in the data folder, so that tokens outlive a restart and both ways to run accept them. */
export async function createIssuer(dataDir: string, clock: Clock = systemClock): Promise<Issuer> {
  const { privateKey, publicKey } = await keysIn(path.join(dataDir, "issuer.json"));
  const verified = new Map<string, { account: string; until: number }>();
  const now = () => clock.now().getTime();

  return {
    issue(account) {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT({})
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(account)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + TOKEN_SECONDS)
        .sign(privateKey);
    },

    async accountOf(token) {
      const seen = verified.get(token);
      if (seen && seen.until > now()) return seen.account;
      const { payload } = await jwtVerify(token, publicKey, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        requiredClaims: ["sub", "exp", "iat"],
        currentDate: clock.now(),
      }).catch(() => {
        throw unauthenticated("The token is not valid, or no longer. Sign in again.");
      });
      if (verified.size >= REMEMBERED) verified.clear();
      verified.set(token, {
        account: payload.sub!,
        until: Math.min(now() + REVERIFY_MS, payload.exp! * 1000),
      });
      return payload.sub!;
    },
  };
}

/** A token that was verified is believed this long, and never beyond its end. */
const REVERIFY_MS = 60_000;

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
