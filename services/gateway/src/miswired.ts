import type { ExecutionResult } from "graphql";
import { Failure } from "./watch.js";

/**
 * A subgraph answered as only one does that our settings should not lead to. Who asked has done nothing wrong: to them it is a
 * fault of ours, and the message is for whoever reads the log.
 */
export class Miswired extends Failure {}

/** What only a schema says that is not the one the gateway planned for: a client's document was validated before. */
const NOT_ITS_SCHEMA =
  /^(Cannot query field|Unknown (type|argument|directive|fragment)|Fragment .* cannot be spread)/;

/** Why an answer shows that a setting is wrong; null when it shows no such thing. */
export function whyMiswired(
  service: string,
  statusCode: number,
  { errors = [] }: ExecutionResult,
): Miswired | null {
  if (statusCode === 401) return passportRefused(service);
  if (!errors.some(({ message, path }) => !path && NOT_ITS_SCHEMA.test(message))) return null;
  return new Miswired(
    `${service} does not know what it is asked: SERVICE_URLS leads to another service, or to one of another version`,
  );
}

export const passportRefused = (service: string) =>
  new Miswired(
    `${service} does not take the gateway's passports: PASSPORT_PUBLIC_KEY there is not of a pair with PASSPORT_PRIVATE_KEY here, or the clocks differ`,
  );
