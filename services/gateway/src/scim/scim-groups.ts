import { projected } from "./scim-attributes.js";
import type { Ground, Handler } from "./scim-call.js";
import { GROUP, GROUPS, GROUPS_PASSED } from "./scim-documents.js";
import { invalid, nothingHere } from "./scim-error.js";
import { alternativesIn, GROUP_TERMS, type Terms } from "./scim-filter.js";
import { groupOf, memberAdded, type Unit } from "./scim-group.js";
import { listed, partOf, read, windowIn } from "./scim-list.js";
import { changesIn } from "./scim-patch.js";
import { etagOf } from "./scim-user.js";
import { requireUser, updateUser } from "./scim-users.js";

async function unitBy({ ask }: Ground, { id, externalId: code }: Terms): Promise<Unit | null> {
  const { orgUnit } = (await ask(GROUP, { id, code })) as { orgUnit: Unit | null };
  const isMeant = orgUnit?.closedOn === null && (code === undefined || orgUnit.code === code);
  return isMeant ? orgUnit : null;
}

async function requireUnit(ground: Ground, id: string): Promise<Unit> {
  const unit = await unitBy(ground, { id });
  if (!unit) throw nothingHere("This Group");
  return unit;
}

const getGroup: Handler = async (ground, { id, search }) => {
  const unit = await requireUnit(ground, id!);
  const body = projected(groupOf(unit, ground.base), search);
  return { status: 200, body, location: `${ground.base}/Groups/${unit.id}`, version: etagOf(unit) };
};

const listGroups: Handler = async (ground, { search }) => {
  const window = windowIn(search);
  const filter = search.get("filter");
  const show = (unit: Unit) => groupOf(unit, ground.base);
  if (!filter) {
    const listing = { page: GROUPS, passed: GROUPS_PASSED, show };
    return listed(await read(ground.ask, listing, window), window, search);
  }
  const found = new Map<string, Unit>();
  for (const terms of alternativesIn(filter, GROUP_TERMS)) {
    const unit = await unitBy(ground, terms);
    if (unit) found.set(unit.id, unit);
  }
  return listed(partOf([...found.values()].map(show), window), window, search);
};

/** Puts one person into the unit: what their source system says from now on. */
const addMember: Handler = async (ground, { id, body, version }) => {
  if (version !== null)
    throw invalid("invalidValue", "Members are not of a Group's version: send no If-Match.");
  const member = memberAdded(changesIn(body));
  const unit = await requireUnit(ground, id!);
  await updateUser(ground, await requireUser(ground, member), { orgUnitCode: unit.code }, null);
  return { status: 204, location: `${ground.base}/Groups/${unit.id}` };
};

export const ON_GROUPS: Readonly<Record<string, Handler>> = { GET: listGroups };
export const ON_GROUP: Readonly<Record<string, Handler>> = { GET: getGroup, PATCH: addMember };
