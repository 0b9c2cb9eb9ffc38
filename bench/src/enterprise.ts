import { GROUP_ORGANIZATION_ID } from "@tongxin/kernel";
import pg from "pg";

/** How large a made-up enterprise is. */
export interface Enterprise {
  readonly employees: number;
  readonly companies: number;
  readonly teams: number;
  readonly zones: number;
  readonly bookings: number;
}

const TEAM_SIZE = 50;
const BOOKINGS_OF_A_ZONE = 50;
const ZONES_OF_A_SITE = 5;

export function enterpriseOf(employees: number): Enterprise {
  const companies = Math.min(25, Math.max(1, Math.round(employees / 2_000)));
  const teams = Math.ceil(employees / TEAM_SIZE);
  const zones = Math.ceil((employees * 5) / BOOKINGS_OF_A_ZONE / ZONES_OF_A_SITE) * ZONES_OF_A_SITE;
  return { employees, companies, teams, zones, bookings: zones * BOOKINGS_OF_A_ZONE };
}

/** The same id for the same thing in every database: a hash that looks like a random id. */
const id = (what: string, n: string) =>
  `overlay(overlay(md5('${what} ' || ${n}) placing '4' from 13) placing 'a' from 17)::uuid`;
const label = (uuid: string) => `replace(${uuid}::text, '-', '')`;

const companyOf = (team: string, { companies }: Enterprise) => `(${team} % ${companies})`;

/** Names in a language whose order is not that of its code points. */
const NAME = (n: string) =>
  `substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', (${n} % 20) + 1, 1) || '测试' || ${n}`;

const stamp = `1 as version, now() as created_at, now() as updated_at, 'bench' as created_by`;
const STAMPED = "version, created_at, updated_at, created_by";

/** Fills `directory`: a group, its companies, teams, and fifty people in each. */
export async function fillDirectory(url: string, enterprise: Enterprise): Promise<void> {
  const { employees, companies, teams } = enterprise;
  const root = id("unit", "'root'");
  await run(url, [
    `insert into org_unit (id, ${STAMPED}, organization_id, code, name, kind, source_system, external_id, parent_id, path)
     select ${root}, ${stamp}, '${GROUP_ORGANIZATION_ID}', 'G', '集团', 'GROUP', 'BENCH', 'G', null, ${label(root)}::ltree`,
    `insert into org_unit (id, ${STAMPED}, organization_id, code, name, kind, source_system, external_id, parent_id, path)
     select c, ${stamp}, c, 'C' || n, '公司' || n, 'COMPANY', 'BENCH', 'C' || n, ${root}, (${label(root)} || '.' || ${label("c")})::ltree
     from (select n, ${id("company", "n")} as c from generate_series(0, ${companies - 1}) n) t`,
    `insert into org_unit (id, ${STAMPED}, organization_id, code, name, kind, source_system, external_id, parent_id, path)
     select u, ${stamp}, c, 'T' || n, '班组' || n, 'TEAM', 'BENCH', 'T' || n, c,
       (${label(root)} || '.' || ${label("c")} || '.' || ${label("u")})::ltree
     from (select n, ${id("team", "n")} as u, ${id("company", companyOf("n", enterprise))} as c
           from generate_series(0, ${teams - 1}) n) t`,
    `insert into position (id, ${STAMPED}, organization_id, title, post_category, org_unit_id)
     select ${id("position", "n")}, ${stamp}, ${id("company", companyOf("n", enterprise))}, '电工', 'ELECTROMECHANICAL', ${id("team", "n")}
     from generate_series(0, ${teams - 1}) n`,
    `insert into employee (id, ${STAMPED}, organization_id, employee_no, name, gender, state, hired_on, source_system, external_id)
     select ${id("employee", "n")}, ${stamp}, ${id("company", companyOf(`(n / ${TEAM_SIZE})`, enterprise))},
       'E' || lpad(n::text, 7, '0'), ${NAME("n")}, 'MALE', 'ACTIVE', '2015-03-01', 'BENCH', 'E' || n
     from generate_series(0, ${employees - 1}) n`,
    `insert into assignment (id, ${STAMPED}, organization_id, is_primary, starts_on, employee_id, position_id, org_unit_id)
     select ${id("assignment", "n")}, ${stamp}, ${id("company", companyOf(`(n / ${TEAM_SIZE})`, enterprise))}, true, '2015-03-01',
       ${id("employee", "n")}, ${id("position", `(n / ${TEAM_SIZE})`)}, ${id("team", `(n / ${TEAM_SIZE})`)}
     from generate_series(0, ${employees - 1}) n`,
    "analyze",
  ]);
}

