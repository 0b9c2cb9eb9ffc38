import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PUBLISHED, SCHEMA } from "./files.js";

export const CHANGESETS = path.join(SCHEMA, "changesets");
export const CHANGELOG = path.join(SCHEMA, "CHANGELOG.md");

const SEAL = /^<!-- published ([0-9a-f]{64}) -->$/m;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const read = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");

/** Ties the published API to the changelog: neither moves without the other. */
export const sealOf = (api: string): string => `<!-- published ${sha256(api)} -->`;

/** Whether the published API is the one that the changelog tells of. */
export const isSealed = (): boolean => SEAL.exec(read(CHANGELOG))?.[1] === sha256(read(PUBLISHED));

/** What changes for clients since the API was published last, one file for each change. */
export const changesets = (): string[] =>
  fs
    .readdirSync(CHANGESETS)
    .filter(file => file.endsWith(".md") && file !== "README.md")
    .sort()
    .map(file => path.join(CHANGESETS, file));
