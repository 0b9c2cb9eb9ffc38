import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import { tooMany, type Admitted } from "../admission.js";
import { isObject, type Json } from "../objects.js";
import { BULK_RESPONSE, bulkIn, operationIn } from "./scim-bulk.js";
import { versionIn, type Answer, type Call } from "./scim-call.js";
import { nothingHere, written } from "./scim-error.js";
import { segmentsOf } from "./scim-resources.js";

export interface BulkGround {
  readonly run: (call: Call, idempotencyKey: string | null) => Promise<Answer>;
  readonly takeMore: Admitted["takeMore"];
  readonly idempotencyKey: string | null;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
}

/** One operation after another, each counted as a request of its own, until all are done or too many have failed. */
export async function inBulk(
  body: Json,
  { run, takeMore, idempotencyKey, signal }: BulkGround,
): Promise<Json> {
  const { failOnErrors, operations } = bulkIn(body);
  const made = new Map<string, string>();
  const done: Json[] = [];
  let failed = 0;

  async function perform(said: unknown, index: number): Promise<Answer> {
    const { method, path, bulkId, data, version } = operationIn(said, made);
    const allowance = index > 0 ? await takeMore() : null;
    if (allowance?.isExceeded) throw tooMany(allowance);
    const [resource = "", id = null, ...rest] = segmentsOf(path);
    if (rest.length > 0) throw nothingHere("This address");
    const call = {
      method,
      resource,
      id,
      search: new URLSearchParams(),
      body: data,
      version: versionIn(version),
    };
    const answer = await run(call, idempotencyKey && keyOf(idempotencyKey, index));
    if (method === "POST") made.set(bulkId!, String(answer.body!["id"]));
    return answer;
  }

  for (const [index, said] of operations.entries()) {
    if (failed >= failOnErrors || signal.aborted) break;
    const { method, bulkId } = isObject(said) ? said : ({} as Json);
    try {
      const { status, location, version } = await perform(said, index);
      done.push({ method, bulkId, location, version, status: String(status) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { status, body: response } = written(error);
      failed++;
      done.push({ method, bulkId, status: String(status), response });
    }
  }
  return { schemas: [BULK_RESPONSE], Operations: done };
}

/** Each operation is remembered by a key of its own. */
const keyOf = (idempotencyKey: string, index: number): string =>
  createHash("sha256").update(`${idempotencyKey} ${index}`).digest("base64url");
