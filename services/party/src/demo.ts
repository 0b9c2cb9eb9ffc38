import { demoId } from "@tongxin/kernel";
import { draftDemoPack, policyOn, type DemoSize, type Work } from "@tongxin/subgraph";
import { PartyOrganization } from "./party-organizations/party-organization.entity.js";
import {
  basisOf,
  PartyOrganizationKind,
  PartyOrganizationPolicy,
} from "./party-organizations/party-organization.rules.js";

const COMPANY = demoId("unit:TX-A");
const { COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP } = PartyOrganizationKind;

type Seed = readonly [
  key: string,
  kind: PartyOrganizationKind,
  name: string,
  unit: string,
  below: string | null,
  fullMembers: number,
  probationaryMembers: number,
  ...serves: readonly string[],
];

const MINE = "general-branch:TX-A-M1";
const SECTION = "branch:TX-A-M1-S1";

const SEEDS: readonly Seed[] = [
  ["committee", COMMITTEE, "东岭矿业党委", "TX-A", null, 146, 9],
  [MINE, GENERAL_BRANCH, "东岭一矿党总支", "TX-A-M1", "committee", 51, 5],
  [SECTION, BRANCH, "采煤一区党支部", "TX-A-M1-S1", MINE, 28, 2],
  ["branch:TX-A-M1-S2", BRANCH, "掘进一区党支部", "TX-A-M1-S2", MINE, 17, 2],
  ["branch:TX-A-M1-S3", BRANCH, "机电区党支部", "TX-A-M1-S3", MINE, 6, 1],
  ["group:TX-A-M1-S1-T1", GROUP, "采煤一区早班党小组", "TX-A-M1-S1-T1", SECTION, 9, 1],
  ["joint-branch", BRANCH, "机关联合党支部", "TX-A", "committee", 5, 0, "TX-A-D5", "TX-A-D6"],
];

/** Synthetic: the party organizations of the demo enterprise, of every kind, down to a group of the first mine. */
export async function loadDemo(work: Work, size: DemoSize): Promise<void> {
  const { em, clock } = work;
  if (size === "none") return;
  draftDemoPack(work, {
    title: "支部委员会设置调整（演示）",
    limits: [{ key: "branchCommitteeFullMembers", value: 6, article: "第五条" }],
  });
  const { basis } = await policyOn(em, PartyOrganizationPolicy, COMPANY, clock.today());

  for (const [key, kind, name, unit, below, fullMembers, probationaryMembers, ...serves] of SEEDS) {
    em.create(PartyOrganization, {
      id: demoId(`party:${key}`),
      organizationId: COMPANY,
      kind,
      name,
      fullMembers,
      probationaryMembers,
      parentId: below ? demoId(`party:${below}`) : null,
      orgUnitId: demoId(`unit:${unit}`),
      servedUnitIds: serves.map(code => demoId(`unit:${code}`)),
      foundedOn: "2026-01-01",
      endsOn: null,
      deviationReason: null,
      deviationApprovedBy: null,
      basis: basisOf(kind, basis),
      dissolvedOn: null,
      dissolvedBy: null,
      dissolutionReason: null,
    });
  }
}
