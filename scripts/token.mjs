// Prints a bearer token of an account of the running server: `npm run --silent token -- hr`.
import { signIn } from "./server-client.mjs";

const account = process.argv[2];
try {
  if (!account) throw new Error("Name an account: npm run --silent token -- hr");
  console.log(await signIn(account));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
