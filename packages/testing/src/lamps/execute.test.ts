import { describe, expect, it } from "@jest/globals";
import { clockAt, EVERYWHERE, GROUP_ORGANIZATION_ID, type Viewer } from "@tongxin/kernel";
import { buildSchema, parse, validate } from "graphql";
import { SignJWT } from "jose";
import { Query, Resolver } from "type-graphql";
import {
  DateTime,
  depthLimit,
  executorOf,
  LocalDate,
  LocalTime,
  Money,
  newPassportKeys,
  passportOffice,
  passportReader,
  schemaOf,
  subgraphSchema,
  type Context,
} from "@tongxin/subgraph/host";
import { lamps } from "./lamps.test-kit.js";

const viewer: Viewer = {
  kind: "PERSON",
  accountId: "a",
  account: "a",
  employeeId: null,
  organizationId: GROUP_ORGANIZATION_ID,
  organizationIds: [GROUP_ORGANIZATION_ID],
  roles: [],
  permissions: { "units:read": [EVERYWHERE] },
};

describe("a root field that does not say who may use it", () => {
  it("stops the service", async () => {
    @Resolver()
    class Careless {
      @Query(() => String, { description: "谁都行。 Anybody." })
      open(): string {
        return "door";
      }
    }
    await expect(subgraphSchema([Careless], {})).rejects.toThrow(
      "Query.open says neither @Requires nor @Open",
    );
  });
});

describe("the two ways to execute", () => {
  it.each([
    ["a guard", `mutation { lampLight(name: "a") { lamp { id } } }`, {}],
    [
      "an unknown enum or type of a variable",
      `query ($n: Int) { lamp(id: "a", copies: $n) { id } }`,
      { n: "x" },
    ],
    ["a missing variable", `query ($id: ID!) { lamp(id: $id) { id } }`, {}],
    ["a page that is too large", `{ lamps(first: 101) { nodes { id } } }`, {}],
    ["__typename", `{ __typename }`, {}],
    [
      "aliases and fragments",
      `{ a: lamps(first: 0) { ...L } } fragment L on LampConnection { totalCount }`,
      {},
    ],
  ])("answer the same to %s", async (_, text, variables) => {
    const { schema } = await schemaOf(lamps);
    const document = parse(text);
    const answers = await Promise.all(
      (["jit", "js"] as const).map(mode =>
        executorOf(schema, () => {}, mode)({ document, variables }, { viewer } as Context),
      ),
    );
    const plain = answers.map(
      answer => JSON.parse(JSON.stringify(answer)) as { errors?: { locations?: unknown }[] },
    );
    for (const { errors } of plain) for (const error of errors ?? []) delete error.locations;
    expect(plain[0]).toEqual(plain[1]);
  });
});

describe("scalars", () => {
  it.each([
    [DateTime, "2026-11-22T18:00:00+08:00", new Date("2026-11-22T10:00:00Z")],
    [DateTime, "2026-11-22T23:59:59.999Z", new Date("2026-11-22T23:59:59.999Z")],
    [LocalDate, "2026-02-28", "2026-02-28"],
    [LocalTime, "24:00", "24:00"],
    [Money, "12.5", 1250],
  ])("%s takes %s", (scalar, text, inside) => {
    expect(scalar.parseValue(text)).toEqual(inside);
  });

  it.each([
    [DateTime, "2026-11-22T18:00:00"],
    [DateTime, "2026-02-30T00:00:00Z"],
    [DateTime, "2026-11-22T25:00:00Z"],
    [DateTime, 0],
    [LocalDate, "2026-2-28"],
    [LocalDate, "2026-02-29"],
    [LocalTime, "24:01"],
    [LocalTime, "9:00"],
    [Money, 12],
    [Money, "1.234"],
    [Money, "1e9"],
  ])("%s refuses %j", (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(`is not a ${scalar.name}`);
  });
});

describe("the depth of a document", () => {
  const schema = buildSchema("type Query { a: Query b: Int }");
  const nested = (levels: number) => `{ ${"a { ".repeat(levels - 1)}b${" }".repeat(levels - 1)} }`;
  const mistakes = (text: string) => validate(schema, parse(text), [depthLimit]);

  it.each([
    ["twelve levels", nested(12), 0],
    ["thirteen", nested(13), 1],
    [
      "thirteen through fragments",
      `{ ...F } fragment F on Query { a { ...G } } fragment G on Query ${nested(12)}`,
      1,
    ],
    ["a fragment in itself", "{ ...F } fragment F on Query { a { ...F } }", 0],
  ])("of %s", (_, text, count) => {
    expect(mistakes(text)).toHaveLength(count);
  });

  it("is measured in no time where fragments double thirty times", () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Query { a { ...F${n + 1} } b: a { ...F${n + 1} } }`,
    );
    const text = `{ ...F0 } ${doubling.join(" ")} fragment F30 on Query { b }`;
    const began = performance.now();
    expect(mistakes(text)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("a passport", () => {
  it("tells who asks, for a minute, to who knows the gateway's key", async () => {
    const clock = clockAt("2026-11-22T00:00:00Z");
    const keys = await newPassportKeys();
    const passport = await (await passportOffice(keys.privateKey, clock))(viewer);
    const read = await passportReader(keys.publicKey, clock);

    expect(await read(passport)).toEqual(viewer);
    clock.set("2026-11-22T00:01:01Z");
    await expect(read(passport)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  });

  it("is refused when it is missing, forged, unsigned or for somebody else", async () => {
    const clock = clockAt("2026-11-22T00:00:00Z");
    const [ours, theirs] = [await newPassportKeys(), await newPassportKeys()];
    const read = await passportReader(ours.publicKey, clock);
    const foreign = await (await passportOffice(theirs.privateKey, clock))(viewer);
    const symmetric = await new SignJWT({ viewer })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(ours.publicKey));
    const [, payload] = foreign.split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    for (const passport of [undefined, null, "", "x", foreign, symmetric, unsigned]) {
      await expect(read(passport)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
    }
  });
});
