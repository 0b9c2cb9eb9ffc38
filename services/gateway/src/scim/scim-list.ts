import type { Json } from "../objects.js";
import { projected } from "./scim-attributes.js";
import type { Answer, Ask } from "./scim-call.js";
import { invalid } from "./scim-error.js";

export const LARGEST_PAGE = 500;
const PAGE = 100;
/** The graph reads from a cursor; to count up to a place, what lies before it is passed over page by page. */
const FARTHEST_INDEX = 10_001;

const LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

/** Which part of a list is asked for: by a place in it, or by the cursor that the part before it gave (RFC 9865). */
export interface Window {
  readonly startIndex: number;
  readonly count: number;
  /** Empty for the first part; null where parts are asked for by their places. */
  readonly cursor: string | null;
}

export function windowIn(search: URLSearchParams): Window {
  const cursor = search.get("cursor");
  const startIndex = Math.max(1, wholeNumberIn(search, "startIndex", 1));
  if (cursor === null && startIndex > FARTHEST_INDEX)
    throw invalid(
      "invalidValue",
      `A startIndex is at most ${FARTHEST_INDEX}: to read on from there, begin with an empty cursor and pass each nextCursor on.`,
    );
  const count = Math.min(LARGEST_PAGE, Math.max(0, wholeNumberIn(search, "count", PAGE)));
  return { startIndex, count, cursor };
}

function wholeNumberIn(search: URLSearchParams, name: string, otherwise: number): number {
  const text = search.get(name);
  if (text === null) return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw invalid("invalidValue", `${name} is a whole number.`);
  return Number(text);
}

interface Found {
  readonly all: readonly Json[];
  readonly totalResults: number;
  readonly nextCursor?: string | null;
}

/** A part of a list as SCIM answers it, each resource with no more than was asked for. */
export const listed = (
  { all, totalResults, nextCursor }: Found,
  window: Window,
  search: URLSearchParams,
): Answer => ({
  status: 200,
  body: {
    schemas: [LIST_RESPONSE],
    totalResults,
    ...(window.cursor === null && { startIndex: window.startIndex }),
    itemsPerPage: all.length,
    ...(nextCursor && { nextCursor }),
    Resources: all.map(each => projected(each, search)),
  },
});

/** All of a short list, as SCIM answers it. */
export const listOf = (all: readonly Json[]): Json => ({
  schemas: [LIST_RESPONSE],
  totalResults: all.length,
  startIndex: 1,
  itemsPerPage: all.length,
  Resources: all,
});

/** The part of what is at hand already. */
export const partOf = (all: readonly Json[], { startIndex, count }: Window): Found => ({
  all: all.slice(startIndex - 1, startIndex - 1 + count),
  totalResults: all.length,
});

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** The documents that read a page of a list, and that pass one over. */
export interface Listing<Node> {
  readonly page: string;
  readonly passed: string;
  readonly filter?: Json;
  readonly show: (node: Node) => Json;
}

export async function read<Node>(ask: Ask, listing: Listing<Node>, window: Window): Promise<Found> {
  const variables = listing.filter ? { filter: listing.filter } : {};
  const pageAfter = async (document: string, after: string | null, first: number): Promise<Page<Node>> => {
    const { page } = await ask(document, { ...variables, first, after });
    return page as Page<Node>;
  };

  async function cursorBefore(index: number): Promise<string | null> {
    let after: string | null = null;
    for (let left = index - 1; left > 0; left -= LARGEST_PAGE) {
      const { pageInfo } = await pageAfter(listing.passed, after, Math.min(left, LARGEST_PAGE));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return after;
    }
    return after;
  }

  const after = window.cursor === null ? await cursorBefore(window.startIndex) : window.cursor || null;
  const { nodes, totalCount, pageInfo } = await pageAfter(listing.page, after, Math.max(1, window.count));
  return {
    all: nodes.slice(0, window.count).map(listing.show),
    totalResults: totalCount,
    nextCursor: window.cursor !== null && pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
