import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";

/** An operation with the types of its answer and its variables, as GraphQL codegen writes it, here or in a front end of one's own. */
export type Document<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & {
  toString(): string;
  /** Where codegen's `persistedDocuments` keeps the text's hash. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
};

/** One error of an answer; `code` is from the closed list in docs/errors.md. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    /** What was malformed, as a stable word. */
    readonly reason?: string;
    /** The permission that is missing. */
    readonly permission?: string;
    /** What to quote of a fault of ours. */
    readonly reference?: string;
    /** In seconds, when it may be tried again. */
    readonly retryAfter?: number;
  };
}

/** What was answered: where a part of the platform failed, its place is null, and `errors` say why. */
export interface Reply<Answer> {
  readonly data: Answer | null;
  readonly errors: readonly AnswerError[];
}

/** The server answered, but not with all that was asked for; `data` is what there is. */
export class AnswerFailed<Answer = unknown> extends Error {
  constructor(
    readonly errors: readonly AnswerError[],
    readonly data: Answer | null,
  ) {
    super(errors.map(({ message }) => message).join("\n"));
  }
}

/** What answered was not the gateway: a proxy on the way, most likely. */
export class NoAnswer extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status} came without an answer of the graph: does the address lead to the gateway?`);
  }
}

export interface ClientOptions {
  /** The gateway, such as `https://tongxin.example/graphql`. */
  readonly url: string;
  /** A bearer token, or how to get one before each request. */
  readonly token: string | (() => string | Promise<string>);
  /** The language of refusals; Chinese when left out. Errors at the door are in English: read their `code`. */
  readonly language?: "zh-CN" | "en";
}

export interface RequestOptions {
  /** Sent again with the same key within a day, a mutation is not done again but answered alike; 1 to 200 visible ASCII characters. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Variables may be left out where the operation needs none. */
type Rest<Variables> =
  Variables extends Record<string, never>
    ? Optional<Variables>
    : Partial<Variables> extends Variables
      ? Optional<Variables>
      : [variables: NoInfer<Variables>, options?: RequestOptions];

type Optional<Variables> = [variables?: NoInfer<Variables>, options?: RequestOptions];

export interface Client {
  /**
   * Sends one operation and answers all that it asks for. Refusals are in the answer's `userErrors`; throws `AnswerFailed` when
   * a part is missing, `NoAnswer` when no graph answered.
   */
  request<Answer, Variables>(
    document: Document<Answer, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Answer>;
  /** The same for who can do with a part of the answer: errors are answered beside it, and not thrown. */
  ask<Answer, Variables>(
    document: Document<Answer, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Reply<Answer>>;
}

/** A client whose answers are typed by the operation that asks for them. It needs nothing but `fetch`. */
export function createClient({ url, token, language = "zh-CN" }: ClientOptions): Client {
  async function ask<Answer, Variables>(
    document: Document<Answer, Variables>,
    ...[variables, { idempotencyKey, signal } = {}]: Rest<Variables>
  ): Promise<Reply<Answer>> {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        "accept-language": language,
        authorization: `Bearer ${typeof token === "string" ? token : await token()}`,
        ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      },
      body: JSON.stringify({ ...reference(document), variables }),
      ...(signal && { signal }),
    });
    const answer = answerIn(await response.text());
    if (!answer) throw new NoAnswer(response.status);
    return { data: (answer.data ?? null) as Answer | null, errors: answer.errors ?? [] };
  }

  return {
    ask,
    async request(document, ...rest) {
      const { data, errors } = await ask(document, ...rest);
      if (errors.length > 0 || data === null) throw new AnswerFailed(errors, data);
      return data;
    },
  };
}

interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
}

function answerIn(text: string): GraphAnswer | null {
  try {
    const answer: unknown = JSON.parse(text);
    const isAnswer =
      typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer);
    return isAnswer ? (answer as GraphAnswer) : null;
  } catch {
    return null;
  }
}

/** A document that was generated with its hash is sent by it: the gateway knows its text, and lets it be long. */
function reference(document: Document<unknown, never>) {
  const hash = document.__meta__?.["hash"];
  return typeof hash === "string" ? { documentId: hash } : { query: document.toString() };
}
