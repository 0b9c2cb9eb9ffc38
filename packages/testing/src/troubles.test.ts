import { expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { troublesIn, type Log } from "@tongxin/subgraph/host";

it("a trouble that lasts is told when it begins, once a minute, and when it is over", () => {
  const said: unknown[] = [];
  const clock = clockAt("2026-11-02T09:00:00+08:00");
  const log = { warn: (details: object, message: string) => void said.push([message, details]) } as Log;
  const troubles = troublesIn(log, clock);
  const away = () => troubles.met("the database does not answer", { reason: "ECONNREFUSED" });

  away();
  for (let n = 0; n < 50; n++) away();
  clock.set("2026-11-02T09:01:05+08:00");
  away();
  clock.set("2026-11-02T09:01:30+08:00");
  troubles.over("the database does not answer");
  troubles.over("the database does not answer");

  expect(said).toEqual([
    ["the database does not answer", { reason: "ECONNREFUSED" }],
    ["the database does not answer", { reason: "ECONNREFUSED", count: 52 }],
    ["over: the database does not answer", { count: 52, seconds: 90 }],
  ]);
});
