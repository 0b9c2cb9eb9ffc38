import { systemClock, type Clock } from "@tongxin/kernel";
import { DoorError, type Log } from "@tongxin/subgraph/host";
import path from "node:path";
import type { Provider } from "./discovery.js";
import { createIssuer, EXPLORER_CLIENT, ISSUER_PATH, type Issuer } from "./issuer.js";
import { createAttempts, type IsKnown } from "./attempts.js";
import { createLockout } from "./lockout.js";
import type { Notices } from "./notices.js";
import { enterpriseProvider, type EnterpriseProvider } from "./provider.js";
import { tokenEndpoint } from "./oauth.js";
import type { Route } from "./http.js";
import { createServiceIssuer, type CheckSecret } from "./service-accounts.js";
import type { Settings } from "./settings.js";
import { ALGORITHM, keyFrom, keyIn } from "./signing-key.js";
import { createTokens, type Tokens } from "./tokens.js";

/** Who signs people in, the enterprise's provider or the built-in issuer and never both; and systems, which we do ourselves. */
export interface SignIn {
  readonly tokens: Tokens;
  /** Where other systems get theirs. */
  readonly serviceTokens: Route;
  /** The built-in one; null where the enterprise's provider has taken its place. */
  readonly issuer: Issuer | null;
  readonly page: PageSignIn;
}

/** How the explorer's page signs people in. */
export interface PageSignIn {
  /** The host besides our own that the page may talk to. */
  readonly host: string | null;
  /** Throws SERVICE_UNAVAILABLE while the provider cannot say. */
  config(): Promise<PageConfig>;
}

/** The provider's document, as far as a page needs it. */
export type PageConfig = Omit<Provider, "jwks_uri"> & { readonly client_id: string; readonly scope: string };

export type SignInSettings = Pick<
  Settings,
  "oidc" | "dataDir" | "publicUrl" | "demoPassword" | "trustedProxies" | "corsOrigins" | "serviceTokenKey"
>;

export interface SignInParts {
  readonly checkSecret: CheckSecret;
  readonly isKnown: IsKnown;
  readonly notices: Notices;
  readonly log: Log;
  readonly clock?: Clock;
}

export async function openSignIn(settings: SignInSettings, parts: SignInParts): Promise<SignIn> {
  const { checkSecret: check, isKnown, notices, clock = systemClock } = parts;
  const { oidc, dataDir, serviceTokenKey, trustedProxies } = settings;
  const attempts = createAttempts(createLockout(clock), isKnown, notices);
  const key = await (serviceTokenKey
    ? keyFrom(serviceTokenKey)
    : keyIn(path.join(dataDir, "service-issuer.json")));
  const services = createServiceIssuer(key, clock);
  const serviceTokens = tokenEndpoint({ check, issuer: services, attempts, trustedProxies });
  if (oidc) {
    const provider = enterpriseProvider(oidc, parts.log);
    const tokens = createTokens([provider, services], clock);
    return { tokens, serviceTokens, issuer: null, page: pageOf(provider) };
  }
  const { demoPassword: password, ...rest } = settings;
  const issuer = await createIssuer({ ...rest, ...parts, password, attempts, clock });
  const tokens = createTokens([issuer, services], clock);
  return { tokens, serviceTokens, issuer, page: ownPage(issuer) };
}

const SCOPE = "openid";

/** The built-in issuer is where the page is, by whatever name it was reached. */
const ownPage = ({ issuer }: Issuer): PageSignIn => ({
  host: null,
  config: async () => ({
    issuer,
    authorization_endpoint: `${ISSUER_PATH}/auth`,
    token_endpoint: `${ISSUER_PATH}/token`,
    end_session_endpoint: `${ISSUER_PATH}/session/end`,
    id_token_signing_alg_values_supported: [ALGORITHM],
    authorization_response_iss_parameter_supported: true,
    client_id: EXPLORER_CLIENT,
    scope: SCOPE,
  }),
});

const pageOf = ({ issuer, clientId, discover }: EnterpriseProvider): PageSignIn => ({
  host: new URL(issuer).origin,
  async config() {
    const provider = await discover().catch(() => {
      throw new DoorError(
        "SERVICE_UNAVAILABLE",
        "The sign-in cannot be reached right now; try again shortly.",
      );
    });
    const said = PAGE_NEEDS.flatMap(name => (provider[name] === undefined ? [] : [[name, provider[name]]]));
    return { ...(Object.fromEntries(said) as Provider), client_id: clientId, scope: SCOPE };
  },
});

const PAGE_NEEDS = [
  "issuer",
  "authorization_endpoint",
  "token_endpoint",
  "end_session_endpoint",
  "id_token_signing_alg_values_supported",
  "authorization_response_iss_parameter_supported",
] as const;
