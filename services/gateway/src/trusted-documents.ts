import fs from "node:fs";
import { may, type Permission, type Viewer } from "@tongxin/kernel";
import { badInput, DoorError } from "@tongxin/subgraph/host";
import { SettingsError } from "./settings.js";

/** Documents that front ends of ours were built with: they are known beforehand, and may be as long as they are. */
export interface TrustedDocuments {
  textOf(id: string): string | undefined;
  includes(text: string): boolean;
}

/** Those of the repository's own client; `npm run schema:emit` writes them. */
const OWN = new URL("../../../packages/client/src/generated/persisted-documents.json", import.meta.url);

/** Reads the documents that may be sent by their hash: our own, and those of further front ends, as codegen writes them. */
export function readTrustedDocuments(files: readonly string[] = []): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const file of [OWN, ...files])
    for (const [id, text] of Object.entries(documentsIn(file))) byId.set(bare(id), text);
  const texts = new Set(byId.values());
  return { textOf: id => byId.get(bare(id)), includes: text => texts.has(text) };
}

function documentsIn(file: string | URL): Record<string, string> {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>;
  } catch (error) {
    throw new SettingsError([
      `TRUSTED_DOCUMENTS lists ${String(file)}, which cannot be read as documents by their hash (${(error as Error).message}).`,
    ]);
  }
}

/** A hash with or without the name of its kind. */
const bare = (id: string): string => id.replace(/^sha256:/, "");

/** What a request says of its document: a text, or the hash of one that is known. */
export interface DocumentReference {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

const FREE_FORM: Permission = "documents:free-form";

/** The text to run; throws when there is none, when nobody here knows it, or when the viewer may not send their own. */
export function documentText(
  { query, documentId }: DocumentReference,
  trusted: TrustedDocuments,
  viewer: Viewer,
): string {
  if (typeof query === "string" && query !== "") {
    if (trusted.includes(query) || may(viewer, FREE_FORM)) return query;
    throw notTrusted(
      `You may send documents that the platform knows; your own take the permission ${FREE_FORM}.`,
      {
        permission: FREE_FORM,
      },
    );
  }
  if (typeof documentId !== "string") throw queryMissing();
  const text = trusted.textOf(documentId);
  if (text === undefined) throw notTrusted("There is no trusted document of this id.");
  return text;
}

const notTrusted = (message: string, details = {}) => new DoorError("DOCUMENT_NOT_TRUSTED", message, details);

const queryMissing = () => badInput("QUERY_MISSING", "The request carries no query.");
