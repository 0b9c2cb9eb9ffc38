import fs from "node:fs";
import path from "node:path";

/** Something in the data folder that cannot be used: says what, and what to do. */
export class DataError extends Error {}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: "which is a file",
  ENOTDIR: "which lies below a file",
  EACCES: "where this account may not write",
  EPERM: "where this account may not write",
  EROFS: "which is on a read-only disk",
  ENOSPC: "and that disk is full",
};

/** Makes the data folder where there is none, and refuses one in which nothing can be written. */
export function openDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const why = WHY[code] ?? `which cannot be used (${code})`;
    throw new DataError(
      `DATA_DIR is ${dataDir}, ${why}. Set DATA_DIR to a folder that this account may write.`,
      {
        cause: error,
      },
    );
  }
}

/** Keeps a text in a file that only its owner may read; what is there already stays, and nobody reads half of it. */
export function keepNew(file: string, text: string): void {
  openDataDir(path.dirname(file));
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft);
  }
}

/** What a file of the data folder holds, as `read` understands it; `remedy` is what to do when it does not. */
export async function keptIn<Value>(
  file: string,
  read: (text: string) => Value | Promise<Value>,
  remedy: string,
): Promise<Value> {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DataError(`${file} cannot be read (${code}). ${remedy}`, { cause: error });
  }
  try {
    return await read(text);
  } catch (error) {
    throw new DataError(`${file} is broken. ${remedy}`, { cause: error });
  }
}
