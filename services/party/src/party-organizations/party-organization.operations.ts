import { LockMode } from "@mikro-orm/core";
import { orgUnitUnknown, refuse, requireReason, requireText } from "@tongxin/kernel";
import {
  managed,
  type Policy,
  type PolicyBasis,
  policyOn,
  unitInScope,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { PartyOrganization } from "./party-organization.entity.js";
import {
  basisOf,
  PartyOrganizationPolicy,
  PartyOrganizationRefusal,
  whyDeviationNeedless,
  whyDissolved,
  whyFoundedAhead,
  whyKindUnfit,
  whyMembersInvalid,
  whyParentUnfit,
  whyServedUnitsUnfit,
  whySubordinatesLeft,
  whyTermInvalid,
  whyTermTooLong,
  type Constituted,
  type Deviation,
  type Sizes,
  type Term,
} from "./party-organization.rules.js";
import type { PartyOrganizationChangeInput, PartyOrganizationInput } from "./party-organization.schema.js";

type PartyOrganizationResult = Promise<{ partyOrganization: PartyOrganization }>;

const STANDING = { dissolvedOn: null, dissolvedBy: null, dissolutionReason: null };

export async function foundPartyOrganization(
  work: Work,
  input: PartyOrganizationInput,
): PartyOrganizationResult {
  const { kind } = input;
  const name = requireText(input.name, ["input", "name"]);
  const constituted = { kind, ...termOf(work, input), ...membersOf(input) };
  const unit = await unitInScope(work, input.orgUnitId);
  const { organizationId } = unit;
  const policy = await policyToday(work, organizationId);
  const basis = judge(constituted, policy);
  const servedUnitIds = await unitsToServe(work, input, organizationId, policy);
  const parentId = await superiorOf(work, input, organizationId);

  const place = { organizationId, orgUnitId: unit.id, servedUnitIds, parentId };
  const partyOrganization = work.em.create(PartyOrganization, {
    ...constituted,
    ...place,
    ...STANDING,
    name,
    basis,
  });
  return { partyOrganization };
}

/** Members and deviation are reported as a whole: a reason that is left out is no longer given. */
export async function changePartyOrganization(
  work: Work,
  id: string,
  input: PartyOrganizationChangeInput,
  expectedVersion?: Version,
): PartyOrganizationResult {
  const members = membersOf(input);
  const partyOrganization = await managedOrganization(work, id, expectedVersion);
  const policy = await policyToday(work, partyOrganization.organizationId);
  work.em.assign(partyOrganization, members);
  partyOrganization.basis = judge(partyOrganization, policy);
  return { partyOrganization };
}

/** Subordinates are counted under the organization's row lock, which whoever founds one below it shares. */
export async function dissolvePartyOrganization(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): PartyOrganizationResult {
  const { em, viewer, clock } = work;
  const dissolutionReason = requireReason(reason);
  const partyOrganization = await managedOrganization(work, id, expectedVersion);
  const subordinates = await em.count(PartyOrganization, { parentId: id, dissolvedOn: null });
  refuse(whySubordinatesLeft(subordinates), ["id"]);
  em.assign(partyOrganization, {
    dissolvedOn: clock.today(),
    dissolvedBy: viewer.account,
    dissolutionReason,
  });
  return { partyOrganization };
}

function termOf({ clock }: Work, { kind, ...input }: PartyOrganizationInput): Term {
  const term = { foundedOn: input.foundedOn ?? clock.today(), endsOn: input.endsOn ?? null };
  refuse(whyFoundedAhead(term.foundedOn, clock.today()), ["input", "foundedOn"]);
  refuse(whyTermInvalid(kind, term), ["input", "endsOn"]);
  return term;
}

function membersOf(input: PartyOrganizationChangeInput): Sizes & Deviation {
  const { fullMembers, probationaryMembers, deviationReason, deviationApprovedBy } = input;
  refuse(whyMembersInvalid(fullMembers), ["input", "fullMembers"]);
  refuse(whyMembersInvalid(probationaryMembers), ["input", "probationaryMembers"]);
  return {
    fullMembers,
    probationaryMembers,
    deviationReason: optionalText(deviationReason, ["input", "deviationReason"]),
    deviationApprovedBy: optionalText(deviationApprovedBy, ["input", "deviationApprovedBy"]),
  };
}

const optionalText = (text: string | null | undefined, path: readonly string[]): string | null =>
  text == null ? null : requireText(text, path);

type PartyPolicy = Policy<typeof PartyOrganizationPolicy>;

const policyToday = ({ em, clock }: Work, organizationId: string): Promise<PartyPolicy> =>
  policyOn(em, PartyOrganizationPolicy, organizationId, clock.today());

/** Refuses what the rules do not allow; answers with what the kind was judged by. */
function judge(organization: Constituted, { limits, basis }: PartyPolicy): PolicyBasis | null {
  const { kind } = organization;
  refuse(whyKindUnfit(kind, organization, limits, organization), ["input", "fullMembers"]);
  refuse(whyTermTooLong(organization, limits, organization), ["input", "deviationReason"]);
  refuse(whyDeviationNeedless(organization, limits), ["input", "deviationReason"]);
  return basisOf(kind, basis);
}

/** The units of a joint branch: open ones of the same enterprise, all in the viewer's scope. */
async function unitsToServe(
  work: Work,
  { kind, servedUnitIds }: PartyOrganizationInput,
  organizationId: string,
  { limits }: PartyPolicy,
): Promise<string[]> {
  const path = ["input", "servedUnitIds"];
  const ids = (servedUnitIds ?? []).map(id => id.toLowerCase());
  refuse(whyServedUnitsUnfit(kind, ids, limits), path);
  for (const id of ids) {
    const unit = await unitInScope(work, id, path);
    refuse(unit.organizationId === organizationId ? null : orgUnitUnknown, path);
  }
  return ids;
}

/** Its row is locked, shared: founders do not wait for each other, and nobody dissolves it meanwhile. */
async function superiorOf(
  { em }: Work,
  { kind, parentId }: PartyOrganizationInput,
  organizationId: string,
): Promise<string | null> {
  const path = ["input", "parentId"];
  if (parentId == null) {
    refuse(whyParentUnfit(kind, null), path);
    return null;
  }
  const lockMode = LockMode.PESSIMISTIC_READ;
  const superior = await em.findOne(PartyOrganization, { id: parentId, organizationId }, { lockMode });
  if (!superior) return refuse(PartyOrganizationRefusal.PARENT_UNKNOWN, path);
  refuse(whyDissolved(superior) ?? whyParentUnfit(kind, superior.kind), path);
  return superior.id;
}

/** An organization that stands and that the viewer manages, its row locked. */
async function managedOrganization(
  work: Work,
  id: string,
  expectedVersion?: Version,
): Promise<PartyOrganization> {
  const partyOrganization = await managed(work, PartyOrganization, id, expectedVersion);
  refuse(whyDissolved(partyOrganization), ["id"]);
  return partyOrganization;
}
