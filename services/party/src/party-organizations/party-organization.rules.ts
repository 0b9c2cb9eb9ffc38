import {
  addMonths,
  isMadeOf,
  isWhole,
  policySeeds,
  refusals,
  type Limits,
  type LocalDate,
  type Refusal,
} from "@tongxin/kernel";

export enum PartyOrganizationKind {
  COMMITTEE = "COMMITTEE",
  GENERAL_BRANCH = "GENERAL_BRANCH",
  BRANCH = "BRANCH",
  GROUP = "GROUP",
}

export enum BranchPost {
  SECRETARY = "SECRETARY",
  DEPUTY_SECRETARY = "DEPUTY_SECRETARY",
  ORGANIZATION = "ORGANIZATION",
  PUBLICITY = "PUBLICITY",
  DISCIPLINE = "DISCIPLINE",
}

export const PartyOrganizationRefusal = refusals({
  TOP_EXISTS: {
    rule: "R-PTY-01",
    zh: "本企业已有最高党组织，请指明上级党组织。",
    en: "The enterprise has its top party organization already; name the superior one.",
    constraint: "party_organization_one_top",
    path: ["input", "parentId"],
  },
  NAME_TAKEN: {
    rule: "R-PTY-01",
    zh: "本企业已有同名党组织。",
    en: "Another party organization of the enterprise bears this name.",
    constraint: "party_organization_name_unique",
    path: ["input", "name"],
  },
  PARENT_UNKNOWN: {
    rule: "R-PTY-01",
    zh: "本企业没有这个党组织。",
    en: "The enterprise has no party organization of this id.",
  },
  PARENT_UNFIT: {
    rule: "R-PTY-01",
    zh: "党委隶属党委或为最高党组织，党总支隶属党委，党支部隶属党委或党总支，党小组隶属党支部。",
    en: "A committee stands below a committee or on top, a general branch below a committee, a branch below either, a group below a branch.",
  },
  DISSOLVED: {
    rule: "R-PTY-01",
    zh: "党组织已撤销。",
    en: "The party organization is dissolved.",
  },
  HAS_SUBORDINATES: {
    rule: "R-PTY-01",
    zh: "尚有下级党组织，须先撤销下级。",
    en: "Other party organizations stand below it; dissolve them first.",
  },
  FOUNDED_AHEAD: {
    rule: "R-PTY-01",
    zh: "成立日期不能晚于今天。",
    en: "A party organization is recorded once it has been founded.",
  },
  MEMBERS_INVALID: {
    rule: "R-PTY-01",
    zh: "党员人数须为 0–1000000。",
    en: "A number of members is between 0 and 1,000,000.",
  },
  COMMITTEE_TOO_SMALL: {
    rule: "R-PTY-01",
    zh: "党员人数达不到设立党委的标准；确因工作需要的，须说明理由并经上级党组织批准。",
    en: "Too few members for a committee; it takes a reason and the superior's approval.",
  },
  GENERAL_BRANCH_UNFIT: {
    rule: "R-PTY-01",
    zh: "党员人数不符合设立党总支的标准；确因工作需要的，须说明理由并经上级党组织批准。",
    en: "The number of members is not a general branch's; it takes a reason and the superior's approval.",
  },
  BRANCH_TOO_SMALL: {
    rule: "R-PTY-02",
    zh: "正式党员人数不足以成立党支部；请与邻近单位成立联合党支部。",
    en: "Too few full members for a branch; found a joint branch with units nearby.",
  },
  BRANCH_TOO_LARGE: {
    rule: "R-PTY-02",
    zh: "党员人数超过党支部的一般规模；确需如此的，须说明理由。",
    en: "More members than a branch generally has; say why.",
  },
  SERVED_UNITS_INVALID: {
    rule: "R-PTY-02",
    zh: "仅联合党支部覆盖多个单位，且至少两个、不得重复。",
    en: "Only a joint branch serves units: two different ones at least.",
  },
  SERVED_UNITS_TOO_MANY: {
    rule: "R-PTY-02",
    zh: "联合党支部覆盖的单位过多。",
    en: "The joint branch serves too many units.",
  },
  TERM_INVALID: {
    rule: "R-PTY-02",
    zh: "仅临时党支部有终止日期，且须晚于成立日期。",
    en: "Only a temporary branch ends, on a day after it was founded.",
  },
  TERM_TOO_LONG: {
    rule: "R-PTY-02",
    zh: "超过临时党支部的一般期限；确需如此的，须说明理由。",
    en: "Longer than a temporary branch generally lasts; say why.",
  },
  DEVIATION_NEEDLESS: {
    rule: "R-PTY-01",
    zh: "没有偏离规定，无须说明理由或填写批准文号。",
    en: "Nothing deviates from the rules, so there is nothing to explain or to approve.",
  },
});

interface Seats {
  readonly min: number;
  readonly usualMax: number;
  readonly max: number;
}

