// Reads every service's audit log and says what is wrong with it: `npm run audit:verify`, beside the running platform.
// A seal that was kept elsewhere is checked too: `-- --expect directory:123:<hash>`.
import fs from "node:fs";
import path from "node:path";
import { SERVICES, systemClock } from "../packages/kernel/dist/index.js";
import { runningDatabase } from "../packages/postgres/dist/index.js";
import {
  chainKeyOf,
  masterKeysFrom,
  openDatabase,
  openVault,
  verifyAudit,
} from "../packages/subgraph/dist/host.js";

const DATA_DIR = path.resolve(process.env.DATA_DIR ?? ".data");

/** DATABASE_URLS (JSON, service to address) and DATA_KEYS, or what lies in the data folder of `npm start`. */
const urls = process.env.DATABASE_URLS ? JSON.parse(process.env.DATABASE_URLS) : {};
const keysFile = path.join(DATA_DIR, "data-keys.json");
const dataKeys =
  process.env.DATA_KEYS ?? (fs.existsSync(keysFile) ? fs.readFileSync(keysFile, "utf8") : null);

function expectedSeals(args) {
  const seals = args.filter((_, index) => args[index - 1] === "--expect").map(text => text.split(":"));
  for (const [service, number, hash] of seals)
    if (
      !SERVICES.includes(service) ||
      !Number.isInteger(Number(number)) ||
      !/^[0-9a-f]{64}$/.test(hash ?? "")
    )
      throw new Error("Name a seal as service:number:hash, as this command printed it.");
  return Object.fromEntries(
    seals.map(([service, number, hash]) => [service, { number: Number(number), hash }]),
  );
}

async function verify(name, expected) {
  const clientUrl = urls[name] ?? runningDatabase(path.join(DATA_DIR, "postgres"), `tongxin_${name}`);
  if (!clientUrl || !dataKeys)
    throw new Error(
      `No platform runs on ${DATA_DIR}. Start it, name its DATA_DIR, or set DATABASE_URLS and DATA_KEYS.`,
    );
  const database = await openDatabase({ name, entities: [], migrations: [], clientUrl, isHasty: false });
  try {
    const fork = () => database.em.fork();
    const vault = await openVault(fork, masterKeysFrom(dataKeys), systemClock);
    return await verifyAudit(fork(), chainKeyOf(vault), expected);
  } finally {
    await database.close(true);
  }
}

try {
  const expected = expectedSeals(process.argv.slice(2));
  let faulty = 0;
  for (const name of SERVICES) {
    const { seals, entries, unsealed, head, faults } = await verify(name, expected[name]);
    console.log(`${name.padEnd(11)} ${entries} entries in ${seals} seals, ${unsealed} not sealed yet`);
    if (head) console.log(`${"".padEnd(11)} head ${name}:${head.number}:${head.hash}`);
    for (const { kind, seal, entryId, what } of faults) {
      faulty++;
      console.log(`${"".padEnd(11)} ${kind} seal ${seal ?? "-"} entry ${entryId ?? "-"}: ${what}`);
    }
  }
  console.log(
    faulty === 0
      ? "The audit log is sound."
      : `${faulty} faults. Keep the database as it is and find out who.`,
  );
  process.exitCode = faulty === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
