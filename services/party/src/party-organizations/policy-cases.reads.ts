import { policyCases } from "@tongxin/subgraph";
import { PartyOrganizationKind, PartyOrganizationPolicy } from "./party-organization.rules.js";

/** The branches that other limits would have set up a committee, or do without one. */
const MOVED_COMMITTEES = `
  select o.id, o.full_members >= c.before as before, o.full_members >= c.after as after, count(*) over ()::int as total
  from jsonb_to_recordset(?::jsonb) as c(organization_id uuid, before int, after int)
  join party_organization o on o.organization_id = c.organization_id and o.kind = ? and o.dissolved_on is null
    and o.full_members >= least(c.before, c.after) and o.full_members < greatest(c.before, c.after)
  order by o.organization_id, o.name, o.id limit ?`;

interface Moved {
  readonly id: string;
  readonly before: boolean;
  readonly after: boolean;
  readonly total: number;
}

export const committeeCases = policyCases(PartyOrganizationPolicy, async (em, { changes, most }) => {
  const limits = changes.map(({ organizationId, before, after }) => ({
    organization_id: organizationId,
    before: before.branchCommitteeFullMembers,
    after: after.branchCommitteeFullMembers,
  }));
  const moved = await em.execute<Moved[]>(MOVED_COMMITTEES, [
    JSON.stringify(limits),
    PartyOrganizationKind.BRANCH,
    most,
  ]);
  return {
    cases: moved.map(({ id, before, after }) => ({
      entity: "PartyOrganization",
      id,
      field: "committeeRule.hasCommittee",
      before: String(before),
      after: String(after),
    })),
    total: moved[0]?.total ?? 0,
  };
});
