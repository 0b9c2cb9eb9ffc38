import { expect, it } from "@jest/globals";
import { accountName } from "./account-name.js";

it.each([
  ["TX00001", "tx00001"],
  ["ＴＸ０１", "tx01"],
  ["Zhang.San", "zhang.san"],
])("an account typed as %s is %s, and stays so", (typed, kept) => {
  expect(accountName(typed)).toBe(kept);
  expect(accountName(kept)).toBe(kept);
});
