import { isMadeOf, isWhole, policySeeds, type Limits, type LocalDate } from "@tongxin/kernel";
import { EmployeeState } from "../employees/employee.rules.js";

export enum AgeBand {
  YOUTH = "YOUTH",
  MIDDLE = "MIDDLE",
  SENIOR = "SENIOR",
}

interface Bands {
  readonly youthUntil: number;
  readonly middleUntil: number;
}

const isAge = isWhole(1, 150);
const areBands = isMadeOf({ youthUntil: isAge, middleUntil: isAge });
const isInOrder = ({ youthUntil, middleUntil }: Bands): boolean => youthUntil < middleUntil;

/** Each band goes up to, and with, so many completed years. */
export const AgeBandPolicy = policySeeds({
  ageBands: {
    value: { youthUntil: 35, middleUntil: 50 },
    level: "SET",
    source: "A1 / D",
    article: "§2.1.1, R-DIR-09",
    accepts: value => areBands(value) && isInOrder(value as Bands),
  },
});

/** Years of life that are completed on a day; who was born on 29 February completes one on 1 March of other years. */
export const completedYears = (bornOn: LocalDate, day: LocalDate): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);

/** The band on a day; retirees are among the seniors at any age. Null when the birth date is not recorded. */
export function ageBandOf(
  { bornOn, state }: { readonly bornOn: LocalDate | null; readonly state: EmployeeState },
  day: LocalDate,
  { ageBands }: Limits<typeof AgeBandPolicy>,
): AgeBand | null {
  if (state === EmployeeState.RETIRED) return AgeBand.SENIOR;
  if (bornOn === null) return null;
  const years = completedYears(bornOn, day);
  if (years <= ageBands.youthUntil) return AgeBand.YOUTH;
  return years <= ageBands.middleUntil ? AgeBand.MIDDLE : AgeBand.SENIOR;
}
