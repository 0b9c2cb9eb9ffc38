// How our own scripts talk to a running server: as any client does.

/** TONGXIN_URL, or the port that `npm start` uses. */
export const SERVER = process.env.TONGXIN_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4000}`;

async function ask(path, options) {
  let response;
  try {
    response = await fetch(new URL(path, SERVER), options);
  } catch (error) {
    throw new Error(`No server answers at ${SERVER}. Start it with npm start, or set TONGXIN_URL.`, {
      cause: error,
    });
  }
  const answer = await response.json();
  if (answer.errors)
    throw Object.assign(new Error(answer.errors.map(({ message }) => message).join("\n")), {
      code: answer.errors[0].extensions?.code,
    });
  return answer;
}

const PASSING = new Set(["TIMEOUT", "SERVICE_UNAVAILABLE", "OVERLOADED", "RATE_LIMITED"]);
const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;

/** Asks again for a while when the server is too busy to answer, or between two connections: only for what reads. */
export async function patiently(read) {
  const began = performance.now();
  for (;;) {
    try {
      return await read();
    } catch (error) {
      const passes = error.cause !== undefined || PASSING.has(error.code);
      if (!passes || performance.now() - began > PATIENCE_MS) throw error;
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** TONGXIN_TOKEN, or a token of an account by the password that the server was started with. */
export async function signIn(account) {
  if (process.env.TONGXIN_TOKEN) return process.env.TONGXIN_TOKEN;
  const body = JSON.stringify({ account, password: process.env.DEMO_PASSWORD || "tongxin-demo" });
  const { token } = await ask("/demo/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return token;
}

/** One GraphQL request; its data. */
export async function graphql(token, query, variables = {}) {
  const { data } = await ask("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      "accept-language": "en",
    },
    body: JSON.stringify({ query, variables }),
  });
  return data;
}

/** Sends a file; the id by which mutations take it. */
export async function upload(token, name, bytes) {
  const form = new FormData();
  form.set("file", new Blob([bytes]), name);
  const { id } = await ask("/uploads", {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return id;
}
