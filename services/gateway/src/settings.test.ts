import { beforeAll, describe, expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { newPassportKeys, type PassportKeys } from "@tongxin/subgraph/host";
import { distributedSettingsFrom, SettingsError, settingsFrom } from "./settings.js";

describe("the settings of a gateway with its subgraphs elsewhere", () => {
  let keys: PassportKeys;
  beforeAll(async () => {
    keys = await newPassportKeys();
  });
  const all = Object.fromEntries(SERVICES.map(name => [name, `http://${name}:4001`]));

  it.each([
    ["no JSON", "{"],
    ["empty", "{}"],
    ["an address that is not the web's", JSON.stringify({ ...all, party: "postgres://party:5432" })],
    ["null", "null"],
    ["a text", `"http://directory:4001"`],
    ["without one service", JSON.stringify({ ...all, party: undefined })],
    ["with an address that is none", JSON.stringify({ ...all, party: "party:" })],
    ["with a number for an address", JSON.stringify({ ...all, party: 4001 })],
  ])("are wrong when SERVICE_URLS are %s", (_, SERVICE_URLS) => {
    const read = () => distributedSettingsFrom({ SERVICE_URLS, PASSPORT_PRIVATE_KEY: keys.privateKey });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/SERVICE_URLS must be JSON with the addresses of .*party/);
  });

  it("are read when all is there", () => {
    const settings = distributedSettingsFrom({
      SERVICE_URLS: JSON.stringify(all),
      PASSPORT_PRIVATE_KEY: keys.privateKey,
    });
    expect(settings.serviceUrls).toEqual(all);
  });

  it("are wrong with a passport key that is none, or the half that everybody knows", () => {
    const SERVICE_URLS = JSON.stringify(all);
    for (const PASSPORT_PRIVATE_KEY of [undefined, "", "foo", "{}", keys.publicKey])
      expect(() => distributedSettingsFrom({ SERVICE_URLS, PASSPORT_PRIVATE_KEY })).toThrow(
        /PASSPORT_PRIVATE_KEY must be the private half/,
      );
  });

  it("are told with all that is wrong at once", () => {
    const read = () =>
      distributedSettingsFrom({ PORT: "abc", LOG_LEVEL: "loud", PASSPORT_PRIVATE_KEY: "foo" });
    expect(read).toThrow(
      /PORT must.*\n.*LOG_LEVEL must.*\n.*SERVICE_URLS must.*\n.*PASSPORT_PRIVATE_KEY must/,
    );
    expect(read).not.toThrow(/PUBLIC_URL/);
  });
});

describe("sign-in", () => {
  const OIDC_ISSUER = "https://id.example/realms/tongxin";

  it("is the built-in one where no provider is set, and never in production", () => {
    expect(settingsFrom({}).oidc).toBeNull();
    expect(() => settingsFrom({ NODE_ENV: "production" })).toThrow(/OIDC_ISSUER must name/);
    expect(() => settingsFrom({ NODE_ENV: "production", OIDC_ISSUER: "" })).toThrow(SettingsError);
  });

  it("is the provider's when it is set, with what may be left out filled in", () => {
    expect(settingsFrom({ NODE_ENV: "production", OIDC_ISSUER }).oidc).toEqual({
      issuer: OIDC_ISSUER,
      audience: "tongxin",
      accountClaim: "preferred_username",
      clientId: "tongxin-explorer",
    });
  });

  it.each(["OIDC_ISSUER", "OIDC_JWKS_URI", "OIDC_DISCOVERY_URI"])("wants an address for %s", name => {
    expect(() => settingsFrom({ OIDC_ISSUER, [name]: "ftp://id.example" })).toThrow(`${name} must be`);
  });
});

describe("the demo enterprise", () => {
  const OIDC_ISSUER = "https://id.example/realms/tongxin";

  it("is there to try things out, and never by itself where an enterprise signs its people in", () => {
    expect(settingsFrom({}).demo).toBe("small");
    expect(settingsFrom({ OIDC_ISSUER }).demo).toBe("off");
    expect(settingsFrom({ OIDC_ISSUER, DEMO: "" }).demo).toBe("off");
    expect(settingsFrom({ OIDC_ISSUER, NODE_ENV: "production" }).demo).toBe("off");
    expect(settingsFrom({ OIDC_ISSUER, DEMO: "small" }).demo).toBe("small");
    expect(settingsFrom({ DEMO: "none" }).demo).toBe("none");
    expect(() => settingsFrom({ DEMO: "large" })).toThrow(/DEMO must be one of off, none, small/);
  });

  it("leaves it to a setting who grants the first role", () => {
    expect(settingsFrom({}).firstSecurityAdmin).toBeNull();
    expect(settingsFrom({ FIRST_SECURITY_ADMIN: "" }).firstSecurityAdmin).toBeNull();
    expect(settingsFrom({ FIRST_SECURITY_ADMIN: "wang.min" }).firstSecurityAdmin).toBe("wang.min");
  });
});

describe("the settings of the door", () => {
  it("are none of another site's business unless it is listed, and bounded as documented", () => {
    expect(settingsFrom({ PORT: "4100" })).toMatchObject({
      publicUrl: "http://localhost:4100",
      corsOrigins: [],
      trustedProxies: 0,
      ratePerMinute: 600,
      serviceRatePerMinute: 120_000,
      addressRatePerMinute: 3_000,
      maxInFlight: 200,
    });
    const CORS_ORIGINS = "https://app.example, http://localhost:5173";
    expect(settingsFrom({ CORS_ORIGINS }).corsOrigins).toEqual([
      "https://app.example",
      "http://localhost:5173",
    ]);
  });

  it.each([
    ["LOG_LEVEL", "loud"],
    ["PUBLIC_URL", "tongxin.example"],
    ["CORS_ORIGINS", "*"],
    ["CORS_ORIGINS", "https://app.example/"],
    ["TRUSTED_PROXIES", "-1"],
    ["RATE_PER_MINUTE", "0"],
    ["MAX_IN_FLIGHT", "many"],
    ["SERVICE_TOKEN_KEY", "secret"],
    ["SERVICE_TOKEN_KEY", `{"kty":"oct","k":"c2VjcmV0"}`],
    ["SERVICE_TOKEN_KEY", `{"kty":"EC","crv":"P-256","d":"x"}`],
  ])("are wrong when %s is %s", (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(new RegExp(`${name} must be`));
  });
});
