import { refuse, requireText } from "@tongxin/kernel";
import { managed, requireEmployed, touch, unitInScope, type Work } from "@tongxin/subgraph";
import { Club } from "./club.entity.js";
import { whyAllowanceInvalid, whyOfficersTooFew } from "./club.rules.js";
import type { ClubInput, VenueAllowanceInput } from "./club.schema.js";
import { VenueAllowance } from "./venue-allowance.entity.js";

type ClubResult = Promise<{ club: Club }>;

export async function foundClub(work: Work, { orgUnitId, officerIds, ...input }: ClubInput): ClubResult {
  const name = requireText(input.name, ["input", "name"]);
  refuse(whyOfficersTooFew(officerIds), ["input", "officerIds"]);
  for (const id of officerIds) await requireEmployed(work, id, ["input", "officerIds"]);
  const { organizationId } = await unitInScope(work, orgUnitId);
  const club = work.em.create(Club, {
    name,
    orgUnitId,
    organizationId,
    officerIds: [...new Set(officerIds)],
  });
  return { club };
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
