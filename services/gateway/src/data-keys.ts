import fs from "node:fs";
import path from "node:path";
import { masterKeysFrom, newMasterKeys } from "@tongxin/subgraph/host";
import { DataError, keepNew, keptIn } from "./data-dir.js";

const RESTORE =
  "Without it nobody reads what is encrypted in the database: restore it from the same backup as the rest of the folder.";

/**
 * The master keys of a platform in one process lie in its data folder, readable by their owner only. They are made before
 * the database is, so that a database without them has lost them.
 */
export async function dataKeysIn(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "data-keys.json");
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(dataDir, "postgres", "PG_VERSION")))
      throw new DataError(`${file} is missing. ${RESTORE}`);
    keepNew(file, newMasterKeys());
  }
  return keptIn(file, whole, RESTORE);
}

/** The text, when it can be read as keys. */
function whole(text: string): string {
  masterKeysFrom(text);
  return text;
}
