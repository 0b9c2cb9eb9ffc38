import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from "jose";
import type { Clock, Viewer } from "@tongxin/kernel";
import { unauthenticated } from "./errors.js";

/** How long a passport is valid, in seconds. */
export const PASSPORT_SECONDS = 60;

const ALGORITHM = "EdDSA";
const ISSUER = "tongxin-gateway";
const AUDIENCE = "tongxin-subgraphs";

/** A key pair as JSON text: the gateway keeps the private half, subgraphs know the public one. */
export interface PassportKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

export async function newPassportKeys(): Promise<PassportKeys> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const text = async (key: CryptoKey) => JSON.stringify(await exportJWK(key));
  return { privateKey: await text(privateKey), publicKey: await text(publicKey) };
}

const keyFrom = (text: string) => importJWK(JSON.parse(text) as JWK, ALGORITHM) as Promise<CryptoKey>;

/** Signs who asks. One passport serves all of a viewer's requests until shortly before it ends. */
export async function passportOffice(
  privateKey: string,
  clock: Clock,
): Promise<(viewer: Viewer) => Promise<string>> {
  const key = await keyFrom(privateKey);
  return viewer => {
    const issuedAt = Math.floor(clock.now().getTime() / 1000);
    return new SignJWT({ viewer })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + PASSPORT_SECONDS)
      .sign(key);
  };
}

export type PassportReader = (passport: string | null | undefined) => Promise<Viewer>;

const REMEMBERED = 5_000;

/** Checks passports; each text is verified once while it is valid. */
export async function passportReader(publicKey: string, clock: Clock): Promise<PassportReader> {
  const key = await keyFrom(publicKey);
  const known = new Map<string, { viewer: Viewer; until: number }>();

  return async passport => {
    if (!passport) throw unauthenticated("This service answers the gateway only.");
    const seen = known.get(passport);
    if (seen && seen.until > clock.now().getTime()) return seen.viewer;

    const { payload } = await jwtVerify<{ viewer: Viewer }>(passport, key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      currentDate: clock.now(),
    }).catch(() => {
      throw unauthenticated("This service answers the gateway only.");
    });
    if (known.size >= REMEMBERED) known.clear();
    known.set(passport, { viewer: payload.viewer, until: payload.exp! * 1000 });
    return payload.viewer;
  };
}
