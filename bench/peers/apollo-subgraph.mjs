// A subgraph as one writes it by Apollo's documentation: typeDefs and resolvers, DataLoader for what repeats, and for each
// batch one statement by hand. It asks for no rights, masks nothing and logs nothing.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import DataLoader from "dataloader";
import { parse } from "graphql";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const valuesIn = cursor => JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")).slice(1);
const byId = (found, ids, key = "id") => {
  const map = new Map(found.map(row => [row[key], row]));
  return ids.map(id => map.get(id) ?? null);
};

const directory = {
  typeDefs: `${LINK}
    type Query { employees(first: Int!, after: String!): EmployeeConnection }
    type EmployeeConnection { nodes: [Employee!]! }
    type Employee @key(fields: "id") { id: ID! name: String! orgUnit: OrgUnit }
    type OrgUnit @key(fields: "id") { id: ID! name: String! }`,
  resolvers: {
    Query: {
      employees: async (_, { first, after }) => ({
        nodes: await rows(
          "page",
          `select id, name from employee where (employee_no, id) > ($1, $2::uuid) order by employee_no, id limit $3`,
          [...valuesIn(after), first],
        ),
      }),
    },
    Employee: {
      __resolveReference: ({ id }, { employees }) => employees.load(id),
      orgUnit: ({ id }, _, { unitsOfEmployees }) => unitsOfEmployees.load(id),
    },
  },
  loaders: () => ({
    employees: new DataLoader(async ids =>
      byId(await rows("employees", "select id, name from employee where id = any($1::uuid[])", [ids]), ids),
    ),
    unitsOfEmployees: new DataLoader(async ids =>
      byId(
        await rows(
          "units",
          `select a.employee_id, u.id, u.name from assignment a join org_unit u on u.id = a.org_unit_id
           where a.employee_id = any($1::uuid[]) and a.is_primary and a.starts_on <= current_date
             and (a.ends_on is null or a.ends_on > current_date)`,
          [ids],
        ),
        ids,
        "employee_id",
      ),
    ),
  }),
};

const activities = {
  typeDefs: `${LINK}
    scalar LocalDate
    scalar DateTime
    input VenueBookingFilter { zoneId: ID, to: LocalDate }
    type Query {
      venueBookings(first: Int!, filter: VenueBookingFilter!): VenueBookingConnection
      venueZones(first: Int!, after: String!): VenueZoneConnection
    }
    type VenueBookingConnection { nodes: [VenueBooking!]! }
    type VenueBooking { id: ID! startAt: DateTime! endAt: DateTime! partySize: Int! holder: Employee }
    type VenueZoneConnection { nodes: [VenueZone!]! }
    type VenueZone { id: ID! name: String! bookings(first: Int!): VenueBookingConnection }
    type Employee @key(fields: "id") { id: ID! venueBookingCount: Int }`,
  resolvers: {
    Query: {
      venueBookings: async (_, { first, filter: { zoneId, to } }) => ({
        nodes: await rows(
          "bookings",
          `select id, start_at as "startAt", end_at as "endAt", party_size as "partySize", holder_id from venue_booking
           where zone_id = $1 and organization_id = (select organization_id from venue_zone where id = $1)
             and start_at < ($2::text || ' 00:00+08')::timestamptz
           order by start_at desc, id desc limit $3`,
          [zoneId, to, first],
        ),
      }),
      venueZones: async (_, { first, after }) => ({
        nodes: await rows(
          "zones",
          `select id, name from venue_zone where (name, id) > ($1, $2::uuid) order by name, id limit $3`,
          [...valuesIn(after), first],
        ),
      }),
    },
    VenueZone: {
      bookings: async ({ id }, { first }, { bookingsOfZones }) => ({
        nodes: await bookingsOfZones(first).load(id),
      }),
    },
    VenueBooking: { holder: ({ holder_id: id }) => ({ id }) },
    Employee: {
      __resolveReference: ({ id }) => ({ id }),
      venueBookingCount: ({ id }, _, { counts }) => counts.load(id),
    },
  },
  loaders() {
    const bySize = new Map();
    const bookingsOf = first =>
      new DataLoader(async ids => {
        const found = await rows(
          "pages",
          `select o.zone as of, b.id, b.start_at as "startAt", b.holder_id from unnest($1::uuid[]) o(zone)
           join venue_zone z on z.id = o.zone
           cross join lateral (select id, start_at, holder_id from venue_booking
             where organization_id = z.organization_id and zone_id = o.zone order by start_at desc, id desc limit $2) b`,
          [ids, first],
        );
        const groups = Map.groupBy(found, ({ of }) => of);
        return ids.map(id => groups.get(id) ?? []);
      });
    return {
      bookingsOfZones(first) {
        if (!bySize.has(first)) bySize.set(first, bookingsOf(first));
        return bySize.get(first);
      },
      counts: new DataLoader(async ids => {
        const found = await rows(
          "counts",
          `select employee_id as id, count(*)::int as count from booking_participant
           where employee_id = any($1::uuid[]) and is_holder group by employee_id`,
          [ids],
        );
        return byId(found, ids).map(row => row?.count ?? 0);
      }),
    };
  },
};

const { typeDefs, resolvers, loaders } = { directory, activities }[process.env.SUBGRAPH];
const server = new ApolloServer({
  schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
  csrfPrevention: false,
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async () => loaders(),
});
process.send(Number(new URL(url).port));
