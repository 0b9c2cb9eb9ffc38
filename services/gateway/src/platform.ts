import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { innovation } from "@tongxin/innovation";
import { integrity } from "@tongxin/integrity";
import { DEMO_ACCOUNTS, SERVICES, type ServiceName } from "@tongxin/kernel";
import { party } from "@tongxin/party";
import {
  createLog,
  newPassportKeys,
  openService,
  type DemoSize,
  type ExecutionMode,
  type Service,
  type ServiceDefinition,
} from "@tongxin/subgraph";
import { inProcess, type Executor } from "./executors.js";
import { createGateway } from "./gateway.js";
import { createIssuer } from "./issuer.js";
import { serveGateway } from "./server.js";
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

export interface PlatformOptions {
  readonly databaseUrls: Readonly<Record<ServiceName, string>>;
  readonly port: number;
  readonly host: string;
  /** Where the demo's signing key is kept. */
  readonly dataDir: string;
  readonly demo: DemoSize;
  readonly logLevel: string;
  readonly execution?: ExecutionMode;
}

export interface Platform {
  readonly port: number;
  readonly services: Readonly<Record<ServiceName, Service>>;
  stop(): Promise<void>;
}

/** Five services and the gateway in this process, each service before a database of its own. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { databaseUrls, dataDir, demo, logLevel, execution } = options;
  const log = createLog("gateway", logLevel);
  const keys = await newPassportKeys();
  const stops: (() => Promise<void>)[] = [];
  /** In reverse order, so that nothing loses what it stands on; one that fails does not keep the others running. */
  const stop = async () => {
    const report = (error: unknown) => log.error({ err: error }, "while stopping");
    for (const each of stops.splice(0).reverse()) await each().catch(report);
  };

  async function open(name: ServiceName): Promise<readonly [ServiceName, Service]> {
    const service = await openService(DEFINITIONS[name], {
      databaseUrl: databaseUrls[name],
      passportKey: keys.publicKey,
      log: createLog(name, logLevel),
      ...(execution && { execution }),
    });
    stops.push(() => service.stop());
    return [name, service];
  }

  try {
    const services = byName(await settledAll(SERVICES.map(open)));
    const all = Object.values(services);
    for (const service of all) {
      await service.startJobs((consumer, message) => services[consumer].receive(message));
      await service.loadDemo(demo);
    }

    const executors = byName<Executor>(SERVICES.map(name => [name, inProcess(services[name])]));
    const server = await serveGateway({
      port: options.port,
      host: options.host,
      gateway: createGateway({ supergraph: readSupergraph(), executors, log }),
      issuer: await createIssuer(dataDir),
      viewers: await createViewers(executors.directory, keys.privateKey),
      storeFile: storeInProcess(services.directory),
      demoAccounts: DEMO_ACCOUNTS,
      readiness: async () =>
        Object.fromEntries(await Promise.all(all.map(async each => [each.name, await each.isReady()]))),
    });
    stops.push(() => server.stop());
    return { port: server.port, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const byName = <Part>(parts: readonly (readonly [ServiceName, Part])[]): Record<ServiceName, Part> =>
  Object.fromEntries(parts) as Record<ServiceName, Part>;

/** Like Promise.all, but waits for the others before it fails, so that all that was opened can be closed. */
async function settledAll<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
