import type { TypedDocumentString } from "./generated/graphql.js";

/** One error of an answer; `code` is from the closed list in docs/errors.md. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly reason?: string };
}

/** The server answered, but not with all that was asked for; `data` is what there is. */
export class AnswerFailed extends Error {
  constructor(
    readonly errors: readonly AnswerError[],
    readonly data: unknown,
  ) {
    super(errors.map(({ message }) => message).join("\n"));
  }
}

export interface ClientOptions {
  /** The gateway, such as `https://tongxin.example/graphql`. */
  readonly url: string;
  /** A bearer token, or how to get one before each request. */
  readonly token: string | (() => string | Promise<string>);
  /** The language of refusals and errors; Chinese when left out. */
  readonly language?: "zh-CN" | "en";
}

export interface Client {
  /** Sends one operation. Refusals are in the answer's `userErrors`; everything else that went wrong is thrown. */
  request<Answer, Variables>(
    document: TypedDocumentString<Answer, Variables>,
    ...variables: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Answer>;
}

/** A client whose answers are typed by the operation that asks for them. It needs nothing but `fetch`. */
export function createClient({ url, token, language = "zh-CN" }: ClientOptions): Client {
  return {
    async request(document, ...[variables]) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "accept-language": language,
          authorization: `Bearer ${typeof token === "string" ? token : await token()}`,
        },
        body: JSON.stringify({ ...reference(document), variables }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: AnswerError[] };
      if (errors) throw new AnswerFailed(errors, data);
      return data as never;
    },
  };
}

/** A document that was generated with its hash is sent by it: the gateway knows its text, and lets it be long. */
function reference(document: { __meta__?: Record<string, unknown> | undefined; toString(): string }) {
  const hash = document.__meta__?.["hash"];
  return typeof hash === "string" ? { documentId: hash } : { query: document.toString() };
}
