import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { createLog, stopOnSignal } from "@tongxin/subgraph/host";
import { overHttp, type Executor } from "./executors.js";
import { openGateway } from "./open-gateway.js";
import { readinessBy, whyNotReadyAt } from "./readiness.js";
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

  const server = await openGateway({
    settings,
    executors,
    passportPrivateKey,
    storeFile: storeOverHttp(urlOf("directory", "/uploads")),
    readiness: () => readinessBy(name => whyNotReadyAt(urlOf(name, "/readyz"))),
    log,
  });
  stopOnSignal(() => server.stop());
}

await startOrExplain("The gateway", start);
