// Writes the migration that brings a service's database to what its entities say: `npm run migration:create -- activities clubs`.
// One that is not committed yet is written anew by deleting its file and asking again.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [name, title = "change"] = process.argv.slice(2);
const folder = path.resolve("services", name ?? "", "src/migrations");
if (!name || !fs.existsSync(folder)) {
  console.error("Name a service and what changes: npm run migration:create -- activities clubs");
  process.exit(2);
}

/** The list of the migrations that are there. */
function writeIndex() {
  const classes = fs
    .readdirSync(folder)
    .filter(file => /^Migration\d+.*\.ts$/.test(file))
    .sort()
    .map(file => file.replace(/\.ts$/, ""));
  const lines = [
    "// Written by `npm run migration:create`.",
    'import type { MigrationObject } from "@mikro-orm/postgresql";',
    ...classes.map(each => `import { ${each} } from "./${each}.js";`),
    "",
    "export const migrations: MigrationObject[] = [",
    ...classes.map(each => `  { name: "${each}", class: ${each} },`),
    "];",
    "",
  ];
  fs.writeFileSync(path.join(folder, "index.ts"), lines.join("\n"));
  execFileSync("prettier", ["--write", folder, "--log-level", "warn"], { stdio: "inherit" });
}

/** Triggers are migrations' own, and no entity's: the way back that the ORM writes would make empty ones of them. */
function leaveTriggers(file) {
  const trigger =
    /^ *this\.addSql\(\s*`create (?:or replace function "\w+_fn"\(\) returns trigger|trigger) [^`]*`,?\s*\);\n/gm;
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll(trigger, ""));
}

// A migration that was deleted must not keep the build from saying what is missing without it.
writeIndex();
try {
  execFileSync("tsc", ["-b"], { stdio: "inherit" });
} catch {
  // The compiler has said what is wrong.
  process.exit(1);
}
const { entitiesOf, EXTENSIONS, openDatabase } = await import("../packages/subgraph/dist/host.js");
const { startEmbeddedPostgres } = await import("../packages/postgres/dist/index.js");
const { [name]: definition } = await import(`../services/${name}/dist/index.js`);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-migration-"));
fs.chmodSync(scratch, 0o755);
const postgres = await startEmbeddedPostgres({ dataDir: path.join(scratch, "postgres"), durable: false });
try {
  const { ownerUrl: clientUrl } = await postgres.ensureDatabase(name, EXTENSIONS);
  const entities = entitiesOf(definition);
  const database = await openDatabase({ name, entities, migrations: definition.migrations, clientUrl });
  await database.migrator.up();
  const { fileName } = await database.migrator.create(folder, false, false, title.replaceAll("-", "_"));
  await database.close(true);
  if (fileName) {
    leaveTriggers(path.join(folder, fileName));
    writeIndex();
  }
  console.log(
    fileName ? `Written: ${path.relative(".", path.join(folder, fileName))}` : "Nothing to change.",
  );
} finally {
  await postgres.stop();
  fs.rmSync(scratch, { recursive: true });
}
