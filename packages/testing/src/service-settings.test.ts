import { describe, expect, it } from "@jest/globals";
import { newMasterKeys, newPassportKeys, serviceSettingsFrom } from "@tongxin/subgraph/host";

const { publicKey, privateKey } = await newPassportKeys();

const RIGHT = {
  PORT: "4002",
  DATABASE_URL: "postgresql://service:secret@db:5432/activities",
  DATA_KEYS: newMasterKeys(),
  PASSPORT_PUBLIC_KEY: publicKey,
  MESSAGE_SECRET: Buffer.alloc(32, 7).toString("base64"),
  SERVICE_URLS: JSON.stringify({
    directory: "http://directory:4001",
    innovation: "http://innovation:4003",
    integrity: "http://integrity:4004",
    party: "http://party:4005",
  }),
};

const mistakesIn = (env: object) =>
  serviceSettingsFrom("activities", env as NodeJS.ProcessEnv).mistakes.map(mistake => mistake.split(" ")[0]);

describe("a service's settings", () => {
  it("are taken as they are, with what is not said", () => {
    const { settings, mistakes } = serviceSettingsFrom("activities", RIGHT);
    expect(mistakes).toEqual([]);
    expect(settings).toMatchObject({
      port: 4002,
      host: "127.0.0.1",
      ownerUrl: null,
      demo: "off",
      logLevel: "info",
    });
  });

  it("that are missing are all named at once", () => {
    expect(mistakesIn({})).toEqual(Object.keys(RIGHT));
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["DATABASE_URL", "nonsense"],
    ["DATABASE_URL", "http://db/activities"],
    ["DATABASE_URL", "postgresql://db"],
    ["DATABASE_OWNER_URL", "activities"],
    ["DATA_KEYS", "{}"],
    ["DATA_KEYS", '{"current":"a","keys":{"a":"c2hvcnQ="}}'],
    ["PASSPORT_PUBLIC_KEY", "foo"],
    ["PASSPORT_PUBLIC_KEY", privateKey],
    ["MESSAGE_SECRET", "x"],
    ["SERVICE_URLS", "{"],
    ["SERVICE_URLS", "{}"],
    ["SERVICE_URLS", RIGHT.SERVICE_URLS.replace("http://party:4005", "nonsense")],
    ["DEMO", "large"],
    ["LOG_LEVEL", "loud"],
  ])("are refused by name when %s is %j", (setting, text) => {
    expect(mistakesIn({ ...RIGHT, [setting]: text })).toEqual([setting]);
  });

  it("that are wrong are all named at once, and none is repeated", () => {
    const { mistakes } = serviceSettingsFrom("activities", {
      ...RIGHT,
      DATABASE_URL: "secret-password",
      DEMO: "large",
      PORT: "x",
    });
    expect(mistakes).toHaveLength(3);
    expect(mistakes.join()).not.toContain("secret-password");
  });
});
