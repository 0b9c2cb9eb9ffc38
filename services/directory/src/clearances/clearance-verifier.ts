import { createPublicKey } from "node:crypto";
import type { Reader } from "@tongxin/subgraph";
import { selectRows } from "@tongxin/subgraph";
import { compactVerify, decodeProtectedHeader } from "jose";
import { ClearanceKey } from "./clearance-key.entity.js";
import type { ClearanceClaims } from "./clearance.rules.js";

const ALGORITHM = "EdDSA";
const LONGEST_STATEMENT = 4_096;

/** Tells what a statement says whose signature is good; null for any other text. */
export type ClearanceVerifier = (statement: string) => Promise<ClearanceClaims | null>;

/** By the keys of `integrity` that are known here. While there is none, no statement is good. */
export const verifierByKeys =
  (em: Reader): ClearanceVerifier =>
  async statement => {
    const keyId = keyIdIn(statement);
    if (keyId === null) return null;
    const known = await selectRows(em, ClearanceKey)
      .where("t.key_id", "=", keyId)
      .where("t.ended_at", "is", null)
      .executeTakeFirst();
    if (!known) return null;
    const key = createPublicKey({ key: known.publicKey, format: "jwk" });
    const verified = await compactVerify(statement, key, { algorithms: [ALGORITHM] }).catch(() => null);
    return verified && (JSON.parse(Buffer.from(verified.payload).toString()) as ClearanceClaims);
  };

/** Which key a statement names; null where it is none, or no token at all. */
function keyIdIn(statement: string): string | null {
  if (statement.length > LONGEST_STATEMENT) return null;
  try {
    return decodeProtectedHeader(statement).kid ?? null;
  } catch {
    return null;
  }
}
