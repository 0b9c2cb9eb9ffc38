import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { CardClaims } from "./union-card.rules.js";

interface Digests {
  digest(field: string, text: string): string;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that cards are signed with: it follows from the service's digest key, so that all replicas have it and nothing keeps it. */
function signingKey(vault: Digests): KeyObject {
  const seed = Buffer.from(vault.digest("union_card", "signing key"), "base64url");
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
}

const HEADER = Buffer.from(JSON.stringify({ alg: "EdDSA", typ: "JWT" })).toString("base64url");

/** A JSON Web Token (RFC 7519), which a gate without network verifies with any library for them. */
export function cardToken(vault: Digests, claims: CardClaims): string {
  const text = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
  return `${text}.${sign(null, Buffer.from(text), signingKey(vault)).toString("base64url")}`;
}

/** What a token of ours says; null for any other text. */
export function claimsIn(vault: Digests, token: string): CardClaims | null {
  const [header, body = "", signature = "", ...more] = token.split(".");
  if (header !== HEADER || more.length > 0) return null;
  const key = createPublicKey(signingKey(vault));
  const isOurs = verify(null, Buffer.from(`${header}.${body}`), key, Buffer.from(signature, "base64url"));
  return isOurs ? (JSON.parse(Buffer.from(body, "base64url").toString()) as CardClaims) : null;
}

/** The public half as a JWK: what gates without network verify by. */
export const cardKey = (vault: Digests): string =>
  JSON.stringify(createPublicKey(signingKey(vault)).export({ format: "jwk" }));
