import path from "node:path";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { startEmbeddedPostgres, type DatabaseUrls } from "@tongxin/postgres";
import { EXTENSIONS } from "@tongxin/subgraph/host";
import { dataKeysIn } from "./data-keys.js";
import { openPlatform, type Platform } from "./platform.js";
import type { Settings } from "./settings.js";

/** The whole platform in one process, with an embedded PostgreSQL beside it; says why when that one is lost. */
export async function startEmbedded(settings: Settings, onLost: (why: string) => void): Promise<Platform> {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(settings.dataDir, "postgres"), onLost });
  try {
    const databases = {} as Record<ServiceName, DatabaseUrls>;
    for (const name of SERVICES) {
      databases[name] = await postgres.ensureDatabase(`tongxin_${name}`, EXTENSIONS);
    }
    const platform = await openPlatform({ ...settings, databases, masterKeys: dataKeysIn(settings.dataDir) });
    const stop = async () => {
      await platform.stop();
      await postgres.stop();
    };
    return { ...platform, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
