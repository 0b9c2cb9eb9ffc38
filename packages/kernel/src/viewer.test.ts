import { expect, it } from "@jest/globals";
import { EVERYWHERE, GROUP_ORGANIZATION_ID, may, whyOutOfScope, type Viewer } from "./viewer.js";

const viewer = (scopes: readonly string[]): Viewer => ({
  kind: "PERSON",
  accountId: "a",
  account: "a",
  employeeId: null,
  organizationId: GROUP_ORGANIZATION_ID,
  organizationIds: [GROUP_ORGANIZATION_ID],
  roles: [],
  permissions: { "units:manage": scopes },
});

it.each([
  [["mine"], ["group", "mine", "team"], null],
  [["mine"], ["group", "plant"], "OUT_OF_SCOPE"],
  [[EVERYWHERE], [], null],
  [[], ["group"], "OUT_OF_SCOPE"],
])("a permission for %j reaches the unit at %j: %s", (scopes, ancestry, code) => {
  expect(whyOutOfScope(viewer(scopes), "units:manage", ancestry)?.code ?? null).toBe(code);
});

it("a permission without any scope is none, and one never granted neither", () => {
  expect(may(viewer([]), "units:manage")).toBe(false);
  expect(may(viewer([EVERYWHERE]), "imports:run")).toBe(false);
});
