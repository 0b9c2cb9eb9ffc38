import { createHash } from "node:crypto";
import { addDays } from "@tongxin/kernel";
import type { Enterprise } from "./enterprise.js";

export type Variables = Readonly<Record<string, string>>;

/** One query, as each contender is asked it. */
export interface Workload {
  readonly name: string;
  readonly what: string;
  /** For the platform and for the Apollo reference, which serves the same fields. */
  readonly document: string;
  /** The same for PostGraphile, which names what it found in the floor's database; and its variables. */
  readonly postgraphile: string;
  readonly forPostgraphile: (variables: Variables) => Variables;
  /** By hand: one statement that answers all of `data` as text; its parameters in the order of the variables. */
  readonly sql: string;
  /** The variables of the request of that number; hundreds follow each other before any come again. */
  variables(n: number, enterprise: Enterprise): Variables;
}

/** As the enterprise's ids are made. */
function id(what: string, n: number): string {
  const hex = createHash("md5").update(`${what} ${n}`).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}

const cursor = (...values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The values behind a cursor, but for the list's name. */
export const cursorValues = (text: string): string[] =>
  (JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as string[]).slice(1);

const named = (names: readonly string[], text: string): Variables =>
  Object.fromEntries(cursorValues(text).map((value, index) => [names[index]!, value]));

/** A place that leaves enough behind it for a whole page. */
const place = (n: number, all: number, page: number): number => (n * 7_919) % (all - page - 1);

export const WORKLOADS: readonly Workload[] = [
  {
    name: "Q1",
    what: "20 bookings of one zone",
    document: `query Q1($zone: ID!, $to: LocalDate!) {
      venueBookings(first: 20, filter: { zoneId: $zone, to: $to }) { nodes { id startAt endAt partySize } }
    }`,
    postgraphile: `query Q1($zone: UUID!, $to: Date!) {
      venueBookings: bookingsOfZone(zone: $zone, until: $to, first: 20) { nodes { id: rowId startAt endAt partySize } }
    }`,
    forPostgraphile: variables => variables,
    sql: `select json_build_object('venueBookings', json_build_object('nodes', coalesce(json_agg(row_to_json(b)), '[]')))::text as data
      from (select id, start_at as "startAt", end_at as "endAt", party_size as "partySize" from booking
            where zone_id = $1 and start_at < ($2::text || ' 00:00+08')::timestamptz
            order by start_at desc, id desc limit 20) b`,
    variables: (n, { zones }) => ({
      zone: id("zone", n % zones),
      to: addDays("2026-01-25", Math.floor(n / zones) % 20),
    }),
  },
  {
    name: "Q2",
    what: "20 zones, 10 bookings of each, who booked and their unit",
    document: `query Q2($after: String!) {
      venueZones(first: 20, after: $after) {
        nodes { id name bookings(first: 10) { nodes { id startAt holder { name orgUnit { name } } } } }
      }
    }`,
    postgraphile: `query Q2($name: String!, $id: UUID!) {
      venueZones: zonesAfter(name: $name, id: $id, first: 20) { nodes { id: rowId name
        bookings: bookingsByZoneId(first: 10, orderBy: [START_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId startAt
          holder: employeeByHolderId { name orgUnit: orgUnitByOrgUnitId { name } } } } } }
    }`,
    forPostgraphile: ({ after }) => named(["name", "id"], after!),
    sql: `select json_build_object('venueZones', json_build_object('nodes', json_agg(json_build_object(
        'id', z.id, 'name', z.name, 'bookings', json_build_object('nodes', b.nodes)) order by z.name, z.id)))::text as data
      from (select id, name from zone where (name, id) > ($1, $2::uuid) order by name, id limit 20) z
      cross join lateral (
        select json_agg(json_build_object('id', b.id, 'startAt', b.start_at,
          'holder', json_build_object('name', e.name, 'orgUnit', json_build_object('name', u.name))) order by b.start_at desc, b.id desc) as nodes
        from (select id, start_at, holder_id from booking where zone_id = z.id order by start_at desc, id desc limit 10) b
        join employee e on e.id = b.holder_id join org_unit u on u.id = e.org_unit_id) b`,
    variables(n, { zones }) {
      const zone = place(n, zones, 20);
      return { after: cursor("venue_zone", `Z${String(zone).padStart(6, "0")}`, id("zone", zone)) };
    },
  },
  {
    name: "Q3",
    what: "50 employees, their unit, how often they booked",
    document: `query Q3($after: String!) {
      employees(first: 50, after: $after) { nodes { name orgUnit { name } venueBookingCount } }
    }`,
    postgraphile: `query Q3($employeeNo: String!, $id: UUID!) {
      employees: employeesAfter(employeeNo: $employeeNo, id: $id, first: 50) { nodes { name
        orgUnit: orgUnitByOrgUnitId { name } venueBookingCount } }
    }`,
    forPostgraphile: ({ after }) => named(["employeeNo", "id"], after!),
    sql: `select json_build_object('employees', json_build_object('nodes', json_agg(json_build_object(
        'name', e.name, 'orgUnit', json_build_object('name', u.name), 'venueBookingCount', c.count) order by e.employee_no, e.id)))::text as data
      from (select id, employee_no, name, org_unit_id from employee where (employee_no, id) > ($1, $2::uuid) order by employee_no, id limit 50) e
      join org_unit u on u.id = e.org_unit_id
      cross join lateral (select count(*)::int as count from booking where holder_id = e.id) c`,
    variables(n, { employees }) {
      const employee = place(n, employees, 50);
      return { after: cursor("employee", `E${String(employee).padStart(7, "0")}`, id("employee", employee)) };
    },
  },
];

/** Q2 with other lengths of its first list, by the names under which they are asked. */
export const GROWTH: readonly { readonly size: number; readonly name: string; readonly document: string }[] =
  [20, 100, 500].map(size => ({
    size,
    name: `Q2 of ${size}`,
    document: WORKLOADS.find(({ name }) => name === "Q2")!.document.replace("first: 20,", `first: ${size},`),
  }));

/** Two answers say the same, however they write instants. */
export const comparable = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );
