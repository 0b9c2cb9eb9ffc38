import type { LocalDate } from "@tongxin/kernel";
import type { Json } from "../objects.js";
import { EMPLOYEE, ENTERPRISE, USER, type Words } from "./scim-attributes.js";
import { invalid } from "./scim-error.js";

/** An employee as the graph shows them, in the words of `EMPLOYEE_FIELDS`. */
export interface Employee {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly employeeNo: string;
  readonly name: string;
  readonly state: string;
  readonly hiredOn: string | null;
  readonly sourceSystem: string;
  readonly externalId: string;
  /** Masked, as for everybody. */
  readonly phone: string | null;
  readonly orgUnit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly path: string;
  } | null;
  readonly assignment: {
    readonly position: { readonly title: string; readonly postCategory: string };
  } | null;
  readonly unionMembership: { readonly id: string } | null;
}

type Standing = "ACTIVE" | "INACTIVE" | "GONE";

/** What SCIM makes of the states of R-DIR-01: who left, or never began, is no User any more. */
export const STANDINGS: Readonly<Record<string, Standing>> = {
  PENDING_START: "ACTIVE",
  ACTIVE: "ACTIVE",
  ON_LEAVE: "ACTIVE",
  SUSPENDED: "INACTIVE",
  RETIRED: "INACTIVE",
  TERMINATED: "GONE",
  CANCELLED: "GONE",
};

/** The states of Users, of all or of those who are active or not. */
export const statesOf = (active?: boolean): string[] =>
  Object.keys(STANDINGS).filter(state =>
    active === undefined
      ? STANDINGS[state] !== "GONE"
      : STANDINGS[state] === (active ? "ACTIVE" : "INACTIVE"),
  );

export const isGone = ({ state }: Pick<Employee, "state">): boolean => STANDINGS[state] === "GONE";
export const isActive = (state: string): boolean => STANDINGS[state] === "ACTIVE";

/** How a deletion is said: who has not begun never will. */
export const endOf = ({ state }: Pick<Employee, "state">): string =>
  state === "PENDING_START" ? "CANCELLED" : "TERMINATED";

export const etagOf = ({ version }: { readonly version: number }): string => `W/"${version}"`;

/** An employee as SCIM shows them; an external id is of the client's own system, so nobody else's is shown as one. */
export function userOf(employee: Employee, { base, source }: { base: string; source: string }): Json {
  const { id, employeeNo, name, state, phone, orgUnit, assignment } = employee;
  const { title, postCategory } = assignment?.position ?? {};
  return withoutNothing({
    schemas: [USER, ENTERPRISE, EMPLOYEE],
    id,
    externalId: employee.sourceSystem === source ? employee.externalId : undefined,
    userName: employeeNo,
    name: { formatted: name },
    displayName: name,
    active: isActive(state),
    title,
    phoneNumbers: phone === null ? undefined : [{ value: phone, type: "mobile", primary: true }],
    groups: orgUnit
      ? [{ value: orgUnit.id, display: orgUnit.name, type: "direct", $ref: `${base}/Groups/${orgUnit.id}` }]
      : undefined,
    [ENTERPRISE]: withoutNothing({
      employeeNumber: employeeNo,
      department: orgUnit?.code,
      organization: orgUnit?.path,
    }),
    [EMPLOYEE]: withoutNothing({
      state,
      hiredOn: employee.hiredOn ?? undefined,
      positionTitle: title,
      postCategory,
      isUnionMember: employee.unionMembership !== null,
      sourceSystem: employee.sourceSystem,
    }),
    meta: {
      resourceType: "User",
      created: employee.createdAt,
      lastModified: employee.updatedAt,
      location: `${base}/Users/${id}`,
      version: etagOf(employee),
    },
  });
}

/** What has no value is left out (RFC 7643, 2.5). */
const withoutNothing = (resource: Json): Json =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));

type Said<Value> = Value | null | undefined;

