import { Readable } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry } from "yauzl";

/** A file that can be read from any place on. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number;
  from(offset: number): AsyncIterable<Buffer>;
}

/** The parts of a zip archive. */
export interface Archive {
  /** The unfolded bytes of a part; null when there is none of that name, in capitals or not. */
  read(name: string): Promise<AsyncIterable<Buffer> | null>;
}

export interface ArchiveBounds {
  readonly parts: number;
  /** Of all parts together as they unfold, in bytes. */
  readonly total: number;
}

/**
 * Opens an archive by its directory, which stands at its end and is right whatever wrote it as a stream. A part unfolds
 * to what the directory says and no further. Throws when it is none, and what `tooLarge` makes when it unfolds to more
 * than it may.
 */
export async function openArchive(
  file: StoredFile,
  bounds: ArchiveBounds,
  tooLarge: () => Error,
): Promise<Archive> {
  const archive = await fromRandomAccessReaderPromise(new Reader(file), file.size, { autoClose: false });
  if (archive.entryCount > bounds.parts) throw tooLarge();
  const parts = new Map<string, Entry>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > bounds.total) throw tooLarge();
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) throw new Error("one part of it is there twice");
    parts.set(name, entry);
  }
  return {
    async read(name) {
      const entry = parts.get(name.toLowerCase());
      return entry ? archive.openReadStreamPromise(entry) : null;
    },
  };
}

class Reader extends RandomAccessReader {
  constructor(private readonly file: StoredFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(range(this.file, start, end));
  }
}

async function* range(file: StoredFile, start: number, end: number): AsyncGenerator<Buffer> {
  let left = end - start;
  for await (const bytes of file.from(start)) {
    yield bytes.subarray(0, left);
    left -= bytes.length;
    if (left <= 0) return;
  }
}
