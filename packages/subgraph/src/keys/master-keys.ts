import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { StartFault } from "../start-fault.js";

/**
 * Holds the keys that data keys are wrapped with. What lies in a database is worthless without it. Another provider
 * (a key server, SM4) takes its place behind this interface.
 */
export interface MasterKeys {
  /** The key that new data keys are wrapped with. */
  readonly current: string;
  wrap(secret: Buffer): Promise<Buffer>;
  /** Throws for a key that is not held any more. */
  unwrap(keyName: string, wrapped: Buffer): Promise<Buffer>;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface KeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** Master keys as a setting: `{"current":"2026","keys":{"2026":"<base64 of 32 bytes>"}}`; old ones stay listed until all is wrapped anew. */
export const newMasterKeys = (name = "first"): string =>
  JSON.stringify({ current: name, keys: { [name]: randomBytes(KEY_BYTES).toString("base64") } });

/** Reads master keys from a setting's text; throws a sentence for who wrote it. */
export function masterKeysFrom(text: string): MasterKeys {
  const { current, keys } = keyFile(text);
  const bytes = Object.entries(keys).map(([name, key]) => [name, Buffer.from(key, "base64")] as const);
  const isWhole = bytes.every(([, { length }]) => length === KEY_BYTES);
  if (!isWhole || !Object.hasOwn(keys, current))
    throw new Error("DATA_KEYS must name a current key among keys of 32 bytes in base64.");
  const secrets = new Map(bytes.map(([name, key]) => [name, createSecretKey(key)]));
  return {
    current,
    wrap: async secret => encrypt(secrets.get(current)!, secret),
    unwrap: async (keyName, wrapped) => {
      const key = secrets.get(keyName);
      if (!key)
        throw new Error(`DATA_KEYS lacks the master key ${keyName}, which data are still encrypted with.`);
      try {
        return decrypt(key, wrapped);
      } catch (error) {
        throw new StartFault(
          `the master key ${keyName} is not the one that this database's data keys were made with. Put back the keys that belong to it (DATA_KEYS, or data-keys.json of its data folder): what is sealed opens by no others.`,
          { cause: error },
        );
      }
    },
  };
}

function keyFile(text: string): KeyFile {
  try {
    const { current = "", keys = {} } = JSON.parse(text) as Partial<KeyFile>;
    return { current, keys };
  } catch {
    throw new Error('DATA_KEYS is not JSON, such as {"current":"2026","keys":{"2026":"…"}}.');
  }
}

/** AES-256-GCM (a key object costs half of what its bytes do): nonce, text, tag. `context` must be the same to decrypt. */
export function encrypt(key: KeyObject, plain: Buffer, context = ""): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the text was changed, or belongs to another context. */
export function decrypt(key: KeyObject, sealed: Buffer, context = ""): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
