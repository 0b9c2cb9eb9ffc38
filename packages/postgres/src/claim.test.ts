import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { claim, DataDirInUse } from "./claim.js";

let folder: string;
let dataDir: string;
let other: ChildProcess;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-claim-"));
  dataDir = path.join(folder, "postgres");
  other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
});
afterEach(() => {
  other.kill();
  fs.rmSync(folder, { recursive: true });
});

const claimedBy = (text: string) => fs.writeFileSync(`${dataDir}.owner`, text);

describe("a data folder", () => {
  it("is claimed by one, and free again when that one gives it back", () => {
    const giveBack = claim(dataDir);
    expect(() => claim(dataDir)).toThrow(DataDirInUse);
    giveBack();
    claim(dataDir)();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("of a process that still runs is refused, naming it", () => {
    claimedBy(String(other.pid));
    expect(() => claim(dataDir)).toThrow(`in use by process ${other.pid}.`);
  });

  it.each([
    ["of a process that is gone", () => "999999999 1"],
    ["of a process whose number another Node program has got since", () => `${other.pid} 1`],
    ["of nobody, since it was never written", () => ""],
  ])("%s is free", (_, text) => {
    claimedBy(text());
    claim(dataDir)();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("that another claimed meanwhile is not given back for it", () => {
    const giveBack = claim(dataDir);
    claimedBy(String(other.pid));
    giveBack();
    expect(fs.existsSync(`${dataDir}.owner`)).toBe(true);
  });
});
