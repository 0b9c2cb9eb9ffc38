// One real PostgreSQL for the whole run; each test file makes a database of its own in it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../packages/postgres/dist/index.js";

export default async function setUp() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-test-"));
  fs.chmodSync(folder, 0o755);
  const dataDir = path.join(folder, "postgres");
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 500 });
  process.env["TEST_POSTGRES_URL"] = postgres.adminUrl();
  globalThis.__tongxinPostgres = { postgres, folder };
}
