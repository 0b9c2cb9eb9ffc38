import { describe, expect, it } from "@jest/globals";
import { allowedTargetsIn, outsideWorld } from "@tongxin/subgraph/host";

describe("what an operator allows", () => {
  it.each([
    ["", true],
    ["10.0.0.0/8", true],
    ["10.1.2.3, fd00::/8", true],
    ["hr.intranet,OA.intranet", true],
    ["10.0.0.0/33", false],
    ["10.0.0.0/x", false],
    ["http://hr.intranet", false],
    ["hr.intranet/8", false],
    ["-bad", false],
  ])("as %j is understood: %s", (text, isUnderstood) => {
    expect(allowedTargetsIn(text) !== null).toBe(isUnderstood);
  });
});

describe("an address outside", () => {
  const strict = outsideWorld(allowedTargetsIn("")!);
  const ours = outsideWorld(allowedTargetsIn("10.20.0.0/16,fd12::/16,localhost")!);

  it.each([
    ["http://10.20.1.1/", "PRIVATE", null],
    ["http://10.21.1.1/", "PRIVATE", "PRIVATE"],
    ["http://[fd12::1]/", "PRIVATE", null],
    ["http://[fe80::1]/", "PRIVATE", "PRIVATE"],
    ["http://localhost/", "PRIVATE", null],
    ["http://0.0.0.0/", "PRIVATE", "PRIVATE"],
    ["http://0x7f.1/", "PRIVATE", "PRIVATE"],
    ["http://[::ffff:169.254.169.254]/", "PRIVATE", "PRIVATE"],
    ["http://[64:ff9b::7f00:1]/", "PRIVATE", "PRIVATE"],
    ["http://1.1.1.1/", null, null],
    ["https://[2606:4700::1111]/", null, null],
    ["gopher://1.1.1.1/", "MALFORMED", "MALFORMED"],
    ["http://a:b@1.1.1.1/", "MALFORMED", "MALFORMED"],
    [`http://1.1.1.1/${"a".repeat(500)}`, "MALFORMED", "MALFORMED"],
  ])("%s is refused for %s, and where some are allowed for %s [S11]", async (url, everywhere, here) => {
    expect([await strict.whyNot(url), await ours.whyNot(url)]).toEqual([everywhere, here]);
  });

  it("that is refused is not called either", async () => {
    await expect(strict.post("http://127.0.0.1:1/", {}, "{}")).rejects.toThrow("PRIVATE");
  });
});