const isInOrder = ({ min, usualMax, max }: Seats): boolean => min <= usualMax && usualMax <= max;
const isSeat = isWhole(1, 100);
const areSeats = isMadeOf({ min: isSeat, usualMax: isSeat, max: isSeat });

/** What R-PTY-01 to 03 count by. "Generally" is a setting; a regulation's number may only be tightened. */
export const PartyOrganizationPolicy = policySeeds({
  committeeMembers: { value: 100, level: "MUST", tighter: "MORE", source: "SOE19", article: "Art. 5" },
  generalBranchMembers: { value: 50, level: "MUST", tighter: "MORE", source: "SOE19", article: "Art. 5" },
  branchFullMembers: { value: 3, level: "MUST", tighter: "MORE", source: "SOE19", article: "Art. 5" },
  branchUsualMembers: { value: 50, level: "SET", source: "BR18", article: "ch. 2" },
  jointBranchUnits: { value: 5, level: "SET", source: "BR18", article: "ch. 2" },
  temporaryBranchMonths: { value: 6, level: "SET", source: "BR18", article: "ch. 2" },
  branchCommitteeFullMembers: { value: 7, level: "MUST", tighter: "LESS", source: "BR18", article: "ch. 6" },
  branchCommitteeSeats: {
    value: { min: 3, usualMax: 5, max: 7 },
    level: "SET",
    source: "BR18",
    article: "ch. 6",
    accepts: value => areSeats(value) && isInOrder(value as Seats),
  },
});

type PartyLimits = Limits<typeof PartyOrganizationPolicy>;

const DECIDING_LIMITS: Record<PartyOrganizationKind, keyof PartyLimits | null> = {
  COMMITTEE: "committeeMembers",
  GENERAL_BRANCH: "generalBranchMembers",
  BRANCH: "branchFullMembers",
  GROUP: null,
};

/** What decides a kind, to be kept with the decision (R-X-11); null for a group, which no number decides. */
export function basisOf<Basis>(
  kind: PartyOrganizationKind,
  basis: Readonly<Record<keyof PartyLimits, Basis>>,
): Basis | null {
  const limit = DECIDING_LIMITS[kind];
  return limit && basis[limit];
}

export interface Sizes {
  readonly fullMembers: number;
  readonly probationaryMembers: number;
}

/** Why an organization deviates from a number, and by which approval of its superior. */
export interface Deviation {
  readonly deviationReason: string | null;
  readonly deviationApprovedBy: string | null;
}

export interface Term {
  readonly foundedOn: LocalDate;
  /** Null for a lasting organization. */
  readonly endsOn: LocalDate | null;
}

export type Constituted = { readonly kind: PartyOrganizationKind } & Sizes & Deviation & Term;

const LARGEST_COUNT = 1_000_000;

const SUPERIORS: Record<PartyOrganizationKind, readonly (PartyOrganizationKind | null)[]> = {
  COMMITTEE: [PartyOrganizationKind.COMMITTEE, null],
  GENERAL_BRANCH: [PartyOrganizationKind.COMMITTEE],
  BRANCH: [PartyOrganizationKind.COMMITTEE, PartyOrganizationKind.GENERAL_BRANCH],
  GROUP: [PartyOrganizationKind.BRANCH],
};

/** Why an organization of this kind may not stand below that one, or on top where `parentKind` is null (R-PTY-01). */
export const whyParentUnfit = (
  kind: PartyOrganizationKind,
  parentKind: PartyOrganizationKind | null,
): Refusal | null => (SUPERIORS[kind].includes(parentKind) ? null : PartyOrganizationRefusal.PARENT_UNFIT);

export const whyDissolved = ({ dissolvedOn }: { dissolvedOn: LocalDate | null }): Refusal | null =>
  dissolvedOn === null ? null : PartyOrganizationRefusal.DISSOLVED;

export const whySubordinatesLeft = (subordinates: number): Refusal | null =>
  subordinates === 0 ? null : PartyOrganizationRefusal.HAS_SUBORDINATES;

export const whyFoundedAhead = (foundedOn: LocalDate, today: LocalDate): Refusal | null =>
  foundedOn <= today ? null : PartyOrganizationRefusal.FOUNDED_AHEAD;

export const whyMembersInvalid = (members: number): Refusal | null =>
  members >= 0 && members <= LARGEST_COUNT ? null : PartyOrganizationRefusal.MEMBERS_INVALID;

/**
 * Why these members do not make an organization of this kind, or null (R-PTY-01, R-PTY-02). The regulation's numbers
 * yield to a reason with the superior's approval, a branch's usual size to a reason alone, its least size to nothing.
 */
