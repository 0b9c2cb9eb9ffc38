import path from "node:path";
import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { innovation } from "@tongxin/innovation";
import { integrity } from "@tongxin/integrity";
import { DEMO_ACCOUNTS, SERVICES, type ServiceName } from "@tongxin/kernel";
import { party } from "@tongxin/party";
import { startEmbeddedPostgres } from "@tongxin/postgres";
import {
  createLog,
  EXTENSIONS,
  newPassportKeys,
  openService,
  type Service,
  type ServiceDefinition,
} from "@tongxin/subgraph";
import { inProcess } from "./executors.js";
import { createGateway } from "./gateway.js";
import { createIssuer } from "./issuer.js";
import { serveGateway } from "./server.js";
import type { Settings } from "./settings.js";
import { readSupergraph } from "./supergraph.js";
import { storeInProcess } from "./uploads.js";
import { createViewers } from "./viewers.js";

export const DEFINITIONS: Readonly<Record<ServiceName, ServiceDefinition>> = {
  directory,
  activities,
  innovation,
  integrity,
  party,
};

const databaseName = (service: ServiceName): string => `tongxin_${service}`;

/** The whole platform in one process: PostgreSQL, five services, the gateway. */
export async function startEmbedded(settings: Settings) {
  const { dataDir, logLevel } = settings;
  const log = createLog("platform", logLevel);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, "postgres") });
  const running: Service[] = [];
  const stops: (() => Promise<void>)[] = [() => postgres.stop()];
  /** In reverse order, so that nothing loses what it stands on; one that fails does not keep the others running. */
  const stop = async () => {
    for (const each of stops.splice(0).reverse())
      await each().catch((error: unknown) => log.error({ err: error }, "stop"));
  };

  try {
    const keys = await newPassportKeys();
    const open = async (name: ServiceName) => {
      const databaseUrl = await postgres.ensureOwnedDatabase(databaseName(name), EXTENSIONS);
      const service = await openService(DEFINITIONS[name], {
        databaseUrl,
        passportKey: keys.publicKey,
        log: createLog(name, logLevel),
      });
      stops.push(() => service.stop());
      running.push(service);
      return [name, service] as const;
    };
    const services = Object.fromEntries(await Promise.all(SERVICES.map(open))) as Record<
      ServiceName,
      Service
    >;
    for (const service of running) {
      await service.startJobs((consumer, message) => services[consumer].receive(message));
      await service.loadDemo(settings.demo);
    }

    const executors = Object.fromEntries(SERVICES.map(name => [name, inProcess(services[name])])) as Record<
      ServiceName,
      ReturnType<typeof inProcess>
    >;
    const gateway = createGateway({
      supergraph: readSupergraph(),
      executors,
      log,
    });
    const server = await serveGateway({
      port: settings.port,
      host: settings.host,
      gateway,
      issuer: await createIssuer(dataDir),
      viewers: await createViewers(executors.directory, keys.privateKey),
      storeFile: storeInProcess(services.directory),
      demoAccounts: DEMO_ACCOUNTS,
      readiness: async () =>
        Object.fromEntries(await Promise.all(running.map(async each => [each.name, await each.isReady()]))),
    });
    stops.push(() => server.stop());
    return { port: server.port, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
