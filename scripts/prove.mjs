// The long forms of what the platform promises, by their names: `npm run prove -- R5`; all of them without a name.
import { spawnSync } from "node:child_process";
import fs, { globSync } from "node:fs";

const names = process.argv.slice(2);
if (names.some(name => !/^[RS]\d+$/.test(name))) {
  console.error("Name promises such as R5, or none for all that have a long form.");
  process.exit(2);
}
// Only the files that hold them: others would open their databases for nothing.
const files = globSync("{packages,services}/**/src/**/*.prove.ts").filter(file => {
  const text = fs.readFileSync(file, "utf8");
  return names.some(name => text.includes(`"${name}: `));
});
const only = names.length > 0 ? [...files, "-t", `^(${names.join("|")}):`] : [];
const { status } = spawnSync("jest", ["--config", "jest.prove.config.mjs", ...only], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
