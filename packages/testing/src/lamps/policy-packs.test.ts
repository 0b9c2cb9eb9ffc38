import { describe, expect, it } from "@jest/globals";
import { EVERYWHERE, GROUP_ORGANIZATION_ID, newId, type Viewer } from "@tongxin/kernel";
import { aCompany } from "../enterprise.js";
import { graphFor, type Answer } from "../graph.js";
import { an, auditor, person, union } from "../people.js";
import { lamps } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const TODAY = "2026-11-02";

type Limits = Readonly<Record<string, unknown>>;

const written = (limits: Limits) =>
  Object.entries(limits).map(([key, value]) => ({ key, value: JSON.stringify(value), article: "1" }));

const packOf = (orgUnitId: string | null, limits: Limits, more = {}) => ({
  title: "灯具管理办法",
  tier: "ENTERPRISE",
  source: "总经理办公会",
  validFrom: TODAY,
  orgUnitId,
  limits: written(limits),
  ...more,
});

async function anEnterprise() {
  const { orgUnitId } = await aCompany(graph, "EMPLOYEE");
  const someone = (role: "SYSTEM_ADMIN" | "PARTY_COMMITTEE_OFFICER", scopes = [EVERYWHERE]) =>
    person(`${role} ${newId()}`, role, { organizationId: orgUnitId, scopes });
  const [admin, committee] = [someone("SYSTEM_ADMIN"), someone("PARTY_COMMITTEE_OFFICER")];
  const draft = (limits: Limits, more = {}) =>
    graph
      .as(admin)
      .change("innovationPolicyPackDraft", { input: packOf(orgUnitId, limits, more) }, "id version");
  const refused = (limits: Limits, more = {}) =>
    graph.as(admin).refusals("innovationPolicyPackDraft", { input: packOf(orgUnitId, limits, more) });
  const activation = (id: string, more = {}, viewer: Viewer = committee) =>
    graph.as(viewer).refusals("innovationPolicyPackActivate", { id, reason: "决定", ...more });
  async function enacted(limits: Limits, more = {}) {
    const { id } = await draft(limits, more);
    expect(await activation(id)).toEqual([]);
    return id as string;
  }
  const valueOf = async (key: string, day = TODAY) => {
    const values = await graph
      .as(committee)
      .read("innovationPolicyValues", { day }, "key value tier tightening");
    return values.find((each: Answer) => each.key === key);
  };
  return { orgUnitId, someone, admin, committee, draft, refused, activation, enacted, valueOf };
}

describe("the limits in force", () => {
  it("are listed by name, with the way in which each may be changed [R-X-12]", async () => {
    const { committee } = await anEnterprise();
    const values = await graph
      .as(committee)
      .read(
        "innovationPolicyValues",
        {},
        "key value tier validFrom tightening basis { packId level article sourceUrl }",
      );
    expect(values.map(({ key }: Answer) => key)).toEqual(
      "brightness isDimmed leastOil mostHours polishDays shades sizes".split(" "),
    );
    expect(values[2]).toEqual({
      key: "leastOil",
      value: "3",
      tier: "SEED",
      validFrom: "1949-10-01",
      tightening: "MORE",
      basis: { packId: "seed", level: "MUST", article: "2", sourceUrl: null },
    });
    expect(values[3].tightening).toBe("LESS");
    expect(values[4].tightening).toBeNull();
  });

  it("of another company are nobody else's", async () => {
    const [one, two] = [await anEnterprise(), await anEnterprise()];
    await two.enacted({ polishDays: 9 });
    const values = (orgUnitId: string) =>
      graph.as(one.committee).read("innovationPolicyValues", { orgUnitId }, "value");
    expect(await values(two.orgUnitId)).toBeNull();
    expect(await values("x")).toBeNull();
    expect(await values(one.orgUnitId.toUpperCase())).toHaveLength(7);
    expect(await one.valueOf("polishDays")).toMatchObject({ value: "7" });
  });
});

