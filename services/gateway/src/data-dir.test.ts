import fs from "node:fs";
import path from "node:path";
import { beforeEach, expect, it } from "@jest/globals";
import { DataError, openDataDir } from "./data-dir.js";
import { dataKeysIn } from "./data-keys.js";
import { scratchFolder } from "./platform.test-kit.js";
import { keyIn } from "./signing-key.js";

let dataDir: string;
beforeEach(() => {
  dataDir = scratchFolder();
});
const inDataDir = (name: string, text: string): string => {
  const file = path.join(dataDir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};

it("a data folder in which nothing can be written is named with its setting", () => {
  const file = inDataDir("a-file", "");
  expect(() => openDataDir(file)).toThrow(`DATA_DIR is ${file}, which is a file.`);
  expect(() => openDataDir(`${file}/below`)).toThrow(`DATA_DIR is ${file}/below, which lies below a file.`);
  expect(() => openDataDir(`${file}/below`)).toThrow(DataError);
  openDataDir(path.join(dataDir, "new/below"));
  expect(fs.statSync(path.join(dataDir, "new/below")).isDirectory()).toBe(true);
});

it("the keys of what is encrypted are made once, whole, for their owner only", async () => {
  const keys = await dataKeysIn(dataDir);
  expect(await dataKeysIn(dataDir)).toBe(keys);
  expect(fs.readdirSync(dataDir)).toEqual(["data-keys.json"]);
  expect(fs.statSync(path.join(dataDir, "data-keys.json")).mode & 0o077).toBe(0);
});

it("beside a database that is there they are not made anew: they were lost, and a backup has them", async () => {
  inDataDir("postgres/PG_VERSION", "18");
  await expect(dataKeysIn(dataDir)).rejects.toThrow(/data-keys\.json is missing\. .* restore it/);
  expect(fs.existsSync(path.join(dataDir, "data-keys.json"))).toBe(false);
});

it.each(["", "{", `{"current":"a","keys":{}}`])(
  "data keys that are broken are named by their file: %s",
  async text => {
    const file = inDataDir("data-keys.json", text);
    await expect(dataKeysIn(dataDir)).rejects.toThrow(`${file} is broken. Without it nobody reads`);
    expect(fs.readFileSync(file, "utf8")).toBe(text);
  },
);

it.each(["", "{", "{}", `{"kty":"EC","crv":"P-256","d":"x"}`])(
  "a signing key that is broken is named by its file: %s",
  async text => {
    const file = inDataDir("issuer.json", text);
    await expect(keyIn(file)).rejects.toThrow(`${file} is broken. Restore it from a backup`);
  },
);

it("what cannot be read is told so", async () => {
  const folder = path.join(dataDir, "issuer.json");
  fs.mkdirSync(folder);
  await expect(keyIn(folder)).rejects.toThrow(`${folder} cannot be read (EISDIR).`);
});
