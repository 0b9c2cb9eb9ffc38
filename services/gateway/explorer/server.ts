/** What the page asks the server for. */
import { systemClock } from "@tongxin/kernel";
import {
  buildClientSchema,
  getIntrospectionQuery,
  parse,
  validate,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";
import { exampleVariables } from "../src/example-variables.js";

export interface Example {
  /** The folder it lies in: the account it is for. */
  readonly account: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

export async function readExamples(): Promise<Example[]> {
  const response = await fetch("operations.json");
  const examples = (await response.json()) as Example[];
  const now = systemClock.now();
  return examples.map(example => ({ ...example, variables: exampleVariables(example.variables, now) }));
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
}

export type Fetcher = (request: Asked) => Promise<object>;

/** Sends GraphQL requests as the one signed in. */
export const fetcherFor =
  (token: () => Promise<string | null>, language: string, onSignedOut: () => void): Fetcher =>
  async request => {
    const bearer = await token();
    if (bearer === null) {
      onSignedOut();
      return SIGNED_OUT;
    }
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${bearer}`,
        "accept-language": language,
      },
      body: JSON.stringify(withoutStaleName(request)),
    });
    return (await response.json()) as object;
  };

/** The editor shows another tab's document a moment before it knows its operations: the name may still be the last one's. */
function withoutStaleName<Request extends Asked>(request: Request): Request {
  const { query, operationName } = request;
  return operationName && !new RegExp(`\\b${operationName}\\b`).test(query)
    ? { ...request, operationName: null }
    : request;
}

const SIGNED_OUT = { errors: [{ message: "登录已过期，请重新登录。 The session is over; sign in again." }] };

/** The schema, as far as the one signed in may use it. */
export async function schemaFor(ask: Fetcher): Promise<GraphQLSchema> {
  const { data } = (await ask({ query: getIntrospectionQuery() })) as { data: IntrospectionQuery };
  return buildClientSchema(data);
}

/** Whether every field of the example is one that they may use. */
export const isUsable = ({ query }: Example, schema: GraphQLSchema): boolean =>
  validate(schema, parse(query)).length === 0;

/** The account's name, as the graph knows it. */
export async function accountOf(ask: Fetcher): Promise<string> {
  const { data, errors } = (await ask({ query: "{ viewer { account } }" })) as {
    data?: { viewer: { account: string } | null };
    errors?: { message: string }[];
  };
  if (!data?.viewer)
    throw new Error(errors?.map(({ message }) => message).join("\n") ?? "Nobody is signed in.");
  return data.viewer.account;
}
