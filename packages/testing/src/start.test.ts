import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Migration } from "@mikro-orm/migrations";
import {
  defineService,
  migrateDatabase,
  newMasterKeys,
  newPassportKeys,
  openService,
  StartFault,
  type Log,
  type ServiceDefinition,
} from "@tongxin/subgraph/host";
import pg from "pg";
import { freshDatabase, type FreshDatabase } from "./database.js";
import { lamps } from "./lamps/lamps.test-kit.js";

let database: FreshDatabase;
let behind: pg.Client;
let passportKey: string;
beforeAll(async () => {
  database = await freshDatabase(lamps);
  behind = new pg.Client({ connectionString: database.adminUrl });
  await behind.connect();
  passportKey = (await newPassportKeys()).publicKey;
});
afterAll(async () => {
  await behind.end();
  await database.drop();
});

/** The owner's address: that of the test's service, as the role that the global setup made the owner. */
const ownerUrl = (): string => {
  const url = new URL(database.url);
  Object.assign(url, { username: "tongxin_owner", password: "tongxin_owner" });
  return url.href;
};

const open = (definition: ServiceDefinition, options: object = {}) =>
  openService(definition, {
    databaseUrl: database.url,
    masterKeys: newMasterKeys(),
    passportKey,
    ...options,
  });

const withMigration = (up: string): ServiceDefinition => {
  class Later extends Migration {
    override up(): void {
      this.addSql("create table half (id int)");
      this.addSql(up);
    }
  }
  const { name, features, employee, orgUnit, migrations } = lamps;
  return defineService({
    name,
    features: features.slice(0, -2),
    employee,
    orgUnit,
    migrations: [...migrations, { name: "Migration2_later", class: Later }],
  });
};

const tables = { name: lamps.name, entities: [], migrations: lamps.migrations };

describe("a service that cannot start says what to do", () => {
  it("when its migration fails, whose name it tells: the database is as before", async () => {
    const broken = withMigration("alter table no_such_table add x int");
    await expect(open(broken, { ownerUrl: ownerUrl() })).rejects.toMatchObject({
      constructor: StartFault,
      message: expect.stringMatching(
        /^innovation: the migration Migration2_later failed, and all was undone/,
      ),
    });
    const { rows } = await behind.query("select to_regclass('half') as half");
    expect(rows).toEqual([{ half: null }]);
  });

  it("when its database lacks a migration that it may not make", async () => {
    await expect(open(withMigration("select 1"))).rejects.toMatchObject({
      constructor: StartFault,
      message: expect.stringMatching(/lacks Migration2_later.*DATABASE_OWNER_URL/),
    });
  });

  it("when the service would sign in as the owner, and leaves the owner's rights as they are", async () => {
    await expect(migrateDatabase(tables, ownerUrl(), ownerUrl())).rejects.toMatchObject({
      message: expect.stringContaining("Nothing was changed."),
    });
    const { rows } = await behind.query(
      "select has_table_privilege('tongxin_owner', 'mikro_orm_migrations', 'insert') as may",
    );
    expect(rows).toEqual([{ may: true }]);
  });

  it("when the keys are not the database's", async () => {
    const service = await open(lamps);
    await service.stop();
    await expect(open(lamps)).rejects.toMatchObject({
      constructor: StartFault,
      message: expect.stringMatching(/^innovation: the master key first is not the one/),
    });
  });

  it.each([
    ["nobody answers", (url: URL) => Object.assign(url, { port: "1" }), /no database answers at .*:1\./],
    ["its password is wrong", (url: URL) => Object.assign(url, { password: "wrong" }), /does not let it in/],
    [
      "there is no such database",
      (url: URL) => Object.assign(url, { pathname: "/nowhere" }),
      /does not exist/,
    ],
    ["the address is none", () => ({ href: "nonsense" }), /DATABASE_URL is no address/],
  ])("when %s", async (_, spoil, sentence) => {
    const databaseUrl = spoil(new URL(database.url)).href;
    await expect(open(lamps, { databaseUrl })).rejects.toMatchObject({
      constructor: StartFault,
      message: expect.stringMatching(sentence),
    });
  });
});

it("an older release on a newer database is told of", async () => {
  await behind.query(
    "insert into mikro_orm_migrations (name, executed_at) values ('Migration9_newer', now())",
  );
  const said: object[] = [];
  await migrateDatabase(tables, ownerUrl(), database.url, {
    warn: (line: object) => void said.push(line),
  } as Log);
  expect(said).toEqual([{ migrations: ["Migration9_newer"] }]);
});
