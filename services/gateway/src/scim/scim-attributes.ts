import { isObject, type Json } from "../objects.js";
import { invalid } from "./scim-error.js";

export const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
export const GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
export const EMPLOYEE = "urn:tongxin:params:scim:schemas:extension:employee:1.0:User";

type Said = string | null;

/** What a client says of a person; absent is unchanged, null is cleared (R-DIR-04). */
export interface Words {
  readonly externalId?: Said;
  readonly userName?: Said;
  readonly active?: boolean | null;
  readonly displayName?: Said;
  readonly formatted?: Said;
  readonly familyName?: Said;
  readonly givenName?: Said;
  readonly title?: Said;
  readonly phone?: Said;
  readonly employeeNumber?: Said;
  readonly department?: Said;
  readonly state?: Said;
  readonly hiredOn?: Said;
  readonly positionTitle?: Said;
  readonly postCategory?: Said;
  readonly isUnionMember?: boolean | null;
}

type Kind = "TEXT" | "FLAG" | "PHONE";

interface Attribute {
  readonly word: keyof Words;
  readonly kind: Kind;
}

const text = (word: keyof Words): Attribute => ({ word, kind: "TEXT" });
const flag = (word: keyof Words): Attribute => ({ word, kind: "FLAG" });

/** What is kept of a User, by its path. */
const KEPT: Readonly<Record<string, Attribute>> = {
  externalId: text("externalId"),
  userName: text("userName"),
  active: flag("active"),
  displayName: text("displayName"),
  "name.formatted": text("formatted"),
  "name.familyName": text("familyName"),
  "name.givenName": text("givenName"),
  title: text("title"),
  phoneNumbers: { word: "phone", kind: "PHONE" },
  [`${ENTERPRISE}:employeeNumber`]: text("employeeNumber"),
  [`${ENTERPRISE}:department`]: text("department"),
  [`${EMPLOYEE}:state`]: text("state"),
  [`${EMPLOYEE}:hiredOn`]: text("hiredOn"),
  [`${EMPLOYEE}:positionTitle`]: text("positionTitle"),
  [`${EMPLOYEE}:postCategory`]: text("postCategory"),
  [`${EMPLOYEE}:isUnionMember`]: flag("isUnionMember"),
};

const byPath = new Map(Object.entries(KEPT).map(([path, attribute]) => [path.toLowerCase(), attribute]));

/** Attributes with others in them, and what stands between their names. */
const COMPLEX = new Map([
  ["name", "."],
  [ENTERPRISE.toLowerCase(), ":"],
  [EMPLOYEE.toLowerCase(), ":"],
]);

/** What RFC 7643 knows and the directory does not keep, or says by itself: identity providers send it all the same. */
const IGNORED = new Set(
  `schemas id meta groups nickName profileUrl emails addresses ims photos entitlements roles x509Certificates userType
   preferredLanguage locale timezone password name.middleName name.honorificPrefix name.honorificSuffix
   ${ENTERPRISE}:costCenter ${ENTERPRISE}:division ${ENTERPRISE}:manager ${ENTERPRISE}:organization ${EMPLOYEE}:sourceSystem`
    .toLowerCase()
    .split(/\s+/),
);

/** `phoneNumbers[type eq "mobile"].value`: an attribute, which of its values, and what of them. */
const CHOSEN = /^([^[\]]+)(?:\[([^[\]]*)\])?(?:\.(\w+))?$/;

/** The number that is kept is the mobile one. */
const isAnotherPhone = (chosen: string): boolean =>
  /^\s*type\s+eq\s+"/i.test(chosen) && !/"mobile"\s*$/i.test(chosen);

