import { addDays, demoId, PolicyTier, type LocalDate as Day } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Directive, ID, Info, ObjectType, Resolver, Root } from "type-graphql";
import { ExpectedVersion, Filter, Id, Input, Reason, type Version } from "../arguments.js";
import { connectionOf, PageArgs } from "../connection.js";
import type { Context } from "../context.js";
import { notFound } from "../errors.js";
import type { Feature } from "../feature.js";
import { Change, Derived, Read } from "../fields.js";
import { Needs } from "../needs.js";
import { knownUnit } from "../org-units.js";
import { payloadOf, refusalType } from "../refusal-type.js";
import { referenceIn, type PlatformParts } from "../platform-feature.js";
import { Requires } from "../requires.js";
import type { Seeds } from "../policy.js";
import type { Row } from "../rows.js";
import { LocalDate } from "../scalars.js";
import type { Work } from "../work.js";
import { draftedPolicyPacks, PolicyPack as PolicyPackRow } from "./policy-pack.entity.js";
import { activatePack, draftPack, withdrawPack } from "./policy-pack.operations.js";
import { dryRunOf, packOf, packsNewestFirst, valuesOn } from "./policy-pack.reads.js";
import { nextStates, PolicyPackRefusal, PolicyPackState, type PackLimit } from "./policy-pack.rules.js";
import {
  PolicyPackDryRun,
  PolicyPackFilter,
  PolicyPackInput,
  PolicyPackLimit,
  PolicyValueInForce,
} from "./policy-pack.schema.js";

/**
 * What every service has for its own limits: which are in force, the packs that set them, and how a pack comes to be: drafted by one,
 * tried out, activated by another (DIR-N3). Its types are the same ones in all services.
 */
