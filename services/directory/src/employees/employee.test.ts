import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId, type Role, type Viewer } from "@tongxin/kernel";
import { hr, nobody, person, testGraph, without, type Answer, type TestGraph } from "@tongxin/testing";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";
import { EmployeeState, PostCategory } from "./employee.rules.js";
import { staffing } from "./employee.test-kit.js";
import { UnionMembership } from "./union-membership.entity.js";

let graph: TestGraph;
let group: Place;
beforeAll(async () => {
  graph = await testGraph(directory);
  group = await open("G", OrgUnitKind.GROUP);
});
afterAll(() => graph.stop());

const { hire, post } = staffing(() => graph);

interface Place {
  readonly id: string;
  readonly organizationId: string;
}

const open = (code: string, kind: OrgUnitKind, parentId?: string): Promise<Place> =>
  graph.given(hr, async work => {
    const { orgUnit } = await openOrgUnit(work, { code, name: code, kind, ...(parentId && { parentId }) });
    return { id: orgUnit.id, organizationId: orgUnit.organizationId };
  });

let companies = 0;

/** A company with two mines, the first of which has a team; and whoever reads it. */
async function aCompany(role: Role = "EMPLOYEE") {
  const code = `C${++companies}`;
  const company = await open(code, OrgUnitKind.COMPANY, group.id);
  const north = await open(`${code}-N`, OrgUnitKind.MINE, company.id);
  const south = await open(`${code}-S`, OrgUnitKind.MINE, company.id);
  const team = await open(`${code}-N-T`, OrgUnitKind.TEAM, north.id);
  const reader = person("reader", role, { organizationId: company.id });
  return { company, north, south, team, reader };
}

const EMPLOYEES = `query Employees($first: Int, $after: String, $last: Int, $before: String, $filter: EmployeeFilter) {
  employees(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    nodes { employeeNo }
    pageInfo { hasNextPage startCursor endCursor }
    totalCount
  }
}`;

const listed = async (viewer: Viewer, variables = {}): Promise<Answer> =>
  (await graph.as(viewer).run(EMPLOYEES, variables)).employees;
const numbersOf = ({ nodes }: Answer): string[] => nodes.map(({ employeeNo }: Answer) => employeeNo);

describe("the list of employees", () => {
  it("comes by employee number, page after page, and back again", async () => {
    const { north, south, reader } = await aCompany();
    const hired = [await hire(south), await hire(north), await hire(south), await hire(north)];

    const first = await listed(reader, { first: 3 });
    const second = await listed(reader, { first: 3, after: first.pageInfo.endCursor });
    const back = await listed(reader, { last: 3, before: second.pageInfo.startCursor });

    expect([first, second].flatMap(numbersOf)).toEqual(hired.map(({ employeeNo }) => employeeNo));
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(back.nodes).toEqual(first.nodes);
  });

  it("shows nobody of another company, not even by that company's unit", async () => {
    const [one, two] = [await aCompany(), await aCompany()];
    const mine = await hire(one.north);
    await hire(two.north);
    expect(numbersOf(await listed(one.reader))).toEqual([mine.employeeNo]);
    expect(numbersOf(await listed(one.reader, { filter: { orgUnitId: two.company.id } }))).toEqual([]);
    const both = { ...hr, organizationIds: [one.company.id, two.company.id] };
    expect((await listed(both)).totalCount).toBe(2);
  });

  it("costs as many statements for twenty people as for two", async () => {
    const { team, north, reader } = await aCompany();
    for (let index = 1; index <= 20; index++) await hire(index % 2 ? team : north, { title: `岗${index}` });
    const CAREERS = `query ($first: Int) {
      employees(first: $first) {
        nodes {
          orgUnit { path }
          assignment { position { title frontline orgUnit { name } } }
          assignments { orgUnit { parent { name } } }
          unionMembership { joinedOn }
        }
      }
    }`;
    const costOf = (first: number) => graph.statements(() => graph.as(reader).run(CAREERS, { first }));
    expect(await costOf(20)).toBe(await costOf(2));
  });

  it.each([
    [{ first: 101 }, "PAGE_SIZE_TOO_LARGE"],
    [{ last: 0 }, "PAGE_SIZE_TOO_SMALL"],
    [{ after: "junk" }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["org_unit","C","x"]').toString("base64url") }, "CURSOR_INVALID"],
  ])("asked for with %j is bad input", async (page, reason) => {
    const [error] = await graph.as(hr).errors(EMPLOYEES, page);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
  });

  it("is closed to those who may not read employees", async () => {
    for (const viewer of [nobody, without(hr, "employees:read")]) {
      const [error] = await graph.as(viewer).errors(EMPLOYEES);
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "employees:read" });
    }
  });
});

