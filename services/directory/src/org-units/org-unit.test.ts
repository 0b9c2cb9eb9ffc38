import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId, type Viewer } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import {
  admin,
  an,
  hr,
  nobody,
  person,
  testGraph,
  without,
  type Answer,
  type TestGraph,
} from "@tongxin/testing";
import { Assignment } from "../employees/assignment.entity.js";
import { staffing } from "../employees/employee.test-kit.js";
import { importing } from "../imports/import.test-kit.js";
import { directory } from "../service.js";
import { closeOrgUnit, moveOrgUnit, openOrgUnit } from "./org-unit.operations.js";
import { OrgUnitKind } from "./org-unit.rules.js";

let graph: TestGraph;
let groupId: string;
beforeAll(async () => {
  graph = await testGraph(directory);
  groupId = (await opened(hr, { code: "G", name: "集团", kind: "GROUP" })).id;
});
afterAll(() => graph.stop());

const { imported } = importing(() => graph);
const { hire } = staffing(() => graph);

const OPEN = `mutation Open($input: OrgUnitInput!) {
  orgUnitOpen(input: $input) {
    orgUnit { id version code name kind path closedOn parent { id } }
    userErrors { code message path rule }
  }
}`;

const MOVE = `mutation Move($id: ID!, $parentId: ID!, $expectedVersion: Int) {
  orgUnitMove(id: $id, parentId: $parentId, expectedVersion: $expectedVersion) {
    orgUnit { id version path parent { id } }
    userErrors { code path rule currentVersion }
  }
}`;

const CLOSE = `mutation Close($id: ID!, $expectedVersion: Int) {
  orgUnitClose(id: $id, expectedVersion: $expectedVersion) {
    orgUnit { id version closedOn }
    userErrors { code path currentVersion }
  }
}`;

const UNIT = `query Unit($id: ID) {
  orgUnit(id: $id) { id version code path closedOn parent { id } children { code } }
}`;

const UNITS = `query Units($first: Int, $after: String, $last: Int, $before: String, $filter: OrgUnitFilter) {
  orgUnits(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    nodes { code }
    edges { cursor node { code } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}`;

interface Input {
  readonly code: string;
  readonly name?: string;
  readonly kind?: keyof typeof OrgUnitKind;
  readonly parentId?: string;
}

async function opened(viewer: Viewer, input: Input): Promise<Answer> {
  const { orgUnitOpen } = await graph
    .as(viewer)
    .run(OPEN, { input: { name: input.code, kind: "SECTION", ...input } });
  if (orgUnitOpen.userErrors.length > 0) throw new Error(JSON.stringify(orgUnitOpen.userErrors));
  return orgUnitOpen.orgUnit;
}

let companies = 0;

/** A member company with its own HR officer, whose units no other test sees. */
async function aCompany() {
  const code = `C${++companies}`;
  const company = await opened(hr, { code, name: `公司${companies}`, kind: "COMPANY", parentId: groupId });
  const officer = person("hr", "HR_OFFICER", { organizationId: company.id, scopes: [company.id] });
  const open = (name: string, parent: { id: string } = company, kind?: keyof typeof OrgUnitKind) =>
    opened(officer, { code: `${code}-${name}`, name, parentId: parent.id, ...(kind && { kind }) });
  return { code, company, officer, open };
}

const unitNow = async (id: string) => (await graph.as(hr).run(UNIT, { id })).orgUnit;

/** What the other services were told of a unit, once each, in order. */
async function told(id: string): Promise<Answer[]> {
  await graph.service.settle();
  const ofUnit = graph.announced.filter(
    ({ topic, body }) => topic === "directory.orgUnitChanged" && body.id === id,
  );
  return [...new Map(ofUnit.map(message => [message.id, message.body])).values()];
}

/** Waits until somebody waits for a lock that another holds. */
async function someoneWaits({ em }: Work): Promise<void> {
  const WAITING = `select exists (select 1 from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.datname = current_database()) as waits`;
  for (let tries = 0; tries < 2_000; tries++) {
    const [{ waits }] = await em.execute<[{ waits: boolean }]>(WAITING);
    if (waits) return;
  }
  throw new Error("Nobody came to wait.");
}

