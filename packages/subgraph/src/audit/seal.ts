import { createHash, createHmac } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { AUDIT_DAYS_LEAST } from "../platform-tables.js";
import type { Vault } from "../keys/vault.js";

/** Signs the chain; only who holds the service's keys can. */
export type ChainKey = (text: string) => string;

export const chainKeyOf =
  (vault: Vault): ChainKey =>
  text =>
    vault.digest("audit_seal", text);

interface Seal {
  readonly number: number;
  /** Of seals that an older release made; the number counts them since. */
  readonly tally: number | null;
  readonly sealedAt: string;
  readonly from: string;
  readonly to: string;
  readonly entryIds: string[];
  readonly digest: Buffer;
  readonly hash: Buffer;
}

interface EntryText {
  readonly id: string;
  readonly recordedAt: string;
  /** All of the entry's columns, as PostgreSQL writes them. */
  readonly text: string;
}

/** An import leaves hundreds of thousands of entries at once; a seal of so many takes a fraction of a second. */
const BATCH = 5_000;
const SEAL_LOCK = 7_170_022;
const FIRST_HASH = Buffer.alloc(32);

/** Column by column and in UTC, so that the same entry always reads the same. */
const ENTRY_TEXT = `jsonb_build_array(e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.organization_id, e.account_id, e.actor, e.employee_id,
  e.operation, e.action, e.entity, e.entity_id, e.fields, e.before_hash, e.after_hash, e.reason, e.request_id)::text`;

const SEAL_COLUMNS = `number::int as number, tally::int as tally, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "sealedAt",
  to_char(from_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "from",
  to_char(to_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "to", entry_ids as "entryIds", digest, hash`;

/**
 * Chains the entries that wait: each seal covers its entries and the seal before, so that none can be changed, cut or
 * put in unnoticed. Answers how many were sealed; nothing when another process seals.
 */
export async function sealEntries(em: EntityManager, key: ChainKey): Promise<number> {
  // Asked for several times a second, and mostly in vain: then it is one statement and no transaction.
  const [{ waits }] = await em.execute<[{ waits: boolean }]>(
    "select exists (select from audit_pending) as waits",
  );
  return waits ? sealWaiting(em, key) : 0;
}

const sealWaiting = (em: EntityManager, key: ChainKey): Promise<number> =>
  em.transactional(async tx => {
    const [{ mine }] = await tx.execute<[{ mine: boolean }]>("select pg_try_advisory_xact_lock(?) as mine", [
      SEAL_LOCK,
    ]);
    if (!mine) return 0;
    const waiting = await tx.execute<EntryText[]>(
      `select e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "recordedAt", ${ENTRY_TEXT} as text
       from (select * from audit_pending limit ?) p
       join audit_entry e on e.recorded_at = p.recorded_at and e.id = p.entry_id order by e.recorded_at, e.id`,
      [BATCH],
    );
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last) return 0;
    const [previous] = await tx.execute<Seal[]>(
      `select ${SEAL_COLUMNS} from audit_seal order by number desc limit 1`,
    );
    const [{ number, sealedAt }] = await tx.execute<[{ number: number; sealedAt: string }]>(
      `select platform.audit_count_seal()::int as number, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "sealedAt"`,
    );
    const entryIds = waiting.map(({ id }) => id);
    const seal = {
      number,
      tally: null,
      sealedAt,
      from: first.recordedAt,
      to: last.recordedAt,
      entryIds,
      digest: digestOf(waiting),
    };
    await tx.execute(
      `insert into audit_seal (number, sealed_at, from_recorded_at, to_recorded_at, entry_ids, digest, hash)
       values (?, ?::timestamp at time zone 'UTC', ?::timestamp at time zone 'UTC', ?::timestamp at time zone 'UTC',
         ?::uuid[], ?, ?)`,
      [
        number,
        sealedAt,
        seal.from,
        seal.to,
        `{${entryIds.join(",")}}`,
        seal.digest,
        hashOf(key, previous?.hash ?? FIRST_HASH, seal),
      ],
    );
    await tx.execute("delete from audit_pending where entry_id = any(?::uuid[])", [
      `{${entryIds.join(",")}}`,
    ]);
    return waiting.length;
  });

const digestOf = (entries: readonly EntryText[]): Buffer => {
  const all = createHash("sha256");
  for (const { text } of entries) all.update(createHash("sha256").update(text).digest());
  return all.digest();
};

const hashOf = (
  key: ChainKey,
  previous: Buffer,
  { number, tally, sealedAt, from, to, entryIds, digest }: Omit<Seal, "hash">,
): Buffer =>
  createHmac("sha256", key("audit chain"))
    .update(previous)
    .update(JSON.stringify([number, tally, sealedAt, from, to, entryIds]))
    .update(digest)
    .digest();

/** One thing that is wrong with the log. */
export interface AuditFault {
  readonly kind: "CHANGED" | "MISSING" | "INSERTED" | "CHAIN_BROKEN" | "TAIL_CUT";
  readonly seal: number | null;
  readonly entryId: string | null;
  readonly what: string;
}