describe("the people of a unit", () => {
  it("are those of the units below it too, and of no unit beside it", async () => {
    const { company, north, south, team, reader } = await aCompany();
    const [inTeam, inNorth] = [await hire(team), await hire(north)];
    const inSouth = await hire(south);
    const of = async ({ id }: Place) => numbersOf(await listed(reader, { filter: { orgUnitId: id } }));
    expect(await of(team)).toEqual([inTeam.employeeNo]);
    expect(await of(north)).toEqual([inTeam.employeeNo, inNorth.employeeNo]);
    expect(await of(company)).toEqual([inTeam.employeeNo, inNorth.employeeNo, inSouth.employeeNo]);
  });

  it("are those whose primary post is there today: not who left, comes later, or helps out [R-DIR-06]", async () => {
    const { north, south, reader } = await aCompany();
    const stays = await hire(north, { startsOn: "2026-11-02" });
    await hire(north, { startsOn: "2026-11-03" });
    await hire(north, { endsOn: "2026-11-02" });
    const helps = await hire(south);
    await post(helps.id, north, { isPrimary: false });
    const { nodes, totalCount } = await listed(reader, { filter: { orgUnitId: north.id } });
    expect(nodes).toEqual([{ employeeNo: stays.employeeNo }]);
    expect(totalCount).toBe(1);
  });

  it("move with the unit: whoever asks above its new place finds them", async () => {
    const { north, south, team, reader } = await aCompany("HR_OFFICER");
    const { employeeNo } = await hire(team);
    const MOVE = `mutation ($id: ID!, $parentId: ID!) { orgUnitMove(id: $id, parentId: $parentId) { userErrors { code } } }`;
    expect(await graph.as(reader).refusals(MOVE, { id: team.id, parentId: south.id })).toEqual([]);
    const of = async ({ id }: Place) => numbersOf(await listed(reader, { filter: { orgUnitId: id } }));
    expect(await of(north)).toEqual([]);
    expect(await of(south)).toEqual([employeeNo]);
  });

  it("are nobody where the unit is unknown or its id no id", async () => {
    const { north, reader } = await aCompany();
    await hire(north);
    for (const orgUnitId of [newId(), "junk"])
      expect(await listed(reader, { filter: { orgUnitId } })).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

describe("employees by post and state", () => {
  it("are found by each word of the filter, and by all together [DIR-S2]", async () => {
    const { north, south, reader } = await aCompany();
    const miner = await hire(north, { postCategory: PostCategory.MINING });
    const cook = await hire(north, { postCategory: PostCategory.LOGISTICS });
    const away = await hire(south, { postCategory: PostCategory.MINING, state: EmployeeState.ON_LEAVE });
    const wanted = async (filter: object) => numbersOf(await listed(reader, { filter }));

    expect(await wanted({ postCategory: "MINING" })).toEqual([miner.employeeNo, away.employeeNo]);
    expect(await wanted({ frontline: false })).toEqual([cook.employeeNo]);
    expect(await wanted({ frontline: true })).toEqual([miner.employeeNo, away.employeeNo]);
    expect(await wanted({ state: "ON_LEAVE" })).toEqual([away.employeeNo]);
    expect(await wanted({ postCategory: "MINING", orgUnitId: south.id, state: "ON_LEAVE" })).toEqual([
      away.employeeNo,
    ]);
    expect(await wanted({ states: ["ON_LEAVE", "SUSPENDED"] })).toEqual([away.employeeNo]);
    expect(await wanted({ states: [] })).toEqual([]);
    expect(await wanted({ employeeNo: cook.employeeNo })).toEqual([cook.employeeNo]);
    expect(await wanted({ employeeNo: cook.employeeNo, states: ["RETIRED"] })).toEqual([]);
    expect(await wanted({ postCategory: "LOGISTICS", frontline: true })).toEqual([]);
    const nothing = {
      postCategory: null,
      frontline: null,
      state: null,
      states: null,
      employeeNo: null,
      orgUnitId: null,
    };
    expect(await wanted(nothing)).toEqual([miner, cook, away].map(({ employeeNo }) => employeeNo));
  });

  it("stand at the front line that the company's own policy draws, from the day it says", async () => {
    const { company, north, reader } = await aCompany();
    const cook = await hire(north, { postCategory: PostCategory.LOGISTICS });
    await graph.given(hr, ({ em }) =>
      em.execute(
        `insert into policy_value (organization_id, key, tier, valid_from, pack_id, value, level, source, article)
         values (?, 'frontlineCategories', 'ENTERPRISE', '2026-11-03', 'own', '["LOGISTICS"]', 'SET', '班子会', '1')`,
        [company.id],
      ),
    );
    const frontline = async () => numbersOf(await listed(reader, { filter: { frontline: true } }));
    expect(await frontline()).toEqual([]);
    graph.clock.set("2026-11-03T09:00:00+08:00");
    try {
      expect(await frontline()).toEqual([cook.employeeNo]);
    } finally {
      graph.clock.set("2026-11-02T09:00:00+08:00");
    }
  });

  it("asked for with words nobody knows are bad input", async () => {
    for (const filter of [{ state: "DEAD" }, { postCategory: "COOKING" }, { frontline: "maybe" }]) {
      const [error] = await graph.as(hr).errors(EMPLOYEES, { filter });
      expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    }
  });
});

describe("one employee", () => {
  const ONE = `query ($id: ID, $employeeNo: String) { employee(id: $id, employeeNo: $employeeNo) { id name } }`;

  it("is found by id or by number; whoever is unknown is null", async () => {
    const { north, reader } = await aCompany();
    const { id, employeeNo } = await hire(north, { name: "汤波志" });
    const found = { employee: { id, name: "汤波志" } };
    expect(await graph.as(reader).run(ONE, { id })).toEqual(found);
    expect(await graph.as(reader).run(ONE, { employeeNo })).toEqual(found);
    for (const asked of [{ id: newId() }, { id: "junk" }, { employeeNo: "NOBODY" }, {}])
      expect(await graph.as(reader).run(ONE, asked)).toEqual({ employee: null });
  });

  it("of another company is nobody, though both bear the same number", async () => {
    const [one, two] = [await aCompany(), await aCompany()];
    const mine = await hire(one.north, { employeeNo: "SAME", name: "甲" });
    const theirs = await hire(two.north, { employeeNo: "SAME", name: "乙" });
    const named = async (viewer: Viewer, asked: object) =>
      (await graph.as(viewer).run(ONE, asked)).employee?.name;
    expect(await named(one.reader, { employeeNo: "SAME" })).toBe("甲");
    expect(await named(two.reader, { employeeNo: "SAME" })).toBe("乙");
    expect(await named(one.reader, { id: mine.id })).toBe("甲");
    expect(await named(one.reader, { id: theirs.id })).toBeUndefined();
    expect(await named(hr, { employeeNo: "SAME" })).toBeUndefined();
  });

  it("is not asked for by a number that holds a NUL", async () => {
    const [error] = await graph.as(hr).errors(ONE, { employeeNo: "N\0" });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "MALFORMED_VALUE" });
  });

  it("answers the other services by reference, and an unknown one spoils nothing", async () => {
    const { north, reader } = await aCompany();
    const { id, employeeNo } = await hire(north);
    const PEOPLE = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { employeeNo } } }`;
    const people = ["junk", id, newId()].map(each => ({ __typename: "Employee", id: each }));
    const { _entities } = await graph.as(reader).run(PEOPLE, { people });
    expect(_entities).toEqual([null, { employeeNo }, null]);
  });

  it("keeps the id of the source for ever: nobody else gets it, not even after leaving [R-DIR-02]", async () => {
    const { north } = await aCompany();
    const gone = await hire(north, { state: EmployeeState.TERMINATED, externalId: "X-1" });
    await expect(hire(north, { externalId: "X-1" })).rejects.toMatchObject({
      constraint: "employee_external_id_unique",
    });
    const other = await hire(north, { externalId: "X-1", sourceSystem: "ANOTHER" });
    expect(other.id).not.toBe(gone.id);
  });
});

describe("personal data", () => {
  it.each<Role>(["EMPLOYEE", "HR_OFFICER", "SYSTEM_ADMIN", "AUDITOR"])(
    "are masked for every role, %s as any other",
    async role => {
      const { north, reader } = await aCompany(role);
      await hire(north, { phone: "13800131234" });
      await hire(north, { phone: "8001234" });
      await hire(north);
      const { employees } = await graph.as(reader).run(`{ employees { nodes { phone } } }`);
      expect(employees.nodes).toEqual([{ phone: "138****1234" }, { phone: "****" }, { phone: null }]);
    },
  );

  it.each(["phoneNumber", "phoneDigest", "bornOn", "organizationId"])(
    "have no clear form: %s is no field",
    async field => {
      await expect(graph.as(hr).run(`{ employees { nodes { ${field} } } }`)).rejects.toThrow(
        `Cannot query field "${field}"`,
      );
    },
  );
});

describe("a career", () => {
  const CAREER = `query ($id: ID, $asOf: LocalDate) {
    employee(id: $id) {
      orgUnit(asOf: $asOf) { code }
      assignment(asOf: $asOf) { position { title } }
      assignments { startsOn endsOn isPrimary }
    }
  }`;

  async function aCareer() {
    const { north, south, team, reader } = await aCompany();
    const { id } = await hire(north, { title: "电工", startsOn: "2015-03-01", endsOn: "2020-05-01" });
    await post(id, south, { title: "班长", startsOn: "2020-07-01" });
    await post(id, team, { title: "讲解员", startsOn: "2016-01-01", isPrimary: false });
    const on = async (asOf?: string) => (await graph.as(reader).run(CAREER, { id, asOf })).employee;
    return { id, south, on, reader };
  }

  it.each([
    ["the day before the first", "2015-02-28", null],
    ["the first day", "2015-03-01", "电工"],
    ["the last day", "2020-04-30", "电工"],
    ["the day that is no more part of it", "2020-05-01", null],
    ["between two posts", "2020-06-15", null],
    ["the first day of the second", "2020-07-01", "班长"],
    ["today, when no day is named", undefined, "班长"],
    ["a day to come", "2030-01-01", "班长"],
  ])("shows the primary post of %s [DIR-S2 R-DIR-06]", async (_, asOf, title) => {
    const { on } = await aCareer();
    const { assignment, orgUnit } = await on(asOf);
    expect(assignment?.position.title ?? null).toBe(title);
    expect(orgUnit === null).toBe(title === null);
  });

  it("lists all posts, the earliest first, primary or not", async () => {
    const { on } = await aCareer();
    expect((await on()).assignments).toEqual([
      { startsOn: "2015-03-01", endsOn: "2020-05-01", isPrimary: true },
      { startsOn: "2016-01-01", endsOn: null, isPrimary: false },
      { startsOn: "2020-07-01", endsOn: null, isPrimary: true },
    ]);
  });

  it("never has two primary posts on one day, though ten are given at once [R-DIR-06]", async () => {
    const { id, south } = await aCareer();
    const overlapping = { startsOn: "2026-01-01", endsOn: "2026-02-01" };
    await expect(post(id, south, overlapping)).rejects.toMatchObject({
      constraint: "assignment_one_primary",
    });
    const gap = { title: "班长", startsOn: "2020-05-01", endsOn: "2020-07-01" };
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => post(id, south, gap)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("asked for on a day that does not exist is bad input", async () => {
    const { id, reader } = await aCareer();
    const [error] = await graph.as(reader).errors(CAREER, { id, asOf: "2026-02-30" });
    expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

it("a union membership shows while it lasts, and one that ended does not", async () => {
  const { north, reader } = await aCompany();
  const [member, former, stranger] = [await hire(north), await hire(north), await hire(north)];
  await graph.given(hr, async ({ em }) => {
    const { organizationId } = north;
    const joined = { organizationId, joinedOn: "2016-01-01" };
    em.create(UnionMembership, { ...joined, employeeId: member.id, leftOn: null });
    em.create(UnionMembership, { ...joined, employeeId: former.id, leftOn: "2020-01-01" });
  });
  const MEMBERS = `{ employees { nodes { id unionMembership { joinedOn leftOn } } } }`;
  expect((await graph.as(reader).run(MEMBERS)).employees.nodes).toEqual([
    { id: member.id, unionMembership: { joinedOn: "2016-01-01", leftOn: null } },
    { id: former.id, unionMembership: null },
    { id: stranger.id, unionMembership: null },
  ]);
});
