import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { newId, type Message, type Viewer } from "@tongxin/kernel";
import { an, graphFor, hr, without, type Answer } from "@tongxin/testing";
import { CompactSign } from "jose";
import { importing, TREE } from "../imports/import.test-kit.js";
import { directory } from "../service.js";
import { key, upserting } from "../upserts/upsert.test-kit.js";
import { ClearanceKey } from "./clearance-key.entity.js";

const graph = await graphFor(directory);
const { units, hrOfCompany } = importing(() => graph);

let hrOfAll: Viewer;
const { upsert, aMiner } = upserting(graph, () => hrOfAll);
beforeAll(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});
beforeEach(() => {
  graph.clock.set("2026-11-02T09:00:00+08:00");
  graph.announced.splice(0);
});

const MANAGER = { positionTitle: "科长", postCategory: "MANAGEMENT" };
const DEPUTY = { orgUnitCode: "V", positionTitle: "班长", postCategory: "MINING" };

let people = 0;
const aHire = (more: object = {}) =>
  aMiner(`H${++people}`, { state: "PENDING_START", hiredOn: "2026-11-02", ...more });
const aWorker = (more: object = {}) => aMiner(`W${++people}`, more);

const onboard = (id: string, clearanceStatement?: string, more: object = {}) => ({
  id,
  clearanceStatement,
  ...more,
});
const promote = (employeeId: string, input: object, clearanceStatement?: string) => ({
  employeeId,
  input,
  clearanceStatement,
  reason: "竞聘上岗",
});

/** The signing key that `integrity` will have, made known to the directory, and what it signs with it. */
async function integrityKey(keyId = newId()) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  await graph.given(hr, ({ em }) => {
    em.create(ClearanceKey, {
      organizationId: hr.organizationId,
      keyId,
      publicKey: publicKey.export({ format: "jwk" }) as Record<string, string>,
      endedAt: null,
    });
    return Promise.resolve();
  });
  return { keyId, privateKey };
}

interface Signing {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

const signed = ({ keyId, privateKey }: Signing, claims: object): Promise<string> => {
  const iat = Math.floor(graph.clock.now().getTime() / 1_000);
  return new CompactSign(
    Buffer.from(JSON.stringify({ jti: newId(), result: "PASSED", iat, exp: iat + 60, ...claims })),
  )
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid: keyId })
    .sign(privateKey);
};

const AT = { orgUnitCode: "T", title: "科长", postCategory: "MANAGEMENT" };
const ofOnboarding = (sub: string) => ({ sub, event: "ONBOARDING", position: AT });
const ofPromotion = (sub: string) => ({ sub, event: "PROMOTION", position: { ...AT, orgUnitCode: "V" } });

/** What the other services were told of somebody, and what the feed says. */
async function told(id: string): Promise<{ isEmployed: boolean[]; changed: string[][] }> {
  await graph.service.settle();
  const isEmployed = graph.announced.flatMap(message =>
    message.topic === "directory.employeesChanged"
      ? (message as Message<"directory.employeesChanged">).body.employees
          .filter(each => each.id === id)
          .map(each => each.isEmployed)
      : [],
  );
  const { directoryChanges } = await graph
    .as(hrOfAll)
    .run(`{ directoryChanges(last: 100) { nodes { entityId kind fields } } }`);
  const ofId = directoryChanges.nodes.filter(
    ({ entityId, kind }: Answer) => entityId === id && kind === "UPDATED",
  );
  return { isEmployed, changed: ofId.map(({ fields }: Answer) => fields) };
}

const read = async (id: string): Promise<Answer> =>
  (
    await graph.as(hrOfAll).run(
      `query ($id: ID) { employee(id: $id) { state version localFields orgUnit { code }
         assignments { startsOn endsOn position { title } } } }`,
      { id },
    )
  ).employee;

