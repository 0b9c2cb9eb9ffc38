import { expect, it } from "@jest/globals";
import { misspelt, readApartOnly } from "./unread-settings.js";

it.each([
  ["RATE_PER_MINUT", "RATE_PER_MINUTE"],
  ["OIDC_ISUER", "OIDC_ISSUER"],
  ["OIDC_JWKS_URL", "OIDC_JWKS_URI"],
  ["LOGLEVEL", "LOG_LEVEL"],
  ["DATA_DRI", "DATA_DIR"],
  ["PROT1", null],
  ["HOTS", null],
  ["HOSTS", "HOST"],
  ["HOME", null],
  ["PATH", null],
  ["HOSTNAME", null],
  ["POSTGRES_PASSWORD", null],
  ["DATABASE_URL", null],
  ["OIDC_ISSUER", null],
])("%s looks like %s misspelt", (name, meant) => {
  const said = misspelt({ [name]: "x" });
  const sentence = `${name} is no setting and is not read. If ${meant} is meant, write it so.`;
  expect(said).toEqual(meant === null ? [] : [sentence]);
});

it("what only processes of their own read is told to who starts one for all", () => {
  expect(readApartOnly({ PORT: "4000", DATABASE_URL: "" })).toEqual([]);
  expect(readApartOnly({ DATABASE_URL: "postgres://x", SERVICE_URLS: "{}" })).toEqual([
    expect.stringMatching(/^DATABASE_URL, SERVICE_URLS: not read by npm start/),
  ]);
});
