import { depthLimit, MAX_TOKENS, whyTooLarge } from "@tongxin/subgraph";
import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { withoutSuggestions } from "./mask.js";
import type { TrustedDocuments } from "./trusted-documents.js";

/** A document that may be run; or what is wrong with it. */
export type ReadDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Characters of documents that are kept, the latest read: a parsed one takes some thirty bytes for each. */
const MOST_KEPT = 2_000_000;

/** Reads documents: bounded before anything else is done with them, and each that is good only once. */
export function documentReader(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
): (text: string) => ReadDocument {
  const known = new Map<string, ReadDocument>();
  let size = 0;

  function keep(text: string, read: ReadDocument): void {
    known.set(text, read);
    size += text.length;
    for (const oldest of known.keys()) {
      if (size <= MOST_KEPT) break;
      known.delete(oldest);
      size -= oldest.length;
    }
  }

  function read(text: string): ReadDocument {
    let document: DocumentNode;
    try {
      document = parse(text, trusted.includes(text) ? {} : { maxTokens: MAX_TOKENS });
    } catch (error) {
      return { errors: [withCode(error as GraphQLError, "GRAPHQL_PARSE_FAILED")] };
    }
    const tooLarge = whyTooLarge(document);
    if (tooLarge) return { errors: [tooLarge] };
    const errors = validate(schema, document, [...specifiedRules, depthLimit]);
    return errors.length > 0
      ? { errors: errors.map(error => withCode(error, "GRAPHQL_VALIDATION_FAILED")) }
      : { document };
  }

  return text => {
    const last = known.get(text);
    if (last) return last;
    const fresh = read(text);
    if ("document" in fresh) keep(text, fresh);
    return fresh;
  };
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(withoutSuggestions(error.message), {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code, ...error.extensions },
  });