export function whyKindUnfit(
  kind: PartyOrganizationKind,
  { fullMembers, probationaryMembers }: Sizes,
  limits: PartyLimits,
  deviation: Deviation,
): Refusal | null {
  const { COMMITTEE_TOO_SMALL, GENERAL_BRANCH_UNFIT, BRANCH_TOO_SMALL, BRANCH_TOO_LARGE } =
    PartyOrganizationRefusal;
  const { committeeMembers, generalBranchMembers, branchFullMembers, branchUsualMembers } = limits;
  const members = fullMembers + probationaryMembers;
  switch (kind) {
    case PartyOrganizationKind.COMMITTEE:
      return members >= committeeMembers || isApproved(deviation) ? null : COMMITTEE_TOO_SMALL;
    case PartyOrganizationKind.GENERAL_BRANCH: {
      const isUsual = generalBranchMembers <= members && members < committeeMembers;
      return isUsual || isApproved(deviation) ? null : GENERAL_BRANCH_UNFIT;
    }
    case PartyOrganizationKind.BRANCH:
      if (fullMembers < branchFullMembers) return BRANCH_TOO_SMALL;
      return members <= branchUsualMembers || isExplained(deviation) ? null : BRANCH_TOO_LARGE;
    case PartyOrganizationKind.GROUP:
      return null;
  }
}

const isExplained = ({ deviationReason }: Deviation): boolean => deviationReason !== null;

const isApproved = (deviation: Deviation): boolean =>
  isExplained(deviation) && deviation.deviationApprovedBy !== null;

/** Why a branch may not serve these units: none makes it a unit's own, two or more a joint one (R-PTY-02). */
export function whyServedUnitsUnfit(
  kind: PartyOrganizationKind,
  unitIds: readonly string[],
  limits: PartyLimits,
): Refusal | null {
  if (unitIds.length === 0) return null;
  const isJoint = kind === PartyOrganizationKind.BRANCH && unitIds.length >= 2;
  if (!isJoint || new Set(unitIds).size < unitIds.length)
    return PartyOrganizationRefusal.SERVED_UNITS_INVALID;
  return unitIds.length <= limits.jointBranchUnits ? null : PartyOrganizationRefusal.SERVED_UNITS_TOO_MANY;
}

/** Why an organization of this kind may not end on that day: only a branch is temporary. */
export function whyTermInvalid(kind: PartyOrganizationKind, { foundedOn, endsOn }: Term): Refusal | null {
  if (endsOn === null) return null;
  const isTemporary = kind === PartyOrganizationKind.BRANCH && foundedOn < endsOn;
  return isTemporary ? null : PartyOrganizationRefusal.TERM_INVALID;
}

/** Why a temporary branch may not last so long, or null: it generally ends within some months (R-PTY-02, R-X-03). */
export function whyTermTooLong(
  { foundedOn, endsOn }: Term,
  { temporaryBranchMonths }: PartyLimits,
  deviation: Deviation,
): Refusal | null {
  const isUsual = endsOn === null || endsOn <= addMonths(foundedOn, temporaryBranchMonths);
  return isUsual || isExplained(deviation) ? null : PartyOrganizationRefusal.TERM_TOO_LONG;
}

const NO_DEVIATION: Deviation = { deviationReason: null, deviationApprovedBy: null };

/** Why there is nothing to explain, or null where something deviates: only then are reason and approval kept. */
export function whyDeviationNeedless(organization: Constituted, limits: PartyLimits): Refusal | null {
  const { kind, deviationReason, deviationApprovedBy } = organization;
  if (deviationReason === null && deviationApprovedBy === null) return null;
  const deviates =
    whyKindUnfit(kind, organization, limits, NO_DEVIATION) ??
    whyTermTooLong(organization, limits, NO_DEVIATION);
  return deviates ? null : PartyOrganizationRefusal.DEVIATION_NEEDLESS;
}

export interface Committee {
  readonly hasCommittee: boolean;
  /** Seats are null where there is no committee. */
  readonly minSeats: number | null;
  readonly usualMaxSeats: number | null;
  readonly maxSeats: number | null;
  readonly posts: readonly BranchPost[];
}

const { SECRETARY, DEPUTY_SECRETARY, ORGANIZATION, PUBLICITY, DISCIPLINE } = BranchPost;

/** Who leads a branch with so many full members (R-PTY-03); null for other kinds, of which the rule says nothing. */
export function committeeFor(
  kind: PartyOrganizationKind,
  fullMembers: number,
  { branchCommitteeFullMembers, branchCommitteeSeats }: PartyLimits,
): Committee | null {
  if (kind !== PartyOrganizationKind.BRANCH) return null;
  if (fullMembers < branchCommitteeFullMembers) {
    const noSeats = { minSeats: null, usualMaxSeats: null, maxSeats: null };
    return { hasCommittee: false, ...noSeats, posts: [SECRETARY, DEPUTY_SECRETARY] };
  }
  const { min, usualMax, max } = branchCommitteeSeats;
  const seats = { minSeats: min, usualMaxSeats: usualMax, maxSeats: max };
  return { hasCommittee: true, ...seats, posts: [SECRETARY, ORGANIZATION, PUBLICITY, DISCIPLINE] };
}
