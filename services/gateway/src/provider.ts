import type { Log } from "@tongxin/subgraph/host";
import type { OidcSettings } from "./settings.js";
import { discovery, type Provider } from "./discovery.js";
import { personBy, remoteKeys, type TrustedIssuer } from "./tokens.js";
import { watchOf, type Watched } from "./watch.js";

/** The enterprise's provider: whose tokens we believe, and where its own pages are. */
export interface EnterpriseProvider extends TrustedIssuer {
  readonly clientId: string;
  readonly discover: () => Promise<Provider>;
}

export function enterpriseProvider(settings: OidcSettings, log: Log): EnterpriseProvider {
  const { issuer, audience, jwksUri, discoveryUri, accountClaim, clientId } = settings;
  const discover = discovery(issuer, discoveryUri, watchOf(log, DOCUMENT));
  return {
    issuer,
    audience,
    clientId,
    discover,
    keys: remoteKeys(async () => jwksUri ?? (await discover()).jwks_uri, {}, watchOf(log, KEYS)),
    bearerOf: personBy(accountClaim),
  };
}

/** The two things that the provider is asked for; either may fail by itself. */
const DOCUMENT: Watched = {
  part: "OIDC_ISSUER",
  away: "the provider's document cannot be read: nobody new signs in",
  back: "the provider's document could be read",
};
const KEYS: Watched = {
  part: "OIDC_ISSUER",
  away: "the provider's keys cannot be fetched: tokens of keys that are not known are answered with 503",
  back: "the provider's keys could be fetched",
};
