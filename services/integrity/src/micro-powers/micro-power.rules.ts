import {
  addDays,
  may,
  policySeeds,
  refusals,
  transitions,
  type Limits,
  type LocalDate,
  type Refusal,
  type Viewer,
} from "@tongxin/kernel";

export enum MicroPowerDuty {
  WAGE_ACCOUNTING = "WAGE_ACCOUNTING",
  ATTENDANCE_MANAGEMENT = "ATTENDANCE_MANAGEMENT",
  MATERIAL_REQUISITION = "MATERIAL_REQUISITION",
}

export enum HolderPost {
  SECTION_HEAD = "SECTION_HEAD",
  TEAM_LEADER = "TEAM_LEADER",
}

export enum MicroPowerState {
  DRAFT = "DRAFT",
  PUBLISHED = "PUBLISHED",
  RETIRED = "RETIRED",
}

export enum PowerLineKind {
  RED = "RED",
  BOTTOM = "BOTTOM",
}

export const MicroPowerRefusal = refusals({
  HOLDER_POST_MISSING: {
    rule: "R-INT-01",
    zh: "至少指明一个行使该权力的岗位。",
    en: "At least one post must hold the power.",
  },
  STEP_MISSING: {
    rule: "R-INT-01",
    zh: "公布前至少写明一个步骤。",
    en: "Publishing takes at least one step.",
  },
  RED_LINE_MISSING: {
    rule: "R-INT-01",
    zh: "公布前至少写明一条红线。",
    en: "Publishing takes at least one red line.",
  },
  BOTTOM_LINE_MISSING: {
    rule: "R-INT-01",
    zh: "公布前至少写明一条底线。",
    en: "Publishing takes at least one bottom line.",
  },
  NOT_DRAFT: {
    rule: "R-INT-01",
    zh: "已公布的内容不可修改，请另行修订。",
    en: "What was published is not edited; revise it instead.",
  },
  NOT_PUBLISHED: { rule: "R-INT-01", zh: "该项未在公布中。", en: "The item is not published." },
  ALREADY_PUBLISHED: {
    rule: "R-INT-01",
    zh: "本企业该职责已有公布的小微权力。",
    en: "The enterprise has a published item for this duty already.",
    constraint: "micro_power_item_one_published",
    path: ["id"],
  },
  ALREADY_REVISED: {
    rule: "R-INT-01",
    zh: "该项已有修订稿。",
    en: "The item has a revision already.",
    constraint: "micro_power_item_revised_once",
    path: ["id"],
  },
  NOT_AN_EMPLOYEE: {
    rule: "R-INT-01",
    zh: "只有职工本人可以签认。",
    en: "Only an employee can acknowledge.",
  },
  ALREADY_ACKNOWLEDGED: {
    rule: "R-INT-01",
    zh: "您今年已签认该项。",
    en: "You have acknowledged this item this year.",
    constraint: "micro_power_acknowledgement_once_a_year",
    path: ["itemId"],
  },
});

export const MicroPowerPolicy = policySeeds({
  daysAfterTakingPost: { value: 30, level: "SET", source: "A2", article: "§1" },
  acknowledgementDueSoonDays: { value: 7, level: "SET", source: "D", article: "R-X-09" },
});

export const { whyCannotBecome } = transitions<MicroPowerState>({
  DRAFT: [MicroPowerState.PUBLISHED],
  PUBLISHED: [MicroPowerState.RETIRED],
  RETIRED: [],
});

interface Stated {
  readonly state: MicroPowerState;
}

export const whyNotDraft = ({ state }: Stated): Refusal | null =>
  state === MicroPowerState.DRAFT ? null : MicroPowerRefusal.NOT_DRAFT;

export const whyNotPublished = ({ state }: Stated): Refusal | null =>
  state === MicroPowerState.PUBLISHED ? null : MicroPowerRefusal.NOT_PUBLISHED;

export const whyPostsInvalid = (posts: readonly HolderPost[]): Refusal | null =>
  posts.length === 0 ? MicroPowerRefusal.HOLDER_POST_MISSING : null;

/** Why the norms are not complete enough to hold anybody to them, or null. */
export function whyIncomplete(
  { procedureSteps }: { procedureSteps: readonly string[] },
  lines: readonly { kind: PowerLineKind }[],
): Refusal | null {
  if (procedureSteps.length === 0) return MicroPowerRefusal.STEP_MISSING;
  const has = (kind: PowerLineKind) => lines.some(line => line.kind === kind);
  if (!has(PowerLineKind.RED)) return MicroPowerRefusal.RED_LINE_MISSING;
  return has(PowerLineKind.BOTTOM) ? null : MicroPowerRefusal.BOTTOM_LINE_MISSING;
}

/** Everybody sees what is in force; who writes the register also sees what is to come and what is past. */
export const visibleStates = (viewer: Viewer): readonly MicroPowerState[] =>
  may(viewer, "micro-powers:manage") ? Object.values(MicroPowerState) : [MicroPowerState.PUBLISHED];

type DueState = "NOT_DUE" | "DUE_SOON" | "OVERDUE";

interface AcknowledgementDue {
  readonly dueOn: LocalDate;
  readonly dueState: DueState;
}

/**
 * When the holder of a post next owes an acknowledgement: within days of taking the post, then once each calendar
 * year. A year that was missed stays overdue until the next acknowledgement, which counts for its own year only.
 */
export function acknowledgementDue(
  postSince: LocalDate,
  acknowledgedYears: readonly number[],
  today: LocalDate,
  limits: Limits<typeof MicroPowerPolicy>,
): AcknowledgementDue {
  const yearsInPost = acknowledgedYears.filter(year => year >= yearOf(postSince));
  const dueOn =
    yearsInPost.length === 0
      ? addDays(postSince, limits.daysAfterTakingPost)
      : lastDayOf(Math.max(...yearsInPost) + 1);
  return { dueOn, dueState: dueState(dueOn, today, limits.acknowledgementDueSoonDays) };
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

const lastDayOf = (year: number): LocalDate => `${year}-12-31`;

function dueState(dueOn: LocalDate, today: LocalDate, soonDays: number): DueState {
  if (today > dueOn) return "OVERDUE";
  return today < addDays(dueOn, -soonDays) ? "NOT_DUE" : "DUE_SOON";
}

/** What somebody signed is their own affair and that of who keeps the register. */
export const maySeeAcknowledgements = (viewer: Viewer, employeeId: string): boolean =>
  viewer.employeeId === employeeId || may(viewer, "micro-powers:manage");