describe("who may [R-X-14]", () => {
  it("draft, activate and read is said by three permissions", async () => {
    const { orgUnitId, admin, committee, draft } = await anEnterprise();
    const { id } = await draft({ polishDays: 5 });
    const input = packOf(orgUnitId, { polishDays: 5 });
    const forbidden = async (viewer: Viewer, field: string, given: object) =>
      (await graph.as(viewer).errors(field, given))[0]?.extensions?.["permission"];
    expect(await forbidden(union, "innovationPolicyPackDraft", { input })).toBe("policies:draft");
    expect(await forbidden(auditor, "innovationPolicyPackWithdraw", { id, reason: "x" })).toBe(
      "policies:draft",
    );
    expect(await forbidden(admin, "innovationPolicyPackActivate", { id, reason: "x" })).toBe(
      "policies:activate",
    );
    expect(await forbidden(an, "innovationPolicyPackDryRun", { id })).toBe("policies:read");
    expect(await graph.as(committee).read("innovationPolicyPackDryRun", { id }, "limits { key }")).toEqual({
      limits: [{ key: "polishDays" }],
    });
  });

  it("never the one who drafted it, by this account or another of theirs, activates it", async () => {
    const { committee, someone, activation, orgUnitId } = await anEnterprise();
    const input = packOf(orgUnitId, { polishDays: 5 });
    const { id } = await graph.as(committee).change("innovationPolicyPackDraft", { input });
    const other = { ...someone("PARTY_COMMITTEE_OFFICER"), employeeId: committee.employeeId };
    expect(await activation(id)).toEqual(["OWN_DRAFT"]);
    expect(await activation(id, {}, other)).toEqual(["OWN_DRAFT"]);
    expect(await activation(id, {}, someone("PARTY_COMMITTEE_OFFICER"))).toEqual([]);
  });

  it("act for all companies only who may everywhere, and for a company only who may there", async () => {
    const { orgUnitId, someone, draft, activation } = await anEnterprise();
    const local = someone("SYSTEM_ADMIN", [orgUnitId]);
    const elsewhere = someone("PARTY_COMMITTEE_OFFICER", [newId()]);
    const drafting = (viewer: Viewer, unit: string | null) =>
      graph.as(viewer).refusals("innovationPolicyPackDraft", { input: packOf(unit, { polishDays: 5 }) });
    expect(await drafting(local, null)).toEqual(["OUT_OF_SCOPE"]);
    expect(await drafting(local, orgUnitId)).toEqual([]);
    expect(await drafting(elsewhere, orgUnitId)).toEqual(["OUT_OF_SCOPE"]);
    const { id } = await draft({ polishDays: 5 });
    expect(await activation(id, {}, elsewhere)).toEqual(["OUT_OF_SCOPE"]);
    const [error] = await graph
      .as(local)
      .errors("innovationPolicyPackWithdraw", { id: newId(), reason: "x" });
    expect(error?.extensions?.["code"]).toBe("NOT_FOUND");
  });

  it("read a pack whose company they see, or that holds for all", async () => {
    const [one, two] = [await anEnterprise(), await anEnterprise()];
    const { id: own } = await one.draft({ polishDays: 5 });
    const { id: others } = await two.draft({ polishDays: 5 });
    const { id: all } = await one.draft({ polishDays: 5 }, { orgUnitId: null });
    const seen = (id: string) =>
      graph.as(one.committee).read("innovationPolicyPack", { id }, "id orgUnit { id }");
    expect(await seen(own)).toEqual({ id: own, orgUnit: { id: one.orgUnitId } });
    expect(await seen(all)).toEqual({ id: all, orgUnit: null });
    expect(await seen(others)).toBeNull();
    const [error] = await graph.as(one.committee).errors("innovationPolicyPackDryRun", { id: others });
    expect(error?.extensions?.["code"]).toBe("NOT_FOUND");
    const { nodes } = await graph
      .as(one.committee)
      .read("innovationPolicyPacks", { filter: { state: "DRAFT" } }, "nodes { id }");
    expect(nodes.map(({ id }: Answer) => id).slice(0, 2)).toEqual([all, own]);
    expect(nodes.map(({ id }: Answer) => id)).not.toContain(others);
    expect(await graph.told(one.admin, "起草的制度包")).toHaveLength(2);
  });
});

