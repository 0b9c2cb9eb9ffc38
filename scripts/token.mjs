// Prints a bearer token of an account of the running server: `npm run --silent token -- hr`.
import { SERVER, signIn } from "./server-client.mjs";

const account = process.argv[2];

/** What the server said and, where that may be because of a setting of ours, which one. */
function whyNot({ code, message }) {
  if (code !== "UNAUTHENTICATED") return message;
  const password = process.env.DEMO_PASSWORD ? "DEMO_PASSWORD as it is set here" : "the default password";
  return `${message}\nIt was tried with ${password}, at ${SERVER}. Set DEMO_PASSWORD to what that server was started with.`;
}

try {
  if (!account) throw new Error("Name an account: npm run --silent token -- hr");
  console.log(await signIn(account));
} catch (error) {
  console.error(whyNot(error));
  process.exitCode = 1;
}
