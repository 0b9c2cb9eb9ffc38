import path from "node:path";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { undescribedNames } from "./described.js";
import { generatedFiles, PUBLISHED, SCHEMA } from "./files.js";
import { isSealed, read } from "./published.js";

/** Fails when the committed contract is not what the code says, not described, or breaks what was published. */
const mistakes: string[] = [];

const files = await generatedFiles();
for (const [file, text] of files) {
  if (read(file) !== text)
    mistakes.push(
      `schema/${path.relative(SCHEMA, file)} is not what the code says; run npm run schema:emit.`,
    );
}

const api = buildSchema(files.get(path.join(SCHEMA, "api.graphql"))!);
for (const name of undescribedNames(api)) mistakes.push(`${name} is not described in Chinese and English.`);

if (!isSealed()) {
  mistakes.push(
    "schema/published/api.graphql moved without its changelog; publish with npm run schema:publish.",
  );
}
const changes = await diff(buildSchema(read(PUBLISHED)), api);
for (const { criticality, message } of changes) {
  if (criticality.level !== CriticalityLevel.Breaking) continue;
  mistakes.push(
    `Breaks clients: ${message} Deprecate instead, or publish with a changeset (schema/README.md).`,
  );
}

for (const mistake of mistakes) console.error(mistake);
console.log(
  mistakes.length === 0
    ? "The schema is composed, described, unbroken and up to date."
    : `${mistakes.length} mistakes.`,
);
process.exitCode = mistakes.length === 0 ? 0 : 1;
