import path from "node:path";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { startEmbeddedPostgres } from "@tongxin/postgres";
import { EXTENSIONS } from "@tongxin/subgraph";
import { openPlatform, type Platform } from "./platform.js";
import type { Settings } from "./settings.js";

/** The whole platform in one process, with an embedded PostgreSQL beside it; says why when that one is lost. */
export async function startEmbedded(settings: Settings, onLost: (why: string) => void): Promise<Platform> {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(settings.dataDir, "postgres"), onLost });
  try {
    const databaseUrls = {} as Record<ServiceName, string>;
    for (const name of SERVICES) {
      databaseUrls[name] = await postgres.ensureOwnedDatabase(`tongxin_${name}`, EXTENSIONS);
    }
    const platform = await openPlatform({ ...settings, databaseUrls });
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
