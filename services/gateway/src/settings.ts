import { createPrivateKey, type JsonWebKey } from "node:crypto";
import path from "node:path";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import {
  allowedTargetsIn,
  LOG_LEVELS,
  NO_TARGETS,
  type AllowedTargets,
  type DemoSize,
} from "@tongxin/subgraph/host";

/** Everything the gateway and the embedded server take from the environment. Nothing else reads it. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** How much of the demo enterprise the first start makes; `off` not even its accounts. */
  readonly demo: "off" | DemoSize;
  /** The account that may grant roles where nobody may yet; null leaves it at that. */
  readonly firstSecurityAdmin: string | null;
  /** Private networks and hosts that webhooks may be sent to. */
  readonly webhookTargets: AllowedTargets;
  readonly logLevel: string;
  /** Where browsers find the gateway. */
  readonly publicUrl: string;
  /** Files of further front ends' documents, as codegen writes them: what they send by hash. */
  readonly trustedDocuments: readonly string[];
  /** How many proxies of ours stand in front of it. */
  readonly trustedProxies: number;
  /** Sites whose pages may call the gateway. */
  readonly corsOrigins: readonly string[];
  /** Requests a minute: of a person, of another system, and of an address without a good token. */
  readonly ratePerMinute: number;
  readonly serviceRatePerMinute: number;
  readonly addressRatePerMinute: number;
  /** GraphQL requests that run at once. */
  readonly maxInFlight: number;
  /** The private key (JWK) that service accounts' tokens are signed with; null for one in the data folder. */
  readonly serviceTokenKey: string | null;
  /** The one password of the built-in sign-in. */
  readonly demoPassword: string;
  /** The enterprise's provider of sign-in; null where the built-in one serves, which is for trying out. */
  readonly oidc: OidcSettings | null;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are, and where the provider's document, when not where the issuer's name says. */
  readonly jwksUri?: string;
  readonly discoveryUri?: string;
  /** The claim that holds the account's name. */
  readonly accountClaim: string;
  /** As whom the explorer's page signs people in. */
  readonly clientId: string;
}

const DEMOS = ["off", "none", "small"] as const;

/** Reads and checks the settings; names every mistake at once. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const { settings, mistakes } = readSettings(env);
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return settings;
}

function readSettings(env: NodeJS.ProcessEnv): { settings: Settings; mistakes: string[] } {
  const mistakes: string[] = [];
  const port = Number(env["PORT"] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    mistakes.push("PORT must be a number from 1 to 65535.");
  const oidc = oidcIn(env, mistakes);
  if (env["NODE_ENV"] === "production" && !oidc) {
    mistakes.push(
      "NODE_ENV is production, so OIDC_ISSUER must name the enterprise's provider: the built-in sign-in is for trying out only.",
    );
  }
  const settings = {
    port,
    trustedDocuments: (env["TRUSTED_DOCUMENTS"] ?? "").split(",").filter(Boolean),
    host: env["HOST"] ?? "127.0.0.1",
    dataDir: path.resolve(env["DATA_DIR"] ?? ".data"),
    demo: demoIn(env, oidc === null, mistakes),
    firstSecurityAdmin: env["FIRST_SECURITY_ADMIN"] || null,
    webhookTargets: webhookTargetsIn(env, mistakes),
    logLevel: logLevelIn(env, mistakes),
    demoPassword: env["DEMO_PASSWORD"] || "tongxin-demo",
    serviceTokenKey: serviceTokenKeyIn(env, mistakes),
    publicUrl: publicUrlIn(env, port, mistakes),
    corsOrigins: corsOriginsIn(env, mistakes),
    trustedProxies: wholeNumberIn(env, "TRUSTED_PROXIES", 0, 0, mistakes),
    ratePerMinute: wholeNumberIn(env, "RATE_PER_MINUTE", 600, 1, mistakes),
    serviceRatePerMinute: wholeNumberIn(env, "SERVICE_RATE_PER_MINUTE", 120_000, 1, mistakes),
    addressRatePerMinute: wholeNumberIn(env, "ADDRESS_RATE_PER_MINUTE", 3_000, 1, mistakes),
    maxInFlight: wholeNumberIn(env, "MAX_IN_FLIGHT", 200, 1, mistakes),
    oidc,
  };
  return { settings, mistakes };
}

/** Where an enterprise signs its people in, nobody is made up unless it is asked for. */
function demoIn(env: NodeJS.ProcessEnv, isTrial: boolean, mistakes: string[]): Settings["demo"] {
  const standard = isTrial ? "small" : "off";
  const demo = DEMOS.find(each => each === (env["DEMO"] || standard));
  if (!demo) mistakes.push(`DEMO must be one of ${DEMOS.join(", ")}.`);
  return demo ?? standard;
}

