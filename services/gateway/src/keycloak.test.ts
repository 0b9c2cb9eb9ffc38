import fs from "node:fs";
import { expect, it } from "@jest/globals";
import { DEMO_ACCOUNTS } from "@tongxin/kernel";
import { settingsFrom } from "./settings.js";

const file = (path: string): string => fs.readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

interface Realm {
  readonly realm: string;
  readonly bruteForceProtected: boolean;
  readonly failureFactor: number;
  readonly passwordPolicy: string;
  readonly registrationAllowed: boolean;
  readonly accessTokenLifespan: number;
  readonly revokeRefreshToken: boolean;
  readonly clients: readonly Client[];
  readonly users: readonly {
    username: string;
    credentials: readonly { value: string; temporary: boolean }[];
  }[];
}

interface Client {
  readonly clientId: string;
  readonly publicClient: boolean;
  readonly standardFlowEnabled: boolean;
  readonly implicitFlowEnabled: boolean;
  readonly directAccessGrantsEnabled: boolean;
  readonly redirectUris: readonly string[];
  readonly webOrigins: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly protocolMappers: readonly { protocolMapper: string; config: Readonly<Record<string, string>> }[];
}

const realm = JSON.parse(file("deploy/keycloak/tongxin-realm.json")) as Realm;
const [client] = realm.clients as [Client];
const { accountClaim, audience, clientId } = settingsFrom({
  OIDC_ISSUER: "http://localhost:8080/realms/tongxin",
}).oidc!;

it("Keycloak's realm shuts out who guesses, wants passwords worth the name and lets nobody register", () => {
  expect(realm).toMatchObject({
    realm: "tongxin",
    bruteForceProtected: true,
    failureFactor: 5,
    registrationAllowed: false,
    accessTokenLifespan: 900,
    revokeRefreshToken: true,
  });
  expect(realm.passwordPolicy).toMatch(/length\(12\).*passwordHistory/);
});

it("its one client is the explorer's page: a code with PKCE, to its own address and no other", () => {
  expect(realm.clients).toHaveLength(1);
  expect(client).toMatchObject({
    clientId,
    publicClient: true,
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
  });
  expect(client.attributes["pkce.code.challenge.method"]).toBe("S256");
  const addresses = [
    ...client.redirectUris,
    ...client.webOrigins,
    client.attributes["post.logout.redirect.uris"],
  ];
  expect(addresses).toHaveLength(3);
  for (const address of addresses) expect(address).toMatch(/^\$\{TONGXIN_URL\}(\/explorer\/)?$/);
});

it("its tokens say what the gateway's settings look for", () => {
  const configs = client.protocolMappers.map(({ config }) => config);
  expect(configs).toContainEqual(
    expect.objectContaining({ "included.custom.audience": audience, "access.token.claim": "true" }),
  );
  expect(configs).toContainEqual(
    expect.objectContaining({ "claim.name": accountClaim, "access.token.claim": "true" }),
  );
});

it("it knows demo accounts only, whose first password is the installer's and has to be changed", () => {
  for (const { username, credentials } of realm.users) {
    expect(Object.keys(DEMO_ACCOUNTS)).toContain(username);
    expect(credentials).toEqual([{ type: "password", value: "${TONGXIN_FIRST_PASSWORD}", temporary: true }]);
  }
});

it("the compose file gives Keycloak all that the realm names, and no service the built-in sign-in", () => {
  const compose = file("docker-compose.yml");
  const named = new Set([...JSON.stringify(realm).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
  for (const name of named) expect(compose).toContain(`${name}:`);
  expect(compose).toContain("OIDC_ISSUER: http://localhost:8080/realms/tongxin");
  expect(compose).not.toContain("DEMO_SIGN_IN");
});
