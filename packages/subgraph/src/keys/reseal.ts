import type { EntityManager } from "@mikro-orm/postgresql";
import type { Vault } from "./vault.js";

/** A column whose values are sealed; also the name they are sealed under, as `table.column`. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

export const sealedField = ({ table, column }: SealedColumn): string => `${table}.${column}`;

const BATCH = 500;

/**
 * Seals anew, with the current key, what an older one has sealed, some rows at a time; who changes a row meanwhile wins.
 * Answers how many values were sealed.
 */
export async function resealColumn(em: EntityManager, vault: Vault, sealed: SealedColumn): Promise<number> {
  const { table, column } = sealed;
  const field = sealedField(sealed);
  let total = 0;
  for (;;) {
    const done = await em.transactional(async tx => {
      const old = await tx.execute<{ id: string; value: string }[]>(
        `select id, ${column} as value from ${table} where ${column} is not null and not starts_with(${column}, ?)
         limit ? for update skip locked`,
        [vault.currentPrefix(), BATCH],
      );
      const anew = await Promise.all(
        old.map(async ({ id, value }) => ({ id, value: vault.seal(field, await vault.open(field, value)) })),
      );
      if (anew.length > 0)
        await tx.execute(
          `update ${table} t set ${column} = n.value from jsonb_to_recordset(?::jsonb) as n(id uuid, value text) where t.id = n.id`,
          [JSON.stringify(anew)],
        );
      return anew.length;
    });
    total += done;
    if (done < BATCH) return total;
  }
}
