// Which features and rules of docs/domain a test proves: `npm run trace`. With --check, fails for an unproved id of a
// context that docs/domain/finished.json declares finished.
import { execFileSync } from "node:child_process";
import fs from "node:fs";

const FEATURE = /^\| ((?:DIR|ACT|INN|INT|PTY)-[SXN]\d+) \|/gm;
const RULE = /^(?:\| |\*\*)(R-(?:X|DIR|ACT|INN|INT|PTY|FED)-\d+)\b/gm;
const CITED = /\b(?:R-[A-Z]+-\d+|(?:DIR|ACT|INN|INT|PTY)-[SXN]\d+)\b/g;

const idsIn = (file, pattern) => [...fs.readFileSync(file, "utf8").matchAll(pattern)].map(([, id]) => id);

const tests = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.test.ts"], {
  encoding: "utf8",
})
  .split("\n")
  .filter(file => file && fs.existsSync(file));

/** Ids stand in brackets at the end of a test's name. */
function citedIn(file) {
  const names = fs.readFileSync(file, "utf8").match(/\[(?:[A-Z-]+\d+ ?)+\]/g) ?? [];
  return names.flatMap(name => name.match(CITED) ?? []);
}

/** A rule is proved by a table test of the pure function, a feature by a test that goes through GraphQL. */
const isRuleTest = file => file.endsWith(".rules.test.ts") || file.startsWith("packages/kernel/");
const proved = new Set(
  tests.flatMap(file => citedIn(file).filter(id => id.startsWith("R-") === isRuleTest(file))),
);

const contextOf = id => id.replace(/^R-/, "").replace(/-.*$/, "");
const finished = new Set(JSON.parse(fs.readFileSync("docs/domain/finished.json", "utf8")));
const ids = [
  ...new Set([...idsIn("docs/domain/features.md", FEATURE), ...idsIn("docs/domain/rules.md", RULE)]),
];
const missing = ids.filter(id => !proved.has(id) && finished.has(contextOf(id)));

if (!process.argv.includes("--check")) {
  for (const context of new Set(ids.map(contextOf))) {
    const own = ids.filter(id => contextOf(id) === context);
    const done = own.filter(id => proved.has(id));
    console.log(
      `${context.padEnd(4)} ${done.length} of ${own.length} proved${finished.has(context) ? " (finished)" : ""}`,
    );
    console.log(`     proved: ${done.join(" ") || "-"}`);
    console.log(`     not:    ${own.filter(id => !proved.has(id)).join(" ") || "-"}`);
  }
}
const unknown = [...proved].filter(id => !ids.includes(id));
for (const id of unknown) console.error(`A test claims ${id}, which docs/domain does not know.`);
for (const id of missing) console.error(`${id} is not proved, though its context is declared finished.`);
if (process.argv.includes("--check") && missing.length + unknown.length === 0)
  console.log("Every claim is known, and every finished context proved.");
process.exitCode = missing.length + unknown.length === 0 ? 0 : 1;
