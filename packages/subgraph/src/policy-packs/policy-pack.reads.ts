import { GROUP_ORGANIZATION_ID, type LocalDate } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import { batchById, load } from "../batch.js";
import { again } from "../again.js";
import type { PageArgs } from "../connection.js";
import type { Context } from "../context.js";
import { list } from "../list.js";
import { canonical } from "../operation.js";
import { inForceFor, layersOn, limitsOf, type LayeredValue, type Seeds } from "../policy.js";
import type { Row } from "../rows.js";
import { MOST_CASES, type FoundCases, type LimitChange, type PolicyCases } from "./policy-cases.js";
import { PolicyPack } from "./policy-pack.entity.js";
import type {
  PolicyLimitChange,
  PolicyPackDryRun,
  PolicyPackFilter,
  PolicyValueInForce,
} from "./policy-pack.schema.js";

const newestFirst = list<PolicyPack, PolicyPackFilter>(PolicyPack, {
  order: ["id"],
  direction: "desc",
  by: ["state", "tier"],
});

/** What holds for all companies binds the viewer's too, so they see it. */
const seeingAll = (context: Context): Context => {
  const { viewer } = context;
  const organizationIds = [...new Set([...viewer.organizationIds, GROUP_ORGANIZATION_ID])];
  return { ...context, viewer: { ...viewer, organizationIds } };
};

export const packsNewestFirst = (
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArgs,
  filter: PolicyPackFilter | null | undefined,
) => newestFirst(seeingAll(context), info, page, filter);

/** A pack that may bind the viewer's organizations; one of another's does not exist for them. */
export async function packOf(context: Context, id: string): Promise<Row<PolicyPack> | null> {
  const pack = await load(context, batchById(PolicyPack), id);
  return pack && seeingAll(context).viewer.organizationIds.includes(pack.organizationId) ? pack : null;
}

/** The limits of a service that hold on a day for one of the viewer's organizations, by their names; null for another's. */
export async function valuesOn(
  { em, viewer }: Context,
  seeds: Seeds,
  organizationId: string,
  day: LocalDate,
): Promise<PolicyValueInForce[] | null> {
  if (!viewer.organizationIds.includes(organizationId)) return null;
  const layers = await again(() => layersOn(em, Object.keys(seeds), [organizationId], day));
  return [...inForceFor(seeds, layers, organizationId).values()]
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, value, tier, validFrom, basis }) => ({
      key,
      value: JSON.stringify(value),
      tier,
      validFrom,
      tightening: seeds[key]?.tighter ?? null,
      basis,
    }));
}

/** What the pack would change, had it been activated, on its first day: limits, and open cases that go by them. */
export async function dryRunOf(
  { em, viewer, clock }: Context,
  seeds: Seeds,
  features: readonly PolicyCases[],
  pack: Row<PolicyPack>,
): Promise<PolicyPackDryRun> {
  const { validFrom: from, orgUnitId } = pack;
  const organizationIds = orgUnitId === null ? viewer.organizationIds : [orgUnitId];
  const layers = await again(() => layersOn(em, Object.keys(seeds), organizationIds, from));
  const enacted = withPack(layers, pack);
  const changes = organizationIds.map(organizationId => ({
    organizationId,
    before: limitsOf(inForceFor(seeds, layers, organizationId)),
    after: limitsOf(inForceFor(seeds, enacted, organizationId)),
  }));
  const found: FoundCases[] = [];
  for (const { seeds: own, find } of features) {
    const touched = changes.filter(change => changedKeys(change, Object.keys(own)).length > 0);
    if (touched.length === 0) continue;
    const question = { changes: touched as never, from, clock, most: MOST_CASES };
    found.push(await again(() => find(em, question)));
  }
  return {
    limits: limitChanges(changes),
    cases: found.flatMap(({ cases }) => cases).slice(0, MOST_CASES),
    caseCount: found.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The layers as they would be: the pack's limits in the place of what its own layer says of them. */
function withPack(
  layers: readonly LayeredValue[],
  { id, tier, source, sourceUrl, organizationId, orgUnitId, validFrom, limits }: Row<PolicyPack>,
): LayeredValue[] {
  const isOwn = orgUnitId !== null;
  const keys = new Set(limits.map(({ key }) => key));
  const isReplaced = (each: LayeredValue) => keys.has(each.key) && each.tier === tier && each.isOwn === isOwn;
  return [
    ...layers.filter(each => !isReplaced(each)),
    ...limits.map(({ key, value, article }) => ({
      key,
      value,
      tier,
      isOwn,
      organizationId,
      validFrom,
      // How binding a limit is, the seed says; no dry run shows it.
      basis: { packId: id, source, sourceUrl, article, level: "SET" as const },
    })),
  ];
}

type Change = LimitChange<Seeds>;

const changedKeys = ({ before, after }: Change, keys: readonly string[]): string[] =>
  keys.filter(key => canonical(before[key]) !== canonical(after[key]));

function limitChanges(changes: readonly Change[]): PolicyLimitChange[] {
  const alike = new Map<string, PolicyLimitChange>();
  for (const change of changes)
    for (const key of changedKeys(change, Object.keys(change.after)).sort()) {
      const [before, after] = [JSON.stringify(change.before[key]), JSON.stringify(change.after[key])];
      const known = alike.get(`${key} ${before} ${after}`);
      if (known) known.companies++;
      else alike.set(`${key} ${before} ${after}`, { key, before, after, companies: 1 });
    }
  return [...alike.values()];
}
