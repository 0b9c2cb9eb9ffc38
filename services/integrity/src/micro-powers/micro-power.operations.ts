import { LockMode } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse, whyOutOfScope } from "@tongxin/kernel";
import { expectVersion, openOrgUnit, touch, type Work } from "@tongxin/subgraph";
import { MicroPowerAcknowledgement } from "./micro-power-acknowledgement.entity.js";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import {
  MicroPowerRefusal,
  MicroPowerState,
  PowerLineKind,
  whyCannotBecome,
  whyIncomplete,
  whyNotDraft,
  whyNotPublished,
  whyPostsInvalid,
  whyTextMissing,
  yearOf,
} from "./micro-power.rules.js";
import type { MicroPowerItemChangeInput, MicroPowerItemDraftInput } from "./micro-power.schema.js";
import { PowerLine } from "./power-line.entity.js";

type ItemResult = Promise<{ microPowerItem: MicroPowerItem }>;

export async function draftMicroPowerItem(work: Work, input: MicroPowerItemDraftInput): ItemResult {
  refuseInvalid(input);
  const organizationId = await organizationOf(work, input.orgUnitId);
  const { orgUnitId, duty } = input;
  const microPowerItem = work.em.create(MicroPowerItem, {
    ...contentOf(input),
    organizationId,
    orgUnitId,
    duty,
    revision: 1,
    state: MicroPowerState.DRAFT,
  });
  createLines(work.em, microPowerItem, input);
  return { microPowerItem };
}

/** A published text stays as it was acknowledged: its successor is drafted as a copy. */
export async function reviseMicroPowerItem(work: Work, id: string): ItemResult {
  const former = await managedItem(work, id);
  refuse(whyNotPublished(former), ["id"]);
  const { organizationId, orgUnitId, duty, revision } = former;
  const microPowerItem = work.em.create(MicroPowerItem, {
    ...contentOf(former),
    organizationId,
    orgUnitId,
    duty,
    revision: revision + 1,
    state: MicroPowerState.DRAFT,
    revisesId: id,
  });
  for (const { kind, text, order } of await work.em.find(PowerLine, { itemId: id })) {
    work.em.create(PowerLine, { organizationId, itemId: microPowerItem.id, kind, text, order });
  }
  return { microPowerItem };
}

export async function changeMicroPowerItem(
  work: Work,
  id: string,
  input: MicroPowerItemChangeInput,
  expectedVersion?: number,
): ItemResult {
  refuseInvalid(input);
  const microPowerItem = await managedItem(work, id);
  expectVersion(microPowerItem, expectedVersion);
  refuse(whyNotDraft(microPowerItem), ["id"]);
  Object.assign(microPowerItem, contentOf(input));
  await work.em.nativeDelete(PowerLine, { itemId: id });
  createLines(work.em, microPowerItem, input);
  // `touch` reads the row again, so what was assigned must be written before.
  await work.em.flush();
  await touch(work, microPowerItem);
  return { microPowerItem };
}

export async function publishMicroPowerItem(work: Work, id: string, expectedVersion?: number): ItemResult {
  const microPowerItem = await managedItem(work, id);
  expectVersion(microPowerItem, expectedVersion);
  refuse(whyCannotBecome(microPowerItem, MicroPowerState.PUBLISHED), ["id"]);
  refuse(whyIncomplete(microPowerItem, await work.em.find(PowerLine, { itemId: id })), ["id"]);
  await retireFormer(work, microPowerItem);
  microPowerItem.state = MicroPowerState.PUBLISHED;
  microPowerItem.publishedAt = work.clock.now();
  microPowerItem.publishedBy = work.viewer.account;
  return { microPowerItem };
}

async function retireFormer(work: Work, { revisesId }: MicroPowerItem): Promise<void> {
  if (!revisesId) return;
  const former = await lockedItem(work, revisesId);
  if (whyCannotBecome(former, MicroPowerState.RETIRED)) return;
  retire(work, former, null);
  // Written first: the index that allows one published item per duty is checked with every row.
  await work.em.flush();
}

