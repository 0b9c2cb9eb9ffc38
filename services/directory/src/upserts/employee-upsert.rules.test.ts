import { describe, expect, it } from "@jest/globals";
import { EMPLOYEE_TRANSITIONS, EmployeeState } from "../employees/employee.rules.js";
import { IncomingProblem } from "../incoming/incoming.rules.js";
import { pathOfKey, readKey, refusalOf, spokenData } from "./employee-upsert.rules.js";

const dataIn = (input: object) => {
  const spoken = spokenData(input as Record<string, unknown>);
  return "data" in spoken ? spoken.data : { code: spoken.reason.refusal.code, path: spoken.reason.path };
};

describe("what is said of somebody", () => {
  it.each([
    ["nothing", {}, {}],
    ["what is undefined", { name: undefined, gender: undefined }, {}],
    ["a name with blanks around it", { name: " 欧阳\u3000赟 " }, { name: "欧阳 赟" }],
    ["a gender that is cleared", { gender: null }, { gender: null }],
    ["a phone number with a dash", { phone: "0351-6041234" }, { phoneNumber: "03516041234" }],
    ["a phone number that is cleared", { phone: null }, { phoneNumber: null }],
    ["a phone number of blanks", { phone: " " }, { phoneNumber: null }],
    ["a post", { orgUnitCode: "ＴＸ-1", positionTitle: "电工" }, { unitCode: "TX-1", title: "电工" }],
    ["a state alone, whose reason goes with it", { state: "ACTIVE" }, { state: "ACTIVE", stateReason: null }],
    [
      "a state with its reason",
      { state: "ON_LEAVE", stateReason: "INTERNAL_RETIREMENT" },
      { state: "ON_LEAVE", stateReason: "INTERNAL_RETIREMENT" },
    ],
    ["a day to come", { effectiveDate: "2026-12-01" }, { effectiveOn: "2026-12-01" }],
  ])("as %s, becomes just that [R-DIR-04]", (_, input, data) => {
    expect(dataIn(input)).toEqual(data);
  });

  it.each([
    [{ name: null }, "VALUE_MISSING", "name"],
    [{ hiredOn: null }, "VALUE_MISSING", "hiredOn"],
    [{ orgUnitCode: "" }, "VALUE_MISSING", "orgUnitCode"],
    [{ state: null }, "VALUE_MISSING", "state"],
    [{ stateReason: null }, "VALUE_MISSING", "state"],
    [{ name: "甲".repeat(201) }, "VALUE_INVALID", "name"],
    [{ phone: "12" }, "VALUE_INVALID", "phone"],
    [{ employeeNo: "13800001111" }, "VALUE_INVALID", "employeeNo"],
  ])("as %j is refused with %s at %s [R-DIR-04]", (input, code, word) => {
    expect(dataIn(input)).toEqual({ code, path: ["input", word] });
  });
});

describe("an id of a source", () => {
  it.each([
    ["FX0001", "FX0001"],
    [" ＦＸ０００１ ", "FX0001"],
    ["FX 0001", "FX0001"],
    ["", null],
    ["13800001111", null],
    ["11010519491231002X", null],
  ])("written %j is %j [R-DIR-02]", (text, id) => {
    expect(readKey(text)).toBe(id);
  });
});

describe("a problem", () => {
  it.each(Object.values(EmployeeState))(
    "of a state that does not follow %s says what does [R-DIR-01]",
    before => {
      expect(refusalOf(IncomingProblem.INVALID_TRANSITION, before)).toMatchObject({
        code: "INVALID_TRANSITION",
        allowedTransitions: EMPLOYEE_TRANSITIONS[before],
      });
    },
  );

  it.each(Object.values(IncomingProblem).filter(each => each !== IncomingProblem.INVALID_TRANSITION))(
    "%s is a refusal of that name",
    problem => {
      expect(refusalOf(problem, null).code).toBe(problem);
    },
  );

  it.each([
    ["unitCode", "orgUnitCode"],
    ["bornOn", "birthDate"],
    ["effectiveOn", "effectiveDate"],
    ["externalId", "externalId"],
  ])("with %s is shown at %s", (key, word) => {
    expect(pathOfKey(key)).toEqual(["input", word]);
  });
});
