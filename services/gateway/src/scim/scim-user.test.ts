import { describe, expect, it } from "@jest/globals";
import { isEnumType } from "graphql";
import { readGraph } from "../supergraph.js";
import { EMPLOYEE, ENTERPRISE, USER, wordsIn, type Words } from "./scim-attributes.js";
import { endOf, inputFor, STANDINGS, statesOf, type Employee } from "./scim-user.js";

const TODAY = "2026-11-02";

const known: Employee = {
  id: "id",
  version: 3,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-02T00:00:00Z",
  employeeNo: "10001",
  name: "王伟",
  state: "ACTIVE",
  hiredOn: "2020-01-01",
  sourceSystem: "entra",
  externalId: "x",
  phone: "138****1234",
  orgUnit: { id: "u", code: "U", name: "队", path: "集团 / 队" },
  assignment: { position: { title: "电工", postCategory: "MINING" } },
  unionMembership: null,
};

it("every state of an employee makes them active, inactive or gone", () => {
  const states = readGraph().schema.getType("EmployeeState");
  const names = isEnumType(states) ? states.getValues().map(({ name }) => name) : [];
  expect(Object.keys(STANDINGS).sort()).toEqual(names.sort());
  expect(statesOf(true)).toEqual(["PENDING_START", "ACTIVE", "ON_LEAVE"]);
  expect(statesOf(false)).toEqual(["SUSPENDED", "RETIRED"]);
  expect(statesOf()).toEqual([...statesOf(true), ...statesOf(false)]);
});

it.each([
  ["PENDING_START", "CANCELLED"],
  ["ACTIVE", "TERMINATED"],
  ["SUSPENDED", "TERMINATED"],
])("who is %s and deleted is %s", (state, end) => {
  expect(endOf({ state })).toBe(end);
});

describe("a User's body", () => {
  it.each<[string, Record<string, unknown>, Words]>([
    [
      "is read by names in any case",
      { USERNAME: "1", Name: { FORMATTED: "王" } },
      { userName: "1", formatted: "王" },
    ],
    ["may write the core's URN", { [`${USER}:title`]: "电工" }, { title: "电工" }],
    ["has extensions", { [ENTERPRISE]: { department: "U" } }, { department: "U" }],
    ["may write an extension's attribute as one", { [`${ENTERPRISE}:department`]: "U" }, { department: "U" }],
    [
      "may write truth as a text",
      { active: "False", [EMPLOYEE]: { isUnionMember: "true" } },
      { active: false, isUnionMember: true },
    ],
    [
      "clears by null and by nothing",
      { title: "", phoneNumbers: [], [EMPLOYEE]: { hiredOn: null } },
      { title: null, phone: null, hiredOn: null },
    ],
    [
      "has a mobile number",
      {
        phoneNumbers: [
          { type: "work", value: "1" },
          { type: "Mobile", value: "2" },
        ],
      },
      { phone: "2" },
    ],
    [
      "has a preferred number",
      { phoneNumbers: [{ value: "1" }, { value: "2", primary: true }] },
      { phone: "2" },
    ],
    ["says nothing by another number", { phoneNumbers: [{ type: "fax", value: "1" }] }, { phone: undefined }],
    [
      "says nothing by what is not kept",
      { emails: [{ value: "a@b" }], roles: [], password: "x", [ENTERPRISE]: { manager: { value: "1" } } },
      {},
    ],
  ])("%s", (_, body, words) => {
    expect(wordsIn(body)).toEqual(words);
  });

  it.each([
    ["a misspelt attribute", { actve: true }, "invalidPath"],
    ["a misspelt attribute of an extension", { [EMPLOYEE]: { hired: "2020-01-01" } }, "invalidPath"],
    ["a schema that is none", { "urn:x:y": {} }, "invalidPath"],
    ["a number for a text", { userName: 1 }, "invalidValue"],
    ["a text for truth", { active: "maybe" }, "invalidValue"],
    ["a text for an object", { name: "王伟" }, "invalidValue"],
    ["an object for a text", { title: {} }, "invalidValue"],
  ])("with %s is refused", (_, body, reason) => {
    expect(() => wordsIn(body)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ reason }) }),
    );
  });
});

