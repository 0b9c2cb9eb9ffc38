const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const LINE_FEED = 0x0a;

export const beginsWith = (bytes: Buffer, magic: Buffer): boolean =>
  bytes.subarray(0, magic.length).equals(magic);

/** Whether a file begins as text does: UTF-16 says so by its mark, all other text holds no zero bytes. */
export const beginsAsText = (first: Buffer): boolean => isUtf16(first) || !first.includes(0);

const isUtf16 = (first: Buffer): boolean => UTF16_MARKS.some(mark => beginsWith(first, mark));

/** Text is UTF-16 if its mark says so, UTF-8 if all of it is, and otherwise what Chinese Windows writes. */
export function encodingDetector() {
  const decoder = strictDecoder();
  let encoding = "utf8";
  let isFirst = true;
  return {
    see(chunk: Buffer): void {
      if (isFirst && isUtf16(chunk)) encoding = "utf16";
      isFirst = false;
      if (encoding === "utf8" && !decodes(decoder, chunk)) encoding = "gb18030";
    },
    encoding: (): string => (encoding === "utf8" && !decodes(decoder) ? "gb18030" : encoding),
  };
}

/** The first line that is not UTF-8: where a file that was meant to be all UTF-8 is damaged. */
export async function firstLineNotUtf8(bytes: AsyncIterable<Buffer>): Promise<number> {
  const decoder = strictDecoder();
  let line = 1;
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length;) {
      const feed = chunk.indexOf(LINE_FEED, start);
      const end = feed < 0 ? chunk.length : feed + 1;
      if (!decodes(decoder, chunk.subarray(start, end))) return line;
      if (feed >= 0) line++;
      start = end;
    }
  }
  return line;
}

type Decoder = InstanceType<typeof TextDecoder>;

const strictDecoder = (): Decoder => new TextDecoder("utf-8", { fatal: true });

/** Without a chunk: whether the text may end here. */
function decodes(decoder: Decoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
