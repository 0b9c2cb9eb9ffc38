// Sends HR's export to the running server: `npm run hr:import -- units.csv employees.csv --policy REJECT_FAILED_ROWS`.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { graphql, signIn, upload, patiently } from "./server-client.mjs";

const USAGE = `Usage: npm run hr:import -- <units file> <employees file> [--policy REJECT_EVERYTHING|REJECT_FAILED_ROWS]
       [--dry-run] [--source HR] [--account hr]`;

const CREATE = `mutation ImportJobCreate($input: ImportJobInput!) {
  importJobCreate(input: $input) { importJob { id } userErrors { code message } }
}`;
const JOB = `query ImportJob($id: ID!) {
  importJob(id: $id) {
    state problem problemDetail progress ignoredColumns rowsRead
    counts { total created updated unchanged deactivated skipped failed }
  }
}`;
const FAILED_ROWS = `query FailedRows($id: ID!, $after: String) {
  importJob(id: $id) {
    rows(outcome: FAILED, first: 100, after: $after) {
      nodes { line externalId errors { column code value } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const DONE = new Set([
  "VALIDATED",
  "NEEDS_CONFIRMATION",
  "COMPLETED",
  "COMPLETED_WITH_ERRORS",
  "FAILED",
  "CANCELLED",
]);
const POLL_MS = 200;
const BAR_WIDTH = 30;

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      policy: { type: "string", default: "REJECT_EVERYTHING" },
      "dry-run": { type: "boolean", default: false },
      source: { type: "string", default: "HR" },
      account: { type: "string", default: "hr" },
    },
  });
  const [units, employees] = positionals;
  if (!units || !employees) throw new Error(USAGE);
  // npm runs scripts in the project's folder; the files are named from where the command was typed.
  const files = [units, employees].map(file => path.resolve(process.env.INIT_CWD ?? ".", file));
  for (const file of files) if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);

  const token = await signIn(values.account);
  const shared = { sourceSystem: values.source, errorPolicy: values.policy, isDryRun: values["dry-run"] };
  const tree = await importFile(token, files[0], { ...shared, kind: "ORG_UNITS" });
  const people =
    tree.state === "FAILED" ? null : await importFile(token, files[1], { ...shared, kind: "EMPLOYEES" });
  if (tree.state === "FAILED" || people.state === "FAILED") process.exitCode = 1;
}

async function importFile(token, file, input) {
  const name = path.basename(file);
  showProgress(name, "uploading", 0);
  const uploadId = await upload(token, name, fs.readFileSync(file));
  const { importJobCreate } = await graphql(token, CREATE, { input: { ...input, uploadId } });
  const [refused] = importJobCreate.userErrors;
  if (refused) throw new Error(`\n${refused.message} (${refused.code})`);

  const { id } = importJobCreate.importJob;
  for (;;) {
    const { importJob } = await patiently(() => graphql(token, JOB, { id }));
    showProgress(
      name,
      `${importJob.state.toLowerCase()}, ${importJob.rowsRead} rows read`,
      importJob.progress,
    );
    if (DONE.has(importJob.state)) {
      endProgress();
      await report(token, id, importJob);
      return importJob;
    }
    await wait(POLL_MS);
  }
}

/** A bar that redraws itself on a terminal, and is left out where the output goes to a file. */
function showProgress(name, what, share) {
  if (!process.stdout.isTTY) return;
  const full = Math.round(share * BAR_WIDTH);
  process.stdout.write(`\r\x1b[K${name}  [${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}]  ${what}`);
}

function endProgress() {
  if (process.stdout.isTTY) process.stdout.write("\n");
}

async function report(token, id, { state, problem, problemDetail, counts, ignoredColumns }) {
  const { total, created, updated, unchanged, deactivated, skipped, failed } = counts;
  const accepted = created + updated + unchanged + deactivated;
  console.log(
    `${state}: ${total} rows; ${accepted} accepted (${created} created, ${updated} updated, ${unchanged} unchanged), ` +
      `${failed} rejected${skipped ? `, ${skipped} good rows not written` : ""}`,
  );
  if (problem) console.log(`  ${problem}${problemDetail ? `: ${problemDetail}` : ""}`);
  if (ignoredColumns.length > 0) console.log(`  Columns not read: ${ignoredColumns.join(", ")}`);
  if (failed > 0) await listFailedRows(token, id);
}

async function listFailedRows(token, id) {
  console.log(`  ${"line".padStart(6)}  ${"id".padEnd(12)}  column      code`);
  let after = null;
  do {
    const { importJob } = await patiently(() => graphql(token, FAILED_ROWS, { id, after }));
    for (const { line, externalId, errors } of importJob.rows.nodes) {
      for (const { column, code, value } of errors) {
        const cell = `${(column ?? "-").padEnd(10)}  ${code}${value ? ` (${value})` : ""}`;
        console.log(`  ${String(line).padStart(6)}  ${(externalId ?? "-").padEnd(12)}  ${cell}`);
      }
    }
    const { hasNextPage, endCursor } = importJob.rows.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after);
}