describe("opening a unit", () => {
  it("gives it a place below its parent and tells the others where it stands", async () => {
    const { company, code, officer } = await aCompany();
    const unit = await opened(officer, {
      code: ` ${code}-M1 `,
      name: " 一矿 ",
      kind: "MINE",
      parentId: company.id,
    });

    expect(unit).toEqual({
      id: expect.any(String),
      version: 1,
      code: `${code}-M1`,
      name: "一矿",
      kind: "MINE",
      path: `集团 / ${company.name} / 一矿`,
      closedOn: null,
      parent: { id: company.id },
    });
    expect(await told(unit.id)).toEqual([
      { id: unit.id, version: 1, ancestry: [groupId, company.id, unit.id], isOpen: true },
    ]);
  });

  it("says in the caller's language why it is refused, and which rule says so [R-DIR-07]", async () => {
    const { company, code, officer, open } = await aCompany();
    await open("M1");
    const input = { code: `${code}-M1`, name: "又一矿", kind: "MINE", parentId: company.id };

    const zh = await graph.as(officer).run(OPEN, { input });
    const en = await graph.as(officer, "en").run(OPEN, { input });

    expect(zh.orgUnitOpen).toMatchObject({
      orgUnit: null,
      userErrors: [{ code: "CODE_TAKEN", message: "已有使用此编码的在用单位。", rule: "R-DIR-07" }],
    });
    expect(en.orgUnitOpen.userErrors[0].message).toBe("Another open unit has this code.");
  });

  it.each([
    ["no code", { code: "  " }, "NAME_MISSING"],
    ["no name", { name: "\u3000" }, "NAME_MISSING"],
    ["a name longer than 200 characters", { name: "长".repeat(201) }, "TEXT_INVALID"],
    ["a code longer than 200 characters", { code: "C".repeat(201) }, "TEXT_INVALID"],
    ["a parent nobody knows", { parentId: newId() }, "PARENT_UNKNOWN"],
  ])("is refused with %s [R-DIR-07]", async (_, wrong, code) => {
    const { company, officer } = await aCompany();
    const input = { code: newId(), name: "矿", kind: "MINE", parentId: company.id, ...wrong };
    expect(await graph.as(officer).refusals(OPEN, { input })).toEqual([code]);
  });

  it("knows one root [R-DIR-07]", async () => {
    const input = { code: "G2", name: "第二集团", kind: "GROUP" };
    expect(await graph.as(hr).refusals(OPEN, { input })).toEqual(["ROOT_EXISTS"]);
  });

  it("stops at twelve levels [R-DIR-07]", async () => {
    const { company, code, officer, open } = await aCompany();
    let deepest: { id: string } = company;
    for (let level = 3; level <= 12; level++) deepest = await open(`L${level}`, deepest);
    const input = { code: `${code}-L13`, name: "十三", kind: "TEAM", parentId: deepest.id };
    expect(await graph.as(officer).refusals(OPEN, { input })).toEqual(["TOO_DEEP"]);
  });

  it("gives one code to one of ten officers who ask for it at once [R-DIR-07]", async () => {
    const { company, officer } = await aCompany();
    const input = { code: newId(), name: "矿", kind: "MINE", parentId: company.id };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => graph.as(officer).refusals(OPEN, { input })),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(([code]) => code === "CODE_TAKEN")).toHaveLength(9);
  });

  it("is refused to an officer of another company, and a second group to everybody but the group's", async () => {
    const [{ officer }, { company }] = [await aCompany(), await aCompany()];
    const below = { code: newId(), name: "矿", kind: "MINE", parentId: company.id };
    const { orgUnitOpen } = await graph.as(officer).run(OPEN, { input: below });
    expect(orgUnitOpen.userErrors).toMatchObject([{ code: "OUT_OF_SCOPE", path: ["input", "parentId"] }]);
    const root = { code: newId(), name: "集团", kind: "GROUP" };
    expect(await graph.as(officer).refusals(OPEN, { input: root })).toEqual(["OUT_OF_SCOPE"]);
  });

  it("is forbidden to employees and to those without any role", async () => {
    const input = { code: "X", name: "X", kind: "MINE", parentId: groupId };
    for (const viewer of [an, nobody, without(admin, "units:manage")]) {
      const [error] = await graph.as(viewer).errors(OPEN, { input });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "units:manage" });
    }
  });

  it("calls malformed ids and words bad input", async () => {
    const input = { code: "X", name: "X", kind: "MINE", parentId: groupId };
    const asked = [{ parentId: "junk" }, { kind: "PALACE" }, { name: 7 }, { code: null }].map(wrong =>
      graph.as(hr).errors(OPEN, { input: { ...input, ...wrong } }),
    );
    for (const [error] of await Promise.all(asked))
      expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("moving a unit", () => {
  it("takes all that stands below it along; ids stay, versions grow, the others are told [DIR-S1 R-DIR-07]", async () => {
    const { company, officer, open } = await aCompany();
    const [one, two] = [await open("M1"), await open("M2")];
    const section = await open("S", one);
    const team = await open("T", section, "TEAM");

    const { orgUnitMove } = await graph
      .as(officer)
      .run(MOVE, { id: section.id, parentId: two.id, expectedVersion: 1 });

    expect(orgUnitMove.orgUnit).toMatchObject({ id: section.id, version: 2, parent: { id: two.id } });
    expect(await unitNow(team.id)).toMatchObject({
      version: 2,
      path: `集团 / ${company.name} / M2 / S / T`,
      parent: { id: section.id },
    });
    const ancestry = [groupId, company.id, two.id, section.id];
    expect((await told(section.id)).at(-1)).toMatchObject({ version: 2, ancestry });
    expect((await told(team.id)).at(-1)).toMatchObject({ version: 2, ancestry: [...ancestry, team.id] });
    expect(await told(one.id)).toHaveLength(1);
    const TEAMS = `query ($id: ID) { orgUnit(id: $id) { descendants(kind: TEAM) { totalCount nodes { code } } } }`;
    const teamsOf = async ({ id }: { id: string }) =>
      (await graph.as(officer).run(TEAMS, { id })).orgUnit.descendants;
    expect(await teamsOf(one)).toEqual({ totalCount: 0, nodes: [] });
    expect(await teamsOf(two)).toEqual({ totalCount: 1, nodes: [{ code: team.code }] });
  });

  it.each([
    ["below itself", "mine", "mine", "ORG_CYCLE"],
    ["below its own team", "mine", "team", "ORG_CYCLE"],
    ["below a unit nobody knows", "mine", "nowhere", "PARENT_UNKNOWN"],
    ["below a closed unit", "mine", "closed", "PARENT_UNKNOWN"],
    ["that is closed", "closed", "mine", "CLOSED"],
    ["below the group, which is no part of the company", "mine", "group", "CROSSES_ORGANIZATIONS"],
  ])("%s is refused, and nothing moves [DIR-S1 R-DIR-07]", async (_, what, where, code) => {
    const { company, officer, open } = await aCompany();
    const mine = await open("M", company, "MINE");
    const team = await open("T", mine, "TEAM");
    const closed = await open("X");
    await graph.as(officer).run(CLOSE, { id: closed.id });
    const ids = { mine: mine.id, team: team.id, closed: closed.id, group: groupId, nowhere: newId() };
    const [id, parentId] = [ids[what as keyof typeof ids], ids[where as keyof typeof ids]];
    const before = await unitNow(id);

    const everywhere = { ...hr, organizationIds: [...hr.organizationIds, company.id] };
    expect(await graph.as(everywhere).refusals(MOVE, { id, parentId })).toEqual([code]);

    expect(await unitNow(id)).toEqual(before);
  });

  it("counts the levels below it: what would stand thirteen deep stays [R-DIR-07]", async () => {
    const { company, officer, open } = await aCompany();
    let deepest: { id: string } = company;
    for (let level = 3; level <= 11; level++) deepest = await open(`L${level}`, deepest);
    const pair = await open("P");
    await open("C", pair);
    const single = await open("Q");
    const move = ({ id }: { id: string }) => graph.as(officer).refusals(MOVE, { id, parentId: deepest.id });
    expect(await move(pair)).toEqual(["TOO_DEEP"]);
    expect(await move(single)).toEqual([]);
  });

  it("is refused with a version that is no more, and writes nothing [R-X-16]", async () => {
    const { officer, open } = await aCompany();
    const [one, two] = [await open("M1"), await open("M2")];
    const section = await open("S", one);
    await graph.as(officer).run(MOVE, { id: section.id, parentId: two.id });

    const stale = { id: section.id, parentId: one.id, expectedVersion: 1 };
    const { orgUnitMove } = await graph.as(officer).run(MOVE, stale);

    expect(orgUnitMove).toMatchObject({
      orgUnit: null,
      userErrors: [{ code: "CONFLICT", path: ["expectedVersion"], currentVersion: 2 }],
    });
    expect(await unitNow(section.id)).toMatchObject({ version: 2, parent: { id: two.id } });
  });

  it("is done once when ten officers send the version they all read [R-X-16]", async () => {
    const { officer, open } = await aCompany();
    const [one, two] = [await open("M1"), await open("M2")];
    const section = await open("S", one);
    const variables = { id: section.id, parentId: two.id, expectedVersion: section.version };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => graph.as(officer).refusals(MOVE, variables)),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(([code]) => code === "CONFLICT")).toHaveLength(9);
  });

  it("never makes a circle: of two moves that would together, one is refused [R-DIR-07]", async () => {
    const { officer, open } = await aCompany();
    for (let round = 1; round <= 5; round++) {
      const [a, b] = [await open(`A${round}`), await open(`B${round}`)];
      const answers = await Promise.all([
        graph.as(officer).refusals(MOVE, { id: a.id, parentId: b.id }),
        graph.as(officer).refusals(MOVE, { id: b.id, parentId: a.id }),
      ]);
      expect(answers.flat()).toEqual(["ORG_CYCLE"]);
    }
  });

  it("takes along what is being opened far below it at that moment", async () => {
    const { company, officer, open } = await aCompany();
    const [one, two] = [await open("M1"), await open("M2")];
    const section = await open("S", one);
    const shift = await open("N", section);
    let moving: Promise<string[]> | undefined;

    const team = await graph.given(officer, async work => {
      const input = { code: newId(), name: "T", kind: OrgUnitKind.TEAM, parentId: shift.id };
      const { orgUnit } = await openOrgUnit(work, input);
      moving = graph.as(officer).refusals(MOVE, { id: section.id, parentId: two.id });
      await someoneWaits(work);
      return orgUnit;
    });

    expect(await moving).toEqual([]);
    const READ = `query ($id: ID) { orgUnit(id: $id) { path } above: orgUnit(code: "${two.code}") { descendants { nodes { id } } } }`;
    const { orgUnit, above } = await graph.as(officer).run(READ, { id: team.id });
    expect(orgUnit.path).toBe(`集团 / ${company.name} / M2 / S / N / T`);
    expect(above.descendants.nodes).toContainEqual({ id: team.id });
  });

  it("is refused to whoever manages only the unit, or only the place it goes to", async () => {
    const { officer, open } = await aCompany();
    const [one, two] = [await open("M1"), await open("M2")];
    const section = await open("S", one);
    const of = (unit: { id: string }) =>
      graph
        .as({ ...officer, permissions: { "units:manage": [unit.id] } })
        .run(MOVE, { id: section.id, parentId: two.id });
    expect((await of(one)).orgUnitMove.userErrors).toMatchObject([
      { code: "OUT_OF_SCOPE", path: ["parentId"] },
    ]);
    expect((await of(two)).orgUnitMove.userErrors).toMatchObject([{ code: "OUT_OF_SCOPE", path: ["id"] }]);
  });

  it("is forbidden to employees, finds no unit nobody knows, and calls a malformed id bad input", async () => {
    const move = (viewer: Viewer, id: string) =>
      graph
        .as(viewer)
        .errors(MOVE, { id, parentId: groupId })
        .then(([error]) => error?.extensions?.["code"]);
    expect(await move(an, newId())).toBe("FORBIDDEN");
    expect(await move(hr, newId())).toBe("NOT_FOUND");
    expect(await move(hr, "junk")).toBe("BAD_USER_INPUT");
  });
});

