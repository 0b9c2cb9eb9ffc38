import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { masterKeysFrom } from "./keys/master-keys.js";
import type { DemoSize } from "./feature.js";
import { LOG_LEVELS } from "./log.js";
import { allowedTargetsIn, NO_TARGETS, type AllowedTargets } from "./outside.js";
import { isDatabaseUrl } from "./start-fault.js";

/** What a service that is a process of its own takes from the environment. */
export interface ServiceSettings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly ownerUrl: string | null;
  readonly masterKeys: string;
  readonly passportKey: string;
  readonly messageSecret: string;
  /** Where the other services take messages. */
  readonly serviceUrls: Readonly<Partial<Record<ServiceName, string>>>;
  readonly demo: "off" | DemoSize;
  readonly firstSecurityAdmin: string | null;
  readonly webhookTargets: AllowedTargets;
  readonly logLevel: string;
  /** Whether systems of the demo get secrets that everybody knows: only where nothing but a demo can run. */
  readonly withSecrets: boolean;
}

const DEMOS = ["off", "none", "small"] as const;
const REQUIRED = [
  "PORT",
  "DATABASE_URL",
  "DATA_KEYS",
  "PASSPORT_PUBLIC_KEY",
  "MESSAGE_SECRET",
  "SERVICE_URLS",
] as const;
const SECRET_BYTES = 24;

/** The settings, or every mistake in them at once, each with the setting's name. */
export function serviceSettingsFrom(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
): { settings: ServiceSettings; mistakes: readonly string[] } {
  const mistakes = REQUIRED.filter(each => !env[each]).map(each => `${each} is missing.`);
  /** Of what is not set, that it is missing is all there is to say. */
  const check = (setting: string, isRight: (text: string) => boolean, wish: string): string => {
    const text = env[setting] ?? "";
    if (text !== "" && !isRight(text)) mistakes.push(`${setting} must be ${wish}.`);
    return text;
  };
  const settings = {
    port: Number(check("PORT", isPort, "a number from 1 to 65535")),
    host: env["HOST"] || "127.0.0.1",
    databaseUrl: check(
      "DATABASE_URL",
      isDatabaseUrl,
      `a database's address, such as postgresql://role:password@host:5432/${name}`,
    ),
    ownerUrl:
      check("DATABASE_OWNER_URL", isDatabaseUrl, "the same database's address, for its owner") || null,
    masterKeys: check(
      "DATA_KEYS",
      areMasterKeys,
      'JSON such as {"current":"2026","keys":{"2026":"<base64 of 32 bytes>"}}',
    ),
    passportKey: check("PASSPORT_PUBLIC_KEY", isPublicKey, "the public half of the gateway's key, as a JWK"),
    messageSecret: check(
      "MESSAGE_SECRET",
      text => Buffer.from(text, "base64").length >= SECRET_BYTES,
      `${SECRET_BYTES} bytes or more in base64, the same for all services`,
    ),
    serviceUrls: urlsIn(
      check(
        "SERVICE_URLS",
        text => namesOthers(name, text),
        'JSON with the address of each other service, such as {"directory":"http://directory:4001"}',
      ),
    ),
    demo: (check("DEMO", text => DEMOS.includes(text as never), `one of ${DEMOS.join(", ")}`) ||
      "off") as ServiceSettings["demo"],
    firstSecurityAdmin: env["FIRST_SECURITY_ADMIN"] || null,
    webhookTargets:
      allowedTargetsIn(
        check(
          "WEBHOOK_TARGETS",
          text => allowedTargetsIn(text) !== null,
          "networks and hosts, such as 10.20.0.0/16,hr.intranet",
        ),
      ) ?? NO_TARGETS,
    logLevel: check("LOG_LEVEL", isLevel, `one of ${LOG_LEVELS.join(", ")}`) || "info",
    withSecrets: env["NODE_ENV"] !== "production" && !env["OIDC_ISSUER"],
  };
  return { settings, mistakes };
}

const isLevel = (text: string): boolean => LOG_LEVELS.includes(text);

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;

function areMasterKeys(text: string): boolean {
  try {
    masterKeysFrom(text);
    return true;
  } catch {
    return false;
  }
}

/** A private key would do as well, and would lie where it must not. */
function isPublicKey(text: string): boolean {
  const key = jsonIn(text);
  return key !== null && typeof key["x"] === "string" && !("d" in key);
}

const isHttp = (value: unknown): boolean =>
  typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

function namesOthers(name: ServiceName, text: string): boolean {
  const urls = jsonIn(text);
  return urls !== null && SERVICES.every(each => each === name || isHttp(urls[each]));
}

const urlsIn = (text: string): ServiceSettings["serviceUrls"] => jsonIn(text) ?? {};

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
