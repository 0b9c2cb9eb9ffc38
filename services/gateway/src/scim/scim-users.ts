import type { Json } from "../objects.js";
import { projected, wordsIn, type Words } from "./scim-attributes.js";
import type { Answer, Call, Ground, Handler } from "./scim-call.js";
import { USER, USER_WRITE, USERS, USERS_PASSED } from "./scim-documents.js";
import { invalid, nothingHere, refused, scimError, type UserError } from "./scim-error.js";
import { alternativesIn, USER_TERMS, type Terms } from "./scim-filter.js";
import { listed, partOf, read, windowIn } from "./scim-list.js";
import { changesIn, patchedWords } from "./scim-patch.js";
import {
  endOf,
  etagOf,
  inputFor,
  isActive,
  isGone,
  nameOfArgument,
  statesOf,
  userOf,
  type Employee,
} from "./scim-user.js";

type Mode = "CREATE_ONLY" | "UPDATE_ONLY";

interface Written {
  readonly employee: Employee | null;
  readonly userErrors: readonly UserError[];
}

const writeUser = async (
  { ask }: Ground,
  mode: Mode,
  input: Json,
  expectedVersion: number | null,
): Promise<Written> => (await ask(USER_WRITE, { input, mode, expectedVersion }))["employeeUpsert"] as Written;

const orRefuse = ({ employee, userErrors: [error] }: Written): Employee => {
  if (error) throw refused(error, nameOfArgument);
  return employee!;
};

/** Somebody who is a User still. */
async function userBy({ ask }: Ground, key: Json): Promise<Employee | null> {
  const { employee } = (await ask(USER, key)) as { employee: Employee | null };
  return employee && !isGone(employee) ? employee : null;
}

export async function requireUser(ground: Ground, id: string): Promise<Employee> {
  const employee = await userBy(ground, { id });
  if (!employee) throw nothingHere("This User");
  return employee;
}

/** What the source system of somebody says of them now. */
export const updateUser = async (
  ground: Ground,
  { sourceSystem, externalId }: Employee,
  input: Json,
  version: number | null,
): Promise<Employee> =>
  orRefuse(await writeUser(ground, "UPDATE_ONLY", { ...input, sourceSystem, externalId }, version));

function answered(status: number, employee: Employee, ground: Ground, { search }: Call): Answer {
  const user = userOf(employee, ground);
  const { location } = user["meta"] as { location: string };
  return { status, body: projected(user, search), location, version: etagOf(employee) };
}

const createUser: Handler = async (ground, call) => {
  const { source, clock } = ground;
  const words = wordsIn(call.body);
  const userName = words.userName ?? words.employeeNumber;
  if (!userName) throw invalid("invalidValue", "A User has a userName: the employee number.");
  const externalId = words.externalId ?? userName;
  const input = { ...inputFor(null, words, clock.today()), sourceSystem: source, externalId };
  await refuseNamesakes(ground, userName, externalId);
  const written = await writeUser(ground, "CREATE_ONLY", input, null);
  const isKnown = written.userErrors[0]?.code === "ALREADY_EXISTS";
  return answered(201, isKnown ? await returned(ground, input) : orRefuse(written), ground, call);
};

/** Numbers are each source's own in the graph; a client that names people by theirs must not make anybody twice. */
async function refuseNamesakes(
  { ask, source }: Ground,
  employeeNo: string,
  externalId: string,
): Promise<void> {
  const { page } = await ask(USERS, { filter: { employeeNo, states: statesOf() }, first: 2 });
  const { nodes } = page as { nodes: readonly Employee[] };
  if (nodes.some(each => each.sourceSystem !== source || each.externalId !== externalId))
    throw scimError(
      409,
      "There is a User of this userName: find them by userName, and change them.",
      "uniqueness",
    );
}

