import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { cursorValues, WORKLOADS } from "./workloads.js";

/** The least that a server can do: read the body, run one prepared statement, write its text. */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const statements = new Map(WORKLOADS.map(({ name, sql }) => [`/${name}`, { name, text: sql }]));

async function answer(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: Record<string, string> };
  const { after } = variables;
  const values = after === undefined ? [variables["zone"], variables["to"]] : cursorValues(after);
  const { rows } = await pool.query<{ data: string }>({ ...statements.get(request.url ?? "")!, values });
  return `{"data":${rows[0]!.data}}`;
}

const server = http.createServer((request, response) => {
  answer(request).then(
    body => response.writeHead(200, { "content-type": "application/json" }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
