import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AuditAction, removeAll, type AuditVerdict } from "@tongxin/subgraph/host";
import pg from "pg";
import { admin, an, auditor, security, testGraph, type Answer, type TestGraph } from "../index.js";
import { Lamp, lamps } from "./lamps.test-kit.js";

let graph: TestGraph;
let behind: pg.Client;
beforeAll(async () => {
  graph = await testGraph(lamps);
  behind = new pg.Client({ connectionString: graph.adminUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await graph.stop();
});

const LIGHT = `mutation Light($name: String!) { lampLight(name: $name) { lamp { id } userErrors { code } } }`;
const TRAIL = `query Trail($entityId: ID) {
  innovationAuditTrail(filter: { entityId: $entityId }) {
    nodes { actor employee { id } operation action entity entityId fields beforeHash afterHash reason requestId at }
  }
}`;

const lit = async (name: string): Promise<string> =>
  (await graph.as(admin).run(LIGHT, { name })).lampLight.lamp.id;

const trailOf = async (entityId: string): Promise<Answer[]> =>
  (await graph.as(auditor).run(TRAIL, { entityId })).innovationAuditTrail.nodes;

const verdict = async (): Promise<AuditVerdict> => {
  while ((await graph.service.sealAudit()) > 0);
  return graph.service.verifyAudit();
};

describe("the audit log [DIR-X13]", () => {
  it("says who did what to what, by which operation, and when", async () => {
    const id = await lit("长明灯");
    const [entry] = await trailOf(id);
    expect(entry).toEqual({
      actor: "admin",
      employee: { id: admin.employeeId },
      operation: "lampLight",
      action: "CREATED",
      entity: "Lamp",
      entityId: id,
      fields: ["keeperIds", "lighterId", "name", "price"],
      beforeHash: null,
      afterHash: expect.stringMatching(/^[\w-]{43}$/),
      reason: null,
      requestId: "test",
      at: graph.clock.now().toISOString(),
    });
  });

  it("links what an object was with what it became", async () => {
    const id = await lit("走马灯");
    await graph.given(admin, async ({ em }) => {
      (await em.findOneOrFail(Lamp, id)).price = 900;
    });
    await graph.given(admin, async ({ em }) => {
      (await em.findOneOrFail(Lamp, id)).price = 800;
    });
    const [last, middle, first] = await trailOf(id);
    expect([last.beforeHash, middle.beforeHash]).toEqual([middle.afterHash, first.afterHash]);
    expect(last).toMatchObject({ action: "UPDATED", fields: ["price"], operation: "given" });
  });

  it("has one line for what one operation did to one object, however often it was written, with its reason", async () => {
    const id = await lit("孔明灯");
    await graph.given(admin, async ({ em, audit }) => {
      const lamp = await em.findOneOrFail(Lamp, id);
      lamp.price = 1;
      await em.flush();
      lamp.price = 2;
      audit({ action: AuditAction.UPDATED, entity: "Lamp", entityIds: [id], reason: "盘点" });
    });
    const [entry, ...older] = await trailOf(id);
    expect(entry).toMatchObject({ fields: ["price"], reason: "盘点" });
    expect(older).toHaveLength(1);
  });

  it("has a line for each of many that are removed, whose places others may take at once", async () => {
    const [one, other] = [await lit("左门灯"), await lit("右门灯")];
    await graph.given(admin, async work => {
      await removeAll(work, Lamp, { name: ["左门灯", "右门灯"] });
      work.em.create(Lamp, {
        organizationId: admin.organizationId,
        name: "左门灯",
        price: 1,
        engraving: null,
      });
    });
    for (const id of [one, other])
      expect(await trailOf(id)).toMatchObject([
        { action: "DELETED", afterHash: null },
        { action: "CREATED" },
      ]);
  });

  it("has no entry of what was refused, nor of what failed", async () => {
    const before = await behind.query("select count(*) from audit_entry");
    await graph.as(admin).refusals(LIGHT, { name: "太阳" });
    await graph.as(admin).errors(LIGHT, { name: "黑洞" });
    expect((await behind.query("select count(*) from audit_entry")).rows).toEqual(before.rows);
  });

  it("without an entry there is no change", async () => {
    await behind.query(
      "alter table audit_entry add constraint closed check (operation <> 'lampLight') not valid",
    );
    try {
      await graph.as(admin).errors(LIGHT, { name: "无影灯" });
    } finally {
      await behind.query("alter table audit_entry drop constraint closed");
    }
    const { rows } = await behind.query("select 1 from lamp where name = '无影灯'");
    expect(rows).toEqual([]);
  });

  it("is the auditor's to read, and nobody else's", async () => {
    for (const viewer of [an, admin, security]) {
      const [error] = await graph.as(viewer).errors(TRAIL);
      expect(error?.extensions).toEqual({ code: "FORBIDDEN", permission: "audit:read" });
    }
  });
});

describe("the service's own database role", () => {
  it.each([
    "update audit_entry set actor = 'nobody'",
    "delete from audit_entry",
    "truncate audit_entry",
    "update audit_seal set hash = ''",
    "delete from audit_seal",
    "drop table audit_seal",
    "alter table audit_entry disable trigger all",
    "update audit_seal_count set made = 1",
    "insert into audit_entry select * from audit_entry limit 1",
    "delete from data_key",
    "do $$ begin execute (select format('delete from %s', inhrelid::regclass) from pg_inherits where inhparent = 'audit_entry'::regclass limit 1); end $$",
  ])("may not: %s", async statement => {
    await lit(`灯 ${statement.slice(0, 40)}`);
    const { em } = graph.service.database;
    await expect(em.fork().execute(statement)).rejects.toMatchObject({ code: "42501" });
  });

  it("cannot drop what is younger than 180 days, whatever it asks for", async () => {
    const id = await lit("守夜灯");
    await graph.service.database.em.fork().execute("select platform.audit_keep_months(0)");
    expect(await trailOf(id)).toHaveLength(1);
  });
});

describe("a log that somebody with all rights has tampered with", () => {
  let ids: string[];
  beforeEach(async () => {
    await behind.query("truncate audit_entry, audit_seal, audit_pending");
    await behind.query("update audit_seal_count set made = 0");
    ids = [];
    for (let batch = 0; batch < 3; batch++) {
      for (let n = 0; n < 3; n++)
        ids.push(await lit(`${graph.clock.now().getTime()}-${batch}-${n}-${Math.random()}`));
      await graph.service.sealAudit();
    }
  });

  it("was sound before", async () => {
    expect(await verdict()).toMatchObject({ seals: 3, entries: 9, unsealed: 0, faults: [] });
  });

  it.each([
    ["changed an entry", "update audit_entry set actor = 'somebody' where entity_id = $1", "CHANGED"],
    [
      "changed an entry's time",
      "update audit_entry set at = at - interval '1 day' where entity_id = $1",
      "CHANGED",
    ],
    ["cut an entry out", "delete from audit_entry where entity_id = $1", "MISSING"],
    [
      "put an entry in",
      `insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'recorded_at', now() - interval '2 minutes'))).* from audit_entry e where entity_id = $1`,
      "INSERTED",
    ],
    [
      "cut the last entries off, with their seal",
      `with cut as (delete from audit_seal where number = 3 returning entry_ids)
       delete from audit_entry where id in (select unnest(entry_ids) from cut) and $1 <> ''`,
      "TAIL_CUT",
    ],
    [
      "cut a seal out of the middle",
      `with cut as (delete from audit_seal where number = 2 returning entry_ids)
       delete from audit_entry where id in (select unnest(entry_ids) from cut) and $1 <> ''`,
      "CHAIN_BROKEN",
    ],
    [
      "put in a second entry of an id",
      `insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('recorded_at', now() + interval '1 minute', 'actor', 'x'))).* from audit_entry e where entity_id = $1`,
      "INSERTED",
    ],
    [
      "put an entry into the future",
      `insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'recorded_at', now() + interval '20 days'))).* from audit_entry e where entity_id = $1`,
      "INSERTED",
    ],
    [
      "moved a seal into a time whose entries may be gone",
      `with moved as (update audit_seal set from_recorded_at = '2020-01-01' where number = 2 returning entry_ids)
       delete from audit_entry where id in (select unnest(entry_ids) from moved) and $1 <> ''`,
      "CHAIN_BROKEN",
    ],
    [
      "dropped a month that is not old enough",
      `do $$ begin execute (select format('truncate %s', inhrelid::regclass) from pg_inherits
         where inhparent = 'audit_entry'::regclass order by inhrelid limit 1); end $$`,
      "MISSING",
    ],
    [
      "made a seal to fit",
      `update audit_seal set digest = sha256('x') where number = 2 and $1 <> ''`,
      "CHAIN_BROKEN",
    ],
  ])("is found out: %s", async (_, statement, kind) => {
    await behind.query(statement, statement.includes("$1") ? [ids[4]] : []);
    const { faults } = await graph.service.verifyAudit();
    expect(faults.map(fault => fault.kind)).toContain(kind);
  });

  it("is found out by a seal kept elsewhere, even when every trace in the database is gone", async () => {
    const { head } = await graph.service.verifyAudit();
    await behind.query(
      `with cut as (delete from audit_seal where number = 3 returning entry_ids)
       delete from audit_entry where id in (select unnest(entry_ids) from cut)`,
    );
    await behind.query("update audit_seal_count set made = (select max(number) from audit_seal)");
    expect((await graph.service.verifyAudit()).faults).toEqual([]);
    const { faults } = await graph.service.verifyAudit(head!);
    expect(faults).toMatchObject([{ kind: "TAIL_CUT", seal: 3 }]);
  });

  it("is found out though it was sealed again since it was cut back", async () => {
    await behind.query(
      `with cut as (delete from audit_seal where number = 3 returning entry_ids)
       delete from audit_entry where id in (select unnest(entry_ids) from cut)`,
    );
    await lit(`补灯 ${Math.random()}`);
    await graph.service.sealAudit();
    expect((await graph.service.verifyAudit()).faults.map(({ kind }) => kind)).toContain("CHAIN_BROKEN");
  });

  it("is sound though a seal was undone half way", async () => {
    await lit(`断灯 ${Math.random()}`);
    await behind.query(
      "create function refuse_seal() returns trigger language plpgsql as $$ begin raise 'no'; end $$",
    );
    await behind.query(
      "create trigger refuse_seal before delete on audit_pending for each row execute function refuse_seal()",
    );
    await expect(graph.service.sealAudit()).rejects.toThrow("no");
    await behind.query("drop trigger refuse_seal on audit_pending");
    expect((await graph.service.verifyAudit()).faults).toEqual([]);
    await graph.service.sealAudit();
    expect(await verdict()).toMatchObject({ seals: 4, entries: 10, unsealed: 0, faults: [] });
  });

  it("says how many entries wait for their seal", async () => {
    await lit(`待封 ${Math.random()}`);
    expect(await graph.service.verifyAudit()).toMatchObject({ unsealed: 1, faults: [] });
  });
});

describe("entries of many at once", () => {
  it("are each sealed once, though several seal", async () => {
    await behind.query("truncate audit_entry, audit_seal, audit_pending");
    await behind.query("update audit_seal_count set made = 0");
    const seal = async () => {
      for (let round = 0; round < 10; round++) await graph.service.sealAudit();
    };
    await Promise.all([...Array.from({ length: 40 }, (_, n) => lit(`众灯 ${n}`)), seal(), seal(), seal()]);
    expect(await verdict()).toMatchObject({ entries: 40, unsealed: 0, faults: [] });
  });
});
