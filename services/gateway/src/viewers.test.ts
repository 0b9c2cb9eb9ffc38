import { beforeEach, expect, it } from "@jest/globals";
import { clockAt, EVERYWHERE, type Viewer } from "@tongxin/kernel";
import { newPassportKeys } from "@tongxin/subgraph";
import type { Executor } from "./executors.js";
import { createViewers, type Viewers } from "./viewers.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const wang: Viewer = {
  kind: "PERSON",
  accountId: "a",
  account: "wang",
  employeeId: "e",
  organizationId: "o",
  organizationIds: ["o"],
  roles: [],
  permissions: { "units:read": [EVERYWHERE] },
};

const knows: Executor = async () => ({ data: { viewerOf: JSON.stringify(wang) } });
const isAway: Executor = async () => {
  throw new Error("connect ECONNREFUSED");
};
const neverAnswers: Executor = () => new Promise(() => {});

const clock = clockAt(BEGIN);
const after = (seconds: number) => clock.set(new Date(BEGIN.getTime() + seconds * 1000));

let directory: Executor;
let asked: number;
let viewers: Viewers;
beforeEach(async () => {
  after(0);
  directory = knows;
  asked = 0;
  const { privateKey } = await newPassportKeys();
  const executor: Executor = request => {
    asked++;
    return directory(request);
  };
  viewers = await createViewers(executor, privateKey, clock);
});

it("a viewer is asked for once in five seconds", async () => {
  await viewers.identityOf("wang");
  after(4);
  await viewers.identityOf("wang");
  expect(asked).toBe(1);
  after(5);
  await viewers.identityOf("wang");
  expect(asked).toBe(2);
});

it("while directory is away, who was learned within five minutes is believed, as outdated, and nobody else", async () => {
  expect(await viewers.identityOf("wang")).toMatchObject({ viewer: wang, isOutdated: false });
  directory = isAway;
  after(31);
  expect(await viewers.identityOf("wang")).toMatchObject({ viewer: wang, isOutdated: true });
  after(32);
  await viewers.identityOf("wang");
  expect(asked).toBe(2);

  after(301);
  for (const account of ["wang", "li"]) {
    const nobody = viewers.identityOf(account);
    await expect(nobody).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
  }
});

it("a directory that never answers is as good as away", async () => {
  await viewers.identityOf("wang");
  directory = neverAnswers;
  after(31);
  expect(await viewers.identityOf("wang")).toMatchObject({ viewer: wang, isOutdated: true });
});

it("an outdated viewer is asked for again as soon as directory answers", async () => {
  await viewers.identityOf("wang");
  directory = isAway;
  after(31);
  await viewers.identityOf("wang");
  directory = knows;
  after(37);
  expect(await viewers.identityOf("wang")).toMatchObject({ isOutdated: false });
});
