import { systemClock, type Clock } from "@tongxin/kernel";
import { createIssuer, type Issuer } from "./issuer.js";
import { enterpriseProvider, type EnterpriseProvider } from "./provider.js";
import type { Settings } from "./settings.js";
import { createTokens, type Tokens } from "./tokens.js";

/** Who signs people in: the enterprise's provider or the built-in issuer, and never both. */
export interface SignIn {
  readonly tokens: Tokens;
  readonly provider: EnterpriseProvider | null;
  readonly issuer: Issuer | null;
}

export async function openSignIn(
  { oidc, dataDir }: Pick<Settings, "oidc" | "dataDir">,
  clock: Clock = systemClock,
): Promise<SignIn> {
  if (oidc) {
    const provider = enterpriseProvider(oidc);
    return { tokens: createTokens([provider], clock), provider, issuer: null };
  }
  const issuer = await createIssuer(dataDir, clock);
  return { tokens: createTokens([issuer], clock), provider: null, issuer };
}