describe("a draft is refused", () => {
  it.each<[string, Limits, object, string[]]>([
    ["for a limit that the service has not", { wickLength: 1 }, {}, ["KEY_UNKNOWN"]],
    [
      "for one named like what every object has",
      { constructor: 1, toString: 2 },
      {},
      ["KEY_UNKNOWN", "KEY_UNKNOWN"],
    ],
    ["for a text where a number is wanted", { polishDays: "7" }, {}, ["VALUE_INVALID"]],
    ["for half of what is whole", { polishDays: 6.5 }, {}, ["VALUE_INVALID"]],
    ["for a negative number", { polishDays: -1 }, {}, ["VALUE_INVALID"]],
    ["for a number beyond all calendars", { polishDays: 1e9 }, {}, ["VALUE_INVALID"]],
    ["for null", { polishDays: null }, {}, ["VALUE_INVALID"]],
    ["for a number where yes or no is wanted", { isDimmed: 1 }, {}, ["VALUE_INVALID"]],
    ["for a list of other things", { shades: ["red", 3] }, {}, ["VALUE_INVALID"]],
    [
      "for a list of more than a hundred",
      { shades: Array.from({ length: 101 }, () => "red") },
      {},
      ["VALUE_INVALID"],
    ],
    ["for text that cannot be kept", { shades: ["a\0b"] }, {}, ["VALUE_INVALID"]],
    ["for an object that lacks a part", { sizes: { small: 1 } }, {}, ["VALUE_INVALID"]],
    ["for an object with another part", { sizes: { small: 1, large: 2, huge: 3 } }, {}, ["VALUE_INVALID"]],
    [
      "for each of its limits, all at once",
      { polishDays: "x", wickLength: 1 },
      {},
      ["VALUE_INVALID", "KEY_UNKNOWN"],
    ],
    ["without a limit", {}, {}, ["LIMITS_MISSING"]],
    ["from yesterday on [R-X-11]", { polishDays: 5 }, { validFrom: "2026-11-01" }, ["VALID_FROM_PAST"]],
    ["as the product's own", { polishDays: 5 }, { tier: "SEED" }, ["TIER_INVALID"]],
    ["as the nation's for one company", { polishDays: 5 }, { tier: "NATIONAL" }, ["TIER_INVALID"]],
    [
      "with a script for an address",
      { polishDays: 5 },
      { sourceUrl: "javascript:alert(1)" },
      ["SOURCE_URL_INVALID"],
    ],
    ["with an address that is none", { polishDays: 5 }, { sourceUrl: "https://" }, ["SOURCE_URL_INVALID"]],
    [
      "with an address that is too long",
      { polishDays: 5 },
      { sourceUrl: `https://x.example/${"a".repeat(500)}` },
      ["SOURCE_URL_INVALID"],
    ],
    ["without a title", { polishDays: 5 }, { title: " " }, ["TEXT_INVALID"]],
    ["for a unit that is not there", { polishDays: 5 }, { orgUnitId: "nowhere" }, ["ORG_UNIT_UNKNOWN"]],
    ["when it relaxes a minimum [R-X-12]", { leastOil: 2 }, {}, ["RULE_RELAXATION"]],
    ["when it relaxes a maximum [R-X-12]", { mostHours: 13 }, {}, ["RULE_RELAXATION"]],
    ["when a province relaxes it [R-X-12]", { mostHours: 13 }, { tier: "PROVINCIAL" }, ["RULE_RELAXATION"]],
  ])("%s", async (_, limits, more, codes) => {
    const { refused } = await anEnterprise();
    expect(await refused(limits, more)).toEqual(codes);
  });

  it.each(["{", "", "[1", "undefined", `"${"x".repeat(4_000)}"`, "[".repeat(3_999), '{"__proto__": 1}'])(
    "for JSON such as %.20s",
    async value => {
      const { refused } = await anEnterprise();
      expect(await refused({}, { limits: [{ key: "sizes", value, article: "1" }] })).toEqual([
        "VALUE_INVALID",
      ]);
    },
  );

  it("for a limit that is named twice, and says where", async () => {
    const { admin, orgUnitId, refused } = await anEnterprise();
    const twice = [...written({ polishDays: 5 }), ...written({ polishDays: 6 })];
    expect(await refused({}, { limits: twice })).toEqual(["KEY_TWICE"]);
    expect(await refused({}, { limits: Array.from({ length: 1_000 }, () => twice[0]) })).toEqual([
      "KEY_TWICE",
    ]);
    const { innovationPolicyPackDraft } = await graph
      .as(admin, "en")
      .run(
        `mutation ($input: PolicyPackInput!) { innovationPolicyPackDraft(input: $input) { userErrors { message path rule } } }`,
        { input: packOf(orgUnitId, {}, { limits: twice }) },
      );
    expect(innovationPolicyPackDraft.userErrors).toEqual([
      { message: "A limit is named twice.", path: ["input", "limits", "1", "key"], rule: "R-X-11" },
    ]);
  });

  it("for a unit that is no company", async () => {
    const { orgUnitId, refused } = await anEnterprise();
    const mine = newId();
    await graph.service.receive({
      id: newId(),
      topic: "directory.orgUnitChanged",
      organizationId: orgUnitId,
      happenedAt: graph.clock.now().toISOString(),
      body: { id: mine, version: 1, ancestry: [GROUP_ORGANIZATION_ID, orgUnitId, mine], isOpen: true },
    });
    expect(await refused({ polishDays: 5 }, { orgUnitId: mine })).toEqual(["NOT_A_COMPANY"]);
  });
});

