import { batch, childrenOf, list, type Row, selectRows } from "@tongxin/subgraph";
import { sql } from "kysely";
import { PartyOrganization } from "./party-organization.entity.js";

export const partyOrganizationsByName = list<PartyOrganization>(PartyOrganization, {
  order: ["name", "id"],
  by: ["kind", "orgUnitId", "parentId"],
});

export const childrenOfPartyOrganizations = childrenOf(PartyOrganization, {
  of: "parentId",
  order: ["name", "id"],
});

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
