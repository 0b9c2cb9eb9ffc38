import { createPublicKey, verify, type JsonWebKey } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { an, custodian, hr, MONDAY_MORNING, person, graphFor } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { UnionMembership } from "../employees/union-membership.entity.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";

const graph = await graphFor(directory);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { hire } = staffing(() => graph);
const gate = person("gate", "PARTNER_GATE");

let mine: { id: string; organizationId: string };
beforeAll(async () => {
  const { orgUnit } = await graph.given(hr, work =>
    openOrgUnit(work, { code: "G", name: "集团", kind: OrgUnitKind.GROUP }),
  );
  mine = { id: orgUnit.id, organizationId: orgUnit.organizationId };
});

/** A member of the union, who can show a card. */
async function aMember(): Promise<Viewer> {
  const { organizationId } = mine;
  const { id: employeeId } = await hire(mine, { name: "张建国" });
  await graph.given(hr, async ({ em }) => {
    em.create(UnionMembership, { employeeId, organizationId, joinedOn: "2016-05-01", leftOn: null });
  });
  return { ...an, employeeId };
}

const CARD = "number memberSince onlineToken { token expiresAt } offlineToken { token expiresAt }";
const cardOf = (viewer: Viewer) => graph.as(viewer).read("myUnionCard", {}, CARD);
const check = (token: string) =>
  graph.as(gate).read("unionCardVerify", { token }, "status number maskedName");

describe("a union card", () => {
  it("shows a gate that it is good and whose it is, masked, for five minutes [DIR-S5 R-DIR-10]", async () => {
    const { number, memberSince, onlineToken } = await cardOf(await aMember());
    expect(memberSince).toBe("2016-05-01");
    expect(onlineToken.expiresAt).toBe("2026-11-02T01:05:00.000Z");
    expect(await check(onlineToken.token)).toEqual({ status: "VALID", number, maskedName: "张**" });

    graph.clock.set("2026-11-02T09:05:00+08:00");
    expect(await check(onlineToken.token)).toEqual({ status: "EXPIRED", number, maskedName: null });
  });

  it("is revoked at once when the membership ends, though its token is not old [DIR-S5 R-DIR-10]", async () => {
    const member = await aMember();
    const { onlineToken } = await cardOf(member);
    await graph.given(hr, async ({ em }) => {
      const membership = await em.findOneOrFail(UnionMembership, { employeeId: member.employeeId! });
      membership.leftOn = "2026-11-02";
    });
    expect(await check(onlineToken.token)).toMatchObject({ status: "REVOKED", maskedName: null });
    expect(await cardOf(member)).toBeNull();
  });

  it("is verified by a gate without network, by the key and the time that the token bears [R-DIR-10]", async () => {
    const { number, offlineToken } = await cardOf(await aMember());
    const key = JSON.parse(await graph.as(gate).read("unionCardKey")) as JsonWebKey;
    const [header, body, signature] = (offlineToken.token as string).split(".");

    const isSigned = verify(
      null,
      Buffer.from(`${header}.${body}`),
      createPublicKey({ key, format: "jwk" }),
      Buffer.from(signature!, "base64url"),
    );

    expect(isSigned).toBe(true);
    expect(key).not.toHaveProperty("d");
    const claims = JSON.parse(Buffer.from(body!, "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ sub: number, use: "offline" });
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(86_400);
    expect(JSON.stringify(claims)).not.toContain("张");
  });

  it("bears a number of its own, by which a slip of the pen is known", async () => {
    const [one, other] = [await cardOf(await aMember()), await cardOf(await aMember())];
    expect(one.number).toMatch(/^\d{9}$/);
    expect(one.number).not.toBe(other.number);
  });

  it("that was forged, changed, cut or made of nothing is none of ours", async () => {
    const { onlineToken } = await cardOf(await aMember());
    const [header, body, signature] = (onlineToken.token as string).split(".");
    const forged = Buffer.from(JSON.stringify({ sub: "000000018", use: "online", iat: 0, exp: 9e9 }));
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
    for (const token of [
      `${header}.${forged.toString("base64url")}.${signature}`,
      `${none}.${forged.toString("base64url")}.`,
      `${header}.${body}.${signature!.slice(0, -4)}AAAA`,
      `${header}.${body}`,
      `${onlineToken.token}.more`,
      "",
      "长".repeat(5_000),
    ])
      expect(await check(token)).toEqual({ status: "INVALID", number: null, maskedName: null });
  });

  it("is nobody's who is no member or no employee, and only gates and those who run sites check one", async () => {
    expect(await cardOf({ ...an, employeeId: (await hire(mine)).id })).toBeNull();
    expect(await cardOf({ ...an, employeeId: null })).toBeNull();
    const { onlineToken } = await cardOf(await aMember());
    const given = { token: onlineToken.token };
    expect((await graph.as(custodian).read("unionCardVerify", given, "status")).status).toBe("VALID");
    for (const field of ["unionCardVerify", "unionCardKey"])
      expect((await graph.as(an).errors(field, given))[0]?.extensions).toMatchObject({
        code: "FORBIDDEN",
        permission: "union-cards:verify",
      });
  });
});
