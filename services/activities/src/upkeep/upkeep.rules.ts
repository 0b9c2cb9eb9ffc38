import {
  addDays,
  addMonths,
  policySeeds,
  refusals,
  transitions,
  type Limits,
  type LocalDate,
  type Refusal,
} from "@tongxin/kernel";

export enum UpkeepKind {
  CLEANING = "CLEANING",
  INSPECTION = "INSPECTION",
  REPAIR = "REPAIR",
}

export enum RepairSeverity {
  LOW = "LOW",
  MEDIUM = "MEDIUM",
  HIGH = "HIGH",
}

export enum UpkeepState {
  OPEN = "OPEN",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}

export enum DueState {
  NOT_DUE = "NOT_DUE",
  DUE_SOON = "DUE_SOON",
  OVERDUE = "OVERDUE",
  DONE = "DONE",
}

export const upkeepStates = transitions<UpkeepState>({
  OPEN: [UpkeepState.DONE, UpkeepState.CANCELLED],
  DONE: [],
  CANCELLED: [],
});

export const UpkeepPolicy = policySeeds({
  inspectionDueSoonDays: { value: 3, level: "SET", source: "D", article: "R-ACT-44" },
});

type UpkeepLimits = Limits<typeof UpkeepPolicy>;

export const UpkeepRefusal = refusals({
  NOT_SCHEDULED: {
    rule: "R-ACT-44",
    zh: "当天没有这项例行任务。",
    en: "No such routine task is scheduled for that day.",
  },
  NOT_YET: { rule: "R-ACT-44", zh: "还没到日子。", en: "The day has not come yet." },
  ALREADY_DONE: {
    rule: "R-ACT-44",
    zh: "该任务已登记完成。",
    en: "The task was logged as done already.",
    constraint: "upkeep_task_once",
    path: ["input", "dueOn"],
  },
  EXPECTED_END_MISSING: {
    rule: "R-ACT-43",
    zh: "严重故障须填写功能区与预计修复时间，以便停用。",
    en: "A repair of high severity names its zone and when it is expected to end, for the zone is shut until then.",
  },
  PERIOD_INVALID: {
    rule: "R-ACT-43",
    zh: "预计修复时间须在现在之后 366 天内。",
    en: "The repair is expected to end after now, within 366 days.",
  },
  ZONE_NOT_OF_SITE: {
    rule: "R-ACT-43",
    zh: "该功能区不属于此阵地。",
    en: "The zone is not part of the site.",
  },
});

export interface Scheduled {
  readonly kind: UpkeepKind;
  readonly dueOn: LocalDate;
}

/** Routine tasks of a period `[from, to)`: cleaning on each opening day, inspection by each month's last day (R-ACT-44). */
export function scheduleOf(
  from: LocalDate,
  to: LocalDate,
  isOpeningDay: (day: LocalDate) => boolean,
): Scheduled[] {
  const tasks: Scheduled[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (isOpeningDay(day)) tasks.push({ kind: UpkeepKind.CLEANING, dueOn: day });
    if (day === lastOfMonth(day)) tasks.push({ kind: UpkeepKind.INSPECTION, dueOn: day });
  }
  return tasks;
}

const lastOfMonth = (day: LocalDate): LocalDate => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/** How a routine task stands on a day; time alone changes no more than this (R-X-09). */
export function dueStateOf(
  { kind, dueOn }: Scheduled,
  isDone: boolean,
  today: LocalDate,
  limits: UpkeepLimits,
): DueState {
  if (isDone) return DueState.DONE;
  if (dueOn < today) return DueState.OVERDUE;
  const soonDays = kind === UpkeepKind.INSPECTION ? limits.inspectionDueSoonDays : 0;
  return dueOn <= addDays(today, soonDays) ? DueState.DUE_SOON : DueState.NOT_DUE;
}

/** Why a routine task cannot be logged as done, or null: cleaning on its day or after, inspection within its month. */
export function whyNotLogged(task: Scheduled, isOpeningDay: boolean, today: LocalDate): Refusal | null {
  const isScheduled =
    task.kind === UpkeepKind.CLEANING
      ? isOpeningDay
      : task.kind === UpkeepKind.INSPECTION && task.dueOn === lastOfMonth(task.dueOn);
  if (!isScheduled) return UpkeepRefusal.NOT_SCHEDULED;
  const from = task.kind === UpkeepKind.CLEANING ? task.dueOn : `${task.dueOn.slice(0, 7)}-01`;
  return today < from ? UpkeepRefusal.NOT_YET : null;
}

/** Whether a repair shuts its zone while it lasts (ACT-S18). */
export const shutsZone = (severity: RepairSeverity): boolean => severity === RepairSeverity.HIGH;
