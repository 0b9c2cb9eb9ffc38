import { refusals, type LocalDate, type Refusal } from "@tongxin/kernel";

export enum QualificationKind {
  TECHNICAL_EXPERT = "TECHNICAL_EXPERT",
  TECHNICAL_BACKBONE = "TECHNICAL_BACKBONE",
  PRODUCTION_BACKBONE = "PRODUCTION_BACKBONE",
}

export const QualificationRefusal = refusals({
  ALREADY_QUALIFIED: {
    rule: "R-DIR-11",
    zh: "该职工在这段时间已有同类资格。",
    en: "The employee holds a qualification of this kind in that time already.",
    constraint: "qualification_one_of_a_kind",
    path: ["input", "validFrom"],
  },
  PERIOD_INVALID: {
    rule: "R-DIR-11",
    zh: "失效日期须晚于生效日期。",
    en: "It ends after the day it begins.",
  },
  ENDED_ALREADY: {
    rule: "R-DIR-11",
    zh: "该资格届时已失效。",
    en: "By that day it has ended anyway.",
  },
});

/** The days on which a qualification holds: from the first up to, and without, the other. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export const isValidOn = ({ validFrom, validTo }: Validity, day: LocalDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

export const whyPeriodInvalid = ({ validFrom, validTo }: Validity): Refusal | null =>
  validTo === null || validFrom < validTo ? null : QualificationRefusal.PERIOD_INVALID;

/** Why a qualification cannot be ended on a day, or null: one that has not begun is ended on its first day, and never held. */
export function whyCannotEnd({ validFrom, validTo }: Validity, day: LocalDate): Refusal | null {
  if (day < validFrom) return QualificationRefusal.PERIOD_INVALID;
  return validTo === null || day < validTo ? null : QualificationRefusal.ENDED_ALREADY;
}