describe("activating", () => {
  it("tightens what a regulation demands, and a later pack of the enterprise's may give back no more than that [R-X-12]", async () => {
    const { enacted, refused, valueOf } = await anEnterprise();
    await enacted({ leastOil: 5, mostHours: 8, shades: [], brightness: 0.25 });
    expect(await valueOf("leastOil")).toMatchObject({ value: "5", tier: "ENTERPRISE" });
    expect(await valueOf("shades")).toMatchObject({ value: "[]" });
    expect(await valueOf("brightness")).toMatchObject({ value: "0.25" });
    await enacted({ leastOil: 4 }, { validFrom: "2026-11-03" });
    expect(await valueOf("leastOil", "2026-11-03")).toMatchObject({ value: "4" });
    expect(await valueOf("leastOil")).toMatchObject({ value: "5" });
    expect(await refused({ leastOil: 2 }, { validFrom: "2026-11-04" })).toEqual(["RULE_RELAXATION"]);
  });

  it("asks for a reason, the version that was read, and a draft [R-X-10 R-X-16]", async () => {
    const { draft, activation, admin } = await anEnterprise();
    const { id, version } = await draft({ polishDays: 5 });
    expect(await activation(id, { reason: " " })).toEqual(["REASON_MISSING"]);
    expect(await activation(id, { expectedVersion: version + 1 })).toEqual(["CONFLICT"]);
    expect(await activation(id, { expectedVersion: version })).toEqual([]);
    expect(await activation(id)).toEqual(["INVALID_TRANSITION"]);
    expect(await graph.as(admin).refusals("innovationPolicyPackWithdraw", { id, reason: "误" })).toEqual([
      "INVALID_TRANSITION",
    ]);
  });

  it("a draft that was withdrawn is refused, and who withdrew it says why [R-X-10]", async () => {
    const { draft, activation, admin, valueOf } = await anEnterprise();
    const { id } = await draft({ polishDays: 5 });
    expect(await graph.as(admin).refusals("innovationPolicyPackWithdraw", { id, reason: "" })).toEqual([
      "REASON_MISSING",
    ]);
    const withdrawn = await graph
      .as(admin)
      .change(
        "innovationPolicyPackWithdraw",
        { id, reason: "重拟" },
        "state nextStates decidedBy decisionReason",
      );
    expect(withdrawn).toEqual({
      state: "WITHDRAWN",
      nextStates: [],
      decidedBy: admin.account,
      decisionReason: "重拟",
    });
    expect(await activation(id)).toEqual(["INVALID_TRANSITION"]);
    expect(await valueOf("polishDays")).toMatchObject({ value: "7" });
  });

  it("a draft whose day has passed is refused, for what is done is not judged anew [R-X-11]", async () => {
    const { draft, activation } = await anEnterprise();
    const { id } = await draft({ polishDays: 5 });
    graph.clock.set("2026-11-03T09:00:00+08:00");
    try {
      expect(await activation(id)).toEqual(["VALID_FROM_PAST"]);
    } finally {
      graph.clock.set("2026-11-02T09:00:00+08:00");
    }
  });

  it("two packs that set a limit from one day, at once: one is active, and nothing of the other is [R-X-11]", async () => {
    const { draft, activation, valueOf, committee } = await anEnterprise();
    const packs = await Promise.all([1, 2, 3, 4].map(days => draft({ polishDays: days, brightness: days })));
    const answers = await Promise.all(packs.map(({ id }) => activation(id)));
    expect(answers.flat()).toEqual(["LIMIT_TAKEN", "LIMIT_TAKEN", "LIMIT_TAKEN"]);
    const won = String(answers.findIndex(codes => codes.length === 0) + 1);
    expect(await valueOf("polishDays")).toMatchObject({ value: won });
    expect(await valueOf("brightness")).toMatchObject({ value: won });
    const { nodes } = await graph
      .as(committee)
      .read(
        "innovationPolicyPacks",
        { filter: { state: "ACTIVE", tier: "ENTERPRISE" } },
        "nodes { id limits { value } }",
      );
    expect(nodes.filter(({ id }: Answer) => packs.some(pack => pack.id === id))).toEqual([
      { id: packs[Number(won) - 1].id, limits: [{ value: won }, { value: won }] },
    ]);
  });

  it("one pack by four at once makes it active once", async () => {
    const { draft, activation, someone } = await anEnterprise();
    const { id } = await draft({ polishDays: 5 });
    const officers = [1, 2, 3, 4].map(() => someone("PARTY_COMMITTEE_OFFICER"));
    const answers = await Promise.all(officers.map(officer => activation(id, {}, officer)));
    expect(answers.flat()).toEqual(["INVALID_TRANSITION", "INVALID_TRANSITION", "INVALID_TRANSITION"]);
  });

  it("a draft that the group has overtaken meanwhile is refused [R-X-12]", async () => {
    const { draft, enacted, activation, valueOf } = await anEnterprise();
    const from = { validFrom: "2027-02-01" };
    const { id } = await draft({ mostHours: 10 }, from);
    await enacted({ mostHours: 9 }, { ...from, orgUnitId: null });
    expect(await activation(id)).toEqual(["RULE_RELAXATION"]);
    expect(await valueOf("mostHours", from.validFrom)).toMatchObject({ value: "9", tier: "ENTERPRISE" });
  });

  it("says in the audit log which limits were set, and why", async () => {
    const { enacted, committee } = await anEnterprise();
    const id = await enacted({ polishDays: 5 });
    const reader = { ...auditor, organizationIds: committee.organizationIds };
    const entry = await graph
      .as(reader)
      .read(
        "innovationAuditTrail",
        { filter: { entityId: `${id}:polishDays` } },
        "nodes { entity action actor reason }",
      );
    expect(entry.nodes).toEqual([
      { entity: "PolicyValue", action: "CREATED", actor: committee.account, reason: "决定" },
    ]);
  });
});

