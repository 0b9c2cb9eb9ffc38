import { formatYuan, parseLocalDate, parseYuan } from "@tongxin/kernel";
import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { badInput } from "./errors.js";

/** A scalar that is a string outside: `read` answers null for text it does not accept. */
function textScalar<Inside>(
  name: string,
  description: string,
  read: (text: string) => Inside | null,
  write: (value: unknown) => string,
): GraphQLScalarType<Inside, string> {
  const parse = (value: unknown): Inside => {
    const inside = typeof value === "string" ? read(value) : null;
    if (inside === null) throw badInput("MALFORMED_VALUE", `${JSON.stringify(value)} is not a ${name}.`);
    return inside;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function readInstant(text: string): Date | null {
  const instant = INSTANT.test(text) && parseLocalDate(text.slice(0, 10)) ? new Date(text) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant : null;
}

/** As PostgreSQL writes an instant of whole seconds to a session in UTC, which nearly all are. */
const WHOLE_SECONDS = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/;

function writeInstant(value: unknown): string {
  if (typeof value === "string" && WHOLE_SECONDS.test(value))
    return `${value.slice(0, 10)}T${value.slice(11, 19)}.000Z`;
  const instant = value instanceof Date ? value : new Date(String(value));
  return instant.toISOString();
}

function writeDay(value: unknown): string {
  const day = typeof value === "string" ? parseLocalDate(value) : null;
  if (!day) throw new TypeError("A LocalDate must be YYYY-MM-DD.");
  return day;
}

function writeMoney(value: unknown): string {
  const fen = Number(value);
  if (!Number.isSafeInteger(fen)) throw new TypeError("Money must be a whole number of fen.");
  return formatYuan(fen);
}

/** An instant. Rows carry `timestamptz` as text or Date; both are written in UTC. */
export const DateTime = textScalar(
  "DateTime",
  "时刻，ISO 8601 格式，须带时区，如 2026-11-22T18:00:00+08:00。 An instant in ISO 8601 with its offset.",
  readInstant,
  writeInstant,
);

/** A business day in Asia/Shanghai. */
export const LocalDate = textScalar(
  "LocalDate",
  "北京时间的一个自然日，YYYY-MM-DD。 A calendar day in Beijing time.",
  parseLocalDate,
  writeDay,
);

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const readTime = (text: string): string | null => (TIME_OF_DAY.test(text) ? text : null);

/** A time of day on a Shanghai clock, HH:MM; 24:00 is the end of the day. */
export const LocalTime = textScalar(
  "LocalTime",
  "北京时间的时分，HH:MM，24:00 表示当日结束。 A time of day in Beijing, HH:MM; 24:00 is the end of the day.",
  readTime,
  String,
);

/** Fen inside, and a number because graphql-jit writes literals as JSON. */
export const Money = textScalar(
  "Money",
  '人民币金额，以元为单位、两位小数的字符串，如 "12.50"。 Yuan as a decimal string with two places.',
  parseYuan,
  writeMoney,
);
