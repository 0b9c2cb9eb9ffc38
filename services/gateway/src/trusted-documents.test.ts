import fs from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { scratchFolder } from "./platform.test-kit.js";
import { SettingsError } from "./settings.js";
import { readTrustedDocuments } from "./trusted-documents.js";

const folder = scratchFolder();
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A front end's file of documents. */
function fileOf(text: string): string {
  const file = path.join(folder, `${text.length}.json`);
  fs.writeFileSync(file, text);
  return file;
}

describe("the documents of a front end of one's own", () => {
  it("are known by their hash, with the name of its kind or without", () => {
    const trusted = readTrustedDocuments([fileOf('{"sha256:abc":"{ viewer { account } }"}')]);
    expect(trusted.textOf("abc")).toBe("{ viewer { account } }");
    expect(trusted.textOf("sha256:abc")).toBe("{ viewer { account } }");
    expect(trusted.includes("{ viewer { account } }")).toBe(true);
    expect(trusted.textOf("abd")).toBeUndefined();
  });

  it.each([() => path.join(folder, "nowhere.json"), () => fileOf("no JSON")])(
    "that cannot be read are a wrong setting, named by the file",
    file => {
      expect(() => readTrustedDocuments([file()])).toThrow(SettingsError);
      expect(() => readTrustedDocuments([file()])).toThrow(/TRUSTED_DOCUMENTS lists .*\.json/);
    },
  );
});