describe("what is said of somebody new", () => {
  it.each<[string, Words, Record<string, unknown>]>([
    ["makes them active", { userName: "1" }, { employeeNo: "1", state: "ACTIVE" }],
    ["may make them suspended", { active: false }, { state: "SUSPENDED" }],
    ["who begins later", { hiredOn: "2026-11-03" }, { hiredOn: "2026-11-03", state: "PENDING_START" }],
    ["in a state of its own", { active: true, state: "ON_LEAVE" }, { state: "ON_LEAVE" }],
    ["by a Chinese name", { familyName: "欧阳", givenName: "伟" }, { name: "欧阳伟", state: "ACTIVE" }],
    ["by a Latin name", { familyName: "Li", givenName: "Wei" }, { name: "Wei Li", state: "ACTIVE" }],
    [
      "by the name as it is written",
      { formatted: "甲", familyName: "乙", givenName: "丙", displayName: "丁" },
      { name: "甲", state: "ACTIVE" },
    ],
    ["by a name to show", { displayName: "丁" }, { name: "丁", state: "ACTIVE" }],
  ])("%s", (_, words, input) => {
    expect(inputFor(null, words, TODAY)).toEqual(input);
  });
});

describe("what is said of somebody known", () => {
  it.each<[string, Words, string, Record<string, unknown>]>([
    ["suspends them", { active: false }, "ACTIVE", { state: "SUSPENDED" }],
    ["suspends them again", { active: false }, "SUSPENDED", { state: "SUSPENDED" }],
    ["brings them back", { active: true }, "SUSPENDED", { state: "ACTIVE" }],
    ["brings them out of retirement", { active: true }, "RETIRED", { state: "ACTIVE" }],
    ["leaves who is retired retired", { active: false }, "RETIRED", {}],
    ["leaves who is away away", { active: true }, "ON_LEAVE", {}],
    ["leaves who has not begun as they are", { active: true }, "PENDING_START", {}],
    ["wants what the graph refuses", { active: false }, "ON_LEAVE", { state: "SUSPENDED" }],
    [
      "by both words, of which one is new",
      { active: false, state: "ACTIVE" },
      "ACTIVE",
      { state: "SUSPENDED" },
    ],
    [
      "by both words, of which the other is new",
      { active: true, state: "RETIRED" },
      "ACTIVE",
      { state: "RETIRED" },
    ],
    [
      "by a name of which one word is new",
      { formatted: "王伟", displayName: "王大伟" },
      "ACTIVE",
      { name: "王大伟" },
    ],
    [
      "by a title of which one word is new",
      { positionTitle: "电工", title: "钳工" },
      "ACTIVE",
      { positionTitle: "钳工" },
    ],
    ["by the number as it was shown", { phone: "138****1234" }, "ACTIVE", {}],
    ["by no number", { phone: null }, "ACTIVE", { phone: null }],
    ["by their own externalId", { externalId: "x" }, "ACTIVE", {}],
    [
      "by a number of which one word is new",
      { userName: "10001", employeeNumber: "2" },
      "ACTIVE",
      { employeeNo: "2" },
    ],
  ])("%s", (_, words, state, input) => {
    expect(inputFor({ ...known, state }, words, TODAY)).toEqual(input);
  });

  it.each<[string, Words, string]>([
    ["another externalId", { externalId: "y" }, "mutability"],
    ["two numbers", { userName: "2", employeeNumber: "3" }, "invalidValue"],
    ["half a name", { familyName: "王" }, "invalidValue"],
    ["neither true nor false", { active: null }, "invalidValue"],
    ["that they are active and gone", { active: false, state: "ON_LEAVE" }, "invalidValue"],
  ])("is refused when it is %s", (_, words, reason) => {
    expect(() => inputFor(known, words, TODAY)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ reason }) }),
    );
  });
});
