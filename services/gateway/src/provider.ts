import type { OidcSettings } from "./settings.js";
import { discovery, type Provider } from "./discovery.js";
import { personBy, remoteKeys, type TrustedIssuer } from "./tokens.js";

/** The enterprise's provider: whose tokens we believe, and where its own pages are. */
export interface EnterpriseProvider extends TrustedIssuer {
  readonly clientId: string;
  readonly discover: () => Promise<Provider>;
}

export function enterpriseProvider(settings: OidcSettings): EnterpriseProvider {
  const { issuer, audience, jwksUri, discoveryUri, accountClaim, clientId } = settings;
  const discover = discovery(issuer, discoveryUri);
  return {
    issuer,
    audience,
    clientId,
    discover,
    keys: remoteKeys(async () => jwksUri ?? (await discover()).jwks_uri),
    bearerOf: personBy(accountClaim),
  };
}
