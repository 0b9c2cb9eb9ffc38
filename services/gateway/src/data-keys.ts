import fs from "node:fs";
import path from "node:path";
import { newMasterKeys } from "@tongxin/subgraph/host";

/** The master keys of a platform in one process lie in its data folder, readable by their owner only; made by the first start. */
export function dataKeysIn(dataDir: string): string {
  const file = path.join(dataDir, "data-keys.json");
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8");
  const keys = newMasterKeys();
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(file, keys, { mode: 0o600 });
  return keys;
}
