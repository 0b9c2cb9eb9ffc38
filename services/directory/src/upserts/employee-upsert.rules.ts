import { invalidTransition, refusals, type Reason, type Refusal } from "@tongxin/kernel";
import { EMPLOYEE_TRANSITIONS, type EmployeeState } from "../employees/employee.rules.js";
import { isUnreadable, readCode, readPhone, readText, type CellReader } from "../imports/cell.rules.js";
import { RowErrorCode } from "../imports/import.rules.js";
import { IncomingProblem, type IncomingKey } from "../incoming/incoming.rules.js";

export const UpsertRefusal = refusals({
  SOURCE_MISSING: {
    rule: "R-DIR-02",
    zh: "来源系统和编号不能为空，且不能像手机号或身份证号。",
    en: "The source system and the id are needed, and an id is neither a phone number nor an id number.",
  },
  ALREADY_EXISTS: {
    rule: "R-DIR-02",
    zh: "该编号已存在，而此次只许新建。",
    en: "The id is known, and this only creates.",
  },
  RECORD_UNKNOWN: {
    rule: "R-DIR-02",
    zh: "该编号不存在，而此次只许更新。",
    en: "The id is not known, and this only updates.",
  },
  VALUE_MISSING: {
    rule: "R-DIR-04",
    zh: "新建职工须有姓名、状态、入职日期、单位、岗位和岗位类别；这些信息不能清空。",
    en: "A new employee needs a name, a state, a day of hiring, a unit, a post and its family; none of these can be cleared.",
  },
  VALUE_INVALID: {
    rule: "R-DIR-04",
    zh: "内容无效：文字不超过 200 字，电话为 7 至 15 位数字。",
    en: "The value is not valid: a text has at most 200 characters, a phone number 7 to 15 digits.",
  },
  BORN_AFTER_HIRED: {
    rule: "R-DIR-04",
    zh: "出生日期须早于入职日期。",
    en: "The person would be born after being hired.",
  },
  HIRED_IN_FUTURE: {
    rule: "R-DIR-01",
    zh: "入职日期晚于今天的职工只能是待入职。",
    en: "Who is hired on a day to come has not begun: their state is PENDING_START.",
  },
  EFFECTIVE_TOO_EARLY: {
    rule: "R-DIR-08",
    zh: "生效日期早于现岗的起始日期。",
    en: "The change would take effect before the present post began.",
  },
  LAST_ADMINISTRATOR: {
    rule: "R-X-14",
    zh: "不能让最后一名在岗的安全管理员离岗。",
    en: "The last security administrator at work cannot leave.",
  },
  IMPORT_RUNNING: {
    rule: "R-DIR-26",
    zh: "该来源系统的导入正在写入，请稍后再试。",
    en: "An import of this source system is being written; try again in a minute.",
  },
  NOTHING_SAID: {
    rule: "R-DIR-04",
    zh: "没有要修改的内容。",
    en: "Nothing is said that could change.",
  },
});

/** The refusal of a single person's row; one whose state refused says what is allowed. */
export const refusalOf = (problem: IncomingProblem, before: EmployeeState | null): Refusal =>
  problem === IncomingProblem.INVALID_TRANSITION && before
    ? invalidTransition(EMPLOYEE_TRANSITIONS[before])
    : UpsertRefusal[problem as Exclude<IncomingProblem, IncomingProblem.INVALID_TRANSITION>];

/** A word of an input, and what it becomes. */
interface Word {
  readonly word: string;
  readonly key: IncomingKey;
  /** How a text is read; enums and days are read by the graph. */
  readonly read?: CellReader<string>;
  /** It cannot be cleared. */
  readonly isFilled?: boolean;
}

const WORDS: readonly Word[] = [
  { word: "employeeNo", key: "employeeNo", read: readCode, isFilled: true },
  { word: "name", key: "name", read: readText, isFilled: true },
  { word: "gender", key: "gender" },
  { word: "birthDate", key: "bornOn" },
  { word: "phone", key: "phoneNumber", read: readPhone },
  { word: "skillLevel", key: "skillLevel" },
  { word: "state", key: "state", isFilled: true },
  { word: "stateReason", key: "stateReason" },
  { word: "hiredOn", key: "hiredOn", isFilled: true },
  { word: "orgUnitCode", key: "unitCode", read: readCode, isFilled: true },
  { word: "positionTitle", key: "title", read: readText, isFilled: true },
  { word: "postCategory", key: "postCategory", isFilled: true },
  { word: "isUnionMember", key: "isUnionMember" },
  { word: "effectiveDate", key: "effectiveOn" },
];

/** The argument that a problem is about, by its key. */
export const pathOfKey = (key: string): string[] => [
  "input",
  WORDS.find(each => each.key === key)?.word ?? key,
];

/** What was said, as a row says it; the phone number in clear still. What is absent stays absent (R-DIR-04). */
export function spokenData(
  input: Readonly<Record<string, unknown>>,
): { readonly data: Readonly<Record<string, unknown>> } | { readonly reason: Reason } {
  const data: Record<string, unknown> = {};
  for (const { word, key, read, isFilled } of WORDS) {
    const said = input[word];
    if (said === undefined) continue;
    const reading = read && typeof said === "string" ? readable(read)(said) : { value: said };
    if ("problem" in reading)
      return { reason: { refusal: UpsertRefusal.VALUE_INVALID, path: ["input", word] } };
    if (reading.value === null && isFilled)
      return { reason: { refusal: UpsertRefusal.VALUE_MISSING, path: ["input", word] } };
    data[key] = reading.value;
  }
  if ("stateReason" in data && !("state" in data))
    return { reason: { refusal: UpsertRefusal.VALUE_MISSING, path: ["input", "state"] } };
  return { data: "state" in data ? { stateReason: null, ...data } : data };
}

/** What no person has typed could not be kept. */
const readable =
  <Value>(read: CellReader<Value>): CellReader<Value> =>
  text =>
    isUnreadable(text) ? { problem: RowErrorCode.ENCODING_INVALID } : read(text);

/** An id of a source system, as it is kept; null for what is none. */
export function readKey(text: string): string | null {
  const reading = readable(readCode)(text);
  return "value" in reading ? reading.value : null;
}
