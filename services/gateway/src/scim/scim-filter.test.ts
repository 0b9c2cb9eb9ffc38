import { expect, it } from "@jest/globals";
import { alternativesIn, GROUP_TERMS, USER_TERMS, type Terms } from "./scim-filter.js";

it.each<[string, Terms[]]>([
  ['externalId eq "x"', [{ externalId: "x" }]],
  ['USERNAME EQ "x"', [{ userName: "x" }]],
  ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "x"', [{ userName: "x" }]],
  ["active eq true", [{ active: true }]],
  ['active eq "False"', [{ active: false }]],
  ['groups.value eq "g" and active eq true', [{ groupId: "g", active: true }]],
  ['externalId eq "a \\"b\\" 王"', [{ externalId: 'a "b" 王' }]],
  ['externalId eq "a" or externalId eq "b"', [{ externalId: "a" }, { externalId: "b" }]],
  [
    'id eq "a" and (active eq true or userName eq "x")',
    [
      { id: "a", active: true },
      { id: "a", userName: "x" },
    ],
  ],
  ['id eq "a" or id eq "b" and active eq true', [{ id: "a" }, { id: "b", active: true }]],
  ['id eq "a" and id eq "b"', []],
  ['id eq "a" and id eq "a"', [{ id: "a" }]],
  [`${"(".repeat(50)}id eq "a"${")".repeat(50)}`, [{ id: "a" }]],
])("%s means its alternatives", (filter, terms) => {
  expect(alternativesIn(filter, USER_TERMS)).toEqual(terms);
});

const OR = (n: number) => Array.from({ length: n }, (_, index) => `id eq "${index}"`).join(" or ");

it.each([
  [""],
  ["userName"],
  ["userName eq"],
  ["userName eq x"],
  ['userName eq "x'],
  ['userName eq "\\x"'],
  ['userName ne "x"'],
  ["userName pr"],
  ['name.formatted eq "x"'],
  ['constructor eq "x"'],
  ["active eq 1"],
  ['(userName eq "x"'],
  ['userName eq "x")'],
  ['userName eq "x" userName eq "y"'],
  ['not (userName eq "x")'],
  ['emails[type eq "work"]'],
  [OR(21)],
  [
    `(${OR(5)}) and (active eq true or active eq false or userName eq "x" or externalId eq "y" or userName eq "z")`,
  ],
  [`userName eq "${"x".repeat(2_000)}"`],
])("%s is no filter of ours", filter => {
  expect(() => alternativesIn(filter, USER_TERMS)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ reason: "invalidFilter" }) }),
  );
});

it("of a Group fewer terms are known", () => {
  expect(alternativesIn('externalId eq "TX-A"', GROUP_TERMS)).toEqual([{ externalId: "TX-A" }]);
  expect(() => alternativesIn("active eq true", GROUP_TERMS)).toThrow(/Filter by id, externalId/);
});
