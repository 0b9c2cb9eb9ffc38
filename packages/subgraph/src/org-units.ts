import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Message } from "@tongxin/kernel";
import type { Work } from "./change.js";

/**
 * What a service knows of `directory`'s units: where each stands, so that scopes can be checked without asking.
 * Kept by messages, so it follows by about a second; names are read through the graph.
 */
@Entity()
export class KnownOrgUnit {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "uuid" })
  @Index()
  organizationId!: string;

  @Property({ type: "integer" })
  unitVersion!: number;

  /** Ids from the root down to this unit, itself included. */
  @Property({ type: "string[]", columnType: "uuid[]" })
  ancestry!: string[];

  @Property({ type: "boolean" })
  isOpen!: boolean;
}

/** Keeps the newest state of a unit: an older message that comes late changes nothing. */
export async function keepOrgUnit(
  { em }: Work,
  { organizationId, body }: Message<"directory.orgUnitChanged">,
): Promise<void> {
  await em.execute(
    `insert into known_org_unit (id, organization_id, unit_version, ancestry, is_open) values (?, ?, ?, ?::uuid[], ?)
     on conflict (id) do update set organization_id = excluded.organization_id, unit_version = excluded.unit_version,
       ancestry = excluded.ancestry, is_open = excluded.is_open
     where known_org_unit.unit_version < excluded.unit_version`,
    [body.id, organizationId, body.version, `{${body.ancestry.join(",")}}`, body.isOpen],
  );
}

/** An open unit, or null when this service knows none of that id. */
export const openOrgUnit = (em: EntityManager, id: string): Promise<KnownOrgUnit | null> =>
  em.findOne(KnownOrgUnit, { id, isOpen: true });
