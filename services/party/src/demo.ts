import { demoId } from "@tongxin/kernel";
import { policyOn, type DemoSize, type Work } from "@tongxin/subgraph";
import { PartyOrganization } from "./party-organizations/party-organization.entity.js";
import {
  basisOf,
  PartyOrganizationKind,
  PartyOrganizationPolicy,
} from "./party-organizations/party-organization.rules.js";

const COMPANY = demoId("unit:TX-A");
const { COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP } = PartyOrganizationKind;

interface Seed {
  readonly key: string;
  readonly kind: PartyOrganizationKind;
  readonly name: string;
  readonly unit: string;
  readonly below?: string;
  readonly serves?: readonly string[];
  readonly members: readonly [full: number, probationary: number];
}

const SEEDS: readonly Seed[] = [
  { key: "committee", kind: COMMITTEE, name: "东岭矿业党委", unit: "TX-A", members: [146, 9] },
  {
    key: "general-branch:TX-A-M1",
    kind: GENERAL_BRANCH,
    name: "东岭一矿党总支",
    unit: "TX-A-M1",
    below: "committee",
    members: [51, 5],
  },
  {
    key: "branch:TX-A-M1-S1",
    kind: BRANCH,
    name: "采煤一区党支部",
    unit: "TX-A-M1-S1",
    below: "general-branch:TX-A-M1",
    members: [28, 2],
  },
  {
    key: "branch:TX-A-M1-S2",
    kind: BRANCH,
    name: "掘进一区党支部",
    unit: "TX-A-M1-S2",
    below: "general-branch:TX-A-M1",
    members: [17, 2],
  },
  {
    key: "branch:TX-A-M1-S3",
    kind: BRANCH,
    name: "机电区党支部",
    unit: "TX-A-M1-S3",
    below: "general-branch:TX-A-M1",
    members: [6, 1],
  },
  {
    key: "joint-branch",
    kind: BRANCH,
    name: "机关联合党支部",
    unit: "TX-A",
    below: "committee",
    serves: ["TX-A-D5", "TX-A-D6"],
    members: [5, 0],
  },
  {
    key: "group:TX-A-M1-S1-T1",
    kind: GROUP,
    name: "采煤一区早班党小组",
    unit: "TX-A-M1-S1-T1",
    below: "branch:TX-A-M1-S1",
    members: [9, 1],
  },
];

/** Synthetic: the party organizations of the demo enterprise, of every kind, down to a group of the first mine. */
export async function loadDemo({ em, clock }: Work, size: DemoSize): Promise<void> {
  if (size === "none" || (await em.count(PartyOrganization, { organizationId: COMPANY })) > 0) return;
  const { basis } = await policyOn(em, PartyOrganizationPolicy, COMPANY, clock.today());

  for (const { key, kind, name, unit, below, serves = [], members } of SEEDS) {
    const [fullMembers, probationaryMembers] = members;
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
