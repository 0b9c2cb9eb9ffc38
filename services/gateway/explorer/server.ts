/** What the page asks the server for. */
import { systemClock } from "@tongxin/kernel";
import { exampleVariables } from "../src/example-variables.js";

export interface Example {
  /** The folder it lies in: the account it is for. */
  readonly account: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

export interface Session {
  readonly account: string;
  readonly token: string;
}

const json = async <Answer>(response: Response): Promise<Answer> => {
  const answer = (await response.json()) as Answer & { errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  return answer;
};

export const readAccounts = async (): Promise<Record<string, string>> => json(await fetch("/demo/accounts"));

export async function readExamples(): Promise<Example[]> {
  const examples = await json<Example[]>(await fetch("operations.json"));
  const now = systemClock.now();
  return examples.map(example => ({ ...example, variables: exampleVariables(example.variables, now) }));
}

export async function signIn(account: string): Promise<Session> {
  const response = await fetch("/demo/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const { token } = await json<{ token: string }>(response);
  return { account, token };
}

/** Sends a GraphQL request as the one signed in. */
export const fetcherFor =
  ({ token }: Session, language: string) =>
  async (request: object): Promise<object> => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "accept-language": language,
      },
      body: JSON.stringify(request),
    });
    return (await response.json()) as object;
  };
