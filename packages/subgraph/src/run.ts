import { systemClock, type Message, type ServiceName } from "@tongxin/kernel";
import { createLog } from "./log.js";
import { sign } from "./outbox/signature.js";
import type { Deliver } from "./outbox/outbox.js";
import { serveSubgraph } from "./serve.js";
import { openService } from "./service.js";
import type { ServiceDefinition } from "./service-definition.js";
import { serviceSettingsFrom, type ServiceSettings } from "./service-settings.js";
import { StartFault } from "./start-fault.js";

/** Runs one service as a process of its own: reads the environment, serves until it is told to stop. */
export async function runService(definition: ServiceDefinition, env = process.env): Promise<void> {
  const { settings, mistakes } = serviceSettingsFrom(definition.name, env);
  try {
    if (mistakes.length > 0)
      throw new StartFault(
        [`${definition.name}: these settings are wrong (docs/operations.md):`, ...mistakes].join("\n  "),
      );
    await serve(definition, settings);
  } catch (error) {
    console.error(error instanceof StartFault ? error.message : error);
    process.exit(1);
  }
}

async function serve(definition: ServiceDefinition, settings: ServiceSettings): Promise<void> {
  const { name } = definition;
  const { port, host, demo, withSecrets, databaseUrl, ownerUrl, masterKeys, passportKey } = settings;
  const log = createLog(name, settings.logLevel);
  const service = await openService(definition, {
    databaseUrl,
    ...(ownerUrl && { ownerUrl }),
    masterKeys,
    firstSecurityAdmin: settings.firstSecurityAdmin,
    webhookTargets: settings.webhookTargets,
    passportKey,
    log,
  });
  await service.startJobs(deliverOverHttp(settings));
  if (demo !== "off") await service.loadDemo(demo, { withSecrets });
  const server = await serveSubgraph(service, { port, host, messageSecret: settings.messageSecret }).catch(
    async (error: unknown) => {
      await service.stop();
      throw notServed(name, settings, error);
    },
  );
  log.info({ port }, "serving");

  stopOnSignal(async () => {
    await server.stop();
    await service.stop();
  });
}

function notServed(name: ServiceName, { port, host }: ServiceSettings, error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE")
    return new StartFault(`${name}: port ${port} is in use. Stop who has it, or set another PORT.`);
  if (code === "EADDRNOTAVAIL")
    return new StartFault(`${name}: this machine has no address ${host}. Mend HOST.`);
  return error;
}

const DELIVERY_MS = 10_000;

/** Sends a message to another service's inbox, signed as Standard Webhooks prescribe. */
function deliverOverHttp({ serviceUrls, messageSecret }: ServiceSettings): Deliver {
  return async (consumer: ServiceName, message: Message) => {
    const body = JSON.stringify(message);
    const response = await fetch(new URL("/inbox", serviceUrls[consumer]), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...sign(messageSecret, message.id, body, systemClock.now().getTime()),
      },
      body,
      signal: AbortSignal.timeout(DELIVERY_MS),
    });
    if (response.ok) return;
    const hint = response.status === 401 ? ", for it does not have the same MESSAGE_SECRET" : "";
    throw new Error(`${consumer} did not take ${message.topic}: ${response.status}${hint}`);
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