/** Fills `activities`: sites of five zones, fifty bookings of each. */
export async function fillActivities(url: string, enterprise: Enterprise): Promise<void> {
  const { employees, zones, bookings } = enterprise;
  const sites = zones / ZONES_OF_A_SITE;
  const unit = (site: string) => id("team", `(${site} % ${enterprise.teams})`);
  const organization = (site: string) =>
    id("company", companyOf(`(${site} % ${enterprise.teams})`, enterprise));
  const siteOf = (zone: string) => `(${zone} / ${ZONES_OF_A_SITE})`;
  const zoneOf = (booking: string) => `(${booking} % ${zones})`;
  const holder = (booking: string) => id("employee", `((${booking} * 7919) % ${employees})`);
  const start = (booking: string) =>
    `timestamptz '2026-01-01 08:00+08' + (${booking} / ${zones}) * interval '1 day' + (${zoneOf(booking)} % 8) * interval '1 hour'`;
  await run(url, [
    `insert into culture_site (id, ${STAMPED}, organization_id, name, kind, opens_on, org_unit_id)
     select ${id("site", "n")}, ${stamp}, ${organization("n")}, '中心' || n, 'SHIFT_CORNER', '2020-01-01', ${unit("n")}
     from generate_series(0, ${sites - 1}) n`,
    `insert into venue_zone (id, ${STAMPED}, organization_id, name, mode, capacity, check_in_token, site_id)
     select ${id("zone", "n")}, ${stamp}, ${organization(siteOf("n"))}, 'Z' || lpad(n::text, 6, '0'), 'EXCLUSIVE', 20, md5(n::text), ${id("site", siteOf("n"))}
     from generate_series(0, ${zones - 1}) n`,
    `insert into venue_booking (id, ${STAMPED}, organization_id, start_at, end_at, party_size, state, zone_id, holder_id,
       holds_from, holds_until, is_holding, is_exclusive, basis)
     select ${id("booking", "n")}, ${stamp}, ${organization(siteOf(zoneOf("n")))}, s, s + interval '1 hour', 1 + n % 10, 'COMPLETED',
       ${id("zone", zoneOf("n"))}, ${holder("n")}, s, s + interval '1 hour', false, true, '[]'
     from (select n, ${start("n")} as s from generate_series(0, ${bookings - 1}) n) t`,
    `insert into booking_participant (id, ${STAMPED}, organization_id, booking_id, employee_id, is_holder)
     select ${id("participant", "n")}, ${stamp}, ${organization(siteOf(zoneOf("n")))}, ${id("booking", "n")}, ${holder("n")}, true
     from generate_series(0, ${bookings - 1}) n`,
    `insert into known_org_unit (id, organization_id, unit_version, ancestry, is_open)
     select ${id("team", "n")}, ${id("company", companyOf("n", enterprise))}, 1,
       array[${id("unit", "'root'")}, ${id("company", companyOf("n", enterprise))}, ${id("team", "n")}], true
     from generate_series(0, ${enterprise.teams - 1}) n`,
    "analyze",
  ]);
}

/** One database with what the queries read, and the indexes that they would ask for: as somebody would who writes SQL by hand. */
export async function fillFloor(url: string, directoryUrl: string, activitiesUrl: string): Promise<void> {
  await run(url, [
    `create table org_unit (id uuid primary key, name text not null)`,
    `create table employee (id uuid primary key, employee_no text not null, name text not null, org_unit_id uuid not null references org_unit)`,
    `create table zone (id uuid primary key, name text not null)`,
    `create table booking (id uuid primary key, zone_id uuid not null references zone, holder_id uuid not null references employee,
       start_at timestamptz not null, end_at timestamptz not null, party_size int not null)`,
  ]);
  await copy(directoryUrl, "select id, name from org_unit", url, "org_unit");
  await copy(
    directoryUrl,
    `select e.id, e.employee_no, e.name, a.org_unit_id from employee e join assignment a on a.employee_id = e.id`,
    url,
    "employee",
  );
  await copy(activitiesUrl, "select id, name from venue_zone", url, "zone");
  await copy(
    activitiesUrl,
    "select id, zone_id, holder_id, start_at, end_at, party_size from venue_booking",
    url,
    "booking",
  );
  await run(url, [
    "create index on employee (employee_no, id)",
    "create index on employee (org_unit_id)",
    "create index on zone (name, id)",
    "create index on booking (zone_id, start_at desc, id desc)",
    "create index on booking (holder_id)",
    // The three pages, for PostGraphile, which has no keyset of two columns.
    `create function bookings_of_zone(zone uuid, until date) returns setof booking language sql stable as
       $$ select b.* from booking b where b.zone_id = bookings_of_zone.zone and b.start_at < (until::text || ' 00:00+08')::timestamptz
          order by b.start_at desc, b.id desc $$`,
    `create function zones_after(name text, id uuid) returns setof zone language sql stable as
       $$ select z.* from zone z where (z.name, z.id) > (zones_after.name, zones_after.id) order by z.name, z.id $$`,
    `create function employees_after(employee_no text, id uuid) returns setof employee language sql stable as
       $$ select e.* from employee e where (e.employee_no, e.id) > (employees_after.employee_no, employees_after.id)
          order by e.employee_no, e.id $$`,
    `create function employee_venue_booking_count(e employee) returns integer language sql stable as
       $$ select count(*)::int from booking where holder_id = e.id $$`,
    "analyze",
  ]);
}

const ROWS_AT_ONCE = 20_000;

const copy = (from: string, query: string, to: string, table: string): Promise<void> =>
  connected(from, source =>
    connected(to, async target => {
      await source.query("begin");
      await source.query(`declare rows cursor for ${query}`);
      for (;;) {
        const { rows } = await source.query<object>(`fetch ${ROWS_AT_ONCE} from rows`);
        if (rows.length === 0) return;
        await target.query(
          `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows)],
        );
      }
    }),
  );

const run = (url: string, statements: readonly string[]): Promise<void> =>
  connected(url, async client => {
    for (const statement of statements) await client.query(statement);
  });

async function connected<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
