import { demoId, EVERYWHERE, GROUP_ORGANIZATION_ID } from "@tongxin/kernel";
import type { DemoSize, Work } from "@tongxin/subgraph";
import { UpsertMode } from "../incoming/incoming.rules.js";
import { ImportJob } from "./import-job.entity.js";
import { ErrorPolicy, ImportKind, ImportState } from "./import.rules.js";
import { Upload } from "./upload.entity.js";

/** Synthetic: a snapshot that waits for a second person, whose file is no longer kept. */
export async function loadImportDemo({ em, clock }: Work, size: DemoSize): Promise<void> {
  if (size === "none") return;
  const fileName = "职工花名册（演示）.csv";
  const at = clock.now();
  const upload = em.create(Upload, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: demoId("upload:snapshot"),
    fileName,
    format: "CSV",
    encoding: "utf8",
    size: 0,
    sha256: "",
    completedAt: at,
    emptiedAt: at,
  });
  em.create(ImportJob, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: demoId("import:snapshot"),
    kind: ImportKind.EMPLOYEES,
    mode: UpsertMode.UPSERT,
    errorPolicy: ErrorPolicy.REJECT_FAILED_ROWS,
    overridesLocal: false,
    isFullSnapshot: true,
    isDryRun: false,
    sourceSystem: "DEMO",
    scopes: [EVERYWHERE],
    uploadId: upload.id,
    fileName,
    state: ImportState.NEEDS_CONFIRMATION,
    leavers: 40,
    problem: null,
    problemDetail: null,
    ignoredColumns: [],
    rowsRead: 241,
    endedAt: at,
  });
}
