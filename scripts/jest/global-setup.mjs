// One real PostgreSQL for the whole run; each test file makes a database of its own in it. What tests write to files lies beside it,
// and goes with it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { startEmbeddedPostgres } from "../../packages/postgres/dist/index.js";

export default async function setUp() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-test-"));
  fs.chmodSync(folder, 0o755);
  const dataDir = path.join(folder, "postgres");
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 500 });
  process.env["TEST_POSTGRES_URL"] = postgres.adminUrl();
  process.env["TEST_SCRATCH"] = folder;
  await makeRoles(postgres.adminUrl());
  globalThis.__tongxinPostgres = { postgres, folder };
}

/** As in production: who owns the tables is not who the service is. */
async function makeRoles(connectionString) {
  const pg = createRequire(new URL("../../packages/postgres/package.json", import.meta.url))("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const role of ["tongxin_owner", "tongxin_service"])
    await client.query(`create role ${role} login password '${role}'`);
  await client.end();
}
