import path from "node:path";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { startEmbeddedPostgres, type DatabaseUrls, type EmbeddedPostgres } from "@tongxin/postgres";
import { EXTENSIONS } from "@tongxin/subgraph/host";
import { DataError, openDataDir } from "./data-dir.js";
import { dataKeysIn } from "./data-keys.js";
import { openPlatform, type Platform } from "./platform.js";
import type { Settings } from "./settings.js";

/** The whole platform in one process, with an embedded PostgreSQL beside it; says why when that one is lost. */
export async function startEmbedded(settings: Settings, onLost: (why: string) => void): Promise<Platform> {
  const { postgres, masterKeys } = await openData(settings.dataDir, onLost);
  try {
    const databases = {} as Record<ServiceName, DatabaseUrls>;
    for (const name of SERVICES) {
      databases[name] = await postgres.ensureDatabase(`tongxin_${name}`, EXTENSIONS);
    }
    const platform = await openPlatform({ ...settings, databases, masterKeys });
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

/** What lies in a data folder: the databases, and the keys of what is encrypted in them. */
export async function openData(
  dataDir: string,
  onLost: (why: string) => void,
): Promise<{ postgres: EmbeddedPostgres; masterKeys: string }> {
  openDataDir(dataDir);
  const masterKeys = await dataKeysIn(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, "postgres"), onLost }).catch(
    (error: unknown) => {
      throw withoutPassword(error) ?? error;
    },
  );
  return { postgres, masterKeys };
}

/** PostgreSQL's own password lies beside its files, wherever they are. */
function withoutPassword(error: unknown): DataError | null {
  const { code, path: file = "" } = error as NodeJS.ErrnoException;
  if (code !== "ENOENT" || !file.endsWith(".password")) return null;
  return new DataError(
    `${file} is missing. It is the password of the database beside it: restore it from the same backup as the rest of the folder.`,
    { cause: error },
  );
}