describe("a tree that HR sends while somebody moves a unit by hand", () => {
  it("never makes a circle with it: the import waits, sees the move, and rejects its row [R-DIR-07]", async () => {
    const { code, company, officer, open } = await aCompany();
    const [a, b] = [await open("A"), await open("B")];
    const file = `单位编码,单位名称,上级编码,类型\n${code}-A,A,${code}-B,区队`;
    let importing: Promise<Answer> | undefined;

    await graph.given(officer, async work => {
      await moveOrgUnit(work, b.id, a.id);
      importing = imported(file, { kind: "ORG_UNITS" });
      await someoneWaits(work);
    });

    const job = await importing;
    expect(job.rows.nodes).toMatchObject([{ line: 2, errors: [{ code: "ORG_CYCLE" }] }]);
    expect((await unitNow(b.id)).path).toBe(`集团 / ${company.name} / A / B`);
  });
});

describe("closing a unit", () => {
  it("takes it out of every list, keeps it readable by its id, and frees its code [R-DIR-07]", async () => {
    const { company, code, officer, open } = await aCompany();
    const mine = await open("M", company, "MINE");

    const { orgUnitClose } = await graph.as(officer).run(CLOSE, { id: mine.id, expectedVersion: 1 });

    expect(orgUnitClose.orgUnit).toEqual({ id: mine.id, version: 2, closedOn: "2026-11-02" });
    const BY_CODE = `query ($code: String) { orgUnit(code: $code) { id } }`;
    expect((await graph.as(officer).run(BY_CODE, { code: mine.code })).orgUnit).toBeNull();
    expect((await unitNow(company.id)).children).toEqual([]);
    expect((await graph.as(officer).run(UNITS)).orgUnits.nodes).toEqual([{ code }]);
    expect(await unitNow(mine.id)).toMatchObject({ code: mine.code, closedOn: "2026-11-02" });
    expect((await told(mine.id)).at(-1)).toMatchObject({ version: 2, isOpen: false });
    const again = await open("M", company, "MINE");
    expect(again.id).not.toBe(mine.id);
  });

  it("waits for the units below it, then is done once [R-DIR-07]", async () => {
    const { officer, open } = await aCompany();
    const mine = await open("M");
    const team = await open("T", mine);
    const close = ({ id }: { id: string }) => graph.as(officer).refusals(CLOSE, { id });
    expect(await close(mine)).toEqual(["HAS_OPEN_CHILDREN"]);
    expect(await close(team)).toEqual([]);
    expect(await close(mine)).toEqual([]);
    expect(await close(mine)).toEqual(["CLOSED"]);
  });

  it("waits for its people, those who leave next month included [R-DIR-07]", async () => {
    const { company, officer, open } = await aCompany();
    const mine = await open("M");
    const place = { id: mine.id, organizationId: company.id };
    await hire(place, { endsOn: "2026-11-02" });
    const leaving = await hire(place, { endsOn: "2026-12-01" });
    const close = () => graph.as(officer).refusals(CLOSE, { id: mine.id });

    expect(await close()).toEqual(["HAS_ASSIGNMENTS"]);
    await graph.given(officer, ({ em }) =>
      em.nativeUpdate(Assignment, { employeeId: leaving.id }, { endsOn: "2026-11-02" }),
    );
    expect(await close()).toEqual([]);
  });

  it("and opening below it at once never both succeed [R-DIR-07]", async () => {
    const { code, officer, open } = await aCompany();
    for (let round = 1; round <= 5; round++) {
      const mine = await open(`M${round}`);
      const input = { code: `${code}-T${round}`, name: "T", kind: "TEAM", parentId: mine.id };
      const [closing, opening] = await Promise.all([
        graph.as(officer).refusals(CLOSE, { id: mine.id }),
        graph.as(officer).refusals(OPEN, { input }),
      ]);
      expect([
        ["HAS_OPEN_CHILDREN", undefined],
        [undefined, "PARENT_UNKNOWN"],
      ]).toContainEqual([closing[0], opening[0]]);
    }
  });

  it("keeps out whoever an import brings at that moment: the row fails [R-DIR-07]", async () => {
    const { code, officer, open } = await aCompany();
    const mine = await open("M");
    const file = `工号,姓名,单位编码,岗位,岗位类别,用工状态,入职日期\nLATE,甲,${code}-M,电工,机电,在职,2015-03-01`;
    let importing: Promise<Answer> | undefined;

    await graph.given(officer, async work => {
      await closeOrgUnit(work, mine.id);
      importing = imported(file);
      await someoneWaits(work);
    });

    const job = await importing;
    expect(job.rows.nodes).toMatchObject([{ externalId: "LATE", errors: [{ code: "ORG_UNIT_UNKNOWN" }] }]);
  });

  it("is undone by HR's next export that still has it: the same unit opens again", async () => {
    const { code, company, officer } = await aCompany();
    const file = `单位编码,单位名称,上级编码,类型\n${code}-M,一矿,${code},煤矿`;
    await imported(file, { kind: "ORG_UNITS" });
    const BY_CODE = `query ($code: String) { orgUnit(code: $code) { id version path } }`;
    const mine = (await graph.as(officer).run(BY_CODE, { code: `${code}-M` })).orgUnit;
    await graph.as(officer).run(CLOSE, { id: mine.id });

    const job = await imported(file, { kind: "ORG_UNITS" });

    expect(job).toMatchObject({ state: "COMPLETED", counts: { updated: 1, created: 0 } });
    expect((await graph.as(officer).run(BY_CODE, { code: `${code}-M` })).orgUnit).toEqual({
      id: mine.id,
      version: 3,
      path: `集团 / ${company.name} / 一矿`,
    });
    expect((await told(mine.id)).at(-1)).toMatchObject({ version: 3, isOpen: true });
  });

  it("is refused with a version that is no more, out of scope, and without the permission", async () => {
    const { officer, open } = await aCompany();
    const mine = await open("M");
    const { officer: stranger } = await aCompany();
    const { orgUnitClose } = await graph.as(officer).run(CLOSE, { id: mine.id, expectedVersion: 7 });
    expect(orgUnitClose.userErrors).toMatchObject([{ code: "CONFLICT", currentVersion: 1 }]);
    expect(await graph.as(stranger).refusals(CLOSE, { id: mine.id })).toEqual(["OUT_OF_SCOPE"]);
    const [error] = await graph.as(an).errors(CLOSE, { id: mine.id });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "units:manage" });
    expect((await unitNow(mine.id)).closedOn).toBeNull();
  });
});

