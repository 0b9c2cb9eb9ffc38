import { batch, batchById, childrenOf, list, selectRows, type Row } from "@tongxin/subgraph";
import { sql } from "kysely";
import { PartyOrganization } from "./party-organization.entity.js";
import type { PartyOrganizationFilter } from "./party-organization.schema.js";

export const partyOrganizationsById = batchById(PartyOrganization);

export const partyOrganizationsByName = list(PartyOrganization, {
  order: ["name", "id"],
  where: (query, filter: PartyOrganizationFilter | undefined) => {
    let wanted = query;
    if (filter?.kind) wanted = wanted.where("t.kind", "=", filter.kind);
    if (filter?.orgUnitId) wanted = wanted.where("t.org_unit_id", "=", filter.orgUnitId);
    if (filter?.parentId) wanted = wanted.where("t.parent_id", "=", filter.parentId);
    return wanted;
  },
});

export const childrenOfPartyOrganizations = childrenOf(PartyOrganization, "parentId", "name", "id");

/** The organizations that belong to a unit or, being joint branches, serve it. */
export const partyOrganizationsOfUnits = batch<Row<PartyOrganization>[]>([], async (em, unitIds) => {
  const organizations = await selectRows(em, PartyOrganization)
    .where(where =>
      where.or([
        where("t.org_unit_id", "in", unitIds),
        sql<boolean>`t.served_unit_ids && ${[...unitIds]}::uuid[]`,
      ]),
    )
    .orderBy("t.name")
    .orderBy("t.id")
    .execute();
  const concern = (id: string) =>
    organizations.filter(({ orgUnitId, servedUnitIds }) => orgUnitId === id || servedUnitIds.includes(id));
  return new Map(unitIds.map(id => [id, concern(id)]));
});
