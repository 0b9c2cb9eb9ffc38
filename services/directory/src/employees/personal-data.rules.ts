import { parseLocalDate, refusals, type Refusal } from "@tongxin/kernel";

/** What is masked for everybody but the person themselves. */
export enum PersonalDataField {
  PHONE = "PHONE",
  BIRTH_DATE = "BIRTH_DATE",
  ID_NUMBER = "ID_NUMBER",
}

export const PersonalDataRefusal = refusals({
  ID_NUMBER_INVALID: {
    rule: null,
    zh: "身份证号有误：应为 18 位，且校验码正确。",
    en: "This is no id number: it has 18 digits, of which the last checks the others.",
  },
  FIELDS_MISSING: { rule: null, zh: "请指明要查看的信息。", en: "Say what is to be revealed." },
  PEOPLE_ONLY: {
    rule: null,
    zh: "只有人可以查看未脱敏的个人信息，系统账号不可以。",
    en: "Only a person sees personal data unmasked, not a service account.",
  },
});

/** A phone number as it may be shown: the first three digits and the last four, `138****1234`. */
export const maskedPhone = (phone: string): string =>
  phone.length < 8 ? "****" : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A birth date as it may be shown: the year, `1970-**-**`. */
export const maskedBirthDate = (day: string): string => `${day.slice(0, 4)}-**-**`;

const SHOWN_OF_ID_NUMBER = 2;

/** An id number as it may be shown: its last two digits. */
export const maskedIdNumber = (idNumber: string): string =>
  idNumber.slice(-SHOWN_OF_ID_NUMBER).padStart(idNumber.length, "*");

/** An id number as it is kept: half-width, without spaces, `X` as a capital. */
export const normalIdNumber = (text: string): string =>
  text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();

const ID_NUMBER = /^[1-9]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** The digit that GB 11643 puts last. */
export const checkDigitOf = (first17: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11);

/** Why a text is no id number by GB 11643, or null: its day of birth exists, and its last digit checks the others. */
export function whyNotIdNumber(idNumber: string): Refusal | null {
  const [, year, month, day] = ID_NUMBER.exec(idNumber) ?? [];
  const isBirthDate = parseLocalDate(`${year}-${month}-${day}`) !== null;
  return isBirthDate && checkDigitOf(idNumber) === idNumber.at(-1)
    ? null
    : PersonalDataRefusal.ID_NUMBER_INVALID;
}

/** Why personal data cannot be revealed to somebody at all, or null. */
export function whyCannotReveal(
  { kind }: { readonly kind: "PERSON" | "SERVICE" | "SYSTEM" },
  fields: readonly PersonalDataField[],
): Refusal | null {
  if (kind !== "PERSON") return PersonalDataRefusal.PEOPLE_ONLY;
  return fields.length === 0 ? PersonalDataRefusal.FIELDS_MISSING : null;
}