describe("beginning at work", () => {
  it("is confirmed on the day of hiring and not before, without a statement where no rule asks for one [R-DIR-01]", async () => {
    const { id } = await aHire({ hiredOn: "2026-11-09" });
    expect(await graph.as(hrOfAll).refusals("employeeOnboardConfirm", onboard(id))).toEqual([
      "START_TOO_EARLY",
    ]);
    graph.clock.set("2026-11-09T00:00:00+08:00");
    expect(await graph.as(hrOfAll).change("employeeOnboardConfirm", onboard(id), "state")).toEqual({
      state: "ACTIVE",
    });
    expect(await read(id)).toMatchObject({
      orgUnit: { code: "T" },
      assignments: [{ startsOn: "2026-11-09", endsOn: null }],
      localFields: [],
    });
    expect(await told(id)).toEqual({ isEmployed: [false, true], changed: [["state"]] });
  });

  it("in a post of management is refused without a statement, and done with a good one [DIR-S9 R-INT-31 R-INT-33]", async () => {
    const { id } = await aHire(MANAGER);
    expect(await graph.as(hrOfAll).refusals("employeeOnboardConfirm", onboard(id))).toEqual([
      "CLEARANCE_MISSING",
    ]);
    expect((await read(id)).state).toBe("PENDING_START");

    const statement = await signed(await integrityKey(), ofOnboarding(id));
    await graph.as(hrOfAll).change("employeeOnboardConfirm", onboard(id, statement));

    expect((await read(id)).state).toBe("ACTIVE");
    expect(await told(id)).toMatchObject({ isEmployed: [false, true], changed: [["state"]] });
  });

  it("is confirmed once, of the version that was read, by who hires in that unit", async () => {
    const { id, version } = await aHire();
    const stale = onboard(id, undefined, { expectedVersion: version + 1 });
    expect(await graph.as(hrOfAll).refusals("employeeOnboardConfirm", stale)).toEqual(["CONFLICT"]);
    const narrow = { ...hrOfAll, permissions: { ...hrOfAll.permissions, "employees:manage": [newId()] } };
    expect(await graph.as(narrow).refusals("employeeOnboardConfirm", onboard(id))).toEqual(["OUT_OF_SCOPE"]);
    const tried = await Promise.all(
      Array.from({ length: 5 }, () => graph.as(hrOfAll).refusals("employeeOnboardConfirm", onboard(id))),
    );
    expect(tried.flat()).toEqual(Array(4).fill("INVALID_TRANSITION"));
    for (const viewer of [an, without(hr, "employees:manage")])
      expect(
        (await graph.as(viewer).errors("employeeOnboardConfirm", onboard(id)))[0]?.extensions,
      ).toMatchObject({
        code: "FORBIDDEN",
      });
  });
});

describe("a promotion", () => {
  it("to a post of management is refused without a statement, and done with a good one [DIR-S9 R-INT-31 R-INT-33]", async () => {
    const { id } = await aWorker();
    const input = { orgUnitCode: "V", ...MANAGER };
    expect(await graph.as(hrOfAll).refusals("promotionConfirm", promote(id, input))).toEqual([
      "CLEARANCE_MISSING",
    ]);

    const statement = await signed(await integrityKey(), ofPromotion(id));
    await graph.as(hrOfAll).change("promotionConfirm", promote(id, input, statement));

    expect(await read(id)).toMatchObject({
      orgUnit: { code: "V" },
      assignments: [
        { endsOn: "2026-11-02", position: { title: "电工" } },
        { startsOn: "2026-11-02", position: { title: "科长" } },
      ],
    });
    expect(await told(id)).toMatchObject({ isEmployed: [true, true], changed: [["orgUnit", "position"]] });
  });

  it("to another post needs none, and may take effect on a day to come", async () => {
    const { id } = await aWorker();
    await graph
      .as(hrOfAll)
      .change("promotionConfirm", promote(id, { ...DEPUTY, effectiveDate: "2026-11-09" }));
    expect(await read(id)).toMatchObject({
      orgUnit: { code: "T" },
      assignments: [{}, { startsOn: "2026-11-09" }],
    });
    expect((await told(id)).changed).toEqual([]);
  });

  it("to the post that is held already changes nothing and tells nobody", async () => {
    const { id } = await aWorker({ ...DEPUTY });
    await graph.as(hrOfAll).change("promotionConfirm", promote(id, DEPUTY));
    const before = await read(id);
    await graph.as(hrOfAll).change("promotionConfirm", promote(id, DEPUTY));
    expect(await read(id)).toEqual(before);
    expect(before.assignments).toHaveLength(1);
  });

  it("is of people at work, for a reason, into units where one may", async () => {
    const { id } = await aWorker();
    const refusals = (more: object, viewer = hrOfAll) =>
      graph.as(viewer).refusals("promotionConfirm", { ...promote(id, DEPUTY), ...more });
    expect(await refusals({ reason: " " })).toEqual(["REASON_MISSING"]);
    expect(await refusals({ input: { ...DEPUTY, orgUnitCode: "NOWHERE" } })).toEqual(["ORG_UNIT_UNKNOWN"]);
    const { orgUnit } = await graph.as(hr).run(`{ orgUnit(code: "T") { id } }`);
    const ofTeam = { ...hrOfAll, permissions: { ...hrOfAll.permissions, "employees:manage": [orgUnit.id] } };
    expect(await refusals({}, ofTeam)).toEqual(["OUT_OF_SCOPE"]);
    await upsert(key(`W${people}`, { state: "TERMINATED" }));
    expect(await refusals({})).toEqual(["NOT_AT_WORK"]);
    expect((await graph.as(an).errors("promotionConfirm", promote(id, DEPUTY)))[0]?.extensions).toMatchObject(
      {
        code: "FORBIDDEN",
      },
    );
  });
});

