import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import {
  endOfOverlap,
  isLive,
  isUseToKeep,
  ServiceAccountPolicy,
  ServiceAccountRefusal,
  ServiceAccountState,
  serviceAccountStates,
  whyCannotRevoke,
  whyCannotRotate,
} from "./service-account.rules.js";

const NOW = new Date("2026-11-02T01:00:00Z");
const LATER = new Date("2026-11-02T01:00:01Z");
const live = { revokedAt: null, expiresAt: null };

describe("a secret is valid", () => {
  it.each([
    [live, true],
    [{ revokedAt: null, expiresAt: LATER }, true],
    [{ revokedAt: null, expiresAt: NOW }, false],
    [{ revokedAt: NOW, expiresAt: null }, false],
    [{ revokedAt: NOW, expiresAt: LATER }, false],
  ])("%j: %s, and only then is there something to revoke [R-DIR-34 R-X-10]", (secret, expected) => {
    expect(isLive(secret, NOW)).toBe(expected);
    expect(whyCannotRevoke(secret, NOW)).toBe(expected ? null : ServiceAccountRefusal.SECRET_ENDED);
  });
});

describe("another secret", () => {
  const ending = { revokedAt: null, expiresAt: LATER };
  const ended = { revokedAt: null, expiresAt: NOW };

  it.each([
    ["beside none", [], null],
    ["beside one", [live], null],
    ["beside one that ends", [ending], null],
    ["beside two", [live, ending], ServiceAccountRefusal.TOO_MANY_SECRETS],
    ["beside one and some that ended", [live, ended, ended], null],
  ])("is made %s, or not [R-DIR-34]", (_, secrets, refusal) => {
    expect(whyCannotRotate(secrets, NOW)).toBe(refusal);
  });

  it("leaves the old one a day [R-DIR-34]", () => {
    expect(endOfOverlap(NOW, seedLimits(ServiceAccountPolicy))).toEqual(new Date("2026-11-03T01:00:00Z"));
  });
});

it.each([
  [null, true],
  [new Date("2026-11-02T00:59:00Z"), true],
  [new Date("2026-11-02T00:59:01Z"), false],
])("last used at %s, a use is written down: %s", (lastUsedAt, expected) => {
  expect(isUseToKeep(lastUsedAt, NOW)).toBe(expected);
});

it("an account is suspended and resumed, and neither twice [R-X-10]", () => {
  const { ACTIVE, SUSPENDED } = ServiceAccountState;
  expect(serviceAccountStates.whyCannotBecome(ACTIVE, SUSPENDED)).toBeNull();
  expect(serviceAccountStates.whyCannotBecome(SUSPENDED, ACTIVE)).toBeNull();
  expect(serviceAccountStates.whyCannotBecome(ACTIVE, ACTIVE)).toMatchObject({
    allowedTransitions: [SUSPENDED],
  });
});
