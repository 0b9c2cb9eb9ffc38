import { pipeline, Readable } from "node:stream";
import { Parse, type Entry } from "unzipper";
import { UnreadableFile } from "./unreadable-file.js";

/** What a workbook may unfold to. A roster of 200,000 people has a tenth of it. */
export interface WorkbookBounds {
  readonly parts: number;
  /** Of all parts together, in bytes. */
  readonly total: number;
  /** Of each part but the sheets, which are read as they come: the others are kept. */
  readonly kept: number;
  /** Of what stands between two tags, in bytes: it is kept until the next one. */
  readonly text: number;
}

export const BOUNDS: WorkbookBounds = {
  parts: 1_000,
  total: 1024 * 1024 * 1024,
  kept: 64 * 1024 * 1024,
  text: 1024 * 1024,
};

/** What is read as text; pictures are not read at all. */
const TEXT = /\.(xml|rels|vml)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const TAG = "<".charCodeAt(0);
const DOCTYPE = "<!DOCTYPE";

/**
 * Refuses an archive that unfolds to more than a workbook has, before anybody keeps what it holds: a megabyte of zeros
 * packs into a kilobyte. Nothing of it is kept here but one chunk.
 */
export async function refuseBombs(bytes: AsyncIterable<Buffer>, bounds = BOUNDS): Promise<void> {
  const archive = pipeline(Readable.from(bytes), Parse({ forceStream: true }), () => {});
  let parts = 0;
  let total = 0;
  for await (const part of archive as AsyncIterable<Entry>) {
    if (++parts > bounds.parts) throw tooLarge();
    const most = SHEET.test(part.path) ? bounds.total : bounds.kept;
    let own = 0;
    const look = watchText(bounds.text);
    for await (const chunk of part as AsyncIterable<Buffer>) {
      own += chunk.length;
      total += chunk.length;
      if (own > most || total > bounds.total) throw tooLarge();
      if (TEXT.test(part.path)) look(chunk);
    }
  }
}

/** Looks at a part as it comes: for texts without an end, and for declarations, which no workbook has. */
function watchText(longest: number): (chunk: Buffer) => void {
  let sinceTag = 0;
  let tail = "";
  return chunk => {
    const first = chunk.indexOf(TAG);
    if (sinceTag + (first < 0 ? chunk.length : first) > longest) throw tooLarge();
    sinceTag = first < 0 ? sinceTag + chunk.length : chunk.length - chunk.lastIndexOf(TAG);
    const head = tail + chunk.toString("latin1", 0, DOCTYPE.length);
    if (head.includes(DOCTYPE) || chunk.includes(DOCTYPE)) throw tooLarge();
    tail = chunk.toString("latin1", Math.max(0, chunk.length - DOCTYPE.length));
  };
}

const tooLarge = () =>
  new UnreadableFile(
    "工作簿解开后过大或含有不允许的内容；请另存为普通工作簿或 CSV。 The workbook unfolds to too much, or holds what no workbook has; save it as a plain workbook or as CSV.",
  );
