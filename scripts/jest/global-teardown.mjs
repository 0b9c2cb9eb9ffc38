import fs from "node:fs";

export default async function tearDown() {
  const { postgres, folder } = globalThis.__tongxinPostgres;
  await postgres.stop();
  fs.rmSync(folder, { recursive: true });
}
