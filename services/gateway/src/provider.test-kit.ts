import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "@tongxin/kernel";
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
} from "jose";

/** An enterprise's provider as far as a gateway sees it: a document, keys, and tokens signed with them. */
export interface TestProvider {
  readonly issuer: string;
  readonly jwks: { keys: JWK[] };
  /** Every path it was asked for. */
  readonly asked: string[];
  /** Adds a signing key. */
  addKey(kid: string, alg?: string): Promise<CryptoKey>;
  /** A token as it issues them, but for what is given otherwise. */
  token(change?: Change): Promise<string>;
  /** Answers everything with that status from now on; 200 mends it. */
  failWith(status: number): void;
  stop(): Promise<void>;
}

interface Change {
  readonly key?: CryptoKey;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
}

const MINUTES = 60;

export async function testProvider(clock: Clock): Promise<TestProvider> {
  const jwks: { keys: JWK[] } = { keys: [] };
  const asked: string[] = [];
  let status = 200;
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = request.url === "/jwks" ? jwks : documentOf(issuer);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function addKey(kid: string, alg = "ES256"): Promise<CryptoKey> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    jwks.keys.push({ ...(await exportJWK(publicKey)), kid, alg, use: "sig" });
    return privateKey;
  }
  const first = await addKey("first");

  return {
    issuer,
    jwks,
    asked,
    addKey,
    failWith: next => void (status = next),
    token({ key = first, header = {}, claims = {} } = {}) {
      const now = Math.floor(clock.now().getTime() / 1000);
      const all = {
        iss: issuer,
        aud: "tongxin",
        sub: "f3b1c2",
        preferred_username: "employee",
        iat: now,
        exp: now + 5 * MINUTES,
        ...claims,
      };
      return new SignJWT(all)
        .setProtectedHeader({ alg: "ES256", kid: "first", typ: "at+jwt", ...header })
        .sign(key, { crit: { x: true } });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const documentOf = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  end_session_endpoint: `${issuer}/logout`,
});
