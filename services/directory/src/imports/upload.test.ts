import { describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { hr, graphFor } from "@tongxin/testing";
import { directory } from "../service.js";
import { CREATE, HEADER, importing } from "./import.test-kit.js";
import { Upload } from "./upload.entity.js";
import { receiveUpload } from "./upload.operations.js";

const graph = await graphFor(directory);

const { upload } = importing(() => graph);

/** Sends a file as its client does: part by part, at the client's pace. */
const sent = async (bytes: AsyncIterable<Buffer>, fileName = "roster.csv") =>
  receiveUpload(await graph.contextOf(hr), { fileName, contentType: "text/csv", bytes });

const countOf = (from: string): Promise<number> =>
  graph.given(hr, async ({ em }) => {
    const [{ count }] = await em.execute<[{ count: number }]>(`select count(*)::int as count from ${from}`);
    return count;
  });

const megabyte = Buffer.alloc(1024 * 1024, "1,2\n");

describe("an upload", () => {
  it("that breaks off leaves nothing behind", async () => {
    async function* broken() {
      yield megabyte;
      yield megabyte;
      throw new Error("The client has gone.");
    }
    await expect(sent(broken())).rejects.toThrow("The client has gone.");
    expect(await countOf("upload")).toBe(0);
    expect(await countOf("upload_chunk")).toBe(0);
  });

  it("is refused to who has a gigabyte kept still, until files of theirs are deleted", async () => {
    async function* small() {
      yield Buffer.from("1,2\n");
    }
    const { id } = await sent(small());
    const changed = (values: object) => graph.given(hr, ({ em }) => em.nativeUpdate(Upload, { id }, values));
    await changed({ size: 1024 ** 3 });
    await expect(sent(small())).rejects.toMatchObject({ extensions: { reason: "UPLOADS_FULL" } });
    const bystander = await graph.contextOf({ ...hr, account: "another" });
    await receiveUpload(bystander, { fileName: "a.csv", contentType: "text/csv", bytes: small() });
    await changed({ emptiedAt: graph.clock.now() });
    expect((await sent(small())).size).toBe(4);
  });

  it("is kept in pieces of one length, however its parts come", async () => {
    async function* uneven() {
      for (let n = 0; n < 50; n++) yield megabyte.subarray(0, 77_777);
    }
    const { id } = await sent(uneven());
    const pieces = await graph.given(hr, ({ em }) =>
      em.execute<{ length: number }[]>(
        "select octet_length(bytes) as length from upload_chunk where upload_id = ? order by position",
        [id],
      ),
    );
    const lengths = pieces.map(({ length }) => length);
    expect(new Set(lengths.slice(0, -1)).size).toBe(1);
    expect(lengths).toHaveLength(Math.ceil((50 * 77_777) / megabyte.length));
  });

  it("holds no transaction while the client sends, however slowly", async () => {
    const IDLE = "pg_stat_activity where datname = current_database() and state like 'idle in transaction%'";
    const seen: number[] = [];
    async function* slow() {
      for (let part = 0; part < 3; part++) {
        seen.push(await countOf(IDLE));
        yield megabyte;
      }
    }
    const { id, size } = await sent(slow());
    expect(size).toBe(3 * megabyte.length);
    expect(seen).toEqual([0, 0, 0]);
    expect(await countOf(`upload_chunk where upload_id = '${id}'`)).toBe(3);
  });

  it("is imported only when it is whole, and forgotten after a day when it never was", async () => {
    const id = newId();
    await graph.given(hr, async ({ em }) => {
      const file = { fileName: "a.csv", format: "CSV", encoding: null, size: 0, sha256: "" } as const;
      em.create(Upload, {
        organizationId: GROUP_ORGANIZATION_ID,
        id,
        ...file,
        completedAt: null,
        emptiedAt: null,
      });
      await em.flush();
      await em.execute("insert into upload_chunk (upload_id, position, bytes) values (?, 0, 'x')", [id]);
    });
    const input = { kind: "EMPLOYEES", sourceSystem: "HR", uploadId: id };
    expect(await graph.as(hr).refusals(CREATE, { input })).toEqual(["UPLOAD_UNKNOWN"]);

    graph.clock.set("2026-11-03T08:00:00+08:00");
    await upload(HEADER, "b.csv");
    expect(await countOf(`upload_chunk where upload_id = '${id}'`)).toBe(1);
    graph.clock.set("2026-11-03T10:00:00+08:00");
    await upload(HEADER, "b.csv");

    expect(await countOf(`upload where id = '${id}'`)).toBe(0);
    expect(await countOf(`upload_chunk where upload_id = '${id}'`)).toBe(0);
  });

  it("keeps the end of a long name, in whole characters", async () => {
    async function* bytes() {
      yield Buffer.from(HEADER);
    }
    const { fileName } = await sent(bytes(), `/tmp/\0花\uD800${"𠮷".repeat(300)}.csv`);
    expect(fileName).toBe(`${"𠮷".repeat(196)}.csv`);
  });
});
