import { depthLimit, documentCache, MAX_TOKENS, whyTooLarge } from "@tongxin/subgraph/host";
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

/** Characters of documents that are kept; those of our own front ends are kept besides. */
const MOST_KEPT = 2_000_000;

/** Reads documents: bounded before anything else is done with them, and each that is good only once. */
export function documentReader(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
): (text: string) => ReadDocument {
  const own = new Map<string, ReadDocument>();
  const others = documentCache<ReadDocument>(MOST_KEPT);

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
    const last = own.get(text) ?? others.get(text);
    if (last) return last;
    const fresh = read(text);
    if ("document" in fresh) (trusted.includes(text) ? own : others).set(text, fresh);
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
