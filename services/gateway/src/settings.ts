import path from "node:path";
import { SERVICES, type ServiceName } from "@tongxin/kernel";

/** Everything the gateway and the embedded server take from the environment. Nothing else reads it. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly demo: "none" | "small";
  readonly logLevel: string;
}

const DEMOS = ["none", "small"] as const;

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
  const demo = DEMOS.find(each => each === (env["DEMO"] ?? "small"));
  if (!demo) mistakes.push(`DEMO must be one of ${DEMOS.join(", ")}.`);
  if (env["NODE_ENV"] === "production" && env["DEMO_SIGN_IN"] !== "allowed") {
    mistakes.push(
      "NODE_ENV is production, but the only sign-in so far is the demo's: it asks for no password and is for trying out only. DEMO_SIGN_IN=allowed takes it all the same.",
    );
  }
  const settings = {
    port,
    host: env["HOST"] ?? "127.0.0.1",
    dataDir: path.resolve(env["DATA_DIR"] ?? ".data"),
    demo: demo ?? "small",
    logLevel: env["LOG_LEVEL"] ?? "warn",
  };
  return { settings, mistakes };
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
  if (!passportPrivateKey)
    mistakes.push("PASSPORT_PRIVATE_KEY must be the private half of the passport key.");
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
