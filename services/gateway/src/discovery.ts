import { Failure, whyOf, type Watch } from "./watch.js";

/** Where a provider does what, by its own document (OpenID Connect Discovery). */
export interface Provider {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint?: string;
  readonly id_token_signing_alg_values_supported?: readonly string[];
  readonly authorization_response_iss_parameter_supported?: boolean;
}

const PATIENCE_MS = 2_000;

/** Reads the configured issuer's document once it is needed, and again until it could be read; the watch hears how that goes. */
export function discovery(
  issuer: string,
  address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  watch?: Watch,
): () => Promise<Provider> {
  let found: Promise<Provider> | undefined;

  async function read(): Promise<Provider> {
    const answer = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Failure(`it answers ${answer.status}`);
    const provider = (await answer.json()) as Provider;
    if (provider.issuer !== issuer)
      throw new Failure(`its document is that of ${provider.issuer}, not of OIDC_ISSUER`);
    watch?.back();
    return provider;
  }

  return () =>
    (found ??= read().catch((error: unknown) => {
      found = undefined;
      watch?.away(whyOf(error));
      throw error;
    }));
}
