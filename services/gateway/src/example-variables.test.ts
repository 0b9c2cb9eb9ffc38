import { expect, it } from "@jest/globals";
import { demoId } from "@tongxin/kernel";
import { exampleVariables } from "./example-variables.js";

it.each([
  ["2026-11-05T12:00:00+08:00", "2026-11-05 2026-11-12 2026-11-04 2026-11-06"],
  ["2026-11-06T12:00:00+08:00", "2026-11-06 2026-11-13 2026-11-05 2026-11-09"],
  ["2026-11-06T23:59:00Z", "2026-11-07 2026-11-14 2026-11-06 2026-11-09"],
])("the days of an example are counted in Shanghai: at %s", (now, days) => {
  expect(exampleVariables("{{today}} {{today+7}} {{today-1}} {{weekday}}", new Date(now))).toBe(days);
});

it("a row of the demo is called by its name", () => {
  const text = `{"unit":"{{demo:unit:TX-A}}","on":"{{today}}"}`;
  expect(exampleVariables(text, new Date("2026-11-05T12:00:00+08:00"))).toBe(
    `{"unit":"${demoId("unit:TX-A")}","on":"2026-11-05"}`,
  );
});