/** Whoever was deleted and is told of again is the same person (R-DIR-02). */
async function returned(
  ground: Ground,
  input: { readonly sourceSystem: string; readonly externalId: string },
): Promise<Employee> {
  const { sourceSystem, externalId } = input;
  const { employee } = (await ground.ask(USER, { sourceSystem, externalId })) as {
    employee: Employee | null;
  };
  if (!employee || !isGone(employee)) throw known();
  const written = await writeUser(ground, "UPDATE_ONLY", input, employee.version);
  if (written.userErrors[0]?.code === "CONFLICT") throw known();
  return orRefuse(written);
}

const known = () =>
  scimError(409, "There is a User of this externalId: find them by it, and change them.", "uniqueness");

const getUser: Handler = async (ground, call) =>
  answered(200, await requireUser(ground, call.id!), ground, call);

/** Changes somebody by what is said of them, as they are now. */
const changing =
  (wordsOf: (body: Json) => Words): Handler =>
  async (ground, call) => {
    const words = wordsOf(call.body);
    const current = await requireUser(ground, call.id!);
    const input = inputFor(current, words, ground.clock.today());
    return answered(200, await updateUser(ground, current, input, call.version), ground, call);
  };

const deleteUser: Handler = async (ground, { id, version }) => {
  const current = await requireUser(ground, id!);
  await updateUser(ground, current, { state: endOf(current) }, version);
  return { status: 204, location: `${ground.base}/Users/${current.id}` };
};

const listUsers: Handler = async (ground, { search }) => {
  const window = windowIn(search);
  const filter = search.get("filter");
  const alternatives = filter ? alternativesIn(filter, USER_TERMS) : [{}];
  const [only, ...others] = alternatives;
  const show = (employee: Employee) => userOf(employee, ground);
  if (!only) return listed(partOf([], window), window, search);
  if (others.length === 0 && !isOfOne(only)) {
    const listing = { page: USERS, passed: USERS_PASSED, filter: filterOf(only), show };
    return listed(await read(ground.ask, listing, window), window, search);
  }
  const found = new Map<string, Employee>();
  for (const each of alternatives)
    for (const employee of await fewBy(ground, each)) found.set(employee.id, employee);
  return listed(partOf([...found.values()].map(show), window), window, search);
};

const isOfOne = ({ id, externalId }: Terms): boolean => id !== undefined || externalId !== undefined;

const filterOf = ({ userName, active, groupId }: Terms): Json => ({
  states: statesOf(active),
  ...(userName !== undefined && { employeeNo: userName }),
  ...(groupId !== undefined && { orgUnitId: groupId }),
});

/** Namesakes of one number, in all the companies of a group. */
const MOST_NAMESAKES = 100;

/** Those whom terms name one by one. */
async function fewBy(ground: Ground, terms: Terms): Promise<readonly Employee[]> {
  if (isOfOne(terms)) {
    if (terms.groupId !== undefined) throw mixed();
    const key =
      terms.id === undefined
        ? { sourceSystem: ground.source, externalId: terms.externalId }
        : { id: terms.id };
    const employee = await userBy(ground, key);
    return employee && holds(terms, employee, ground.source) ? [employee] : [];
  }
  if (terms.userName === undefined) throw mixed();
  const { page } = await ground.ask(USERS, { filter: filterOf(terms), first: MOST_NAMESAKES });
  return (page as { nodes: readonly Employee[] }).nodes;
}

const holds = ({ id, externalId, userName, active }: Terms, employee: Employee, source: string): boolean =>
  (id === undefined || id === employee.id) &&
  (externalId === undefined || (externalId === employee.externalId && employee.sourceSystem === source)) &&
  (userName === undefined || userName === employee.employeeNo) &&
  (active === undefined || active === isActive(employee.state));

const mixed = () =>
  invalid(
    "invalidFilter",
    "Alternatives name people by id, externalId or userName; `groups` goes with `active` and userName alone.",
  );

export const ON_USERS: Readonly<Record<string, Handler>> = { GET: listUsers, POST: createUser };
export const ON_USER: Readonly<Record<string, Handler>> = {
  GET: getUser,
  PUT: changing(wordsIn),
  PATCH: changing(body => patchedWords(changesIn(body))),
  DELETE: deleteUser,
};
