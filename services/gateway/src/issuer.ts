import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import type { Clock } from "@tongxin/kernel";
import { badInput, type Log } from "@tongxin/subgraph/host";
import { createLocalJWKSet, SignJWT, type JWK } from "jose";
import {
  Provider,
  errors,
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import type { Attempts, IsKnown } from "./attempts.js";
import { formOf, requestIdOf, senderOf, type Sender } from "./http.js";
import { issuerMemory } from "./issuer-memory.js";
import { isLockout } from "./lockout.js";
import { noticePage, pageHeaders, sendPage, signInPage, signOutPage, type Attempt } from "./sign-in-page.js";
import { ALGORITHM, keyIn } from "./signing-key.js";
import { personBy, type TrustedIssuer } from "./tokens.js";

/**
 * The built-in sign-in, by one password for all accounts of persons: an OpenID provider under `/oidc`, where the enterprise's own is not set. It
 * is for trying out, and a production server refuses to start with it.
 */
export interface Issuer extends TrustedIssuer {
  /** A token for scripts, for an account and its password; null when they are wrong, RATE_LIMITED after too many failures. */
  signIn(account: string, password: string, sender: Sender): Promise<string | null>;
  /** Answers below `/oidc`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface IssuerOptions {
  /** Where browsers find the gateway. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly password: string;
  readonly isKnown: IsKnown;
  readonly attempts: Attempts;
  readonly trustedProxies: number;
  /** Other sites whose pages may fetch tokens here. */
  readonly corsOrigins: readonly string[];
  readonly log: Log;
  readonly clock: Clock;
}

export const ISSUER_PATH = "/oidc";
export const EXPLORER_CLIENT = "tongxin-explorer";
const INTERACTION = /^\/oidc\/interaction\/[\w-]+$/;
const AUDIENCE = "tongxin";
/** The graph, as the provider names what a token is for. */
const RESOURCE = "urn:tongxin:graph";
const ACCESS_SECONDS = 15 * 60;
const SESSION_SECONDS = 12 * 60 * 60;
/** A script's token lasts as long as a session, since nobody renews it. */
export const TOKEN_SECONDS = SESSION_SECONDS;

export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  const { publicUrl, password, isKnown, attempts, trustedProxies, log, clock } = options;
  const key = await keyIn(path.join(options.dataDir, "issuer.json"));
  const issuer = new URL(ISSUER_PATH, publicUrl).href;
  const provider = new Provider(issuer, configurationOf(options, key.jwk));
  provider.proxy = publicUrl.startsWith("https:");
  provider.on("server_error", ({ req }, err) => log.error({ requestId: requestIdOf(req), err }, "sign-in"));
  const callback = provider.callback();

  const accountOf = (typed: string, given: string, sender: Sender): Promise<string | null> =>
    attempts.attempt("PERSON", typed, sender, async account =>
      isSame(given, password) && (await isKnown("PERSON", account)) ? account : null,
    );

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await provider.interactionDetails(request, response);
    const action = `${ISSUER_PATH}/interaction/${uid}`;
    const targets = [new URL(String(params["redirect_uri"])).origin];
    const show = (status: number, account: string, attempt: Attempt) =>
      sendPage(response, status, signInPage(action, account, attempt), targets);
    if (request.method !== "POST") return show(200, "", { wrong: false, lockedSeconds: 0 });

    refuseForeignForm(request);
    const form = await formOf(request);
    const name = form.get("account")?.trim() ?? "";
    try {
      const sender = senderOf(request, trustedProxies);
      const accountId = await accountOf(name, form.get("password") ?? "", sender);
      if (accountId === null) return show(401, name, { wrong: true, lockedSeconds: 0 });
      await provider.interactionFinished(request, response, { login: { accountId } });
    } catch (error) {
      const lockedSeconds = lockedSecondsOf(error);
      response.setHeader("retry-after", lockedSeconds);
      show(429, name, { wrong: false, lockedSeconds });
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "/";
    if (INTERACTION.test(url.split("?")[0]!)) return interact(request, response);
    // What the provider's own addresses are made of: where it stands, and what it was asked.
    Object.assign(request, { originalUrl: url, url: url.slice(ISSUER_PATH.length) || "/" });
    await callback(request, response);
  }

  return {
    issuer,
    audience: AUDIENCE,
    keys: createLocalJWKSet({ keys: [key.publicJwk] }),
    bearerOf: personBy("preferred_username"),
    async signIn(account, given, sender) {
      const known = await accountOf(account, given, sender);
      return known && issue(known);
    },
    handle: (request, response) =>
      answer(request, response).catch((error: unknown) => {
        if (!(error instanceof errors.SessionNotFound)) throw error;
        sendPage(response, 400, EXPIRED);
      }),
  };

  function issue(account: string): Promise<string> {
    const issuedAt = Math.floor(clock.now().getTime() / 1000);
    return new SignJWT({ preferred_username: account, client_id: "scripts" })
      .setProtectedHeader({ alg: ALGORITHM, kid: key.jwk.kid!, typ: "at+jwt" })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setSubject(account)
      .setJti(randomBytes(16).toString("base64url"))
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + TOKEN_SECONDS)
      .sign(key.privateKey);
  }
}

