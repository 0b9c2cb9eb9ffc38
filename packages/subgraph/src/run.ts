import type { Message, ServiceName } from "@tongxin/kernel";
import { createLog } from "./log.js";
import { sign } from "./outbox/signature.js";
import type { Deliver } from "./outbox/outbox.js";
import { serveSubgraph } from "./serve.js";
import { openService } from "./service.js";
import type { DemoSize, ServiceDefinition } from "./service-definition.js";
import { systemClock } from "@tongxin/kernel";

const REQUIRED = [
  "PORT",
  "DATABASE_URL",
  "DATA_KEYS",
  "PASSPORT_PUBLIC_KEY",
  "MESSAGE_SECRET",
  "SERVICE_URLS",
] as const;

type Environment = Record<(typeof REQUIRED)[number], string> & NodeJS.ProcessEnv;

/** Runs one service as a process of its own: reads the environment, serves until it is told to stop. */
export async function runService(definition: ServiceDefinition, env = process.env): Promise<void> {
  const missing = REQUIRED.filter(name => !env[name]);
  if (missing.length > 0) {
    console.error(`${definition.name}: set ${missing.join(", ")}; docs/operations.md says to what.`);
    process.exit(2);
  }
  const settings = env as Environment;
  const deliver = deliverOverHttp(settings);
  const log = createLog(definition.name, settings["LOG_LEVEL"]);
  const service = await openService(definition, {
    databaseUrl: settings.DATABASE_URL,
    ...(settings["DATABASE_OWNER_URL"] && { ownerUrl: settings["DATABASE_OWNER_URL"] }),
    masterKeys: settings.DATA_KEYS,
    firstSecurityAdmin: settings["FIRST_SECURITY_ADMIN"] || null,
    passportKey: settings.PASSPORT_PUBLIC_KEY,
    log,
  });
  await service.startJobs(deliver);
  const demo = settings["DEMO"] ?? "off";
  // A secret that everybody knows is for where nothing but a demo can run.
  const withSecrets = settings["NODE_ENV"] !== "production" && !settings["OIDC_ISSUER"];
  if (demo !== "off") await service.loadDemo(demo as DemoSize, { withSecrets });
  const server = await serveSubgraph(service, {
    port: Number(settings.PORT),
    host: settings["HOST"] ?? "127.0.0.1",
    messageSecret: settings.MESSAGE_SECRET,
  }).catch(async (error: unknown) => {
    if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    console.error(
      `${definition.name}: port ${settings.PORT} is in use. Stop who has it, or set another PORT.`,
    );
    await service.stop();
    return process.exit(2);
  });
  log.info({ port: settings.PORT }, "serving");

  stopOnSignal(async () => {
    await server.stop();
    await service.stop();
  });
}

const DELIVERY_MS = 10_000;

function readUrls(text: string): Record<ServiceName, string> {
  try {
    return JSON.parse(text) as Record<ServiceName, string>;
  } catch {
    console.error('SERVICE_URLS is not JSON, such as {"directory":"http://directory:4001"}.');
    return process.exit(2);
  }
}

/** Sends a message to another service's inbox, signed as Standard Webhooks prescribe. */
function deliverOverHttp(env: Environment): Deliver {
  const urls = readUrls(env.SERVICE_URLS);
  return async (consumer: ServiceName, message: Message) => {
    const body = JSON.stringify(message);
    const response = await fetch(new URL("/inbox", urls[consumer]), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...sign(env.MESSAGE_SECRET, message.id, body, systemClock.now().getTime()),
      },
      body,
      signal: AbortSignal.timeout(DELIVERY_MS),
    });
    if (!response.ok) throw new Error(`${consumer} did not take ${message.topic}: ${response.status}`);
  };
}

/** A terminal tells the whole group, and the launcher tells its child: that is one wish, not two. */
const SAME_WISH_MS = 1_000;

/** Ends the process when it is told to, once its work is done; told again later, it ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let toldAt: number | null = null;
  const onSignal = () => {
    if (toldAt !== null) {
      if (performance.now() - toldAt > SAME_WISH_MS) process.exit(1);
      return;
    }
    toldAt = performance.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}
