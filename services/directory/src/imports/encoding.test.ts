import { describe, expect, it } from "@jest/globals";
import { encodingDetector, firstLineNotUtf8 } from "./encoding.js";

async function* sent(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

const text = Buffer.from("工号,姓名\n1,甲\n2,乙\n3,丙");
const damaged = Buffer.concat([
  Buffer.from("工号\n1,甲\n2,"),
  Buffer.from([0xe4, 0xb9]),
  Buffer.from("\n3,丙"),
]);
/** One byte at a time: no character arrives whole. */
const bytewise = (bytes: Buffer): Buffer[] => Array.from(bytes, byte => Buffer.from([byte]));

describe("the encoding of a text", () => {
  it.each([
    ["all of it is UTF-8", [text], "utf8"],
    ["it comes byte by byte", bytewise(text), "utf8"],
    ["one character is cut", [damaged], "gb18030"],
    ["it ends within a character", [text.subarray(0, -1)], "gb18030"],
    ["a mark says so", [Buffer.from("\uFEFF工号", "utf16le")], "utf16"],
  ])("is told when %s", (_, chunks, encoding) => {
    const detector = encodingDetector();
    for (const chunk of chunks) detector.see(chunk);
    expect(detector.encoding()).toBe(encoding);
  });

  it("is broken in the first line that is not UTF-8, however the bytes arrive", async () => {
    expect(await firstLineNotUtf8(sent(damaged))).toBe(3);
    expect(await firstLineNotUtf8(sent(...bytewise(damaged)))).toBe(3);
    expect(await firstLineNotUtf8(sent(text.subarray(0, -1)))).toBe(4);
  });
});
