import { beforeEach, describe, expect, it } from "@jest/globals";
import { clockAt, EVERYWHERE, type Viewer } from "@tongxin/kernel";
import { newPassportKeys } from "@tongxin/subgraph/host";
import type { Executor } from "./executors.js";
import type { Bearer } from "./tokens.js";
import { createViewers, type HearingViewers } from "./viewers.js";

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

const person = (account: string): Bearer => ({ kind: "PERSON", account, scopes: null });

const knows: Executor = async () => ({ data: { viewerOf: JSON.stringify(wang) } });
const isAway: Executor = async () => {
  throw new Error("connect ECONNREFUSED");
};
const neverAnswers: Executor = () => new Promise(() => {});

const clock = clockAt(BEGIN);
const after = (seconds: number) => clock.set(new Date(BEGIN.getTime() + seconds * 1000));

let directory: Executor;
let asked: number;
let viewers: HearingViewers;
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

/** What directory says of changes since it was asked last; null for everybody. */
const says =
  (accounts: readonly string[] | null): Executor =>
  async ({ variables = {} }) => ({
    data:
      "since" in variables
        ? { viewerChanges: JSON.stringify({ cursor: "1:1:", accounts }) }
        : { viewerOf: JSON.stringify(wang) },
  });

it("while changes are heard of, a viewer is believed for half a minute", async () => {
  directory = says([]);
  await viewers.identityOf(person("wang"));
  for (const second of [1, 10, 20, 29]) {
    after(second);
    await viewers.hearChanges();
    expect(await viewers.identityOf(person("wang"))).toMatchObject({ isOutdated: false });
  }
  expect(asked).toBe(5);
  after(30);
  await viewers.identityOf(person("wang"));
  expect(asked).toBe(6);
});

it("a viewer whose rights have changed is asked for again, however the token spells the name; others are not", async () => {
  directory = says(["wang"]);
  await viewers.identityOf(person("Wang"));
  after(1);
  await viewers.hearChanges();
  await viewers.identityOf(person("Wang"));
  expect(asked).toBe(3);
  directory = says(["li"]);
  await viewers.hearChanges();
  await viewers.identityOf(person("Wang"));
  expect(asked).toBe(4);
  directory = says(null);
  await viewers.hearChanges();
  await viewers.identityOf(person("Wang"));
  expect(asked).toBe(6);
});

it("who was being asked for when a change was heard of is asked for once more", async () => {
  let answer = () => {};
  const later = new Promise<void>(resolve => (answer = resolve));
  directory = async request => {
    await later;
    return knows(request);
  };
  const before = viewers.identityOf(person("wang"));
  directory = says(["wang"]);
  await viewers.hearChanges();
  answer();
  expect(await before).toMatchObject({ isOutdated: true });
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ isOutdated: false });
});

it("who is as they were keeps their passport when they are asked for again; who has changed gets another", async () => {
  const { passport } = await viewers.identityOf(person("wang"));
  after(6);
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ passport });
  directory = async () => ({ data: { viewerOf: JSON.stringify({ ...wang, permissions: {} }) } });
  after(12);
  const changed = await viewers.identityOf(person("wang"));
  expect(changed.viewer.permissions).toEqual({});
  expect(changed.passport).not.toBe(passport);
  expect(asked).toBe(3);
});

it("while nothing is heard of changes, a viewer is asked for once in five seconds", async () => {
  await viewers.identityOf(person("wang"));
  after(4);
  await viewers.identityOf(person("wang"));
  expect(asked).toBe(1);
  after(5);
  await viewers.identityOf(person("wang"));
  expect(asked).toBe(2);
});

it("while directory is away, who was learned within five minutes is believed, as outdated, and nobody else", async () => {
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ viewer: wang, isOutdated: false });
  directory = isAway;
  after(31);
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ viewer: wang, isOutdated: true });
  after(32);
  await viewers.identityOf(person("wang"));
  expect(asked).toBe(2);

  after(301);
  for (const account of ["wang", "li"]) {
    const nobody = viewers.identityOf(person(account));
    await expect(nobody).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
  }
});