describe("a statement", () => {
  const input = { orgUnitCode: "V", ...MANAGER };
  const refused = async (id: string, statement: string) =>
    graph.as(hrOfAll).refusals("promotionConfirm", promote(id, input, statement));

  it("that nobody known has signed clears nobody: while `integrity` has no key here, none does [DIR-S9]", async () => {
    const { id } = await aWorker();
    const unknown = { keyId: newId(), privateKey: generateKeyPairSync("ed25519").privateKey };
    const known = await integrityKey();
    const forged = { ...unknown, keyId: known.keyId };
    const body = (await signed(known, ofPromotion(id))).split(".");
    const unsigned = `${Buffer.from(`{"alg":"none","kid":"${known.keyId}"}`).toString("base64url")}.${body[1]}.`;
    const statements = [
      await signed(unknown, ofPromotion(id)),
      await signed(forged, ofPromotion(id)),
      unsigned,
    ];
    for (const statement of [...statements, "junk", "a.b.c", "x".repeat(9_999)])
      expect(await refused(id, statement)).toEqual(["CLEARANCE_INVALID"]);
  });

  it("of another person, event, post or result clears nobody, nor one that is too old or by a key that has ended", async () => {
    const { id } = await aWorker();
    const known = await integrityKey();
    const wrong = [{ sub: newId() }, { event: "ONBOARDING" }, { position: AT }, { result: "FAILED" }];
    for (const claims of wrong)
      expect(await refused(id, await signed(known, { ...ofPromotion(id), ...claims }))).toEqual([
        "CLEARANCE_INVALID",
      ]);
    const statement = await signed(known, ofPromotion(id));
    graph.clock.set("2026-11-02T09:01:00+08:00");
    expect(await refused(id, statement)).toEqual(["CLEARANCE_EXPIRED"]);
    await graph.given(hr, ({ em }) =>
      em.execute("update clearance_key set ended_at = now() where key_id = ?", [known.keyId]),
    );
    expect(await refused(id, await signed(known, ofPromotion(id)))).toEqual(["CLEARANCE_INVALID"]);
    expect(await read(id)).toMatchObject({ version: 1, orgUnit: { code: "T" } });
  });

  it("is good for one use, though five try it at once [R-INT-33]", async () => {
    const { id } = await aWorker();
    const statement = await signed(await integrityKey(), ofPromotion(id));
    const tried = await Promise.all(Array.from({ length: 5 }, () => refused(id, statement)));
    expect(tried.flat()).toEqual(Array(4).fill("CLEARANCE_USED"));
  });

  it("is not used up by what was refused", async () => {
    const { id } = await aWorker();
    const statement = await signed(await integrityKey(), ofPromotion(id));
    const early = promote(id, { ...input, effectiveDate: "2010-01-01" }, statement);
    expect(await graph.as(hrOfAll).refusals("promotionConfirm", early)).toEqual(["EFFECTIVE_TOO_EARLY"]);
    expect(await refused(id, statement)).toEqual([]);
  });
});
