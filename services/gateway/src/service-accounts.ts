import { randomUUID } from "node:crypto";
import { EVERYWHERE, systemClock, type Clock } from "@tongxin/kernel";
import { DoorError, passportOffice } from "@tongxin/subgraph/host";
import { parse } from "graphql";
import { createLocalJWKSet, SignJWT, type JWTPayload } from "jose";
import { guarded, ownCaller, type Executor } from "./executors.js";
import { ALGORITHM, type SigningKey } from "./signing-key.js";
import type { Bearer, TrustedIssuer } from "./tokens.js";
import { GATEWAY } from "./viewers.js";
import type { Watch } from "./watch.js";

const SERVICE_ACCOUNT_OF = parse(
  "query ServiceAccountOf($clientId: String!, $secret: String!) { serviceAccountOf(clientId: $clientId, secret: $secret) }",
);

const ISSUER = "tongxin-services";
const AUDIENCE = "tongxin";
export const SERVICE_TOKEN_SECONDS = 15 * 60;

/** A system that talks to us, such as HR's, and the most that its tokens may be good for. */
export interface ServiceAccount {
  readonly account: string;
  readonly scopes: readonly string[];
}

/** Whose secret it is; null when it is nobody's. Throws SERVICE_UNAVAILABLE when nobody can tell. */
export type CheckSecret = (clientId: string, secret: string) => Promise<ServiceAccount | null>;

/** Asks `directory`, which keeps the accounts of other systems and their secrets' hashes. */
export async function createSecretCheck(
  directory: Executor,
  passportPrivateKey: string,
  clock: Clock = systemClock,
  watch?: Watch,
): Promise<CheckSecret> {
  const askDirectory = guarded(directory, watch);
  const issue = await passportOffice(passportPrivateKey, clock);
  const checker = { ...GATEWAY, permissions: { "gateway:service-accounts": [EVERYWHERE] } };
  return async (clientId, secret) => {
    const { data, errors } = await askDirectory({
      document: SERVICE_ACCOUNT_OF,
      variables: { clientId, secret },
      context: { caller: ownCaller(checker, await issue(checker)) },
    });
    if (errors)
      throw new DoorError("SERVICE_UNAVAILABLE", "We cannot tell who you are right now; try again shortly.");
    const text = data?.["serviceAccountOf"] as string | null | undefined;
    return text ? (JSON.parse(text) as ServiceAccount) : null;
  };
}

/** Signs the tokens of service accounts, and verifies them. */
export interface ServiceIssuer extends TrustedIssuer {
  issue(clientId: string, account: ServiceAccount): Promise<string>;
}

export function createServiceIssuer(key: SigningKey, clock: Clock): ServiceIssuer {
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: createLocalJWKSet({ keys: [key.publicJwk] }),
    bearerOf: serviceIn,
    issue(clientId, { account, scopes }) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ client_id: clientId, scope: scopes.join(" ") })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.jwk.kid!, typ: "at+jwt" })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(account)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + SERVICE_TOKEN_SECONDS)
        .sign(key.privateKey);
    },
  };
}

const serviceIn = ({ sub, scope }: JWTPayload): Bearer | null =>
  sub && typeof scope === "string" ? { kind: "SERVICE", account: sub, scopes: scopesIn(scope) } : null;

/** The scopes that a text names, in a fixed order, each once. */
export const scopesIn = (text: string): string[] => [...new Set(text.split(" ").filter(Boolean))].sort();
