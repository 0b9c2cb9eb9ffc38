import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { quoteOf, readCode, readDate, readPhone, readText, readWord } from "./cell.rules.js";
import { RowErrorCode } from "./import.rules.js";

describe("a day", () => {
  it.each([
    ["2021-03-05", "2021-03-05"],
    ["2021/3/5", "2021-03-05"],
    ["2021.03.05", "2021-03-05"],
    ["2021年3月5日", "2021-03-05"],
    ["20210305", "2021-03-05"],
    ["２０２１－０３－０５", "2021-03-05"],
    [" 2021-03-05 00:00:00 ", "2021-03-05"],
    ["43874", "2020-02-13"],
    ["35669", "1997-08-27"],
    ["2024-02-29", "2024-02-29"],
  ])("written %s is %s", (cell, day) => {
    expect(readDate(cell)).toEqual({ value: day });
  });

  it.each(["2021-02-30", "2023-02-29", "2021-13-01", "2021-00-10", "yesterday", "0", "=TODAY()", "5/3/2021"])(
    "written %s is none",
    cell => {
      expect(readDate(cell)).toEqual({ problem: RowErrorCode.DATE_IMPOSSIBLE });
    },
  );
});

describe("text", () => {
  it.each([
    ["  陆建梅 ", "陆建梅"],
    ["\u3000甲\u3000乙\u00a0", "甲 乙"],
    ["", null],
    [" \u3000 ", null],
  ])("%j reads as %j", (cell, text) => {
    expect(readText(cell)).toEqual({ value: text });
  });

  it("of more than 200 characters is too long", () => {
    expect(readText("长".repeat(201))).toEqual({ problem: RowErrorCode.VALUE_TOO_LONG });
  });

  it("as a code loses full width and inner spaces", () => {
    expect(readCode("ＦＸ ００３１７９ ")).toEqual({ value: "FX003179" });
  });
});

it.each([
  ["138 0013-8000", { value: "13800138000" }],
  ["１３８００１３８０００", { value: "13800138000" }],
  ["", { value: null }],
  ["call me", { problem: RowErrorCode.PHONE_MALFORMED }],
  ["=HYPERLINK(1)", { problem: RowErrorCode.PHONE_MALFORMED }],
])("the phone number %j", (cell, reading) => {
  expect(readPhone(cell)).toEqual(reading);
});

it("a word is one of its vocabulary, never a name every object has", () => {
  const read = readWord({ 男: 1 }, RowErrorCode.GENDER_UNKNOWN);
  expect(read(" 男 ")).toEqual({ value: 1 });
  expect(read("constructor")).toEqual({ problem: RowErrorCode.GENDER_UNKNOWN });
});

it("no cell whatever makes a reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), cell => {
      for (const read of [readText, readCode, readPhone, readDate]) expect(read(cell)).toBeDefined();
    }),
  );
});

describe("a code", () => {
  it.each([
    "13812345678",
    "＋８６138 1234 5678",
    "11010519491231002X",
    "110105491231002",
    "1990-06-01",
    "1990年6月1日",
  ])("is not what is of a person: %s", cell => {
    expect(readCode(cell)).toEqual({ problem: RowErrorCode.VALUE_PERSONAL });
  });

  it.each(["FX000001", "20210305", "0010020003", "10000000001", "TX-A-M1"])("may be %s", cell => {
    expect(readCode(cell)).toEqual({ value: cell });
  });
});

describe("what a report quotes of a cell", () => {
  it.each([
    ["13812345678", false, null],
    ["张三138-1234-5678", false, null],
    ["（010）62345678", false, null],
    ["11010519491231002X", false, null],
    ["１９９０－０６－０１", false, null],
    ["19900601", false, null],
    ["生于1990.6.1", false, null],
    ["2021-02-30", true, "2021-02-30"],
    ["13812345678", true, null],
    ["欧\uFFFD", false, null],
    ["航天", false, "航天"],
    ["FX-0001", false, "FX-0001"],
    ["99999999", false, "99999999"],
  ])("%j, where a day belongs %s: %j", (cell, isDay, quoted) => {
    expect(quoteOf(cell, isDay)).toBe(quoted);
  });
});
