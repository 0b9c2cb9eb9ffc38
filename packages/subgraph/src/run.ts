import type { Message, ServiceName } from "@tongxin/kernel";
import { createLog } from "./log.js";
import { sign } from "./outbox/signature.js";
import type { Deliver } from "./outbox/outbox.js";
import { serveSubgraph } from "./serve.js";
import { openService, type DemoSize, type ServiceDefinition } from "./service.js";
import { systemClock } from "@tongxin/kernel";

const REQUIRED = ["PORT", "DATABASE_URL", "PASSPORT_PUBLIC_KEY", "MESSAGE_SECRET", "SERVICE_URLS"] as const;

type Environment = Record<(typeof REQUIRED)[number], string> & NodeJS.ProcessEnv;

/** Runs one service as a process of its own: reads the environment, serves until it is told to stop. */
export async function runService(definition: ServiceDefinition, env = process.env): Promise<void> {
  const missing = REQUIRED.filter(name => !env[name]);
  if (missing.length > 0) {
    console.error(`${definition.name}: set ${missing.join(", ")}; docs/operations.md says to what.`);
    process.exit(2);
  }
  const settings = env as Environment;
  const log = createLog(definition.name, settings["LOG_LEVEL"]);
  const service = await openService(definition, {
    databaseUrl: settings.DATABASE_URL,
    passportKey: settings.PASSPORT_PUBLIC_KEY,
    log,
  });
  await service.startJobs(deliverOverHttp(settings));
  if (settings["DEMO"]) await service.loadDemo(settings["DEMO"] as DemoSize);
  const server = await serveSubgraph(service, {
    port: Number(settings.PORT),
    host: settings["HOST"] ?? "127.0.0.1",
    messageSecret: settings.MESSAGE_SECRET,
  });
  log.info({ port: settings.PORT }, "serving");

  stopOnSignal(async () => {
    await server.stop();
    await service.stop();
  });
}

const DELIVERY_MS = 10_000;

/** Sends a message to another service's inbox, signed as Standard Webhooks prescribe. */
function deliverOverHttp(env: Environment): Deliver {
  const urls = JSON.parse(env.SERVICE_URLS) as Record<ServiceName, string>;
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

/** Ends the process when it is told to, once its work is done; a second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
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