describe("a pack for all companies", () => {
  it("holds where no company has its own, and amends what the nation demands [R-X-12]", async () => {
    const [one, two] = [await anEnterprise(), await anEnterprise()];
    const from = { validFrom: "2028-01-01" };
    await one.enacted({ polishDays: 30 }, { ...from, orgUnitId: null });
    await two.enacted({ polishDays: 20 }, from);
    await one.enacted({ leastOil: 2 }, { ...from, orgUnitId: null, tier: "NATIONAL" });
    expect(await one.valueOf("polishDays", from.validFrom)).toMatchObject({ value: "30" });
    expect(await two.valueOf("polishDays", from.validFrom)).toMatchObject({ value: "20" });
    expect(await one.valueOf("leastOil", from.validFrom)).toMatchObject({ value: "2", tier: "NATIONAL" });
    expect(await one.refused({ leastOil: 2 }, from)).toEqual([]);
  });

  it("is tried out on each company that the viewer sees", async () => {
    const [one, two] = [await anEnterprise(), await anEnterprise()];
    const from = { validFrom: "2029-01-01" };
    await two.enacted({ brightness: 0.1 }, from);
    const { id } = await one.draft({ brightness: 0.9, isDimmed: true }, { ...from, orgUnitId: null });
    const viewer = { ...one.committee, organizationIds: [one.orgUnitId, two.orgUnitId] };
    const { limits } = await graph
      .as(viewer)
      .read("innovationPolicyPackDryRun", { id }, "limits { key before after companies }");
    expect(limits).toEqual([
      { key: "brightness", before: "0.5", after: "0.9", companies: 1 },
      { key: "isDimmed", before: "false", after: "true", companies: 2 },
    ]);
  });
});
