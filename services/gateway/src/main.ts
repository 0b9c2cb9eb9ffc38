import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { createLog, stopOnSignal } from "@tongxin/subgraph";
import { overHttp, type Executor } from "./executors.js";
import { createCalendars } from "./calendars.js";
import { createGateway } from "./gateway.js";
import { createSecretCheck } from "./service-accounts.js";
import { openSignIn } from "./sign-in.js";
import { serveGateway } from "./server.js";
import { distributedSettingsFrom } from "./settings.js";
import { startOrExplain } from "./startup.js";
import { readSupergraph } from "./supergraph.js";
import { readTrustedDocuments } from "./trusted-documents.js";
import { storeOverHttp } from "./uploads.js";
import { createViewers } from "./viewers.js";

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

  const trusted = readTrustedDocuments(settings.trustedDocuments);
  const server = await serveGateway({
    port: settings.port,
    host: settings.host,
    trusted,
    gateway: createGateway({ supergraph: readSupergraph(), executors, trusted, log }),
    signIn: await openSignIn(settings, {
      checkSecret: await createSecretCheck(executors.directory, passportPrivateKey),
      log,
    }),
    viewers: await createViewers(executors.directory, passportPrivateKey),
    settings,
    readCalendar: await createCalendars(executors.activities, passportPrivateKey),
    storeFile: storeOverHttp(urlOf("directory", "/uploads")),
    log,
    readiness: async () => Object.fromEntries(await Promise.all(SERVICES.map(isReady))),
  });
  stopOnSignal(() => server.stop());
}

await startOrExplain("The gateway", start);
