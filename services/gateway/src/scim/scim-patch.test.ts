import { expect, it } from "@jest/globals";
import { EMPLOYEE, ENTERPRISE, type Words } from "./scim-attributes.js";
import { memberAdded } from "./scim-group.js";
import { changesIn, patchedWords } from "./scim-patch.js";

const words = (...Operations: unknown[]): Words => patchedWords(changesIn({ Operations }));
const refusal = (reason: string) =>
  expect.objectContaining({ extensions: expect.objectContaining({ reason }) });

it.each<[string, unknown[], Words]>([
  ["Entra's suspension", [{ op: "Replace", path: "active", value: "False" }], { active: false }],
  ["Entra's without a path", [{ op: "Add", value: { active: "True" } }], { active: true }],
  ["Okta's suspension", [{ op: "replace", value: { active: false } }], { active: false }],
  [
    "names by parts",
    [
      { op: "add", path: "name.familyName", value: "王" },
      { op: "add", value: { "name.givenName": "伟" } },
    ],
    { familyName: "王", givenName: "伟" },
  ],
  [
    "an extension by its path",
    [{ op: "replace", path: `${ENTERPRISE}:department`, value: "U" }],
    { department: "U" },
  ],
  [
    "an extension as a whole",
    [{ op: "replace", path: EMPLOYEE, value: { hiredOn: "2020-01-01" } }],
    { hiredOn: "2020-01-01" },
  ],
  [
    "an extension by a dot after its URN, in capitals",
    [{ op: "replace", value: { [`${ENTERPRISE.toUpperCase()}:DEPARTMENT`]: "U" } }],
    { department: "U" },
  ],
  [
    "the mobile number",
    [{ op: "add", path: 'phoneNumbers[type eq "mobile"].value', value: "1" }],
    { phone: "1" },
  ],
  [
    "the preferred number",
    [{ op: "replace", path: "phoneNumbers[primary eq true].value", value: "1" }],
    { phone: "1" },
  ],
  ["another number", [{ op: "add", path: 'phoneNumbers[type eq "work"].value', value: "1" }], {}],
  ["a number's kind", [{ op: "add", path: 'phoneNumbers[type eq "mobile"].type', value: "mobile" }], {}],
  [
    "an address that is not kept",
    [{ op: "Replace", path: 'emails[type eq "work"].value', value: "a@b" }],
    {},
  ],
  ["a manager who is not kept", [{ op: "Add", path: `${ENTERPRISE}:manager`, value: "1" }], {}],
  [
    "what is removed",
    [
      { op: "Remove", path: "phoneNumbers" },
      { op: "remove", path: "title" },
    ],
    { phone: null, title: null },
  ],
  [
    "the last word",
    [
      { op: "add", path: "title", value: "a" },
      { op: "replace", path: "title", value: "b" },
    ],
    { title: "b" },
  ],
])("%s is understood", (_, operations, expected) => {
  expect(words(...operations)).toEqual(expected);
});

it.each<[string, unknown, string]>([
  ["no list", { Operations: {} }, "invalidSyntax"],
  ["none", { Operations: [] }, "invalidSyntax"],
  [
    "more than a hundred",
    { Operations: Array.from({ length: 101 }, () => ({ op: "add", path: "title", value: "x" })) },
    "tooMany",
  ],
  ["what is no operation", { Operations: ["add"] }, "invalidSyntax"],
  ["a path that is none", { Operations: [{ op: "add", path: 7, value: "x" }] }, "invalidPath"],
  ["an unknown attribute", { Operations: [{ op: "add", path: "titel", value: "x" }] }, "invalidPath"],
  [
    "an attribute beyond what is kept",
    { Operations: [{ op: "add", path: "title[x].y", value: "x" }] },
    "invalidPath",
  ],
  ["a value that is no object", { Operations: [{ op: "add", value: "x" }] }, "invalidValue"],
])("of %s nothing is done", (_, body, reason) => {
  expect(() => patchedWords(changesIn(body))).toThrow(refusal(reason));
});

it.each<[string, unknown[]]>([
  ["by a list", [{ op: "Add", path: "members", value: [{ value: "1", display: "x" }] }]],
  ["by an object", [{ op: "add", path: "Members", value: { value: "1" } }]],
  ["without a path", [{ op: "add", value: { members: [{ value: "1" }] } }]],
])("a member is added %s", (_, Operations) => {
  expect(memberAdded(changesIn({ Operations }))).toBe("1");
});

it.each<[string, unknown[], string]>([
  ["two", [{ op: "add", path: "members", value: [{ value: "1" }, { value: "2" }] }], "invalidValue"],
  ["nobody", [{ op: "add", path: "members", value: [] }], "invalidValue"],
  ["what is no reference", [{ op: "add", path: "members", value: ["1"] }], "invalidValue"],
  ["all others away", [{ op: "replace", path: "members", value: [{ value: "1" }] }], "mutability"],
  ["another name", [{ op: "add", path: "displayName", value: "x" }], "mutability"],
])("a group takes not %s", (_, Operations, reason) => {
  expect(() => memberAdded(changesIn({ Operations }))).toThrow(refusal(reason));
});
