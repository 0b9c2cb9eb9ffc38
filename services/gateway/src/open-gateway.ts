import { systemClock, type Clock, type ServiceName } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph/host";
import { createCalendars } from "./calendars.js";
import type { Executor } from "./executors.js";
import { createGateway } from "./gateway.js";
import { createNotices } from "./notices.js";
import { serveGateway, type GatewayServer, type GatewayServerOptions } from "./server.js";
import { createSecretCheck } from "./service-accounts.js";
import type { Settings } from "./settings.js";
import { openSignIn } from "./sign-in.js";
import { readGraph } from "./supergraph.js";
import { readTrustedDocuments } from "./trusted-documents.js";
import { createViewers, keepHearing, whetherKnown } from "./viewers.js";
import { watchOf, type Watched } from "./watch.js";

export interface GatewayParts extends Pick<GatewayServerOptions, "storeFile" | "readiness"> {
  readonly settings: Settings;
  readonly executors: Readonly<Record<ServiceName, Executor>>;
  readonly passportPrivateKey: string;
  readonly log: Log;
  readonly clock?: Clock;
}

/** The gateway before its subgraphs, which may be in this process or not. */
export async function openGateway(parts: GatewayParts): Promise<GatewayServer> {
  const { settings, executors, passportPrivateKey: key, log, clock = systemClock } = parts;
  const { directory, activities } = executors;
  const checkSecret = await createSecretCheck(directory, key, clock, watchOf(log, SECRETS));
  const viewers = await createViewers(directory, key, clock, watchOf(log, WHO_ASKS));
  const notices = createNotices(log, clock);
  const trusted = readTrustedDocuments(settings.trustedDocuments);
  const server = await serveGateway({
    port: settings.port,
    host: settings.host,
    settings,
    trusted,
    gateway: createGateway({ graph: readGraph(), executors, trusted, log }),
    signIn: await openSignIn(settings, {
      checkSecret,
      isKnown: whetherKnown(viewers),
      notices,
      log,
      clock,
    }),
    viewers,
    notices,
    readCalendar: await createCalendars(activities, key, clock, watchOf(log, CALENDARS)),
    clock,
    storeFile: parts.storeFile,
    readiness: parts.readiness,
    log,
  });
  const endHearing = keepHearing(viewers);
  return {
    port: server.port,
    async stop() {
      endHearing();
      await server.stop();
    },
  };
}

/** What the gateway asks for itself, and what is amiss while it is not told. */
const WHO_ASKS: Watched = {
  part: "directory",
  away: "directory does not say who asks: whoever was known five minutes ago reads on, and nobody changes anything",
  back: "directory says who asks again",
};
const SECRETS: Watched = {
  part: "directory",
  away: "directory does not check secrets: service accounts get no tokens",
  back: "directory checks secrets again",
};
const CALENDARS: Watched = {
  part: "activities",
  away: "activities does not answer calendar programs",
  back: "activities answers calendar programs again",
};