describe("who has changed is not merely known of old", () => {
  const unavailable = { extensions: { code: "SERVICE_UNAVAILABLE" } };
  const unauthenticated = { extensions: { code: "UNAUTHENTICATED" } };
  /** A directory that answers that there is nobody, when it is let. */
  function knowsNobodyLater(): { directory: Executor; answer(): void } {
    let answer = () => {};
    const later = new Promise<void>(resolve => (answer = resolve));
    const directory: Executor = () => later.then(() => ({ data: { viewerOf: null } }));
    return { directory, answer };
  }

  async function hearOf(accounts: readonly string[] | null): Promise<void> {
    directory = says(accounts);
    await viewers.hearChanges();
  }

  it("their account was closed: they are nobody, however long directory takes to say so, or whether it can", async () => {
    await viewers.identityOf(person("wang"));
    await viewers.identityOf(person("li"));
    await hearOf(["wang"]);
    after(6);
    const later = knowsNobodyLater();
    directory = later.directory;
    const closed = viewers.identityOf(person("wang"));
    // Who is merely known of old is waited for no longer than that.
    expect(await viewers.identityOf(person("li"))).toMatchObject({ isOutdated: true });
    later.answer();
    await expect(closed).rejects.toMatchObject(unauthenticated);
    directory = isAway;
    await expect(viewers.identityOf(person("wang"))).rejects.toMatchObject(unavailable);
  });

  it("nobody said that it was closed, and directory takes its time: once it has said so, they are nobody", async () => {
    await viewers.identityOf(person("wang"));
    after(6);
    const later = knowsNobodyLater();
    directory = later.directory;
    const outdated = await viewers.identityOf(person("wang"));
    expect(outdated).toMatchObject({ isOutdated: true });
    later.answer();
    await expect(outdated.confirmed()).rejects.toMatchObject(unauthenticated);
    directory = isAway;
    await expect(viewers.identityOf(person("wang"))).rejects.toMatchObject(unavailable);
  });

  it("their rights have changed, and directory is away: nobody can tell what they may", async () => {
    await viewers.identityOf(person("wang"));
    await viewers.identityOf(person("li"));
    await hearOf(["wang"]);
    directory = isAway;
    await expect(viewers.identityOf(person("wang"))).rejects.toMatchObject(unavailable);
    expect(await viewers.identityOf(person("li"))).toMatchObject({ isOutdated: false });
  });

  it("everybody's may have changed, and directory is away: reading goes on by what was known", async () => {
    await viewers.identityOf(person("wang"));
    await hearOf(null);
    directory = isAway;
    expect(await viewers.identityOf(person("wang"))).toMatchObject({ viewer: wang, isOutdated: true });
  });
});

it("a directory that never answers is as good as away", async () => {
  await viewers.identityOf(person("wang"));
  directory = neverAnswers;
  after(31);
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ viewer: wang, isOutdated: true });
});

it("a directory that takes its time holds up no reading, and writing waits for it", async () => {
  await viewers.identityOf(person("wang"));
  after(6);
  let answer = () => {};
  const later = new Promise<void>(resolve => (answer = resolve));
  directory = async request => {
    await later;
    return knows(request);
  };
  const identity = await viewers.identityOf(person("wang"));
  expect(identity).toMatchObject({ viewer: wang, isOutdated: true });
  const confirmed = identity.confirmed();
  answer();
  expect(await confirmed).toMatchObject({ viewer: wang, isOutdated: false });
  expect(asked).toBe(2);
});

it("an outdated viewer is asked for again as soon as directory answers", async () => {
  await viewers.identityOf(person("wang"));
  directory = isAway;
  after(31);
  await viewers.identityOf(person("wang"));
  directory = knows;
  after(37);
  expect(await viewers.identityOf(person("wang"))).toMatchObject({ isOutdated: false });
});

it("a directory that once did not answer holds up who reads no more for a while, and who writes not at all", async () => {
  await viewers.identityOf(person("wang"));
  directory = isAway;
  after(31);
  const outdated = await viewers.identityOf(person("wang"));
  expect(await outdated.confirmed()).toMatchObject({ isOutdated: true });
  directory = knows;
  const reads = await viewers.identityOf(person("wang"));
  expect(reads).toMatchObject({ isOutdated: true });
  expect(await reads.confirmed()).toMatchObject({ isOutdated: false });
});

it("a service account's token is good for its scopes and no more, side by side with another's", async () => {
  const hr: Viewer = {
    ...wang,
    kind: "SERVICE",
    permissions: { "units:read": [EVERYWHERE], "imports:run": ["u1"], "imports:read": ["u1"] },
  };
  directory = async () => ({ data: { viewerOf: JSON.stringify(hr) } });
  const withScopes = async (...scopes: string[]) =>
    (await viewers.identityOf({ kind: "SERVICE", account: "hr-system", scopes })).viewer.permissions;
  expect(await withScopes("imports:run", "units:manage")).toEqual({ "imports:run": ["u1"] });
  expect(await withScopes("imports:read")).toEqual({ "imports:read": ["u1"] });
  expect(await withScopes()).toEqual({});
  expect(asked).toBe(1);
});

it("a person's token never opens a service account, nor a service's token a person's", async () => {
  const stranger = { extensions: { code: "UNAUTHENTICATED" } };
  const asService: Bearer = { kind: "SERVICE", account: "wang", scopes: ["units:read"] };
  await expect(viewers.identityOf(asService)).rejects.toMatchObject(stranger);
  directory = async () => ({ data: { viewerOf: JSON.stringify({ ...wang, kind: "SERVICE" }) } });
  await expect(viewers.identityOf(person("hr-system"))).rejects.toMatchObject(stranger);
});
