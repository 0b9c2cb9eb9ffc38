// The long forms of what the platform promises, by their names: `npm run prove -- R5`; all of them without a name.
import { spawnSync } from "node:child_process";

const names = process.argv.slice(2);
if (names.some(name => !/^[RS]\d+$/.test(name))) {
  console.error("Name promises such as R5, or none for all that have a long form.");
  process.exit(2);
}
const only = names.length > 0 ? ["-t", `^(${names.join("|")}):`] : [];
const { status } = spawnSync("jest", ["--config", "jest.prove.config.mjs", ...only], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
