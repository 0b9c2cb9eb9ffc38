import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { CompactSign, compactVerify } from "jose";
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

const ALGORITHM = "EdDSA";

/** A JSON Web Token (RFC 7519), which a gate without network verifies with any library for them. */
export const cardToken = (vault: Digests, claims: CardClaims): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .sign(signingKey(vault));

/** What a token of ours says, however old it is; null for any other text. */
export async function claimsIn(vault: Digests, token: string): Promise<CardClaims | null> {
  const key = createPublicKey(signingKey(vault));
  const verified = await compactVerify(token, key, { algorithms: [ALGORITHM] }).catch(() => null);
  return verified && (JSON.parse(Buffer.from(verified.payload).toString()) as CardClaims);
}

/** The public half as a JWK: what gates without network verify by. */
export const cardKey = (vault: Digests): string =>
  JSON.stringify(createPublicKey(signingKey(vault)).export({ format: "jwk" }));
