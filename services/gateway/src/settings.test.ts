import { describe, expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { distributedSettingsFrom, SettingsError, settingsFrom } from "./settings.js";

describe("the settings of a gateway with its subgraphs elsewhere", () => {
  const all = Object.fromEntries(SERVICES.map(name => [name, `http://${name}:4001`]));

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a text", `"http://directory:4001"`],
    ["without one service", JSON.stringify({ ...all, party: undefined })],
    ["with an address that is none", JSON.stringify({ ...all, party: "party:" })],
    ["with a number for an address", JSON.stringify({ ...all, party: 4001 })],
  ])("are wrong when SERVICE_URLS are %s", (_, SERVICE_URLS) => {
    const read = () => distributedSettingsFrom({ SERVICE_URLS, PASSPORT_PRIVATE_KEY: "key" });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/SERVICE_URLS must be JSON with the addresses of .*party/);
  });

  it("are read when all is there", () => {
    const settings = distributedSettingsFrom({
      SERVICE_URLS: JSON.stringify(all),
      PASSPORT_PRIVATE_KEY: "key",
    });
    expect(settings.serviceUrls).toEqual(all);
  });
});

describe("the demo's sign-in", () => {
  it("is refused in production, unless it is allowed in so many words", () => {
    expect(() => settingsFrom({ NODE_ENV: "production" })).toThrow(/for trying out only/);
    expect(settingsFrom({ NODE_ENV: "production", DEMO_SIGN_IN: "allowed" }).port).toBe(4000);
  });
});
