import { expect, it } from "@jest/globals";
import { Failure, whyOf } from "./watch.js";

const coded = (message: string, code: string) => Object.assign(new Error(message), { code });

it.each([
  ["connect ECONNREFUSED 127.0.0.1:4001", coded("connect ECONNREFUSED 127.0.0.1:4001", "ECONNREFUSED")],
  ["ECONNREFUSED", coded("", "ECONNREFUSED")],
  ["other side closed", coded("other side closed", "UND_ERR_SOCKET")],
  [
    "getaddrinfo ENOTFOUND id",
    new TypeError("fetch failed", { cause: coded("getaddrinfo ENOTFOUND id", "ENOTFOUND") }),
  ],
  ["no answer in time", new DOMException("The operation was aborted", "TimeoutError")],
  ["it answers 502", new Failure("it answers 502")],
  ["Error", coded(`invalid input syntax for type uuid: "13812345678"`, "22P02")],
  ["SyntaxError", new SyntaxError(`Unexpected token: "13812345678"`)],
])("why something failed is told without what was asked: %s", (why, error) => {
  expect(whyOf(error)).toBe(why);
});
