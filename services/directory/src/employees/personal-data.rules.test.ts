import { describe, expect, it } from "@jest/globals";
import {
  checkDigitOf,
  maskedBirthDate,
  maskedIdNumber,
  maskedPhone,
  normalIdNumber,
  PersonalDataField,
  PersonalDataRefusal,
  whyCannotReveal,
  whyNotIdNumber,
} from "./personal-data.rules.js";

describe("a phone number as it may be shown", () => {
  it.each([
    ["13800131234", "138****1234"],
    ["+8613800131234", "+86****1234"],
    ["12345678", "123****5678"],
    ["1234567", "****"],
    ["", "****"],
  ])("%j is %s", (phone, shown) => {
    expect(maskedPhone(phone)).toBe(shown);
  });
});

it("a birth date shows its year, an id number its last two digits", () => {
  expect(maskedBirthDate("1970-03-28")).toBe("1970-**-**");
  expect(maskedIdNumber("11010519491231002X")).toBe("****************2X");
});

describe("an id number", () => {
  it.each([
    ["11010519491231002X", true],
    ["440524188001010014", true],
    ["110105194912310021", false],
    ["11010519491231002x", false],
    ["11010519490231002X", false],
    ["11010521491231002X", false],
    ["01010519491231002X", false],
    ["1101051949123100", false],
    ["110105491231002", false],
    ["", false],
    ["X1010519491231002X", false],
  ])("%j: %s", (text, isValid) => {
    expect(whyNotIdNumber(text)).toBe(isValid ? null : PersonalDataRefusal.ID_NUMBER_INVALID);
  });

  it("is read in full width, with spaces, and with a small x", () => {
    expect(normalIdNumber(" １１０１０５ 19491231 002x ")).toBe("11010519491231002X");
  });

  it("is told from one with any digit changed", () => {
    const first17 = "11010519491231002";
    for (let place = 0; place < first17.length; place++)
      for (let digit = 0; digit <= 9; digit++) {
        if (String(digit) === first17[place]) continue;
        const other = first17.slice(0, place) + digit + first17.slice(place + 1);
        expect(checkDigitOf(other)).not.toBe("X");
      }
  });
});

describe("personal data are revealed", () => {
  it.each([
    ["PERSON", [PersonalDataField.PHONE], null],
    ["PERSON", [], PersonalDataRefusal.FIELDS_MISSING],
    ["SERVICE", [PersonalDataField.PHONE], PersonalDataRefusal.PEOPLE_ONLY],
    ["SYSTEM", [PersonalDataField.PHONE], PersonalDataRefusal.PEOPLE_ONLY],
  ] as const)("to a %s who asks for %j, or not", (kind, fields, refusal) => {
    expect(whyCannotReveal({ kind }, fields)).toBe(refusal);
  });
});
