import fs from "node:fs";
import path from "node:path";
import { generatedFiles, SCHEMA } from "./files.js";

/** Writes the public contract from the code: `npm run schema:emit`. */
for (const [file, text] of await generatedFiles()) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  console.log(`Written: schema/${path.relative(SCHEMA, file)}`);
}
