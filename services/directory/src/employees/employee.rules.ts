import { isListOf, isOneOf, policySeeds } from "@tongxin/kernel";

export enum EmployeeState {
  PENDING_START = "PENDING_START",
  ACTIVE = "ACTIVE",
  ON_LEAVE = "ON_LEAVE",
  SUSPENDED = "SUSPENDED",
  RETIRED = "RETIRED",
  TERMINATED = "TERMINATED",
  CANCELLED = "CANCELLED",
}

export enum StateReason {
  INTERNAL_RETIREMENT = "INTERNAL_RETIREMENT",
}

/** Which state may follow which (R-DIR-01). */
export const EMPLOYEE_TRANSITIONS: Readonly<Record<EmployeeState, readonly EmployeeState[]>> = {
  PENDING_START: [EmployeeState.ACTIVE, EmployeeState.CANCELLED],
  ACTIVE: [EmployeeState.SUSPENDED, EmployeeState.ON_LEAVE, EmployeeState.RETIRED, EmployeeState.TERMINATED],
  ON_LEAVE: [EmployeeState.ACTIVE, EmployeeState.RETIRED, EmployeeState.TERMINATED],
  SUSPENDED: [EmployeeState.ACTIVE, EmployeeState.TERMINATED],
  RETIRED: [EmployeeState.ACTIVE],
  TERMINATED: [EmployeeState.ACTIVE],
  CANCELLED: [],
};

/** What of an employee may be HR's or edited here; an edit made here holds against imports (DIR-X4). */
export enum EmployeeField {
  NAME = "NAME",
  GENDER = "GENDER",
  BIRTH_DATE = "BIRTH_DATE",
  PHONE = "PHONE",
  SKILL_LEVEL = "SKILL_LEVEL",
  POST = "POST",
}

export enum Gender {
  FEMALE = "FEMALE",
  MALE = "MALE",
}

export enum PostCategory {
  MINING = "MINING",
  ELECTROMECHANICAL = "ELECTROMECHANICAL",
  COAL_PREPARATION = "COAL_PREPARATION",
  TRANSPORT = "TRANSPORT",
  VENTILATION = "VENTILATION",
  LOGISTICS = "LOGISTICS",
  MANAGEMENT = "MANAGEMENT",
}

export enum SkillLevel {
  JUNIOR = "JUNIOR",
  INTERMEDIATE = "INTERMEDIATE",
  SENIOR = "SENIOR",
  TECHNICIAN = "TECHNICIAN",
  SENIOR_TECHNICIAN = "SENIOR_TECHNICIAN",
}

/** States in which a person is employed and holds a post (R-DIR-06): those who left or retired hold none. */
export const HOLDING_STATES: readonly EmployeeState[] = [
  EmployeeState.ACTIVE,
  EmployeeState.ON_LEAVE,
  EmployeeState.SUSPENDED,
];

/** States in which a person's roles hold: not while suspended, and not once they retired or left. */
export const AT_WORK_STATES: readonly EmployeeState[] = [
  EmployeeState.PENDING_START,
  EmployeeState.ACTIVE,
  EmployeeState.ON_LEAVE,
];

export const EmployeePolicy = policySeeds({
  frontlineCategories: {
    value: [
      PostCategory.MINING,
      PostCategory.ELECTROMECHANICAL,
      PostCategory.COAL_PREPARATION,
      PostCategory.TRANSPORT,
      PostCategory.VENTILATION,
    ] as readonly PostCategory[],
    level: "SET",
    source: "A3, A4",
    article: "§2.1.2; 二",
    accepts: isListOf(isOneOf(Object.values(PostCategory))),
  },
});

/** What a filter says of the post that somebody holds. */
export interface PostWords {
  readonly postCategory?: PostCategory | null;
  readonly frontline?: boolean | null;
}

/** The families of posts that both words of a filter allow; null when neither is said. */
export function categoriesWanted(
  { postCategory, frontline }: PostWords,
  frontlineCategories: readonly PostCategory[],
): readonly PostCategory[] | null {
  if (postCategory == null && frontline == null) return null;
  return Object.values(PostCategory).filter(
    category =>
      (postCategory == null || category === postCategory) &&
      (frontline == null || frontlineCategories.includes(category) === frontline),
  );
}
