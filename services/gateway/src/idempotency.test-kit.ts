import type { DemoAccount } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { EXAMPLES, isMutation, type Example } from "./examples.test-kit.js";
import { answerOf, tokenOf, type HttpAnswer, type TestPlatform } from "./platform.test-kit.js";

/** A mutation that somebody sends. */
export interface Sent {
  readonly account: DemoAccount;
  readonly query: string;
  readonly variables: object;
}

/** The examples of all mutations, with what they are sent with. */
export const MUTATIONS: readonly Example[] = EXAMPLES.filter(isMutation)
  // Each look at personal data leaves its trace: it is a new one however often it is asked for.
  .filter(({ name }) => name !== "hr/reveal-personal-data.graphql");

/** Sends a mutation under a key. */
export async function sendWithKey(
  platform: Pick<TestPlatform, "url">,
  key: string,
  { account, query, variables }: Sent,
): Promise<HttpAnswer> {
  const response = await fetch(`${platform.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await tokenOf(platform, account)}`,
      "idempotency-key": key,
    },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(response);
}

/** How much people have done; what services do about it comes later. */
export async function effectsIn({ services }: TestPlatform): Promise<number> {
  const counts = await Promise.all(
    Object.values(services).map(async ({ database }) => {
      const [{ count }] = await database.em
        .fork()
        .execute<[{ count: number }]>(
          "select count(*)::int as count from audit_entry where not starts_with(actor, 'system:')",
        );
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether a rule said no: a refusal wrote nothing, and is judged anew. */
export const wasRefused = ({ data }: Answer): boolean =>
  Object.values<Answer>(data).some(payload => payload.userErrors?.length > 0);