/** Of several words for one thing, the first that says something new: a client that sends all back has changed one of them. */
function chosen<Value>(current: Said<Value>, ...candidates: Said<Value>[]): Said<Value> {
  const said = candidates.filter(each => each !== undefined);
  return said.find(each => each !== (current ?? null)) ?? said[0];
}

/** What is said of somebody, as the graph takes it, but for the key; `current` is null for who is new. */
export function inputFor(current: Employee | null, words: Words, today: LocalDate): Json {
  refuseContradiction(current, words);
  const { userName, employeeNumber, displayName, formatted, title, positionTitle, phone } = words;
  const post = current?.assignment?.position;
  return withoutNothing({
    employeeNo: chosen(current?.employeeNo, userName, employeeNumber),
    name: chosen(current?.name, formatted, nameOfParts(words), displayName),
    // What is sent back as it was shown is no number.
    phone: phone !== null && phone === current?.phone ? undefined : phone,
    state: stateSaid(current?.state ?? null, words, today),
    hiredOn: words.hiredOn,
    orgUnitCode: words.department,
    positionTitle: chosen(post?.title, positionTitle, title),
    postCategory: words.postCategory,
    isUnionMember: words.isUnionMember,
  });
}

const HAN = /\p{Script=Han}/u;

/** A name of its parts, as its language joins them. */
function nameOfParts({ familyName, givenName }: Words): string | undefined {
  if (!familyName && !givenName) return undefined;
  if (!familyName || !givenName)
    throw invalid("invalidValue", "Say name.formatted, or both name.familyName and name.givenName.");
  return HAN.test(familyName + givenName) ? familyName + givenName : `${givenName} ${familyName}`;
}

function refuseContradiction(
  current: Employee | null,
  { userName, employeeNumber, externalId }: Words,
): void {
  const numbers = [userName, employeeNumber].filter(
    each => each !== undefined && each !== current?.employeeNo,
  );
  if (numbers.length === 2 && numbers[0] !== numbers[1])
    throw invalid(
      "invalidValue",
      "userName and employeeNumber are both the employee number: send the same, or only one of them.",
    );
  if (current && externalId !== undefined && externalId !== current.externalId)
    throw invalid("mutability", "An externalId is one person's for ever; it cannot become another.");
}

/** Where somebody is to stand; undefined leaves them where they are. */
function stateSaid(
  current: string | null,
  { active, state, hiredOn }: Words,
  today: LocalDate,
): Said<string> {
  if (active === null) throw invalid("invalidValue", "`active` is true or false.");
  if (state && state !== current) {
    const isNew = active !== undefined && (current === null || active !== isActive(current));
    if (isNew && active !== isActive(state))
      throw invalid("invalidValue", `\`active\` says otherwise than the state ${state.slice(0, 40)}.`);
    return state;
  }
  if (current === null) {
    const begun = hiredOn && hiredOn > today ? "PENDING_START" : "ACTIVE";
    return active === false ? "SUSPENDED" : begun;
  }
  if (active === undefined) return state;
  if (active === isActive(current))
    return current === "ACTIVE" || current === "SUSPENDED" ? current : undefined;
  return active ? "ACTIVE" : "SUSPENDED";
}

/** What SCIM calls the graph's arguments. */
const NAMES: Readonly<Record<string, string>> = {
  externalId: "externalId",
  employeeNo: "userName",
  name: "name.formatted",
  phone: "phoneNumbers",
  state: "active",
  hiredOn: `${EMPLOYEE}:hiredOn`,
  orgUnitCode: `${ENTERPRISE}:department`,
  positionTitle: "title",
  postCategory: `${EMPLOYEE}:postCategory`,
  isUnionMember: `${EMPLOYEE}:isUnionMember`,
};

export const nameOfArgument = (argument: string): string | undefined =>
  Object.hasOwn(NAMES, argument) ? NAMES[argument] : undefined;
