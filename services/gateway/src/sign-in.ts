import { systemClock, type Clock } from "@tongxin/kernel";
import { DoorError, type Log } from "@tongxin/subgraph";
import type { Provider } from "./discovery.js";
import { createIssuer, EXPLORER_CLIENT, ID_TOKEN_ALGORITHM, ISSUER_PATH, type Issuer } from "./issuer.js";
import { createLockout } from "./lockout.js";
import { enterpriseProvider, type EnterpriseProvider } from "./provider.js";
import type { Settings } from "./settings.js";
import { createTokens, type Tokens } from "./tokens.js";

/** Who signs people in: the enterprise's provider or the built-in issuer, and never both. */
export interface SignIn {
  readonly tokens: Tokens;
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
  "oidc" | "dataDir" | "publicUrl" | "demoPassword" | "trustedProxies"
>;

export async function openSignIn(
  settings: SignInSettings,
  log: Log,
  clock: Clock = systemClock,
): Promise<SignIn> {
  if (settings.oidc) {
    const provider = enterpriseProvider(settings.oidc);
    return { tokens: createTokens([provider], clock), issuer: null, page: pageOf(provider) };
  }
  const { demoPassword: password, ...rest } = settings;
  const issuer = await createIssuer({ ...rest, password, lockout: createLockout(clock), log, clock });
  return { tokens: createTokens([issuer], clock), issuer, page: ownPage(issuer) };
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
    id_token_signing_alg_values_supported: [ID_TOKEN_ALGORITHM],
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