function webhookTargetsIn(env: NodeJS.ProcessEnv, mistakes: string[]): AllowedTargets {
  const targets = allowedTargetsIn(env["WEBHOOK_TARGETS"] ?? "");
  if (!targets)
    mistakes.push("WEBHOOK_TARGETS must be networks and hosts, such as 10.20.0.0/16,hr.intranet.");
  return targets ?? NO_TARGETS;
}

function logLevelIn(env: NodeJS.ProcessEnv, mistakes: string[]): string {
  const level = env["LOG_LEVEL"] || "warn";
  if (!LOG_LEVELS.includes(level)) mistakes.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`);
  return level;
}

function wholeNumberIn(
  env: NodeJS.ProcessEnv,
  name: string,
  standard: number,
  least: number,
  mistakes: string[],
): number {
  const number = Number(env[name] || standard);
  if (!Number.isInteger(number) || number < least)
    mistakes.push(`${name} must be a whole number, ${least} or more.`);
  return number;
}

function publicUrlIn(env: NodeJS.ProcessEnv, port: number, mistakes: string[]): string {
  const publicUrl = env["PUBLIC_URL"];
  if (publicUrl && !isHttpUrl(publicUrl)) mistakes.push("PUBLIC_URL must be an http or https address.");
  return publicUrl || `http://localhost:${port}`;
}

function corsOriginsIn(env: NodeJS.ProcessEnv, mistakes: string[]): string[] {
  const origins = (env["CORS_ORIGINS"] ?? "")
    .split(",")
    .map(each => each.trim())
    .filter(Boolean);
  for (const each of origins)
    if (!isHttpUrl(each) || new URL(each).origin !== each)
      mistakes.push(`CORS_ORIGINS must be origins such as https://app.example, not ${each}.`);
  return origins;
}

function serviceTokenKeyIn(env: NodeJS.ProcessEnv, mistakes: string[]): string | null {
  const key = env["SERVICE_TOKEN_KEY"] || null;
  if (key && !isPrivateKey(key, "P-256"))
    mistakes.push("SERVICE_TOKEN_KEY must be a private key on P-256 as a JWK.");
  return key;
}

/** Whether a text is the private half of a key on that curve, as a JWK that can be used. */
function isPrivateKey(text: string, curve: "P-256" | "Ed25519"): boolean {
  try {
    const key = JSON.parse(text) as JsonWebKey;
    createPrivateKey({ key, format: "jwk" });
    return key.crv === curve;
  } catch {
    return false;
  }
}

const OIDC_ADDRESSES = ["OIDC_ISSUER", "OIDC_JWKS_URI", "OIDC_DISCOVERY_URI"];

function oidcIn(env: NodeJS.ProcessEnv, mistakes: string[]): OidcSettings | null {
  for (const name of OIDC_ADDRESSES)
    if (env[name] && !isHttpUrl(env[name])) mistakes.push(`${name} must be an http or https address.`);
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URI: jwksUri, OIDC_DISCOVERY_URI: discoveryUri } = env;
  if (!issuer) return null;
  return {
    issuer,
    audience: env["OIDC_AUDIENCE"] || "tongxin",
    ...(jwksUri && { jwksUri }),
    ...(discoveryUri && { discoveryUri }),
    accountClaim: env["OIDC_ACCOUNT_CLAIM"] || "preferred_username",
    clientId: env["OIDC_CLIENT_ID"] || "tongxin-explorer",
  };
}

export interface DistributedSettings extends Settings {
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  readonly passportPrivateKey: string;
}

/** The settings of a gateway whose subgraphs are elsewhere. */
export function distributedSettingsFrom(env: NodeJS.ProcessEnv): DistributedSettings {
  const { settings, mistakes } = readSettings(env);
  const { SERVICE_URLS: urls = "", PASSPORT_PRIVATE_KEY: passportPrivateKey = "" } = env;
  const serviceUrls = serviceUrlsIn(urls);
  const missing = SERVICES.filter(name => !isHttpUrl(serviceUrls[name]));
  if (missing.length > 0)
    mistakes.push(`SERVICE_URLS must be JSON with the addresses of ${missing.join(", ")}.`);
  if (!isPrivateKey(passportPrivateKey, "Ed25519"))
    mistakes.push(
      "PASSPORT_PRIVATE_KEY must be the private half of the passport keys, as a JWK; services have the other, PASSPORT_PUBLIC_KEY.",
    );
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return { ...settings, serviceUrls: serviceUrls as Record<ServiceName, string>, passportPrivateKey };
}

const isHttpUrl = (text = ""): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

/** What is not readable as an object of texts holds no address at all. */
function serviceUrlsIn(text: string): Partial<Record<ServiceName, string>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

export class SettingsError extends Error {
  constructor(mistakes: readonly string[]) {
    super(`These settings are wrong:\n${mistakes.map(mistake => `  - ${mistake}`).join("\n")}`);
  }
}
