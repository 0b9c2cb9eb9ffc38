import { newId, type Role, type Viewer } from "@tongxin/kernel";
import { aCompany, person, type Answer, type Speaker, type TestGraph } from "@tongxin/testing";
import { KnownEmployee } from "@tongxin/subgraph";

const OPEN = `mutation Open($input: CultureSiteInput!) {
  cultureSiteOpen(input: $input) { cultureSite { id zones { id name } } userErrors { code } }
}`;
const APPOINT = `mutation Appoint($siteId: ID!, $input: SiteCustodianInput!) {
  siteCustodianAppoint(siteId: $siteId, input: $input) { userErrors { code } }
}`;
export const BOOK = `mutation Book($input: VenueBookingInput!) {
  venueBookingCreate(input: $input) {
    venueBooking { id version state startAt endAt partySize }
    userErrors { code path rule message }
  }
}`;
export const WAIT = BOOK.replace("venueBookingCreate", "venueBookingWait");
export const CANCEL = `mutation Cancel($id: ID!, $reason: String! = "有事", $expectedVersion: Int) {
  venueBookingCancel(id: $id, reason: $reason, expectedVersion: $expectedVersion) {
    venueBooking { id state reason }
    userErrors { code allowedTransitions currentVersion }
  }
}`;
export const CHECK_IN = `mutation CheckIn($id: ID!, $code: String) {
  venueBookingCheckIn(id: $id, code: $code) { venueBooking { state } userErrors { code } }
}`;
export const READ = `query Read($id: ID!) {
  venueBooking(id: $id) {
    id version state nextStates startAt reason displacedBy { id }
    waitlistEntry { rank offer { expiresAt } }
  }
}`;
export const FREE = `query Free($id: ID!, $from: LocalDate!, $to: LocalDate!, $minutes: Int) {
  venueZone(id: $id) {
    availability(from: $from, to: $to, minutes: $minutes) {
      start freePlaces bookableByViewer reasons { code rule }
    }
  }
}`;

/** An instant of Monday, 2 November 2026, or of another day, on a Shanghai clock. */
export const at = (time: string, day = "2026-11-02"): string => `${day}T${time}:00+08:00`;

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

  const { cultureSiteOpen } = await graph.as(officer).run(OPEN, {
    input: { name: "职工文体活动中心", kind: "CORE_CENTER", orgUnitId, opensOn: "2026-01-01" },
  });
  const { id: siteId, zones } = cultureSiteOpen.cultureSite;
  await graph
    .as(officer)
    .run(APPOINT, { siteId, input: { employeeId: keeper.employeeId, deputyId: deputy.employeeId } });
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

/** Books, and answers the booking; throws when it was refused. */
export async function booked(
  speaker: Speaker,
  zoneId: string,
  start: string,
  end: string,
  more = {},
): Promise<Answer> {
  const { venueBookingCreate } = await speaker.run(BOOK, { input: { zoneId, start, end, ...more } });
  if (venueBookingCreate.userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(venueBookingCreate.userErrors)}`);
  return venueBookingCreate.venueBooking;
}

/** Waits for a slot, and answers the booking that waits. */
export async function waiting(speaker: Speaker, zoneId: string, start: string, end: string): Promise<Answer> {
  const { venueBookingWait } = await speaker.run(WAIT, { input: { zoneId, start, end } });
  if (venueBookingWait.userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(venueBookingWait.userErrors)}`);
  return venueBookingWait.venueBooking;
}

export const stateOf = async (speaker: Speaker, id: string): Promise<string> =>
  (await speaker.run(READ, { id })).venueBooking.state;