/** What a value says that stands under a path. */
export function wordsAt(path: string, value: unknown): Words {
  const name = path.toLowerCase().startsWith(`${USER.toLowerCase()}:`) ? path.slice(USER.length + 1) : path;
  const key = name.toLowerCase();
  const attribute = byPath.get(key);
  if (attribute) return { [attribute.word]: READERS[attribute.kind](value, path) };
  if (IGNORED.has(key)) return {};
  const joint = COMPLEX.get(key);
  if (joint) return wordsWithin(name, joint, value);
  if (key === USER.toLowerCase() && isObject(value)) return wordsIn(value);
  const [, base = "", chosen = "", sub = "value"] = CHOSEN.exec(key) ?? [];
  if (base === "phonenumbers") {
    if (sub !== "value" || isAnotherPhone(chosen)) return {};
    return { phone: READERS.PHONE(value, path) };
  }
  if (IGNORED.has(base) || IGNORED.has(base.split(".")[0]!) || IGNORED.has(parentOf(base))) return {};
  throw invalid(
    "invalidPath",
    `There is no attribute ${quoted(path)}; /scim/v2/Schemas lists those there are.`,
  );
}

/** `…:manager.displayName` is of `…:manager`. */
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));

const quoted = (word: string): string => JSON.stringify(word.slice(0, 80));

/** Of a name as a whole it is the formatted one that is cleared. */
function wordsWithin(path: string, joint: string, value: unknown): Words {
  if (value === null) return path.toLowerCase() === "name" ? { formatted: null } : {};
  if (!isObject(value)) throw invalid("invalidValue", `${quoted(path)} is an object.`);
  return joined(Object.entries(value).map(([name, inner]) => wordsAt(path + joint + name, inner)));
}

/** What an object says of a person: a User, or the value of a change that names no path. */
export const wordsIn = (said: Json): Words =>
  joined(Object.entries(said).map(([name, value]) => wordsAt(name, value)));

const joined = (parts: readonly Words[]): Words => Object.assign({}, ...parts) as Words;

const READERS: Readonly<Record<Kind, (value: unknown, path: string) => never>> = {
  TEXT: (value, path) => readText(value, path) as never,
  FLAG: (value, path) => readFlag(value, path) as never,
  PHONE: (value, path) => readPhone(value, path) as never,
};

function readText(value: unknown, path: string): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return value;
  throw invalid("invalidValue", `${quoted(path)} is a text.`);
}

/** Some providers write `"False"`. */
function readFlag(value: unknown, path: string): boolean | null {
  if (value === null || typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : "";
  if (word === "true" || word === "false") return word === "true";
  throw invalid("invalidValue", `${quoted(path)} is true or false.`);
}

/** One number, or a list of which the mobile one is kept. */
function readPhone(value: unknown, path: string): string | null | undefined {
  if (!Array.isArray(value))
    return isObject(value) ? readText(value["value"] ?? null, path) : readText(value, path);
  if (value.length === 0) return null;
  const mobile = value
    .filter(isObject)
    .filter(({ type = "mobile" }) => String(type).toLowerCase() === "mobile");
  const [first] = [...mobile.filter(({ primary }) => primary === true), ...mobile];
  return first && readText(first["value"] ?? null, path);
}

/** A resource with no more than was asked for; what tells it from others is always there (RFC 7644, 3.9). */
export function projected(resource: Json, search: URLSearchParams): Json {
  const asked = namesIn(search.get("attributes"));
  const unasked = namesIn(search.get("excludedAttributes"));
  if (!asked && !unasked) return resource;
  const isShown = (name: string): boolean => {
    const key = name.toLowerCase();
    if (ALWAYS.has(key)) return true;
    return asked ? asked.some(each => each === key || isWithin(each, key)) : !unasked!.includes(key);
  };
  return Object.fromEntries(Object.entries(resource).filter(([name]) => isShown(name)));
}

const ALWAYS = new Set(["schemas", "id"]);

const namesIn = (list: string | null): string[] | null =>
  list ? list.split(",").map(each => each.trim().toLowerCase().replace(`${USER.toLowerCase()}:`, "")) : null;

const isWithin = (path: string, name: string): boolean =>
  path.startsWith(`${name}.`) || path.startsWith(`${name}:`);