export async function retireMicroPowerItem(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: number,
): ItemResult {
  refuse(whyTextMissing(reason), ["reason"]);
  const microPowerItem = await managedItem(work, id);
  expectVersion(microPowerItem, expectedVersion);
  refuse(whyCannotBecome(microPowerItem, MicroPowerState.RETIRED), ["id"]);
  retire(work, microPowerItem, reason.trim());
  return { microPowerItem };
}

function retire({ viewer, clock }: Work, item: MicroPowerItem, reason: string | null): void {
  item.state = MicroPowerState.RETIRED;
  item.retiredAt = clock.now();
  item.retiredBy = viewer.account;
  item.retirementReason = reason;
}

export async function acknowledgeMicroPower(
  { em, viewer, clock }: Work,
  itemId: string,
): Promise<{ microPowerAcknowledgement: MicroPowerAcknowledgement }> {
  const { employeeId, organizationIds } = viewer;
  if (!employeeId) return refuse(MicroPowerRefusal.NOT_AN_EMPLOYEE);
  // Shared: holders do not wait for each other, and nobody acknowledges a text that is being retired.
  const item = await em.findOneOrFail(
    MicroPowerItem,
    { id: itemId, organizationId: { $in: [...organizationIds] } },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  refuse(whyNotPublished(item), ["itemId"]);
  const acknowledgedOn = clock.today();
  const microPowerAcknowledgement = em.create(MicroPowerAcknowledgement, {
    organizationId: item.organizationId,
    itemId,
    employeeId,
    year: yearOf(acknowledgedOn),
    acknowledgedOn,
  });
  return { microPowerAcknowledgement };
}

/** Writes an item's lines, each kind numbered from 1. */
export function createLines(
  em: EntityManager,
  { id: itemId, organizationId }: Pick<MicroPowerItem, "id" | "organizationId">,
  { redLines, bottomLines }: Pick<MicroPowerItemChangeInput, "redLines" | "bottomLines">,
): void {
  const create = (kind: PowerLineKind, texts: readonly string[]) =>
    texts.forEach((text, index) =>
      em.create(PowerLine, { organizationId, itemId, kind, text: text.trim(), order: index + 1 }),
    );
  create(PowerLineKind.RED, redLines);
  create(PowerLineKind.BOTTOM, bottomLines);
}

type Content = Pick<MicroPowerItem, "title" | "holderPosts" | "procedureSteps" | "complaintDoor">;

const contentOf = ({ title, holderPosts, procedureSteps, complaintDoor }: Content): Content => ({
  title: title.trim(),
  holderPosts: [...new Set(holderPosts)],
  procedureSteps: procedureSteps.map(step => step.trim()),
  complaintDoor: complaintDoor.trim(),
});

function refuseInvalid(input: MicroPowerItemChangeInput): void {
  refuse(whyPostsInvalid(input.holderPosts), ["input", "holderPosts"]);
  refuse(whyTextMissing(input.title), ["input", "title"]);
  refuse(whyTextMissing(input.complaintDoor), ["input", "complaintDoor"]);
  for (const field of ["procedureSteps", "redLines", "bottomLines"] as const) {
    input[field].forEach((text, index) => refuse(whyTextMissing(text), ["input", field, String(index)]));
  }
}

const lockedItem = ({ em }: Work, id: string): Promise<MicroPowerItem> =>
  em.findOneOrFail(MicroPowerItem, id, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The item, its row locked, when the viewer manages its unit. */
async function managedItem(work: Work, id: string): Promise<MicroPowerItem> {
  const item = await lockedItem(work, id);
  const unit = await openOrgUnit(work.em, item.orgUnitId);
  refuse(whyOutOfScope(work.viewer, "micro-powers:manage", unit?.ancestry ?? []), ["id"]);
  return item;
}

async function organizationOf({ em, viewer }: Work, orgUnitId: string): Promise<string> {
  const unit = await openOrgUnit(em, orgUnitId);
  if (!unit) return refuse(MicroPowerRefusal.ORG_UNIT_UNKNOWN, ["input", "orgUnitId"]);
  refuse(whyOutOfScope(viewer, "micro-powers:manage", unit.ancestry), ["input", "orgUnitId"]);
  return unit.organizationId;
}
