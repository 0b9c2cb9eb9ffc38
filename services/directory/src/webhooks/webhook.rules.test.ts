import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { ChangedEntity, ChangeKind } from "../changes/directory-change.rules.js";
import { sign } from "@tongxin/subgraph/host";
import { Webhook } from "standardwebhooks";
import {
  bodyOf,
  eventOf,
  isGivenUp,
  isTaken,
  nextAttempt,
  nextStates,
  WebhookEvent,
  WebhookPolicy,
  WebhookState,
} from "./webhook.rules.js";

const limits = seedLimits(WebhookPolicy);
const NOON = new Date("2026-11-02T12:00:00Z");

describe("an event", () => {
  const { EMPLOYEE, ORG_UNIT } = ChangedEntity;
  const { CREATED, UPDATED, DELETED } = ChangeKind;
  it.each([
    [EMPLOYEE, CREATED, [], WebhookEvent.EMPLOYEE_CREATED],
    [EMPLOYEE, UPDATED, ["name"], WebhookEvent.EMPLOYEE_UPDATED],
    [EMPLOYEE, UPDATED, ["name", "position"], WebhookEvent.EMPLOYEE_TRANSFERRED],
    [EMPLOYEE, UPDATED, ["orgUnit"], WebhookEvent.EMPLOYEE_TRANSFERRED],
    [EMPLOYEE, DELETED, ["state", "orgUnit"], WebhookEvent.EMPLOYEE_LEFT],
    [ORG_UNIT, CREATED, [], WebhookEvent.ORG_UNIT_OPENED],
    [ORG_UNIT, UPDATED, ["path"], WebhookEvent.ORG_UNIT_UPDATED],
    [ORG_UNIT, DELETED, ["closedOn"], WebhookEvent.ORG_UNIT_CLOSED],
  ])("of %s %s %j is %s", (entity, kind, fields, event) => {
    expect(eventOf({ entity, kind, fields })).toBe(event);
  });
});

const told = {
  entity: ChangedEntity.EMPLOYEE,
  kind: ChangeKind.UPDATED,
  entityId: "0192f8c0-0000-7000-8000-000000000001",
  entityVersion: 7,
  organizationId: "0192f8c0-0000-7000-8000-000000000002",
  fields: ["name", "phoneNumber"],
  at: "2026-11-02T12:00:00.000Z",
};

it("says which fields changed and never what they say [R-DIR-33]", () => {
  const { entityId: id, entityVersion, organizationId, fields: changedFields, at: timestamp } = told;
  const somebody = { ...told, name: "甲" };
  expect(JSON.parse(bodyOf(WebhookEvent.EMPLOYEE_UPDATED, somebody))).toEqual({
    type: "directory.employeeUpdated",
    timestamp,
    data: { id, entityVersion, organizationId, changedFields },
  });
});

it("is signed as Standard Webhooks are: their own library agrees, and refuses another body [R-DIR-31]", () => {
  const secret = Buffer.alloc(32, 7).toString("base64");
  const body = bodyOf(WebhookEvent.EMPLOYEE_UPDATED, told);
  const headers = { ...sign(secret, "evt_1", body, Date.now()) };
  const judge = new Webhook(`whsec_${secret}`);
  expect(judge.verify(body, headers)).toMatchObject({ type: "directory.employeeUpdated" });
  expect(() => judge.verify(`${body} `, headers)).toThrow("No matching signature found");
  expect(() => judge.verify(body, { ...sign(secret, "evt_1", body, Date.now() - 301_000) })).toThrow(
    "too old",
  );
});

describe("a delivery that failed", () => {
  it.each([
    [1, "2026-11-02T12:00:05.000Z"],
    [2, "2026-11-02T12:01:00.000Z"],
    [3, "2026-11-02T12:05:00.000Z"],
    [4, "2026-11-02T12:30:00.000Z"],
    [5, "2026-11-02T14:00:00.000Z"],
    [6, "2026-11-02T18:00:00.000Z"],
    [7, "2026-11-03T00:00:00.000Z"],
    [8, "2026-11-03T12:00:00.000Z"],
    [9, null],
  ])("for the %d. time is tried again at %s [R-DIR-32]", (failures, at) => {
    expect(nextAttempt(failures, NOON, limits)?.toISOString() ?? null).toBe(at);
  });

  it.each([
    [200, true],
    [204, true],
    [299, true],
    [301, false],
    [400, false],
    [410, false],
    [500, false],
  ])("is one that was answered by %d: taken is %s", (status, taken) => {
    expect(isTaken(status)).toBe(taken);
  });
});

describe("a receiver is given up", () => {
  it.each([
    [null, false],
    ["2026-11-02T11:00:00Z", false],
    ["2026-11-01T12:00:01Z", false],
    ["2026-11-01T12:00:00Z", true],
  ])("when it fails since %s: %s [R-DIR-30]", (since, isOver) => {
    expect(isGivenUp(since === null ? null : new Date(since), NOON, limits)).toBe(isOver);
  });

  it("and may be active again, until it has ended [R-DIR-30]", () => {
    expect(nextStates(WebhookState.PAUSED)).toEqual(["ACTIVE", "ENDED"]);
    expect(nextStates(WebhookState.ENDED)).toEqual([]);
  });
});
