import type { Json } from "../objects.js";
import type { Call, Handler } from "./scim-call.js";
import { providerConfig, resourceTypes, schemas } from "./scim-discovery.js";
import { nothingHere, scimError } from "./scim-error.js";
import { ON_GROUP, ON_GROUPS } from "./scim-groups.js";
import { listOf } from "./scim-list.js";
import { ON_USER, ON_USERS } from "./scim-users.js";

/** The words of a path below `/scim/v2`, or of one in a bulk. */
export function segmentsOf(path: string): string[] {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    throw nothingHere("This address");
  }
}

/** What may be done with all resources of a kind, and with one, by method. */
interface Handlers {
  readonly all: Readonly<Record<string, Handler>>;
  readonly one: Readonly<Record<string, Handler>>;
}

const HANDLERS = new Map<string, Handlers>([
  ["Users", { all: ON_USERS, one: ON_USER }],
  ["Groups", { all: ON_GROUPS, one: ON_GROUP }],
]);

export function handlerOf({ method, resource, id }: Pick<Call, "method" | "resource" | "id">): Handler {
  const handlers = HANDLERS.get(resource);
  if (!handlers) throw nothingHere("This address");
  const byMethod = id === null ? handlers.all : handlers.one;
  const handler = Object.hasOwn(byMethod, method) ? byMethod[method] : undefined;
  if (!handler) throw notAllowed(Object.keys(byMethod));
  return handler;
}

export const notAllowed = (methods: readonly string[]) =>
  scimError(405, `Here are ${methods.join(", ")} and nothing else.`, undefined, {
    allow: methods.join(", "),
  });

/** What is said of the service itself; null for what is none of that. */
export function discovered(base: string, resource: string, id: string | null): Json | null {
  if (resource === "ServiceProviderConfig" && id === null) return providerConfig(base);
  const all = described(base, resource);
  if (!all) return null;
  if (id === null) return listOf(all);
  const one = all.find(each => each["id"] === id);
  if (!one) throw nothingHere("This description");
  return one;
}

const described = (base: string, resource: string): Json[] | null => {
  if (resource === "ResourceTypes") return resourceTypes(base);
  return resource === "Schemas" ? schemas(base) : null;
};
