import { LockMode } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse, requireReason, requireText } from "@tongxin/kernel";
import { locked, managed, removeAll, touch, unitInScope, type Version, type Work } from "@tongxin/subgraph";
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
  yearOf,
} from "./micro-power.rules.js";
import type { MicroPowerItemChangeInput, MicroPowerItemDraftInput } from "./micro-power.schema.js";
import { PowerLine } from "./power-line.entity.js";

type ItemResult = Promise<{ microPowerItem: MicroPowerItem }>;

export async function draftMicroPowerItem(work: Work, input: MicroPowerItemDraftInput): ItemResult {
  const { content, lines } = kept(input);
  const unit = await unitInScope(work, input.orgUnitId);
  const microPowerItem = work.em.create(MicroPowerItem, {
    ...content,
    organizationId: unit.organizationId,
    orgUnitId: unit.id,
    duty: input.duty,
    revision: 1,
    state: MicroPowerState.DRAFT,
  });
  createLines(work.em, microPowerItem, lines);
  return { microPowerItem };
}

/** A published text stays as it was acknowledged: its successor is drafted as a copy. */
export async function reviseMicroPowerItem(work: Work, id: string): ItemResult {
  const former = await managedItem(work, id);
  refuse(whyNotPublished(former), ["id"]);
  const { organizationId, orgUnitId, duty, title, holderPosts, procedureSteps, complaintDoor } = former;
  const copied = { organizationId, orgUnitId, duty, title, holderPosts, procedureSteps, complaintDoor };
  const microPowerItem = work.em.create(MicroPowerItem, {
    ...copied,
    revision: former.revision + 1,
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
  expectedVersion?: Version,
): ItemResult {
  const { content, lines } = kept(input);
  const microPowerItem = await managedItem(work, id, expectedVersion);
  refuse(whyNotDraft(microPowerItem), ["id"]);
  await removeAll(work, PowerLine, { itemId: id });
  Object.assign(microPowerItem, content);
  createLines(work.em, microPowerItem, lines);
  touch(work, microPowerItem);
  return { microPowerItem };
}

export async function publishMicroPowerItem(work: Work, id: string, expectedVersion?: Version): ItemResult {
  const microPowerItem = await managedItem(work, id, expectedVersion);
  refuse(whyCannotBecome(microPowerItem.state, MicroPowerState.PUBLISHED), ["id"]);
  refuse(whyIncomplete(microPowerItem, await work.em.find(PowerLine, { itemId: id })), ["id"]);
  if (microPowerItem.revisesId) await retireFormer(work, microPowerItem.revisesId);
  microPowerItem.state = MicroPowerState.PUBLISHED;
  microPowerItem.publishedAt = work.clock.now();
  microPowerItem.publishedBy = work.viewer.account;
  return { microPowerItem };
}

async function retireFormer(work: Work, id: string): Promise<void> {
  const former = await locked(work, MicroPowerItem, id);
  if (whyCannotBecome(former.state, MicroPowerState.RETIRED)) return;
  retire(work, former, null);
  // Written first: the index that allows one published item per duty is checked with every row.
  await work.em.flush();
}

export async function retireMicroPowerItem(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): ItemResult {
  const given = requireReason(reason);
  const microPowerItem = await managedItem(work, id, expectedVersion);
  refuse(whyCannotBecome(microPowerItem.state, MicroPowerState.RETIRED), ["id"]);
  retire(work, microPowerItem, given);
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

type Lines = Pick<MicroPowerItemChangeInput, "redLines" | "bottomLines">;

/** Writes an item's lines, each kind numbered from 1. */
export function createLines(
  em: EntityManager,
  { id: itemId, organizationId }: Pick<MicroPowerItem, "id" | "organizationId">,
  { redLines, bottomLines }: Lines,
): void {
  const create = (kind: PowerLineKind, texts: readonly string[]) =>
    texts.forEach((text, index) =>
      em.create(PowerLine, { organizationId, itemId, kind, text, order: index + 1 }),
    );
  create(PowerLineKind.RED, redLines);
  create(PowerLineKind.BOTTOM, bottomLines);
}

/** What the input says, as it will be kept. */
function kept(input: MicroPowerItemChangeInput) {
  refuse(whyPostsInvalid(input.holderPosts), ["input", "holderPosts"]);
  const text = (field: "title" | "complaintDoor") => requireText(input[field], ["input", field]);
  const texts = (field: "procedureSteps" | "redLines" | "bottomLines") =>
    input[field].map((each, index) => requireText(each, ["input", field, String(index)]));
  const content = {
    title: text("title"),
    holderPosts: [...new Set(input.holderPosts)],
    procedureSteps: texts("procedureSteps"),
    complaintDoor: text("complaintDoor"),
  };
  return { content, lines: { redLines: texts("redLines"), bottomLines: texts("bottomLines") } };
}

const managedItem = (work: Work, id: string, expectedVersion?: Version): Promise<MicroPowerItem> =>
  managed(work, MicroPowerItem, id, expectedVersion);