export function policyPackFeature({
  name,
  employee: Employee,
  orgUnit: OrgUnit,
  ...parts
}: PlatformParts): Feature {
  const { features, unitOf = knownUnit } = parts;
  const seeds = Object.assign({}, ...features.map(({ policies }) => policies)) as Seeds;
  const cases = features.flatMap(({ policyCases }) => policyCases ?? []);
  const ground = { seeds, unitOf };
  const refer = referenceIn(features);

  @Directive("@shareable")
  @ObjectType("PolicyPack", {
    description:
      "制度包：一组限值及其来源，一人起草、另一人启用。 Limits with where they come from; drafted by one person and activated by another.",
  })
  class PolicyPack extends PolicyPackRow {}

  const Packs = connectionOf(PolicyPack, { isShared: true });
  const Payload = payloadOf("policyPack", PolicyPack, refusalType("PolicyPack", PolicyPackRefusal, true));
  Directive("@shareable")(Payload);

  @Resolver()
  class PolicyPackRoots {
    @Requires("policies:read")
    @Read(
      [PolicyValueInForce],
      "某日对一家企业有效的本服务全部限值，按名称排序；他企业的为 null。 All limits of this service that hold for a company on a day, by name; null for another's.",
    )
    [`${name}PolicyValues`](
      @Arg("orgUnitId", () => ID, {
        nullable: true,
        description: "公司，默认本企业。 The company; the viewer's own when left out.",
      })
      orgUnitId: string | null | undefined,
      @Arg("day", () => LocalDate, {
        nullable: true,
        description: "日期，默认今天。 The day; today when left out.",
      })
      day: Day | null | undefined,
      @Ctx() context: Context,
    ) {
      const { viewer, clock } = context;
      return valuesOn(
        context,
        seeds,
        orgUnitId?.toLowerCase() ?? viewer.organizationId,
        day ?? clock.today(),
      );
    }

    @Requires("policies:read")
    @Read(Packs, "本服务的制度包，由新到旧。 This service's policy packs, the newest first.")
    [`${name}PolicyPacks`](
      @Args(() => PageArgs) page: PageArgs,
      @Filter(() => PolicyPackFilter) filter: PolicyPackFilter | null | undefined,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return packsNewestFirst(context, info, page, filter);
    }

    @Requires("policies:read")
    @Read(PolicyPack, "一个制度包。 One policy pack.")
    [`${name}PolicyPack`](@Id() id: string, @Ctx() context: Context) {
      return packOf(context, id);
    }

    @Requires("policies:read")
    @Read(
      PolicyPackDryRun,
      "试算：制度包自生效日起会改变哪些限值和未办结事项。 Try a pack out: which limits and which open cases it would change from its first day on.",
    )
    async [`${name}PolicyPackDryRun`](@Id() id: string, @Ctx() context: Context) {
      const pack = await packOf(context, id);
      if (!pack) throw notFound(PolicyPack.name);
      return dryRunOf(context, seeds, cases, pack);
    }

    @Requires("policies:draft")
    @Change(
      Payload,
      "起草制度包；启用之前对任何人没有约束。 Draft a policy pack; it binds nobody until it is activated.",
    )
    [`${name}PolicyPackDraft`](@Input() input: PolicyPackInput) {
      return (work: Work) => draftPack(work, ground, input);
    }

    @Requires("policies:draft")
    @Change(Payload, "撤回尚未启用的制度包。 Withdraw a pack that is not active yet.")
    [`${name}PolicyPackWithdraw`](
      @Id() id: string,
      @Reason() reason: string,
      @ExpectedVersion() expectedVersion: Version,
    ) {
      return (work: Work) => withdrawPack(work, ground, id, reason, expectedVersion);
    }

    @Requires("policies:activate")
    @Change(
      Payload,
      "启用他人起草的制度包，自其生效日起有效；已办结的事项不重新认定。 Activate a pack that somebody else drafted; it holds from its first day on, and judges nothing anew.",
    )
    [`${name}PolicyPackActivate`](
      @Id() id: string,
      @Reason() reason: string,
      @ExpectedVersion() expectedVersion: Version,
    ) {
      return (work: Work) => activatePack(work, ground, id, reason, expectedVersion);
    }
  }

  @Resolver(() => PolicyPack)
  class PolicyPackFields {
    @Needs<PolicyPack>("limits")
    @Derived([PolicyPackLimit], "限值。 Its limits.")
    limits(@Root() { limits }: Row<PolicyPack>): PolicyPackLimit[] {
      return limits.map(({ value, ...limit }) => ({ ...limit, value: JSON.stringify(value) }));
    }

    @Needs<PolicyPack>("state")
    @Derived([PolicyPackState], "可转入的状态。 The states it may go to.")
    nextStates(@Root() { state }: Row<PolicyPack>): readonly PolicyPackState[] {
      return nextStates(state);
    }

    @Needs<PolicyPack>("orgUnitId")
    @Derived(OrgUnit, "适用的公司；适用于全部企业时为 null。 The company it holds for; null for all.", {
      nullable: true,
    })
    orgUnit(@Root() { orgUnitId }: Row<PolicyPack>, @Ctx() context: Context) {
      return refer(context, "OrgUnit", orgUnitId);
    }

    @Needs<PolicyPack>("drafterId")
    @Derived(Employee, "起草人；不是职工时为 null。 Who drafted it; null for no employee.", {
      nullable: true,
    })
    drafter(@Root() { drafterId }: Row<PolicyPack>, @Ctx() context: Context) {
      return refer(context, "Employee", drafterId);
    }
  }

  return {
    entities: [],
    resolvers: [PolicyPackRoots, PolicyPackFields],
    // The directory tells all that it holds about a person in one place.
    ...(name !== "directory" && { personal: [draftedPolicyPacks] }),
  };
}

interface DemoPack {
  readonly title: string;
  readonly limits: Pick<PackLimit, "key" | "value" | "article">[];
}

/** Synthetic: a pack that the demo company's administrator has drafted, for next month. */
export function draftDemoPack({ em, clock }: Work, { title, limits }: DemoPack): void {
  const COMPANY = demoId("unit:TX-A");
  em.create(PolicyPackRow, {
    id: demoId("policy-pack"),
    organizationId: COMPANY,
    orgUnitId: COMPANY,
    title,
    tier: PolicyTier.ENTERPRISE,
    source: "东岭矿业制度汇编（演示）",
    sourceUrl: null,
    validFrom: addDays(clock.today(), 30),
    state: PolicyPackState.DRAFT,
    drafterId: demoId("employee:admin"),
    drafterAccountId: demoId("account:admin"),
    limits,
  });
}
