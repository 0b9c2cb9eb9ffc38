import { refuse, requireText } from "@tongxin/kernel";
import { managed, policyOn, requireEmployed, touch, unitInScope, type Work } from "@tongxin/subgraph";
import { Club } from "./club.entity.js";
import { ClubPolicy, whyAllowanceInvalid, whyOfficersTooFew } from "./club.rules.js";
import type { ClubInput, VenueAllowanceInput } from "./club.schema.js";
import { VenueAllowance } from "./venue-allowance.entity.js";

type ClubResult = Promise<{ club: Club }>;

export async function foundClub(work: Work, input: ClubInput): ClubResult {
  const { em, clock } = work;
  const name = requireText(input.name, ["input", "name"]);
  const officerIds = new Set(input.officerIds);
  const { id: orgUnitId, organizationId } = await unitInScope(work, input.orgUnitId);
  const { limits } = await policyOn(em, ClubPolicy, organizationId, clock.today());
  refuse(whyOfficersTooFew(officerIds, limits), ["input", "officerIds"]);
  for (const id of officerIds) await requireEmployed(work, id, ["input", "officerIds"]);

  return { club: em.create(Club, { name, orgUnitId, organizationId, officerIds: [...officerIds] }) };
}

/** The hours of a year, in place of any set for it before. */
export async function setVenueAllowance(
  work: Work,
  clubId: string,
  { year, hours }: VenueAllowanceInput,
): ClubResult {
  refuse(whyAllowanceInvalid(hours), ["input", "hours"]);
  const club = await managed(work, Club, clubId);
  const { organizationId } = club;
  const allowance =
    (await work.em.findOne(VenueAllowance, { clubId, year })) ??
    work.em.create(VenueAllowance, { clubId, year, hours, organizationId });
  allowance.hours = hours;
  touch(work, club);
  return { club };
}
