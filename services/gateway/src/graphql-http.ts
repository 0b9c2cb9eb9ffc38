import type { IncomingMessage } from "node:http";
import { badInput, DoorError } from "@tongxin/subgraph/host";
import type { ExecutionResult } from "graphql";
import { bodyOf, isUtf8, parseJson, statusOf } from "./http.js";
import { isObject, type Json } from "./objects.js";
import type { DocumentReference } from "./trusted-documents.js";

/** One GraphQL request as it came over HTTP; whether its document is known is for others to say. */
export interface HttpGraphRequest extends DocumentReference {
  readonly operationName: string | null;
  readonly variables: Json;
  readonly mayWrite: boolean;
}

const PARAMETERS = new Set(["query", "documentId", "operationName", "variables", "extensions"]);

/** What a body asks for, when it is one GraphQL request: batches are not served. */
export async function postedIn(request: IncomingMessage): Promise<HttpGraphRequest> {
  if (!isJson(request)) throw badInput("JSON_EXPECTED", "Send GraphQL as application/json.");
  const body = parseJson(await bodyOf(request));
  if (!isObject(body))
    throw badInput("ONE_REQUEST_EXPECTED", "Send one request: { query, variables, operationName }.");
  return requestOf(body, true);
}

/** What an address asks for; it may only read. */
export function writtenIn({ searchParams }: URL): HttpGraphRequest {
  const parameter = (name: string) => searchParams.get(name) ?? undefined;
  const asJson = (name: string) => (parameter(name) ? parseJson(parameter(name)!) : undefined);
  const names = ["query", "documentId", "operationName"];
  return requestOf(
    {
      ...Object.fromEntries(names.map(name => [name, parameter(name)])),
      variables: asJson("variables"),
      extensions: asJson("extensions"),
    },
    false,
  );
}

function requestOf(parameters: Json, mayWrite: boolean): HttpGraphRequest {
  const unexpected = Object.keys(parameters).find(name => !PARAMETERS.has(name));
  if (unexpected !== undefined)
    throw badInput(
      "PARAMETER_UNEXPECTED",
      `Unexpected parameter ${JSON.stringify(unexpected.slice(0, 40))}.`,
    );
  const { query, documentId, operationName = null, variables = null, extensions = null } = parameters;
  if (query !== undefined && query !== null && typeof query !== "string") throw malformed("query", "a text");
  if (operationName !== null && typeof operationName !== "string") throw malformed("operationName", "a text");
  if (variables !== null && !isObject(variables)) throw malformed("variables", "an object");
  if (extensions !== null && !isObject(extensions)) throw malformed("extensions", "an object");
  refuseDeep([variables, extensions]);
  return { query, documentId, operationName, variables: variables ?? {}, mayWrite };
}

const malformed = (parameter: string, expected: string) =>
  badInput("PARAMETER_MALFORMED", `\`${parameter}\` is ${expected}, or left out.`);

/** Deeper than any input of ours by far, and far from where a walk through it would end the stack. */
const DEEPEST = 60;

function refuseDeep(values: readonly unknown[]): void {
  let level = values;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw badInput("VARIABLES_TOO_DEEP", `Variables have at most ${DEEPEST} levels.`);
    level = level.flatMap(each =>
      typeof each === "object" && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/(graphql-response\+)?json\s*(;|$)/i.test(request.headers["content-type"] ?? "") &&
  isUtf8(request);

/** How an answer is written: by the older type, one that was refused is 200 as well (GraphQL over HTTP). */
export type MediaType = "application/json" | "application/graphql-response+json";

const JSON_TYPES = new Set(["application/json", "application/*", "*/*"]);

/** The first of the two types that a client accepts; throws when it accepts neither. */
export function mediaTypeFor(accept = "*/*"): MediaType {
  for (const each of accept.toLowerCase().split(",")) {
    const [type, ...parameters] = each.split(";").map(part => part.trim());
    if (parameters.some(isRefused)) continue;
    if (type === "application/graphql-response+json") return type;
    if (JSON_TYPES.has(type!)) return "application/json";
  }
  throw new DoorError("BAD_USER_INPUT", "Accept application/json or application/graphql-response+json.", {
    reason: "NOT_ACCEPTABLE",
    http: { status: 406 },
  });
}

/** `q=0` is a type that a client does not want; we write UTF-8 and nothing else. */
const isRefused = (parameter: string): boolean =>
  /^q=0(\.0*)?$/.test(parameter) || (parameter.startsWith("charset=") && !/=utf-?8$/.test(parameter));

/** What was not run, and says by itself with which status it is answered. */
interface Refused {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it goes over HTTP. */
export function written(result: ExecutionResult, mediaType: MediaType) {
  const { data, errors, extensions } = result;
  const wasRefused = data === undefined;
  const refusal = wasRefused ? errors?.[0] : undefined;
  const own = refusal?.extensions["http"] as Refused | undefined;
  const isTold = own !== undefined || mediaType !== "application/json";
  const status = refusal && isTold ? statusOf(refusal) : 200;
  const body = JSON.stringify({
    ...(errors && { errors: errors.map(error => withoutStatus(error.toJSON())) }),
    ...(!wasRefused && { data }),
    ...(extensions && { extensions }),
  });
  return { status, headers: { ...own?.headers, "content-type": `${mediaType}; charset=utf-8` }, body };
}

function withoutStatus<E extends { extensions?: Json }>(error: E): E {
  if (!error.extensions || !("http" in error.extensions)) return error;
  const { http: _, ...extensions } = error.extensions;
  return { ...error, extensions };
}
