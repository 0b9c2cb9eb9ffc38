import {
  GROUP_ORGANIZATION_ID,
  orgUnitUnknown,
  refuse,
  refuseAll,
  requireReason,
  requireText,
} from "@tongxin/kernel";
import type { Version } from "../arguments.js";
import { AuditAction } from "../audit/audit-entry.entity.js";
import { expectVersion } from "../change.js";
import { locked, whyNotFor, type UnitOf } from "../org-units.js";
import { ALL_ORGANIZATIONS, layersOn, PolicyValue, type Seeds } from "../policy.js";
import { tables } from "../rows.js";
import type { Work } from "../work.js";
import { PolicyPack } from "./policy-pack.entity.js";
import {
  PolicyPackState,
  reasonsAgainstLimits,
  valueIn,
  whyCannotBecome,
  whyNotActivatedBy,
  whyNotCompany,
  whyNotTier,
  whyRelaxes,
  whyTooEarly,
  whyUrlInvalid,
} from "./policy-pack.rules.js";
import type { PolicyPackInput } from "./policy-pack.schema.js";

type PackResult = Promise<{ policyPack: PolicyPack }>;

/** What the packs of a service are about. */
export interface PackGround {
  readonly seeds: Seeds;
  readonly unitOf: UnitOf;
}

const rows = tables<{ policy_value: PolicyValue }>();

/** A pack that binds nobody until somebody else activates it. */
export async function draftPack(
  work: Work,
  { seeds, unitOf }: PackGround,
  input: PolicyPackInput,
): PackResult {
  const { em, clock, viewer } = work;
  const { tier, validFrom, sourceUrl = null, orgUnitId = null } = input;
  const organizationId = await organizationFor(work, unitOf, orgUnitId);
  const title = requireText(input.title, ["input", "title"]);
  const source = requireText(input.source, ["input", "source"]);
  refuse(whyUrlInvalid(sourceUrl), ["input", "sourceUrl"]);
  refuse(whyNotTier(tier, orgUnitId === null), ["input", "tier"]);
  refuse(whyTooEarly(validFrom, clock.today()), ["input", "validFrom"]);
  refuseAll(reasonsAgainstLimits(seeds, input.limits));
  const limits = input.limits.map(({ key, value, article }, index) => ({
    key,
    value: valueIn(value),
    article: requireText(article, ["input", "limits", String(index), "article"]),
  }));

  const policyPack = em.create(PolicyPack, {
    title,
    tier,
    source,
    sourceUrl,
    validFrom,
    state: PolicyPackState.DRAFT,
    orgUnitId: orgUnitId === null ? null : organizationId,
    organizationId,
    drafterId: viewer.employeeId,
    drafterAccountId: viewer.accountId,
    limits,
  });
  refuse(await whyRelaxing(work, seeds, policyPack), ["input", "limits"]);
  return { policyPack };
}

/** Takes back what is not activated yet. */
export async function withdrawPack(
  work: Work,
  ground: PackGround,
  id: string,
  reason: string,
  expectedVersion: Version,
): PackResult {
  const policyPack = await packToDecide(work, ground, id, expectedVersion);
  decide(work, policyPack, PolicyPackState.WITHDRAWN, requireReason(reason));
  return { policyPack };
}

/** From its first day on, its limits hold. Of two packs of one tier that set a limit from one day, the constraint keeps one. */
export async function activatePack(
  work: Work,
  ground: PackGround,
  id: string,
  reason: string,
  expectedVersion: Version,
): PackResult {
  const { viewer, clock } = work;
  const policyPack = await packToDecide(work, ground, id, expectedVersion);
  refuse(whyNotActivatedBy(policyPack, viewer), ["id"]);
  const kept = requireReason(reason);
  decide(work, policyPack, PolicyPackState.ACTIVE, kept);
  refuse(whyTooEarly(policyPack.validFrom, clock.today()), ["id"]);
  // A release since then may know other limits.
  const written = policyPack.limits.map(({ key, value }) => ({ key, value: JSON.stringify(value) }));
  const [fault] = reasonsAgainstLimits(ground.seeds, written);
  refuse(fault?.refusal ?? null, ["id"]);
  refuse(await whyRelaxing(work, ground.seeds, policyPack), ["id"]);
  await enact(work, ground.seeds, policyPack, kept);
  return { policyPack };
}

/** Whose the pack is: a company's, or the group's where it holds for all. Refused to who may not act for it. */
async function organizationFor(work: Work, unitOf: UnitOf, orgUnitId: string | null): Promise<string> {
  const path = ["input", "orgUnitId"];
  if (orgUnitId === null) {
    refuse(whyNotFor(work, []), path);
    return GROUP_ORGANIZATION_ID;
  }
  const unit = (await unitOf(work.em, orgUnitId)) ?? refuse(orgUnitUnknown, path);
  refuse(whyNotFor(work, unit.ancestry), path);
  refuse(whyNotCompany(unit), path);
  return unit.organizationId;
}

async function packToDecide(
  work: Work,
  { unitOf }: PackGround,
  id: string,
  expectedVersion: Version,
): Promise<PolicyPack> {
  const policyPack = await locked(work, PolicyPack, id);
  const { orgUnitId } = policyPack;
  const unit = orgUnitId === null ? null : await unitOf(work.em, orgUnitId);
  refuse(whyNotFor(work, unit?.ancestry ?? []), ["id"]);
  expectVersion(policyPack, expectedVersion);
  return policyPack;
}

function decide({ clock, viewer, audit }: Work, pack: PolicyPack, to: PolicyPackState, reason: string): void {
  refuse(whyCannotBecome(pack.state, to), ["id"]);
  Object.assign(pack, {
    state: to,
    decidedAt: clock.now(),
    decidedBy: viewer.account,
    decisionReason: reason,
  });
  audit({ action: AuditAction.UPDATED, entity: PolicyPack.name, entityIds: [pack.id], reason });
}

/** What binds the pack on its first day may have changed since it was drafted. */
async function whyRelaxing({ em }: Work, seeds: Seeds, pack: PolicyPack) {
  const { limits, tier, orgUnitId, organizationId, validFrom } = pack;
  const keys = limits.map(({ key }) => key);
  const layers = await layersOn(em, keys, [organizationId], validFrom);
  return whyRelaxes(seeds, limits, { tier, isOwn: orgUnitId !== null }, layers);
}

async function enact({ em, audit }: Work, seeds: Seeds, pack: PolicyPack, reason: string): Promise<void> {
  const { id, tier, validFrom, source, sourceUrl, orgUnitId, organizationId, limits } = pack;
  await em.flush();
  await rows(em)
    .insertInto("policy_value")
    .values(
      limits.map(({ key, value, article }) => ({
        organization_id: orgUnitId ?? ALL_ORGANIZATIONS,
        key,
        tier,
        valid_from: validFrom,
        pack_id: id,
        value: JSON.stringify(value),
        level: seeds[key]!.level,
        source,
        source_url: sourceUrl,
        article,
      })),
    )
    .execute();
  audit({
    action: AuditAction.CREATED,
    entity: PolicyValue.name,
    entityIds: limits.map(({ key }) => `${id}:${key}`),
    fields: ["value"],
    organizationId,
    reason,
  });
}
