import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { innovation } from "@tongxin/innovation";
import { integrity } from "@tongxin/integrity";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { party } from "@tongxin/party";
import {
  createLog,
  newPassportKeys,
  openService,
  within,
  type ExecutionMode,
  type Service,
  type ServiceDefinition,
} from "@tongxin/subgraph/host";
import { inProcess, type Executor } from "./executors.js";
import { openGateway } from "./open-gateway.js";
import { DATABASE_AWAY, readinessBy } from "./readiness.js";
import type { GatewayServer } from "./server.js";
import type { Settings } from "./settings.js";
import { storeInProcess } from "./uploads.js";

export const DEFINITIONS: Readonly<Record<ServiceName, ServiceDefinition>> = {
  directory,
  activities,
  innovation,
  integrity,
  party,
};

export interface PlatformOptions extends Settings {
  readonly databases: Readonly<Record<ServiceName, { databaseUrl: string; ownerUrl?: string }>>;
  /** The keys that every service's data keys are wrapped with. */
  readonly masterKeys: string;
  readonly execution?: ExecutionMode;
}

export interface Platform {
  readonly port: number;
  readonly services: Readonly<Record<ServiceName, Service>>;
  stop(): Promise<void>;
}

/** Five services and the gateway in this process, each service before a database of its own. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { databases, masterKeys, demo, oidc, firstSecurityAdmin, webhookTargets, logLevel, execution } =
    options;
  const log = createLog("gateway", logLevel);
  const keys = await newPassportKeys();
  const opened: Service[] = [];
  let server: GatewayServer | undefined;
  /** The door first, so that no service loses who it works for; one that fails does not keep the others running. */
  async function close(): Promise<void> {
    const report = (error: unknown) => log.error({ err: error }, "while stopping");
    await server?.stop().catch(report);
    await Promise.all(opened.map(service => service.stop().catch(report)));
  }
  /** What is not closed in time ends with the process: PostgreSQL undoes what was not committed. */
  async function closeInTime(): Promise<void> {
    const ended = close().then(() => true);
    if (!(await within(STOP_WITHIN_MS, ended))) log.warn("not all work under way ended in time");
  }
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= closeInTime());

  async function open(name: ServiceName): Promise<readonly [ServiceName, Service]> {
    const service = await openService(DEFINITIONS[name], {
      ...databases[name],
      masterKeys,
      firstSecurityAdmin,
      webhookTargets,
      passportKey: keys.publicKey,
      log: createLog(name, logLevel),
      ...(execution && { execution }),
    });
    opened.push(service);
    return [name, service];
  }

  try {
    const services = byName(await settledAll(SERVICES.map(open)));
    const all = Object.values(services);
    for (const service of all) {
      await service.startJobs((consumer, message) => services[consumer].receive(message));
      if (demo !== "off") await service.loadDemo(demo, { withSecrets: oidc === null });
    }

    const executors = byName<Executor>(SERVICES.map(name => [name, inProcess(services[name])]));
    server = await openGateway({
      settings: options,
      executors,
      passportPrivateKey: keys.privateKey,
      storeFile: storeInProcess(services.directory),
      readiness: () => readinessBy(async name => ((await services[name].isReady()) ? null : DATABASE_AWAY)),
      log,
    });
    return { port: server.port, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A stop takes at most this long, whatever still runs. */
const STOP_WITHIN_MS = 3_400;

const byName = <Part>(parts: readonly (readonly [ServiceName, Part])[]): Record<ServiceName, Part> =>
  Object.fromEntries(parts) as Record<ServiceName, Part>;

/** Like Promise.all, but waits for the others before it fails, so that all that was opened can be closed. */
async function settledAll<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
