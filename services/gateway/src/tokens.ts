import { accountName, systemClock, type Clock } from "@tongxin/kernel";
import { DoorError } from "@tongxin/subgraph/host";
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
  type RemoteJWKSetOptions,
} from "jose";
import { whyOf, type Watch } from "./watch.js";

/** Who a verified token was issued to. */
export interface Bearer {
  /** Persons sign in with a provider, other systems with a secret: the one can never name the other's account. */
  readonly kind: "PERSON" | "SERVICE";
  readonly account: string;
  /** What a service account's token is good for; null for a person's, which is good for all they may. */
  readonly scopes: readonly string[] | null;
}

/** Whose tokens we believe, by which keys, and what of a token says who it was issued to. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Null when the token names nobody. */
  bearerOf(claims: JWTPayload): Bearer | null;
}

export interface Tokens {
  /** Throws UNAUTHENTICATED for a token that is not valid, SERVICE_UNAVAILABLE when its keys cannot be had. */
  bearerOf(token: string): Promise<Bearer>;
  /** Whether the token was verified lately, and is still believed. */
  recognises(token: string): boolean;
}

/** Signatures by a key pair only: with a shared secret, whoever verifies could forge. */
const ALGORITHMS = ["ES256", "RS256", "PS256", "EdDSA"];
/** Access tokens of RFC 9068, and those of providers that call everything a JWT; never a logout or a proof token. */
const TYPES = new Set([undefined, "jwt", "at+jwt", "application/at+jwt"]);
/** How far another machine's clock may run ahead of ours. A token's end is its end all the same. */
const TOLERANCE_S = 5;
/** A token that was verified is believed this long, and never beyond its end. */
const REVERIFY_MS = 60_000;
const REMEMBERED = 20_000;

/** Verifies bearer tokens. Each issuer is bound to its own keys: what a token says of where its keys lie is not read. */
export function createTokens(issuers: readonly TrustedIssuer[], clock: Clock = systemClock): Tokens {
  const byName = new Map(issuers.map(each => [each.issuer, each]));
  const verified = new Map<string, { bearer: Bearer; until: number }>();
  const now = () => clock.now().getTime();

  async function verify(token: string): Promise<{ bearer: Bearer; until: number }> {
    const issuer = byName.get(String(decodeJwt(token).iss));
    if (!issuer) throw new RefusedToken("wrong issuer");
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ["sub", "exp", "iat"],
      clockTolerance: TOLERANCE_S,
      currentDate: clock.now(),
    });
    const said = issuer.bearerOf(payload);
    // However a provider spells it, it is one account with one count.
    const bearer = said && { ...said, account: accountName(said.account) };
    const ends = payload.exp! * 1000;
    const isFromTheFuture = payload.iat! * 1000 > now() + TOLERANCE_S * 1000;
    if (!TYPES.has(protectedHeader.typ?.toLowerCase())) throw new RefusedToken("no access token");
    if (!bearer) throw new RefusedToken("names no account");
    if (ends <= now()) throw new RefusedToken("expired");
    if (isFromTheFuture) throw new RefusedToken("not valid yet");
    return { bearer, until: Math.min(now() + REVERIFY_MS, ends) };
  }

  function known(token: string): Bearer | undefined {
    const seen = verified.get(token);
    return seen && seen.until > now() ? seen.bearer : undefined;
  }

  return {
    recognises: token => known(token) !== undefined,
    async bearerOf(token) {
      const seen = known(token);
      if (seen) return seen;
      const fresh = await verify(token).catch((error: unknown) => {
        throw error instanceof errors.JOSEError ? new RefusedToken(reasonOf(error)) : error;
      });
      if (verified.size >= REMEMBERED) verified.clear();
      verified.set(token, fresh);
      return fresh.bearer;
    },
  };
}

/**
 * Why a token was refused, in words of ours: with them the log tells a setting that is wrong from an attack. Who sent it is
 * not told, since it would tell an attacker how far they came.
 */
export class RefusedToken extends DoorError {
  constructor(readonly reason: string) {
    super("UNAUTHENTICATED", "The token is not valid, or no longer. Sign in again.");
  }
}

const CLAIMS: Readonly<Record<string, string>> = {
  aud: "wrong audience",
  iss: "wrong issuer",
  nbf: "not valid yet",
};

/** By the kind of error alone: what a token says of itself is not repeated. */
function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIMS[error.claim] ?? "lacks a claim";
  return REASONS[error.code] ?? "malformed";
}

const REASONS: Readonly<Record<string, string>> = {
  [errors.JWKSNoMatchingKey.code]: "unknown key",
  [errors.JWKSMultipleMatchingKeys.code]: "unknown key",
  [errors.JWSSignatureVerificationFailed.code]: "wrong signature",
  [errors.JOSEAlgNotAllowed.code]: "algorithm not accepted",
};

/**
 * Keys at an address of ours: fetched when needed, again when a token names one that is not among them. The watch hears of
 * every fetch, and of nothing else: that known keys still serve does not say that the provider answers.
 */
export function remoteKeys(
  address: () => Promise<string>,
  options: RemoteJWKSetOptions = {},
  watch?: Watch,
): JWTVerifyGetKey {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (header, token) => {
    try {
      keys ??= createRemoteJWKSet(new URL(await address()), {
        timeoutDuration: 2_000,
        [customFetch]: watchedFetch(watch),
        ...options,
      });
      return await keys(header, token);
    } catch (error) {
      throw isAboutTheToken(error) ? error : unreachable();
    }
  };
}

const watchedFetch =
  (watch?: Watch): FetchImplementation =>
  async (...asked) => {
    try {
      const answer = await fetch(...asked);
      if (answer.ok) watch?.back();
      else watch?.away(`it answers ${answer.status}`);
      return answer;
    } catch (error) {
      watch?.away(whyOf(error));
      throw error;
    }
  };

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const unreachable = () =>
  new DoorError("SERVICE_UNAVAILABLE", "We cannot check who you are right now; try again shortly.");

/** What persons' tokens say: the account's name stands in one claim, and nothing takes that one's place. */
export const personBy =
  (claim: string) =>
  (claims: JWTPayload): Bearer | null => {
    const account = claims[claim];
    return typeof account === "string" && account !== "" ? { kind: "PERSON", account, scopes: null } : null;
  };