describe("the list of units", () => {
  async function five() {
    const { code, officer, open } = await aCompany();
    for (const name of ["3", "1", "4", "2"]) await open(name, undefined, name > "2" ? "TEAM" : "MINE");
    const page = async (variables: object) => (await graph.as(officer).run(UNITS, variables)).orgUnits;
    const codes = [code, ...["1", "2", "3", "4"].map(name => `${code}-${name}`)];
    return { page, codes };
  }
  const codesOf = ({ nodes }: Answer) => nodes.map(({ code }: Answer) => code);

  it("comes by code, page after page, and back again", async () => {
    const { page, codes } = await five();
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    const third = await page({ first: 2, after: second.pageInfo.endCursor });
    const back = await page({ last: 2, before: third.pageInfo.startCursor });

    expect([first, second, third].flatMap(codesOf)).toEqual(codes);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(first.totalCount).toBe(5);
    expect(codesOf(back)).toEqual(codesOf(second));
    expect(first.edges[1]).toEqual({ cursor: first.pageInfo.endCursor, node: { code: codes[1] } });
  });

  it("keeps its place when a unit before the cursor is closed meanwhile", async () => {
    const { page, codes } = await five();
    const first = await page({ first: 2 });
    const BY_CODE = `query ($code: String) { orgUnit(code: $code) { id } }`;
    const { orgUnit } = await graph.as(hr).run(BY_CODE, { code: codes[1] });
    await graph.as(hr).run(CLOSE, { id: orgUnit.id });
    expect(codesOf(await page({ first: 2, after: first.pageInfo.endCursor }))).toEqual(codes.slice(2, 4));
  });

  it("shows one kind where only one is wanted", async () => {
    const { page, codes } = await five();
    const teams = await page({ filter: { kind: "TEAM" } });
    expect(codesOf(teams)).toEqual(codes.slice(3));
    expect(teams.totalCount).toBe(2);
  });

  it("shows a company's officer the company, and whoever reaches two companies both, in one order", async () => {
    const [one, two] = [await aCompany(), await aCompany()];
    await one.open("Z");
    const both = { ...hr, organizationIds: [one.company.id, two.company.id] };
    const { orgUnits } = await graph.as(both).run(UNITS);
    expect(codesOf(orgUnits)).toEqual([one.code, `${one.code}-Z`, two.code]);
    expect(orgUnits.totalCount).toBe(3);
    expect(codesOf((await graph.as(two.officer).run(UNITS)).orgUnits)).toEqual([two.code]);
  });

  it.each([
    [{ first: 101 }, "PAGE_SIZE_TOO_LARGE"],
    [{ last: 101 }, "PAGE_SIZE_TOO_LARGE"],
    [{ first: 0 }, "PAGE_SIZE_TOO_SMALL"],
    [{ first: 1, last: 1 }, "FIRST_AND_LAST"],
    [{ after: "junk" }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["employee","TX1","x"]').toString("base64url") }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["org_unit",{"a":1},null]').toString("base64url") }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["org_unit","C","not an id"]').toString("base64url") }, "MALFORMED_VALUE"],
  ])("asked for with %j is bad input", async (page, reason) => {
    const [error] = await graph.as(hr).errors(UNITS, page);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
  });

  it("costs as many statements for twenty units as for two", async () => {
    const { officer, open } = await aCompany();
    const NAMED = `query ($first: Int) { orgUnits(first: $first) { nodes { path parent { name } children { name } } } }`;
    const costOf = (first: number) => graph.statements(() => graph.as(officer).run(NAMED, { first }));
    for (let index = 1; index <= 19; index++) await open(`N${index}`);
    await graph.service.settle();
    expect(await costOf(20)).toBe(await costOf(2));
  });

  it("is closed to those without any role", async () => {
    const [error] = await graph.as(nobody).errors(UNITS);
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "units:read" });
  });
});

describe("one unit", () => {
  it("that nobody knows is null, by a malformed id and by no argument too", async () => {
    const READ = `query ($id: ID, $code: String) { orgUnit(id: $id, code: $code) { id } }`;
    for (const asked of [{ id: newId() }, { id: "junk" }, { code: "NOWHERE" }, {}])
      expect(await graph.as(an).run(READ, asked)).toEqual({ orgUnit: null });
  });

  it("answers the other services by reference, and an unknown one spoils nothing", async () => {
    const { company } = await aCompany();
    const UNITS_BY_REFERENCE = `query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { name } } }`;
    const units = [company.id, newId(), "junk"].map(id => ({ __typename: "OrgUnit", id }));
    const { _entities } = await graph.as(an).run(UNITS_BY_REFERENCE, { units });
    expect(_entities).toEqual([{ name: company.name }, null, null]);
  });
});
