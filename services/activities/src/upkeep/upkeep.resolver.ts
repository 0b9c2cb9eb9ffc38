import { addDays, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  Change,
  connectionOf,
  type Context,
  Derived,
  feature,
  Id,
  Input,
  inquire,
  type Listed,
  Lists,
  load,
  LocalDate,
  PageArgs,
  personalRecords,
  policyFor,
  Reaches,
  Read,
  Reason,
  Requires,
  type Row,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Resolver, Root } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { openingsOfSite } from "../culture-sites/culture-site.reads.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { endRepair, logUpkeep, reportRepair } from "./upkeep.operations.js";
import { openRepairsOfZones, routineOfSites, upkeepNewestFirst } from "./upkeep.reads.js";
import { dueStateOf, scheduleOf, UpkeepKind, UpkeepPolicy, UpkeepState } from "./upkeep.rules.js";
import { RepairInput, UpkeepDue, UpkeepLogInput, UpkeepTaskPayload } from "./upkeep.schema.js";

const LONGEST_SCHEDULE_DAYS = 62;

@Resolver(() => UpkeepTask)
export class UpkeepResolver {
  @Requires("venues:operate")
  @Reaches("UNIT")
  @Read(connectionOf(UpkeepTask), "运维任务，新的在前。 Upkeep tasks, newest first.")
  upkeepTasks(
    @Args() page: PageArgs,
    @Arg("siteId", () => ID, { nullable: true, description: "仅此阵地。 Only of this site." })
    siteId: string | null | undefined,
    @Arg("kind", () => UpkeepKind, { nullable: true, description: "仅此类别。 Only of this kind." })
    kind: UpkeepKind | null | undefined,
    @Arg("state", () => UpkeepState, { nullable: true, description: "仅此状态。 Only in this state." })
    state: UpkeepState | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return upkeepNewestFirst(context, info, page, { siteId, kind, state });
  }

  @Requires("venues:operate")
  @Change(UpkeepTaskPayload, "登记保洁或巡检已完成。 Log cleaning or inspection as done.")
  upkeepTaskLog(@Id("阵地标识。 The site's id.", "siteId") siteId: string, @Input() input: UpkeepLogInput) {
    return (work: Work) => logUpkeep(work, siteId, input);
  }

  @Requires("venues:operate")
  @Change(
    UpkeepTaskPayload,
    "报修；严重故障立即停用功能区，受影响的预约转为待改期。 Report a repair; one of high severity shuts its zone at once, and the bookings there need another slot.",
  )
  upkeepTaskReport(@Id("阵地标识。 The site's id.", "siteId") siteId: string, @Input() input: RepairInput) {
    return (work: Work) => reportRepair(work, siteId, input);
  }

  @Requires("venues:operate")
  @Change(UpkeepTaskPayload, "维修完成，功能区随即恢复。 A repair is done; its zone opens again.")
  upkeepTaskComplete(@Id("任务标识。 The task's id.") id: string) {
    return (work: Work) => endRepair(work, id, UpkeepState.DONE);
  }

  @Requires("venues:operate")
  @Change(UpkeepTaskPayload, "撤销报修，功能区随即恢复。 Withdraw a repair; its zone opens again.")
  upkeepTaskCancel(@Id("任务标识。 The task's id.") id: string, @Reason() reason: string) {
    return (work: Work) => endRepair(work, id, UpkeepState.CANCELLED, reason);
  }
}

@Resolver(() => CultureSite)
export class SiteUpkeepResolver {
  @Derived(
    [UpkeepDue],
    "一段日子里应做的例行任务及今天的情况，最多 62 天。 The routine tasks of at most 62 days, and how they stand today.",
    { nullable: true },
  )
  async upkeepSchedule(
    @Root() site: Row<CultureSite>,
    @Arg("from", () => LocalDate, { description: "首日。 The first day." }) from: Day,
    @Arg("to", () => LocalDate, { description: "末日的次日。 The day after the last." }) to: Day,
    @Ctx() context: Context,
  ): Promise<UpkeepDue[]> {
    if (to > addDays(from, LONGEST_SCHEDULE_DAYS))
      throw badInput("PERIOD_TOO_LONG", "Ask for 62 days at most.");
    const inquiry = inquire(context);
    const { limits } = await policyFor(context, UpkeepPolicy, site.organizationId);
    const openingDays = new Set<Day>();
    for (let day = from; day < to; day = addDays(day, 1)) {
      if ((await openingsOfSite(inquiry, site, day)).length > 0) openingDays.add(day);
    }
    const logged = await load(context, routineOfSites, site.id);
    return scheduleOf(from, to, day => openingDays.has(day)).map(due => {
      const task = logged.find(({ kind, dueOn }) => kind === due.kind && dueOn === due.dueOn) ?? null;
      return { ...due, task, dueState: dueStateOf(due, task !== null, context.clock.today(), limits) };
    });
  }
}

@Resolver(() => VenueZone)
export class ZoneRepairsResolver {
  @Lists(openRepairsOfZones, "待修的故障，先报的在前。 Repairs still to be done, the oldest first.")
  openRepairs: Listed;
}

export const upkeep = feature({
  entities: [UpkeepTask],
  resolvers: [UpkeepResolver, SiteUpkeepResolver, ZoneRepairsResolver],
  policies: UpkeepPolicy,
  personal: [personalRecords(UpkeepTask, { zh: "完成的场地维护任务", en: "upkeep tasks ended" })],
});
