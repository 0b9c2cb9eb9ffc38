import { isObject, type Json } from "../objects.js";
import { GROUP } from "./scim-attributes.js";
import { invalid } from "./scim-error.js";
import type { Change } from "./scim-patch.js";
import { etagOf } from "./scim-user.js";

/** A unit as the graph shows it, in the words of `UNIT_FIELDS`. */
export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly code: string;
  readonly name: string;
  readonly closedOn: string | null;
}

/** A unit as SCIM shows it. Who works there is asked of Users: thousands may. */
export const groupOf = ({ id, version, createdAt, updatedAt, code, name }: Unit, base: string): Json => ({
  schemas: [GROUP],
  id,
  externalId: code,
  displayName: name,
  meta: {
    resourceType: "Group",
    created: createdAt,
    lastModified: updatedAt,
    location: `${base}/Groups/${id}`,
    version: etagOf({ version }),
  },
});

/** The one person whom the changes put into a unit: all else of a unit is changed elsewhere. */
export function memberAdded(changes: readonly Change[]): string {
  const members = changes.flatMap(membersIn);
  const [member] = members;
  if (members.length !== 1)
    throw invalid("invalidValue", "Add one member at a time; /Bulk takes many such changes.");
  return member!;
}

function membersIn({ op, path, value }: Change): string[] {
  const said = path === null && isObject(value) ? value["members"] : value;
  if ((path !== null && path.toLowerCase() !== "members") || said === undefined)
    throw invalid(
      "mutability",
      "Of a group only members can be changed; units are HR's to open and to move.",
    );
  if (op !== "add")
    throw invalid(
      "mutability",
      "Who is at work holds a post in one unit: add them to another, and they leave this one.",
    );
  return (Array.isArray(said) ? said : [said]).map(each => {
    const id = isObject(each) ? each["value"] : undefined;
    if (typeof id !== "string") throw invalid("invalidValue", 'A member is { "value": "<id of a User>" }.');
    return id;
  });
}
