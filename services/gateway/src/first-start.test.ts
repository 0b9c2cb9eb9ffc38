import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { settingsFrom } from "./settings.js";
import {
  ask,
  embedded,
  freshDatabases,
  scratchFolder,
  settingsOf,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

const OIDC = { OIDC_ISSUER: "https://id.example/realms/tongxin" };

let databases: Awaited<ReturnType<typeof freshDatabases>>;
beforeAll(async () => {
  databases = await freshDatabases();
}, 60_000);
afterAll(() => databases.drop());

/** A start as an enterprise's own would be, with what the settings say of the demo. */
function started(env: NodeJS.ProcessEnv): Promise<TestPlatform> {
  const { oidc, demo } = settingsFrom({ ...OIDC, ...env });
  const dataDir = scratchFolder();
  return embedded(databases.urls, dataDir, undefined, settingsOf(dataDir, { oidc, demo }));
}

/** How many rows a table of a service holds. */
async function count({ services }: TestPlatform, table: string): Promise<number> {
  const em = services.directory.database.em.fork();
  const [row] = await em
    .getConnection()
    .execute<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row!.count;
}

it("where an enterprise signs its people in, a start makes no account unless it is asked for [S4]", async () => {
  const platform = await started({});
  try {
    for (const name of SERVICES) expect(await platform.services[name].isReady()).toBe(true);
    expect(await count(platform, "account")).toBe(0);
    expect(await count(platform, "employee")).toBe(0);
  } finally {
    await platform.stop();
  }
  const demo = await started({ DEMO: "small" });
  try {
    expect(await count(demo, "account")).toBeGreaterThan(0);
  } finally {
    await demo.stop();
  }
}, 60_000);

const OPEN = `mutation ($employeeId: ID!, $name: String!) {
  accountOpen(employeeId: $employeeId, name: $name) { account { name } userErrors { code } }
}`;

it("whoever has an open account signs in at the built-in issuer, and nobody else [S4]", async () => {
  const platform = await started({ OIDC_ISSUER: "" });
  try {
    const em = platform.services.directory.database.em.fork();
    const [someone] = await em.execute<{ id: string }[]>(
      "select id from employee where id not in (select employee_id from account where employee_id is not null) limit 1",
    );
    await expect(tokenOf(platform, "new.colleague")).resolves.toBeUndefined();
    const security = await tokenOf(platform, "security");
    const opened = await ask(platform, security, OPEN, { employeeId: someone!.id, name: "new.colleague" });
    expect(opened.body.data.accountOpen).toEqual({ account: { name: "new.colleague" }, userErrors: [] });
    const { body } = await ask(platform, await tokenOf(platform, "new.colleague"), "{ viewer { account } }");
    expect(body.data.viewer).toEqual({ account: "new.colleague" });
    for (const other of ["hr-system", "system:directory", "\0", "nobody"])
      await expect(tokenOf(platform, other)).resolves.toBeUndefined();
  } finally {
    await platform.stop();
  }
}, 60_000);