const EXPIRED = noticePage(
  { zh: "登录已过期", en: "This sign-in has expired" },
  { zh: "请返回并重新登录。", en: "Go back and sign in again." },
);

/** The interaction's cookie is not sent with another site's form; a browser that says so as well is believed. */
function refuseForeignForm({ headers }: IncomingMessage): void {
  if (headers.origin && URL.parse(headers.origin)?.host !== headers.host)
    throw badInput("ORIGIN_FOREIGN", "This form is not ours.");
}

/** How long somebody is shut out; any other error is no business of the page. */
function lockedSecondsOf(error: unknown): number {
  if (isLockout(error)) return Number(error.extensions["retryAfter"]);
  throw error;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

/** Our page on this machine, at whatever port; and where browsers find the gateway, if that is elsewhere. */
const explorersOf = (publicUrl: string): string[] => {
  const loopback = ["http://localhost/explorer/", "http://127.0.0.1/explorer/"];
  return publicUrl.startsWith("https:") ? [...loopback, new URL("/explorer/", publicUrl).href] : loopback;
};

const configurationOf = (
  { publicUrl, corsOrigins, isKnown, clock }: IssuerOptions,
  jwk: JWK,
): Configuration => ({
  adapter: issuerMemory(clock),
  clients: [
    {
      client_id: EXPLORER_CLIENT,
      // A native client's loopback addresses are good at any port.
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: explorersOf(publicUrl),
      post_logout_redirect_uris: explorersOf(publicUrl),
      id_token_signed_response_alg: ALGORITHM,
    },
  ],
  jwks: { keys: [jwk] },
  // Sessions do not outlive the process, so neither need what their cookies are signed with.
  cookies: {
    keys: [randomBytes(32).toString("base64url")],
    long: { signed: true, httpOnly: true, sameSite: "lax", path: ISSUER_PATH },
    short: { signed: true, httpOnly: true, sameSite: "lax" },
  },
  pkce: { required: () => true },
  responseTypes: ["code"],
  scopes: ["openid"],
  claims: { openid: ["sub", "preferred_username"] },
  conformIdTokenClaims: false,
  // A browser names its origin to its own host, too.
  clientBasedCORS: (ctx, origin) => URL.parse(origin)?.host === ctx.host || corsOrigins.includes(origin),
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  extraTokenClaims: (_, token) => ({ preferred_username: (token as { accountId?: string }).accountId }),
  findAccount: async (_, accountId) =>
    (await isKnown("PERSON", accountId))
      ? { accountId, claims: async () => ({ sub: accountId, preferred_username: accountId }) }
      : undefined,
  loadExistingGrant: grantAll,
  interactions: { url: (_, { uid }) => `${ISSUER_PATH}/interaction/${uid}`, policy: withoutConsent() },
  renderError: (ctx, { error, error_description: description }) => {
    ctx.set(pageHeaders());
    ctx.body = noticePage(
      { zh: "无法登录", en: "This sign-in cannot go on" },
      { zh: "请求不正确，请返回并重试。", en: description ?? error },
    );
  },
  ttl: {
    AccessToken: ACCESS_SECONDS,
    AuthorizationCode: 60,
    Grant: SESSION_SECONDS,
    IdToken: ACCESS_SECONDS,
    Interaction: ACCESS_SECONDS,
    RefreshToken: SESSION_SECONDS,
    Session: SESSION_SECONDS,
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.set(pageHeaders());
        ctx.body = signOutPage(form);
      },
      postLogoutSuccessSource: ctx => {
        ctx.set(pageHeaders());
        ctx.body = noticePage(
          { zh: "已退出", en: "Signed out" },
          { zh: "您已退出登录。", en: "You have signed out." },
        );
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => {
        if (resource !== RESOURCE) throw new errors.InvalidTarget();
        return {
          scope: "openid",
          audience: AUDIENCE,
          accessTokenTTL: ACCESS_SECONDS,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: ALGORITHM } },
        };
      },
    },
  },
});

/** The page is our own: nobody is asked whether it may know who they are. */
function withoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return policy;
}

/** What nobody is asked for is granted. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client } = oidc;
  const known = session?.grantIdFor(client!.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope("openid");
  grant.addResourceScope(RESOURCE, "openid");
  await grant.save();
  return grant;
}