export interface AuditVerdict {
  readonly seals: number;
  readonly entries: number;
  /** Entries that no seal covers yet: the sealer comes to them within a second. */
  readonly unsealed: number;
  /** The last seal; keep it elsewhere, and a log that was cut back cannot hide. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  readonly faults: readonly AuditFault[];
}

/** An entry that waits longer than this for its seal was not put there by us, or nobody seals. */
const SEALED_WITHIN_SECONDS = 60;

/** Reads the whole log once and says what is wrong with it; `expected` is a seal that somebody kept elsewhere. */
export async function verifyAudit(
  em: EntityManager,
  key: ChainKey,
  expected?: { readonly number: number; readonly hash: string },
): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const fault = (kind: AuditFault["kind"], seal: number | null, entryId: string | null, what: string) =>
    void faults.push({ kind, seal, entryId, what });
  const [{ expiredBefore }] = await em.execute<[{ expiredBefore: string }]>(
    `select to_char(least(
       (select min(to_date(right(c.relname, 7), 'YYYY_MM')) from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'audit_entry'::regclass),
       now() at time zone 'UTC' - make_interval(days => ?)), 'YYYY-MM-DD') as "expiredBefore"`,
    [AUDIT_DAYS_LEAST],
  );
  // Asked before the seals are read: one that is made meanwhile is not missed.
  const [{ made }] = await em.execute<[{ made: number }]>("select made::int as made from audit_seal_count");
  let [previous, seals, entries]: [Seal | null, number, number] = [null, 0, 0];

  for await (const seal of allSeals(em)) {
    seals++;
    if (seal.number !== (previous?.number ?? 0) + 1)
      fault("CHAIN_BROKEN", seal.number, null, "A seal before this one is missing.");
    if (!hashOf(key, previous?.hash ?? FIRST_HASH, seal).equals(seal.hash))
      fault("CHAIN_BROKEN", seal.number, null, "The seal does not follow from the one before.");
    if (expected?.number === seal.number && expected.hash !== seal.hash.toString("hex"))
      fault("CHAIN_BROKEN", seal.number, null, "The seal is not the one that was kept.");
    previous = seal;
    // Months that were old enough may have been dropped; the chain goes on without them.
    if (seal.from.slice(0, 10) < expiredBefore) continue;
    const found = await em.execute<EntryText[]>(
      `select e.id, '' as "recordedAt", ${ENTRY_TEXT} as text from audit_entry e
       where e.recorded_at between (?::timestamp at time zone 'UTC') and (?::timestamp at time zone 'UTC')
         and e.id = any(?::uuid[])
       order by e.recorded_at, e.id`,
      [seal.from, seal.to, `{${seal.entryIds.join(",")}}`],
    );
    entries += found.length;
    const there = new Set(found.map(({ id }) => id));
    const missing = seal.entryIds.filter(id => !there.has(id));
    for (const id of missing) fault("MISSING", seal.number, id, "An entry was cut out.");
    if (missing.length === 0 && !digestOf(found).equals(seal.digest))
      fault("CHANGED", seal.number, null, `An entry among the ${found.length} of this seal was changed.`);
  }

  if (expected && expected.number > (previous?.number ?? 0))
    fault("TAIL_CUT", expected.number, null, "The log ends before the seal that was kept.");
  if (made > (previous?.number ?? 0))
    fault("TAIL_CUT", previous?.number ?? null, null, "The log was sealed further than it goes now.");
  const strays = await em.execute<{ id: string; isLate: boolean }[]>(
    `select e.id, (e.recorded_at not between now() - make_interval(secs => ?) and now()) as "isLate" from audit_entry e
     where not exists (select 1 from (select unnest(entry_ids) as id from audit_seal) sealed where sealed.id = e.id)`,
    [SEALED_WITHIN_SECONDS],
  );
  const doubles = await em.execute<{ id: string }[]>(
    "select id from audit_entry group by id having count(*) > 1",
  );
  for (const { id } of doubles) fault("INSERTED", null, id, "There are two entries of this id.");
  for (const { id } of strays.filter(({ isLate }) => isLate))
    fault("INSERTED", null, id, "No seal covers this entry, though it had its time.");
  return {
    seals,
    entries,
    unsealed: strays.filter(({ isLate }) => !isLate).length,
    head: previous && { number: previous.number, hash: previous.hash.toString("hex") },
    faults,
  };
}

const SEALS_AT_ONCE = 200;

async function* allSeals(em: EntityManager): AsyncGenerator<Seal> {
  let after = 0;
  for (;;) {
    const seals = await em.execute<Seal[]>(
      `select ${SEAL_COLUMNS} from audit_seal where number > ? order by number limit ?`,
      [after, SEALS_AT_ONCE],
    );
    yield* seals;
    const last = seals.at(-1);
    if (!last) return;
    after = last.number;
  }
}
