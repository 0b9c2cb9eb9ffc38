import type { Viewer } from "@tongxin/kernel";
import { hr, type Answer, type TestGraph } from "@tongxin/testing";

export const UNITS_HEADER = "单位编码,单位名称,上级编码,类型";

/** A group, its company, and two teams of it. */
export const TREE = [
  UNITS_HEADER,
  "G,集团,,集团",
  "C,公司,G,公司",
  "T,机电队,C,区队",
  "V,通风队,C,区队",
].join("\n");

export const HEADER =
  "工号,姓名,性别,出生日期,手机号,单位编码,岗位,岗位类别,技能等级,用工状态,入职日期,工会会员";

/** A row of HR's file about an electrician of the first team, but for what is said otherwise. */
export const row = (no: string, more: Partial<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    工号: no,
    姓名: "甲",
    性别: "男",
    出生日期: "1990-06-01",
    手机号: "19900001234",
    单位编码: "T",
    岗位: "电工",
    岗位类别: "机电",
    技能等级: "",
    用工状态: "在职",
    入职日期: "2015-03-01",
    工会会员: "是",
    ...more,
  };
  return HEADER.split(",")
    .map(name => cells[name])
    .join(",");
};

export const roster = (...rows: string[]): string => [HEADER, ...rows].join("\n");

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

  /** HR of the whole group: of the company with this code too, whose people HR of the group alone does not see. */
  async function hrOfCompany(code: string): Promise<Viewer> {
    const { orgUnit } = await graph()
      .as(hr)
      .run(`query ($code: String) { orgUnit(code: $code) { id } }`, { code });
    return { ...hr, organizationIds: [...hr.organizationIds, orgUnit.id] };
  }

  const units = (text: string, options: Options = {}) => imported(text, { kind: "ORG_UNITS", ...options });

  return { upload, imported, units, hrOfCompany };
}
