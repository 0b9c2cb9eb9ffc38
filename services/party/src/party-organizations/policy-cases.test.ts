import { expect, it } from "@jest/globals";
import { aCompany, graphFor, person } from "@tongxin/testing";
import { party } from "../service.js";

const graph = await graphFor(party);

it("fewer members that call for a committee are tried out on the branches, and may not be more than the regulation says [R-X-12 R-PTY-03]", async () => {
  const { orgUnitId, officer } = await aCompany(graph, "PARTY_COMMITTEE_OFFICER");
  const speaker = graph.as(officer);
  const founded = async (kind: string, name: string, fullMembers: number, more = {}): Promise<string> => {
    const input = { orgUnitId, kind, name, fullMembers, probationaryMembers: 0, ...more };
    return (await speaker.change("partyOrganizationFound", { input })).id;
  };
  const parentId = await founded("COMMITTEE", "公司党委", 120);
  const [, six] = [
    await founded("BRANCH", "五人支部", 5, { parentId }),
    await founded("BRANCH", "六人支部", 6, { parentId }),
    await founded("BRANCH", "七人支部", 7, { parentId }),
  ];
  const admin = person("admin", "SYSTEM_ADMIN", { organizationId: orgUnitId });
  const pack = (value: number) => ({
    input: {
      title: "支部委员会设置办法",
      tier: "ENTERPRISE",
      source: "公司党委",
      validFrom: "2026-11-02",
      orgUnitId,
      limits: [{ key: "branchCommitteeFullMembers", value: String(value), article: "第二条" }],
    },
  });

  expect(await graph.as(admin).refusals("partyPolicyPackDraft", pack(8))).toEqual(["RULE_RELAXATION"]);
  const { id } = await graph.as(admin).change("partyPolicyPackDraft", pack(6));
  const { cases, caseCount } = await speaker.read(
    "partyPolicyPackDryRun",
    { id },
    "cases { entity id field before after } caseCount",
  );
  const committee = { entity: "PartyOrganization", id: six, field: "committeeRule.hasCommittee" };
  expect(cases).toEqual([{ ...committee, before: "false", after: "true" }]);
  expect(caseCount).toBe(1);

  await speaker.change("partyPolicyPackActivate", { id, reason: "党委会决定" });
  const now = await speaker.read(
    "partyOrganization",
    { id: six },
    "committeeRule { hasCommittee basis { packId article level } }",
  );
  expect(now.committeeRule).toEqual({
    hasCommittee: true,
    basis: { packId: id, article: "第二条", level: "MUST" },
  });
});
