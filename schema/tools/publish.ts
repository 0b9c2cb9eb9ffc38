import fs from "node:fs";
import path from "node:path";
import { systemClock } from "@tongxin/kernel";
import { generatedFiles, PUBLISHED, SCHEMA } from "./files.js";
import { CHANGELOG, changesets, read, sealOf } from "./published.js";

/** Publishes the API: `npm run schema:publish` moves the changesets into the changelog, and clients may rely on it. */
const waiting = changesets();
if (waiting.length === 0) {
  console.error("Nothing to publish: say what changes for clients in a file of schema/changesets first.");
  process.exit(1);
}
const api = (await generatedFiles()).get(path.join(SCHEMA, "api.graphql"))!;
const entries = waiting.map(file => read(file).trim()).join("\n\n");
const older = read(CHANGELOG).replace(/^# .*\n+(<!-- .* -->\n+)?/, "");
const changelog = `# Changes of the API\n\n${sealOf(api)}\n\n## ${systemClock.today()}\n\n${entries}\n\n${older}`;
fs.writeFileSync(CHANGELOG, `${changelog.trim()}\n`);
fs.writeFileSync(PUBLISHED, api);
for (const file of waiting) fs.rmSync(file);
console.log("Published: schema/published/api.graphql");
