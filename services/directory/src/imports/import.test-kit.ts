import type { Viewer } from "@tongxin/kernel";
import { hr, type Answer, type TestGraph } from "@tongxin/testing";

export const CREATE = `mutation Create($input: ImportJobInput!) {
  importJobCreate(input: $input) { importJob { id state } userErrors { code path rule } }
}`;

export const JOB = `query Job($id: ID!, $outcome: RowOutcome, $after: String) {
  importJob(id: $id) {
    state problem problemDetail ignoredColumns progress endedAt
    counts { total created updated unchanged deactivated skipped failed }
    rows(first: 100, after: $after, outcome: $outcome) {
      nodes { line externalId outcome errors { column code message value } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Options {
  kind?: "ORG_UNITS" | "EMPLOYEES";
  fileName?: string;
  errorPolicy?: string;
  isDryRun?: boolean;
  sourceSystem?: string;
}

/** What HR does with a file: send it, start the job, read what became of the rows. */
export function importing(graph: () => TestGraph) {
  async function upload(bytes: Buffer | string, fileName: string, viewer: Viewer = hr): Promise<string> {
    const receipt = await graph().receiveFile(viewer, fileName, Buffer.from(bytes as string));
    return (receipt as { id: string }).id;
  }

  /** Waits until the job has ended and answers it, with its failed rows. */
  async function imported(bytes: Buffer | string, options: Options = {}): Promise<Answer> {
    const { fileName = "roster.csv", ...rest } = options;
    const uploadId = await upload(bytes, fileName);
    const input = {
      kind: "EMPLOYEES",
      sourceSystem: "HR",
      errorPolicy: "REJECT_FAILED_ROWS",
      ...rest,
      uploadId,
    };
    const { importJobCreate } = await graph().as(hr).run(CREATE, { input });
    if (importJobCreate.userErrors.length > 0) throw new Error(JSON.stringify(importJobCreate.userErrors));
    await graph().service.settle();
    const { importJob } = await graph()
      .as(hr, "en")
      .run(JOB, { id: importJobCreate.importJob.id, outcome: "FAILED" });
    return importJob;
  }

  const units = (text: string, options: Options = {}) => imported(text, { kind: "ORG_UNITS", ...options });

  return { upload, imported, units };
}
