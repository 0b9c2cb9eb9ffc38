import { addDays, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  change,
  feature,
  Id,
  inquire,
  load,
  LocalDate,
  PageArgs,
  policyFor,
  Requires,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { cultureSitesById, openingsOfSite, venueZonesById } from "../culture-sites/culture-site.reads.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Employee } from "../stubs.js";
import { Closure } from "../venue-bookings/closure.entity.js";
import { closuresById } from "../venue-bookings/venue-booking.reads.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { endRepair, logUpkeep, reportRepair } from "./upkeep.operations.js";
import {
  UPKEEP_RECORDS,
  openRepairsOfZones,
  routineOfSites,
  upkeepNewestFirst,
  upkeepTasksById,
} from "./upkeep.reads.js";
import { dueStateOf, scheduleOf, UpkeepKind, UpkeepPolicy, UpkeepState } from "./upkeep.rules.js";
import {
  RepairInput,
  UpkeepDue,
  UpkeepLogInput,
  UpkeepTaskConnection,
  UpkeepTaskPayload,
} from "./upkeep.schema.js";

const LONGEST_SCHEDULE_DAYS = 62;

@Resolver(() => UpkeepTask)
export class UpkeepResolver {
  @Requires("venues:operate")
  @Reaches("UNIT")
  @Query(() => UpkeepTaskConnection, {
    nullable: true,
    description: "运维任务，新的在前。 Upkeep tasks, newest first.",
  })
  upkeepTasks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("siteId", () => ID, { nullable: true, description: "仅此阵地。 Only of this site." })
    siteId: string | null | undefined,
    @Arg("kind", () => UpkeepKind, { nullable: true, description: "仅此类别。 Only of this kind." })
    kind: UpkeepKind | null | undefined,
    @Arg("state", () => UpkeepState, { nullable: true, description: "仅此状态。 Only in this state." })
    state: UpkeepState | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return upkeepNewestFirst(context, info, page, {
      ...(siteId && { siteId }),
      ...(kind && { kind }),
      ...(state && { state }),
    });
  }

  @Requires("venues:operate")
  @Mutation(() => UpkeepTaskPayload, {
    nullable: true,
    description: "登记保洁或巡检已完成。 Log cleaning or inspection as done.",
  })
  upkeepTaskLog(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => UpkeepLogInput, { description: "任务。 The task." }) input: UpkeepLogInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => logUpkeep(work, siteId, input));
  }

  @Requires("venues:operate")
  @Mutation(() => UpkeepTaskPayload, {
    nullable: true,
    description:
      "报修；严重故障立即停用功能区，受影响的预约转为待改期。 Report a repair; one of high severity shuts its zone at once, and the bookings there need another slot.",
  })
  upkeepTaskReport(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => RepairInput, { description: "故障。 The defect." }) input: RepairInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => reportRepair(work, siteId, input));
  }

  @Requires("venues:operate")
  @Mutation(() => UpkeepTaskPayload, {
    nullable: true,
    description: "维修完成，功能区随即恢复。 A repair is done; its zone opens again.",
  })
  upkeepTaskComplete(@Id("任务标识。 The task's id.") id: string, @Ctx() context: Context) {
    return change(context, work => endRepair(work, id, UpkeepState.DONE));
  }

  @Requires("venues:operate")
  @Mutation(() => UpkeepTaskPayload, {
    nullable: true,
    description: "撤销报修，功能区随即恢复。 Withdraw a repair; its zone opens again.",
  })
  upkeepTaskCancel(
    @Id("任务标识。 The task's id.") id: string,
    @Arg("reason", () => String, { description: "原因。 Why." }) reason: string,
    @Ctx() context: Context,
  ) {
    return change(context, work => endRepair(work, id, UpkeepState.CANCELLED, reason));
  }

  @FieldResolver(() => CultureSite, { description: "阵地。 The site." })
  site(@Root() { siteId }: Row<UpkeepTask>, @Ctx() context: Context) {
    return load(context, cultureSitesById, siteId);
  }

  @FieldResolver(() => VenueZone, {
    nullable: true,
    description: "功能区；整个阵地的任务为 null。 The zone; null for a task of the whole site.",
  })
  zone(@Root() { zoneId }: Row<UpkeepTask>, @Ctx() context: Context) {
    return zoneId && load(context, venueZonesById, zoneId);
  }

  @FieldResolver(() => Closure, {
    nullable: true,
    description: "因此的停用；没有时为 null。 The closure it caused; null when there is none.",
  })
  closure(@Root() { closureId }: Row<UpkeepTask>, @Ctx() context: Context) {
    return closureId && load(context, closuresById, closureId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "登记完成或撤销的职工；待办为 null。 Who ended it; null while it is open.",
  })
  endedBy(@Root() { endedById }: Row<UpkeepTask>): Employee | null {
    return endedById ? { id: endedById } : null;
  }
}

@Resolver(() => CultureSite)
export class SiteUpkeepResolver {
  @FieldResolver(() => [UpkeepDue], {
    nullable: true,
    description:
      "一段日子里应做的例行任务及今天的情况，最多 62 天。 The routine tasks of at most 62 days, and how they stand today.",
  })
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
  @FieldResolver(() => [UpkeepTask], {
    description: "待修的故障，先报的在前。 Repairs still to be done, the oldest first.",
  })
  openRepairs(@Root() { id }: Row<VenueZone>, @Ctx() context: Context) {
    return load(context, openRepairsOfZones, id);
  }
}

export const upkeep = feature({
  entities: [UpkeepTask],
  resolvers: [UpkeepResolver, SiteUpkeepResolver, ZoneRepairsResolver],
  references: { UpkeepTask: upkeepTasksById },
  policies: UpkeepPolicy,
  personal: UPKEEP_RECORDS,
});
