import { beforeEach, expect, it } from "@jest/globals";
import { createQueue, type Queue } from "./queue.js";

const STAYS = new AbortController().signal;

let queue: Queue;
let arrived: number;
let clock: number;
let started: string[];
let finish: Map<string, () => void>;
beforeEach(() => {
  arrived = 0;
  clock = 0;
  queue = createQueue(2, { maxWaiting: 8, arrivals: () => arrived, now: () => clock });
  started = [];
  finish = new Map();
});

/** Work that lasts until it is finished. */
function send(owner: string, n: number, signal = STAYS): Promise<void> {
  // A test may end while some still wait: what starts later is not the next one's.
  const own = started;
  const run = queue.run(owner, signal, async () => {
    own.push(`${owner}${n}`);
    await new Promise<void>(resolve => finish.set(`${owner}${n}`, resolve));
  });
  run.catch(() => {});
  return run;
}
/** Lets the event loop turn so many times: often enough for all to start that may. */
async function turn(times = 20): Promise<void> {
  for (let n = 0; n < times; n++) await new Promise(setImmediate);
}
async function end(name: string): Promise<void> {
  await turn();
  finish.get(name)!();
  await turn();
}

it("as much as is allowed runs at once, the rest waits its turn", async () => {
  const all = [send("wang", 1), send("wang", 2), send("wang", 3)];
  await turn();
  expect(started).toEqual(["wang1", "wang2"]);
  await end("wang1");
  expect(started).toEqual(["wang1", "wang2", "wang3"]);
  await end("wang2");
  await end("wang3");
  await Promise.all(all);
});

it("while connections come in, the event loop turns between two starts, so that they are taken in faster than work begins", async () => {
  arrived++;
  void send("wang", 1);
  void send("li", 1);
  for (let n = 0; n < 7; n++) {
    arrived++;
    await turn(1);
    expect(started).toEqual(["wang1"]);
  }
  await turn(2);
  expect(started).toEqual(["wang1", "li1"]);
});

it("while a crowd comes in, each start is followed by a rest, however many wait", async () => {
  const wide = createQueue(20, { arrivals: () => arrived, now: () => clock });
  let running = 0;
  const keepsRunning = async () => {
    running++;
    await new Promise(() => {});
  };
  arrived++;
  for (let n = 0; n < 20; n++) wide.run(String(n), STAYS, keepsRunning).catch(() => {});
  for (let n = 0; n < 16; n++) {
    arrived++;
    await turn(1);
  }
  expect(running).toBeLessThanOrEqual(3);
});

it("when no more come in, work begins", async () => {
  arrived++;
  void send("wang", 1);
  void send("li", 1);
  expect(started).toEqual(["wang1"]);
  await turn(3);
  expect(started).toEqual(["wang1", "li1"]);
});

it("where turns are long, nobody waits for eight of them", async () => {
  arrived++;
  void send("wang", 1);
  void send("li", 1);
  arrived++;
  clock += 25;
  await turn(2);
  expect(started).toEqual(["wang1", "li1"]);
});

it("who sent one request does not wait behind all those of who sent many", async () => {
  void send("greedy", 1);
  void send("greedy", 2);
  await turn();
  void send("greedy", 3);
  void send("greedy", 4);
  void send("wang", 1);
  void send("li", 1);
  for (const name of ["greedy1", "greedy2", "greedy3", "wang1"]) await end(name);
  expect(started).toEqual(["greedy1", "greedy2", "greedy3", "wang1", "li1", "greedy4"]);
});

it("nobody holds more than a quarter of the waiting places, and nobody more than there are", async () => {
  const overloaded = { extensions: { code: "OVERLOADED", retryAfter: 1 } };
  void send("greedy", 1);
  void send("greedy", 2);
  void send("greedy", 3);
  void send("greedy", 4);
  await expect(send("greedy", 5)).rejects.toMatchObject(overloaded);
  for (const owner of ["a", "b", "c", "d", "e", "f"]) void send(owner, 1);
  await expect(send("g", 1)).rejects.toMatchObject(overloaded);
});

it("who goes away leaves their place", async () => {
  const client = new AbortController();
  void send("a", 1);
  void send("b", 1);
  const gone = send("c", 1, client.signal);
  void send("d", 1);
  client.abort();
  await expect(gone).rejects.toMatchObject({ extensions: { code: "OVERLOADED" } });
  await end("a1");
  expect(started).toEqual(["a1", "b1", "d1"]);
});

it("work that fails makes room for the next", async () => {
  const failing = () => queue.run("wang", STAYS, async () => Promise.reject(new Error("broken")));
  for (let n = 0; n < 20; n++) await expect(failing()).rejects.toThrow("broken");
});

it("who has waited three quarters of a second is told to come again", async () => {
  void send("wang", 1);
  void send("wang", 2);
  const began = performance.now();
  await expect(send("li", 1)).rejects.toMatchObject({ extensions: { code: "OVERLOADED", retryAfter: 1 } });
  expect(performance.now() - began).toBeGreaterThan(700);
  await end("wang1");
  expect(started).toEqual(["wang1", "wang2"]);
});

it("while the event loop stands still, nobody's patience runs out", async () => {
  void send("wang", 1);
  void send("wang", 2);
  const waits = send("li", 1);
  await turn();
  const still = performance.now() + 1_000;
  while (performance.now() < still);
  await new Promise(resolve => setTimeout(resolve, 60));
  await end("wang1");
  expect(started).toEqual(["wang1", "wang2", "li1"]);
  finish.get("li1")!();
  await waits;
});
