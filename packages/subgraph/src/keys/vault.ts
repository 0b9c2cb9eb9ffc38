import { createHmac, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { newId, type Clock } from "@tongxin/kernel";
import { decrypt, encrypt, type MasterKeys } from "./master-keys.js";

/**
 * Encrypts what must not lie in the database in clear. Each service has data keys of its own, wrapped by a master key;
 * a value names the data key it was sealed with, so that keys change while the service runs.
 */
export interface Vault {
  /** Seals a value; `field` (such as `employee.phone_number`) must be named again to open it. */
  seal(field: string, text: string): string;
  open(field: string, sealed: string): Promise<string>;
  sealBytes(field: string, bytes: Buffer): Buffer;
  openBytes(field: string, sealed: Buffer): Promise<Buffer>;
  /** Equal for equal values of one field, and nothing else: for comparing and finding without opening. */
  digest(field: string, text: string): string;
  /** What every value sealed from now on begins with. */
  currentPrefix(): string;
  /** Replaces the data key for what is sealed from now on, in the caller's transaction; `reload` when it is committed. */
  rotate(tx: EntityManager): Promise<void>;
  /** Learns which keys there are now. */
  reload(): Promise<void>;
}

interface DataKey {
  readonly id: string;
  readonly purpose: "DATA" | "DIGEST";
  readonly secret: KeyObject;
  readonly isRetired: boolean;
}

interface KeyRow {
  readonly id: string;
  readonly purpose: DataKey["purpose"];
  readonly masterKey: string;
  readonly wrapped: Buffer;
  readonly isRetired: boolean;
}

const KEY_BYTES = 32;
const FORMAT = "t1";
/** Another replica may have rotated: what it retired is used no longer than this. */
const RELOAD_AFTER_MS = 30_000;

const ALL_KEYS = `select id, purpose, master_key as "masterKey", wrapped, retired_at is not null as "isRetired" from data_key`;
const ADD_KEY = `insert into data_key (id, purpose, master_key, wrapped, created_at) values (?, ?, ?, ?, ?)
  on conflict (purpose) where retired_at is null do nothing`;

/** Opens a service's vault: makes its first keys, and wraps anew what an older master key has wrapped. */
export async function openVault(
  fork: () => EntityManager,
  masterKeys: MasterKeys,
  clock: Clock,
): Promise<Vault> {
  let keys = new Map<string, DataKey>();
  let current: DataKey;
  let digestKey: DataKey;
  let loadedAt = 0;
  const now = () => clock.now().getTime();

  async function add(em: EntityManager, purpose: DataKey["purpose"]): Promise<void> {
    const wrapped = await masterKeys.wrap(randomBytes(KEY_BYTES));
    await em.execute(ADD_KEY, [newId(), purpose, masterKeys.current, wrapped, clock.now()]);
  }

  async function rewrapped({ id, masterKey, wrapped }: KeyRow): Promise<KeyObject> {
    const secret = await masterKeys.unwrap(masterKey, wrapped);
    if (masterKey !== masterKeys.current) {
      const again = await masterKeys.wrap(secret);
      await fork().execute("update data_key set master_key = ?, wrapped = ? where id = ?", [
        masterKeys.current,
        again,
        id,
      ]);
    }
    return createSecretKey(secret);
  }

  async function reload(): Promise<void> {
    const rows = await fork().execute<KeyRow[]>(ALL_KEYS);
    const known = new Map<string, DataKey>();
    for (const row of rows) {
      const secret = keys.get(row.id)?.secret ?? (await rewrapped(row));
      known.set(row.id, { id: row.id, purpose: row.purpose, secret, isRetired: row.isRetired });
    }
    keys = known;
    current = currentOf("DATA");
    digestKey = currentOf("DIGEST");
    loadedAt = now();
  }

  function currentOf(purpose: DataKey["purpose"]): DataKey {
    const found = [...keys.values()].find(key => key.purpose === purpose && !key.isRetired);
    if (!found) throw new Error(`There is no current ${purpose} key.`);
    return found;
  }

  async function keyOf(id: string): Promise<KeyObject> {
    if (!keys.has(id)) await reload();
    const key = keys.get(id);
    if (!key) throw new Error("The key that this value was sealed with is gone.");
    return key.secret;
  }

  /** In the background: the key at hand is good for a while after it was retired. */
  function keepUp(): void {
    if (now() - loadedAt < RELOAD_AFTER_MS) return;
    loadedAt = now();
    reload().catch(() => {});
  }

  await add(fork(), "DATA");
  await add(fork(), "DIGEST");
  await reload();

  return {
    seal(field, text) {
      keepUp();
      return `${FORMAT}.${current.id}.${encrypt(current.secret, Buffer.from(text), field).toString("base64url")}`;
    },
    async open(field, sealed) {
      const [format, id = "", body = ""] = sealed.split(".");
      if (format !== FORMAT) throw new Error(`A value of ${field} is not sealed.`);
      return decrypt(await keyOf(id), Buffer.from(body, "base64url"), field).toString();
    },
    sealBytes(field, bytes) {
      keepUp();
      return Buffer.concat([Buffer.from(current.id), encrypt(current.secret, bytes, field)]);
    },
    async openBytes(field, sealed) {
      const id = sealed.subarray(0, UUID_LENGTH).toString();
      return decrypt(await keyOf(id), sealed.subarray(UUID_LENGTH), field);
    },
    digest: (field, text) =>
      createHmac("sha256", digestKey.secret).update(field).update("\0").update(text).digest("base64url"),
    currentPrefix: () => `${FORMAT}.${current.id}.`,
    async rotate(tx) {
      await tx.execute("update data_key set retired_at = ? where purpose = 'DATA' and retired_at is null", [
        clock.now(),
      ]);
      await add(tx, "DATA");
    },
    reload,
  };
}

const UUID_LENGTH = 36;
