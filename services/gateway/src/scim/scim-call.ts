import type { Clock } from "@tongxin/kernel";
import type { Json } from "../objects.js";
import { invalid } from "./scim-error.js";

/** One operation on a resource, by itself or in a bulk. */
export interface Call {
  readonly method: string;
  /** `Users` or `Groups`. */
  readonly resource: string;
  readonly id: string | null;
  readonly search: URLSearchParams;
  readonly body: Json;
  /** The version that the client has read; null for any. */
  readonly version: number | null;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly location?: string;
  readonly version?: string;
}

/** Sends one document to the graph as the client; throws what went wrong. */
export type Ask = (query: string, variables: Json) => Promise<Json>;

export interface Ground {
  readonly ask: Ask;
  /** Where the resources are, as clients write it. */
  readonly base: string;
  /** The source system of whom the client makes known: its own account's name. */
  readonly source: string;
  readonly clock: Clock;
}

export type Handler = (ground: Ground, call: Call) => Promise<Answer>;

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The version in an ETag of ours; null where any will do. */
export function versionIn(etag: unknown): number | null {
  if (etag === undefined || etag === null || etag === "*") return null;
  const [, version] = (typeof etag === "string" && ETAG.exec(etag)) || [];
  if (version === undefined)
    throw invalid("invalidValue", 'The version is one that an answer gave as its ETag, such as W/"3".');
  return Number(version);
}
