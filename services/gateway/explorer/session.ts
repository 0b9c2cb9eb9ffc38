/** Signs the page in with the provider: authorization code with PKCE, tokens in the tab's memory and its session storage. */
import { systemClock } from "@tongxin/kernel";
import * as oauth from "oauth4webapi";

interface Config extends oauth.AuthorizationServer {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
  readonly client_id: string;
  readonly scope: string;
}

interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  /** In milliseconds. */
  readonly ends: number;
}

export interface SignIn {
  /** Goes to the provider's page; does not come back. */
  begin(): Promise<void>;
  /** Whether somebody is signed in; ends the redirect back from the provider. */
  resume(): Promise<boolean>;
  /** A token that is good for a while; null when the session is over. */
  token(): Promise<string | null>;
  /** Forgets the tokens and ends the provider's session. */
  end(): void;
}

const TOKENS = "tongxin:tokens";
const ATTEMPT = "tongxin:attempt";
/** A token is renewed this long before it ends. */
const RENEW_BEFORE_MS = 60_000;
const OWN_ADDRESS = new URL("/explorer/", location.href).href;

export async function openSignIn(): Promise<SignIn> {
  const config = await readConfig();
  const client: oauth.Client = { client_id: config.client_id };
  // The built-in sign-in and a provider on this machine do without TLS; what is reached elsewhere is the provider's choice.
  const options = { [oauth.allowInsecureRequests]: true };
  let renewing: Promise<Tokens | null> | undefined;

  async function begin(): Promise<void> {
    const attempt = { verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState() };
    sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
    const target = new URL(config.authorization_endpoint);
    const challenge = await oauth.calculatePKCECodeChallenge(attempt.verifier);
    target.search = new URLSearchParams({
      client_id: config.client_id,
      response_type: "code",
      redirect_uri: OWN_ADDRESS,
      scope: config.scope,
      state: attempt.state,
      code_challenge: challenge,
      code_challenge_method: "S256",
    }).toString();
    location.assign(target);
  }

  async function redeem(answer: URL): Promise<void> {
    const attempt = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? "{}") as {
      verifier?: string;
      state?: string;
    };
    sessionStorage.removeItem(ATTEMPT);
    history.replaceState(null, "", OWN_ADDRESS);
    if (!attempt.verifier || !attempt.state) throw new Error("This sign-in was not begun in this tab.");
    const parameters = oauth.validateAuthResponse(config, client, answer, attempt.state);
    const response = await oauth.authorizationCodeGrantRequest(
      config,
      client,
      oauth.None(),
      parameters,
      OWN_ADDRESS,
      attempt.verifier,
      options,
    );
    keep(await oauth.processAuthorizationCodeResponse(config, client, response), null);
  }

  /** Null when the provider does not renew it: the session is over. */
  async function renew(old: Tokens): Promise<Tokens | null> {
    if (!old.refresh) return null;
    const response = await oauth.refreshTokenGrantRequest(config, client, oauth.None(), old.refresh, options);
    if (response.status === 400) return null;
    return keep(await oauth.processRefreshTokenResponse(config, client, response), old);
  }

  async function token(): Promise<string | null> {
    const tokens = kept();
    if (!tokens) return null;
    if (tokens.ends - now() > RENEW_BEFORE_MS) return tokens.access;
    renewing ??= renew(tokens).finally(() => (renewing = undefined));
    const renewed = await renewing;
    if (!renewed) sessionStorage.removeItem(TOKENS);
    return renewed?.access ?? null;
  }

  return {
    begin,
    token,
    async resume() {
      const url = new URL(location.href);
      const isAnswer =
        url.searchParams.has("state") && (url.searchParams.has("code") || url.searchParams.has("error"));
      if (isAnswer) await redeem(url);
      return (await token()) !== null;
    },
    end() {
      const tokens = kept();
      sessionStorage.clear();
      if (!config.end_session_endpoint) return location.assign(OWN_ADDRESS);
      const target = new URL(config.end_session_endpoint);
      target.searchParams.set("client_id", config.client_id);
      target.searchParams.set("post_logout_redirect_uri", OWN_ADDRESS);
      if (tokens?.id) target.searchParams.set("id_token_hint", tokens.id);
      location.assign(target);
    },
  };
}

/** The addresses of a sign-in of our own are relative: it is wherever this page is. */
async function readConfig(): Promise<Config> {
  const response = await fetch("/explorer/config.json");
  if (!response.ok)
    throw new Error("登录服务暂不可用，请稍后再试。 The sign-in cannot be reached; try again later.");
  const config = (await response.json()) as Config;
  const absolute = (address: string) => new URL(address, location.href).href;
  return {
    ...config,
    authorization_endpoint: absolute(config.authorization_endpoint),
    token_endpoint: absolute(config.token_endpoint),
    ...(config.end_session_endpoint && { end_session_endpoint: absolute(config.end_session_endpoint) }),
  };
}

const now = () => systemClock.now().getTime();

const kept = (): Tokens | null => JSON.parse(sessionStorage.getItem(TOKENS) ?? "null") as Tokens | null;

/** A renewal may leave out what has not changed. */
function keep(answer: oauth.TokenEndpointResponse, old: Tokens | null): Tokens {
  const refresh = answer.refresh_token ?? old?.refresh;
  const id = answer.id_token ?? old?.id;
  const tokens: Tokens = {
    access: answer.access_token,
    ...(refresh && { refresh }),
    ...(id && { id }),
    ends: now() + (answer.expires_in ?? 0) * 1000,
  };
  sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  return tokens;
}
