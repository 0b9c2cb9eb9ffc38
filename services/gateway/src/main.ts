import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { createLog, stopOnSignal } from "@tongxin/subgraph/host";
import { overHttp, type Executor } from "./executors.js";
import { openGateway } from "./open-gateway.js";
import { readinessBy, tellUntilReady, whyNotReadyAt } from "./readiness.js";
import { distributedSettingsFrom } from "./settings.js";
import { startOrExplain } from "./startup.js";
import { misspelt } from "./unread-settings.js";
import { storeOverHttp } from "./uploads.js";

/** The gateway alone, before subgraphs that run as processes of their own. */
async function start(): Promise<void> {
  const { serviceUrls, passportPrivateKey, ...settings } = distributedSettingsFrom(process.env);
  const log = createLog("gateway", settings.logLevel);
  for (const each of misspelt(process.env)) log.warn(each);
  const urlOf = (name: ServiceName, path: string): string => new URL(path, serviceUrls[name]).href;

  const executors = Object.fromEntries(
    SERVICES.map(name => [name, overHttp(urlOf(name, "/graphql"), { service: name })]),
  ) as Record<ServiceName, Executor>;

  const readiness = () => readinessBy(name => whyNotReadyAt(urlOf(name, "/readyz")));
  const server = await openGateway({
    settings,
    executors,
    passportPrivateKey,
    storeFile: storeOverHttp(urlOf("directory", "/uploads")),
    readiness,
    log,
  });
  const { host, port, publicUrl } = settings;
  console.log(`The gateway listens on ${host}:${port} and is found at ${publicUrl}/graphql.`);
  const endTelling = tellUntilReady(readiness, log);
  stopOnSignal(async () => {
    endTelling();
    await server.stop();
  });
}

await startOrExplain("The gateway", start);
