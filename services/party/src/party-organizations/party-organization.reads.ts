import {
  batch,
  batchById,
  childrenOf,
  list,
  policyOn,
  selectRows,
  type Context,
  type Policy,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { PartyOrganization } from "./party-organization.entity.js";
import { PartyOrganizationPolicy } from "./party-organization.rules.js";
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
    .where(({ eb, or }) =>
      or([eb("t.org_unit_id", "in", unitIds), sql<boolean>`t.served_unit_ids && ${[...unitIds]}::uuid[]`]),
    )
    .orderBy("t.name")
    .orderBy("t.id")
    .execute();
  const concern = (id: string) =>
    organizations.filter(({ orgUnitId, servedUnitIds }) => orgUnitId === id || servedUnitIds.includes(id));
  return new Map(unitIds.map(id => [id, concern(id)]));
});

type PartyPolicy = Policy<typeof PartyOrganizationPolicy>;

const remembered = new WeakMap<Context, Map<string, Promise<PartyPolicy>>>();

/** Today's limits with their basis, asked for once per request and enterprise. */
export function policyToday(context: Context, organizationId: string): Promise<PartyPolicy> {
  const known = remembered.get(context) ?? new Map<string, Promise<PartyPolicy>>();
  remembered.set(context, known);
  const policy =
    known.get(organizationId) ??
    policyOn(context.em, PartyOrganizationPolicy, organizationId, context.clock.today());
  known.set(organizationId, policy);
  return policy;
}
