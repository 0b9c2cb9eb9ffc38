import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { createLog, stopOnSignal } from "@tongxin/subgraph/host";
import { overHttp, type Executor } from "./executors.js";
import { openGateway } from "./open-gateway.js";
import { distributedSettingsFrom } from "./settings.js";
import { startOrExplain } from "./startup.js";
import { storeOverHttp } from "./uploads.js";

/** The gateway alone, before subgraphs that run as processes of their own. */
async function start(): Promise<void> {
  const { serviceUrls, passportPrivateKey, ...settings } = distributedSettingsFrom(process.env);
  const log = createLog("gateway", settings.logLevel);
  const urlOf = (name: ServiceName, path: string): string => new URL(path, serviceUrls[name]).href;

  const executors = Object.fromEntries(
    SERVICES.map(name => [name, overHttp(urlOf(name, "/graphql"))]),
  ) as Record<ServiceName, Executor>;

  async function isReady(name: ServiceName): Promise<readonly [ServiceName, boolean]> {
    const answer = await fetch(urlOf(name, "/readyz"), { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    );
    return [name, answer?.ok ?? false];
  }

  const server = await openGateway({
    settings,
    executors,
    passportPrivateKey,
    storeFile: storeOverHttp(urlOf("directory", "/uploads")),
    readiness: async () => Object.fromEntries(await Promise.all(SERVICES.map(isReady))),
    log,
  });
  stopOnSignal(() => server.stop());
}

await startOrExplain("The gateway", start);
