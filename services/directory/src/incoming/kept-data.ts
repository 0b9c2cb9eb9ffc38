import type { Context } from "@tongxin/subgraph";
import { namedFor } from "../employees/name-keys.js";
import { sealedPhone } from "../employees/personal-data.js";
import type { IncomingData } from "./incoming.rules.js";

/** What is said of a person, as it is kept: the phone number sealed, and the name with what it is found by. */
export const keptData = (service: Pick<Context, "vault">, data: IncomingData): IncomingData => ({
  ...data,
  ...(data.name !== undefined && namedFor(data.name)),
  ...(data.phoneNumber !== undefined && sealedPhone(service, data.phoneNumber)),
});
