import { refuse, requireReason, requireText } from "@tongxin/kernel";
import { expectVersion, type Version, type Work } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { managedEmployee } from "../employees/employee.operations.js";
import type { EmployeeField, EmployeeState } from "../employees/employee.rules.js";
import { keptData } from "../incoming/kept-data.js";
import {
  compareIncoming,
  gatherIncoming,
  judgeIncoming,
  OUTCOME,
  writeIncoming,
  type Incoming,
} from "../incoming/incoming.js";
import {
  Authority,
  UpsertMode,
  type IncomingData,
  type IncomingProblem,
  type UpsertOutcome,
} from "../incoming/incoming.rules.js";
import { holdPerson } from "../incoming/people-lock.js";
import { holdTree } from "../org-units/org-unit.operations.js";
import { pathOfKey, readKey, refusalOf, spokenData, UpsertRefusal } from "./employee-upsert.rules.js";
import type {
  EmployeeEditInput,
  EmployeeTransferInput,
  EmployeeUpsertInput,
} from "./employee-upsert.schema.js";

export interface Upserted {
  readonly employee: Employee;
  readonly outcome: UpsertOutcome;
  readonly conflicts: EmployeeField[];
}

/** What the source system says of one person: it creates or updates, or finds that nothing is new. */
export async function upsertEmployee(
  work: Work,
  { sourceSystem, externalId, overridesLocal, ...words }: EmployeeUpsertInput,
  mode: UpsertMode,
  expectedVersion: Version,
): Promise<Upserted> {
  if (!sourceSystem.trim()) refuse(UpsertRefusal.SOURCE_MISSING, ["input", "sourceSystem"]);
  const source = requireText(sourceSystem, ["input", "sourceSystem"]);
  // Equal ids typed by different keyboards are one.
  const id = readKey(externalId) ?? refuse(UpsertRefusal.SOURCE_MISSING, ["input", "externalId"]);
  return writePerson(work, source, id, dataOf(work, words), {
    mode,
    authority: overridesLocal ? Authority.OVERRIDE : Authority.SOURCE,
    expectedVersion,
  });
}

/** What is said, as it will be compared and written: the phone number sealed, the name with what it is found by. */
export function dataOf(work: Work, words: object): IncomingData {
  const spoken = spokenData(words as Readonly<Record<string, unknown>>);
  if ("reason" in spoken) return refuse(spoken.reason.refusal, spoken.reason.path);
  const data = spoken.data as IncomingData;
  return keptData(work, data);
}

/** An edit made here, which holds against imports from then on (DIR-X4). */
export async function editEmployee(
  work: Work,
  id: string,
  input: EmployeeEditInput,
  expectedVersion: Version,
): Promise<Upserted> {
  const data = dataOf(work, input);
  if (Object.keys(data).length === 0) refuse(UpsertRefusal.NOTHING_SAID, ["input"]);
  return writeKnown(work, id, data, expectedVersion);
}

/** Moves somebody to another post, today or on a day to come; history stays readable. */
export async function transferEmployee(
  work: Work,
  id: string,
  input: EmployeeTransferInput,
  reason: string,
  expectedVersion: Version,
): Promise<Upserted> {
  return writeKnown(work, id, dataOf(work, input), expectedVersion, requireReason(reason));
}

/** Gives fields back to the source system: its next word on them is written again. */
export async function releaseFields(
  work: Work,
  id: string,
  fields: readonly EmployeeField[],
  expectedVersion: Version,
): Promise<{ employee: Employee }> {
  const employee = await managedEmployee(work, id, ["id"]);
  expectVersion(employee, expectedVersion);
  const kept = employee.localFields.filter(field => !fields.includes(field));
  if (kept.length < employee.localFields.length) employee.localFields = kept;
  return { employee };
}

/** What is said here of somebody known, in a unit where the viewer may. */
async function writeKnown(
  work: Work,
  id: string,
  data: IncomingData,
  expectedVersion: Version,
  reason?: string,
): Promise<Upserted> {
  const employee = await managedEmployee(work, id, ["id"]);
  expectVersion(employee, expectedVersion);
  return writeEmployee(work, employee, data, reason);
}

/** What is said here of somebody whose row is locked. */
export const writeEmployee = (
  work: Work,
  { sourceSystem, externalId }: Employee,
  data: IncomingData,
  reason?: string,
): Promise<Upserted> =>
  writePerson(work, sourceSystem, externalId, data, {
    mode: UpsertMode.UPDATE_ONLY,
    authority: Authority.LOCAL,
    ...(reason !== undefined && { reason }),
  });

async function writePerson(
  work: Work,
  sourceSystem: string,
  externalId: string,
  data: IncomingData,
  {
    expectedVersion,
    ...how
  }: Pick<Incoming, "mode" | "authority" | "reason"> & { readonly expectedVersion?: Version },
): Promise<Upserted> {
  const { em, viewer, permission } = work;
  const scopes = (permission && viewer.permissions[permission]) ?? [];
  const incoming: Incoming = { ...how, sourceSystem, scopes };
  await holdTree(work);
  await holdPerson(work, sourceSystem, externalId, UpsertRefusal.IMPORT_RUNNING);
  await gatherIncoming(work, incoming, {
    select: "select 1 as line, ?::text as external_id, ?::jsonb as data",
    parameters: [externalId, JSON.stringify(data)],
  });
  await judgeIncoming(work, incoming);
  await refuseProblem(work);
  if (expectedVersion != null) await expectKnownVersion(work, expectedVersion);
  await compareIncoming(work, incoming);
  await writeIncoming(work, incoming);
  const [{ id, outcome, conflicts }] = await em.execute<
    [{ id: string; outcome: UpsertOutcome; conflicts: EmployeeField[] }]
  >(`select employee_id as id, ${OUTCOME} as outcome, conflicts from incoming i`);
  const employee = await em.findOneOrFail(Employee, { id }, { refresh: true });
  return { employee, outcome, conflicts };
}

/** Who is new is of no version yet. */
async function expectKnownVersion({ em }: Work, expectedVersion: number): Promise<void> {
  const [known] = await em.execute<{ version: number }[]>(
    "select e.version from incoming i join employee e on e.id = i.known_id",
  );
  expectVersion(known ?? { version: 0 }, expectedVersion);
}

async function refuseProblem({ em }: Work): Promise<void> {
  const [found] = await em.execute<
    { problem: IncomingProblem; key: string | null; before: EmployeeState | null }[]
  >(`select problem, problem_key as key, state_before as before from incoming where problem is not null`);
  if (found) refuse(refusalOf(found.problem, found.before), found.key ? pathOfKey(found.key) : ["input"]);
}
