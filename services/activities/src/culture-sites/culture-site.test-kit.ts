import { newId, type Role, type Viewer } from "@tongxin/kernel";
import { KnownEmployee } from "@tongxin/subgraph";
import { aCompany, person, type Answer, type TestGraph } from "@tongxin/testing";

/** A company with its core centre, whose five zones go by name, and people who work there. */
export async function aCenter(graph: TestGraph) {
  const company = await aCompany(graph, "UNION_OFFICER");
  const { orgUnitId } = company;
  const { organizationId } = company.officer;
  const someone = (name: string, role: Role = "EMPLOYEE"): Viewer =>
    person(`${name} ${newId()}`, role, { organizationId });
  const [officer, an, bo, chen, keeper, deputy] = [
    someone("officer", "UNION_OFFICER"),
    someone("an"),
    someone("bo"),
    someone("chen"),
    someone("keeper", "VENUE_CUSTODIAN"),
    someone("deputy", "VENUE_CUSTODIAN"),
  ];
  await hired(graph, [officer, an, bo, chen, keeper, deputy]);

  const input = { name: "职工文体活动中心", kind: "CORE_CENTER", orgUnitId, opensOn: "2026-01-01" };
  const { id: siteId, zones } = await graph
    .as(officer)
    .change("cultureSiteOpen", { input }, "id zones { id name }");
  const custody = { employeeId: keeper.employeeId, deputyId: deputy.employeeId };
  await graph.as(officer).change("siteCustodianAppoint", { siteId, input: custody });
  const zoneNamed = (name: string): string => zones.find((zone: Answer) => zone.name === name).id;
  return {
    siteId: siteId as string,
    orgUnitId,
    organizationId,
    court: zoneNamed("室内篮球场"),
    gym: zoneNamed("综合健身房"),
    hall: zoneNamed("多功能报告厅"),
    officer,
    an,
    bo,
    chen,
    keeper,
    deputy,
    someone,
  };
}

/** Makes activities know people as employees, as a message from the directory would. */
export const hired = (graph: TestGraph, people: readonly Viewer[]): Promise<void> =>
  graph.given(people[0]!, async ({ em }) => {
    for (const { employeeId, organizationId } of people)
      em.create(KnownEmployee, { id: employeeId!, organizationId, employeeVersion: 1, isEmployed: true });
  });
