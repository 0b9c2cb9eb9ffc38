import { localDateOf, parseLocalDate, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  batchById,
  Change,
  DateTime,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  inquire,
  Lists,
  loadOwn,
  LocalDate,
  Needs,
  Read,
  Reason,
  Requires,
  type Context,
  type Listed,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { ShiftException } from "./shift-exception.entity.js";
import { ShiftRoster } from "./shift-roster.entity.js";
import { endShiftRoster, setShiftException, setShiftRoster } from "./shift.operations.js";
import {
  exceptionsOfRosters,
  rosterOfUnit,
  shiftRostersByStart,
  shiftsOfEmployee,
  shiftsOfUnit,
} from "./shift.reads.js";
import type { Interval } from "./shift.rules.js";
import { Shift, ShiftExceptionInput, ShiftRosterInput, ShiftRosterPayload } from "./shift.schema.js";

const LONGEST_DAYS = 62;
const DAY_MS = 86_400_000;

const From = () => Arg("from", () => DateTime, { description: "起（含）。 Since when." });
const To = () =>
  Arg("to", () => DateTime, { description: "止（不含）。 Until when; that instant is not in it." });

/** The stretch of time that is asked about; throws BAD_USER_INPUT for one that is none or too long. */
function timeAsked(start: Date, end: Date): Interval {
  if (start >= end || !parseLocalDate(localDateOf(end)))
    throw badInput("PERIOD_INVALID", "`from` comes before `to`, within the calendar.");
  if (end.getTime() - start.getTime() > LONGEST_DAYS * DAY_MS)
    throw badInput("PERIOD_TOO_LONG", `Ask for ${LONGEST_DAYS} days at most.`);
  return { start, end };
}

@Resolver(() => ShiftRoster)
export class ShiftRosterResolver {
  @Requires("units:read")
  @Lists(
    shiftRostersByStart,
    "各单位的排班，起始日期新的在前，含已终止的。 The rosters of units, the latest first, ended ones too.",
  )
  shiftRosters: Listed;

  @Requires("units:read")
  @Read(ShiftRoster, "一份排班；不存在时为 null。 One roster; null when there is none.")
  shiftRoster(@Id("排班标识。 The roster's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(ShiftRoster), id);
  }

  @Requires("shifts:manage")
  @Change(
    ShiftRosterPayload,
    "为单位排班，下级没有自己的排班时沿用；同一单位同一时间只有一份。 Set the roster of a unit, which those below it follow unless they have their own; a unit has one at a time.",
  )
  shiftRosterSet(@Input() input: ShiftRosterInput) {
    return (work: Work) => setShiftRoster(work, input);
  }

  @Requires("shifts:manage")
  @Change(ShiftRosterPayload, "终止排班，须说明原因。 End a roster, for a reason.")
  shiftRosterEnd(
    @Id("排班标识。 The roster's id.") id: string,
    @Arg("endsOn", () => LocalDate, { description: "不再执行的首日。 The first day it no longer holds." })
    endsOn: Day,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => endShiftRoster(work, id, endsOn, reason, expectedVersion);
  }

  @Requires("shifts:manage")
  @Change(
    ShiftRosterPayload,
    "设定排班中特殊的一天，代替循环与此前的设定。 Set what one day of a roster is, in place of its cycle and of what was set before.",
  )
  shiftRosterSetException(
    @Id("排班标识。 The roster's id.") id: string,
    @Input() input: ShiftExceptionInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => setShiftException(work, id, input, expectedVersion);
  }

  @Lists(exceptionsOfRosters, "特殊的日子，按日期排序。 Its exceptional days, by date.")
  exceptions: Listed;
}

@Resolver(() => OrgUnit)
export class ShiftsOfUnitResolver {
  @Needs<OrgUnit>("id")
  @Derived(
    ShiftRoster,
    "执行的排班，本单位没有时为上级的；都没有为 null。 The roster it follows, its own or the nearest above; null when there is none.",
    { nullable: true },
  )
  shiftRoster(
    @Root() { id }: Row<OrgUnit>,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "截至某日，默认今天。 As of a day; today when left out.",
    })
    asOf: Day | undefined,
    @Ctx() context: Context,
  ) {
    return rosterOfUnit(inquire(context), id, asOf ?? context.clock.today());
  }

  @Needs<OrgUnit>("id")
  @Derived(
    [Shift],
    "与这段时间有交集的班次，完整给出，最多 62 天。 The shifts that reach into a period of at most 62 days, each in full.",
  )
  shifts(@Root() { id }: Row<OrgUnit>, @From() from: Date, @To() to: Date, @Ctx() context: Context) {
    return shiftsOfUnit(inquire(context), id, timeAsked(from, to));
  }
}

@Resolver(() => Employee)
export class FreeBusyResolver {
  @Requires("employees:read")
  @Needs<Employee>("id", "state")
  @Derived(
    [Shift],
    "忙时：与这段时间有交集的班次，完整给出，最多 62 天；逐日按主岗所在单位的排班，离岗、停职、离职者为空。 When somebody is busy: the shifts that reach into a period of at most 62 days, each in full, on each day those of the unit of the primary post; none for who is away, suspended or gone.",
    { nullable: true },
  )
  freeBusy(@Root() employee: Row<Employee>, @From() from: Date, @To() to: Date, @Ctx() context: Context) {
    return shiftsOfEmployee(inquire(context), employee, timeAsked(from, to));
  }
}

export const shifts = feature({
  entities: [ShiftRoster, ShiftException],
  resolvers: [ShiftRosterResolver, ShiftsOfUnitResolver, FreeBusyResolver],
});
