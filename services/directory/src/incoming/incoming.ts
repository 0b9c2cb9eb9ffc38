import { EVERYWHERE } from "@tongxin/kernel";
import { AuditAction, type Work } from "@tongxin/subgraph";
import { recordChanges } from "../changes/directory-change.operations.js";
import { ChangedEntity } from "../changes/directory-change.rules.js";
import { Employee } from "../employees/employee.entity.js";
import { announceEmployees, moveAccounts } from "../employees/employee.operations.js";
import {
  AT_WORK_STATES,
  EMPLOYEE_TRANSITIONS,
  EmployeeField,
  EmployeeState,
  HOLDING_STATES,
} from "../employees/employee.rules.js";
import { holdersAtWork, lockRole } from "../roles/role-holders.js";
import { Authority, IncomingProblem, KEYS_OF_FIELD, UpsertMode, type IncomingKey } from "./incoming.rules.js";

/**
 * What is said of people becomes records by a fixed number of set-based statements, whether it is of one or of hundreds of
 * thousands (docs/decisions/0004): so one upsert and a whole file are judged and written alike. Each statement says one
 * thing, in the order in which it is done; the rows lie in a temporary table meanwhile.
 */
export interface Incoming {
  readonly sourceSystem: string;
  readonly mode: UpsertMode;
  readonly authority: Authority;
  /** The units in which whoever says it may, or `EVERYWHERE`. */
  readonly scopes: readonly string[];
  /** Why, in the audit log. */
  readonly reason?: string;
}

/** A query of `line int, external_id text, data jsonb`, with its parameters; the data are `IncomingData`. */
export interface IncomingRows {
  readonly select: string;
  readonly parameters: readonly unknown[];
}

/** A column of `employee` that rows fill. */
interface Column {
  readonly key: IncomingKey;
  readonly column: string;
  readonly type: string;
  /** The key whose presence says that the row speaks of it, where it is another's. */
  readonly saidBy?: IncomingKey;
  /** What the audit log calls a change of it; absent where another column tells. */
  readonly name?: string;
}

const COLUMNS: readonly Column[] = [
  { key: "employeeNo", column: "employee_no", type: "text", name: "employeeNo" },
  { key: "name", column: "name", type: "text", name: "name" },
  { key: "nameKeys", column: "name_keys", type: "text[]" },
  { key: "gender", column: "gender", type: "text", name: "gender" },
  { key: "bornOn", column: "born_on", type: "date", name: "bornOn" },
  { key: "phoneDigest", column: "phone_digest", type: "text", saidBy: "phoneNumber", name: "phoneNumber" },
  // Sealed anew it looks new: the digest beside it tells.
  { key: "phoneNumber", column: "phone_number", type: "text" },
  { key: "skillLevel", column: "skill_level", type: "text", name: "skillLevel" },
  { key: "state", column: "state", type: "text", name: "state" },
  { key: "stateReason", column: "state_reason", type: "text", saidBy: "state", name: "stateReason" },
  { key: "hiredOn", column: "hired_on", type: "date", name: "hiredOn" },
];

/** The columns of `employee` that rows fill. */
export const COLUMN_NAMES: readonly string[] = COLUMNS.map(({ column }) => column);

const POST_KEYS = KEYS_OF_FIELD.POST;

const said = (key: string): string => `jsonb_exists(r.data, '${key}')`;

const FIELD_OF_KEY = new Map(
  Object.values(EmployeeField).flatMap(field => KEYS_OF_FIELD[field].map(key => [key, field] as const)),
);

/** Whether an edit made here holds against what the row says. */
const isHeld = (key: IncomingKey): string => {
  const field = FIELD_OF_KEY.get(key);
  return field ? `'${field}' = any(s.held)` : "false";
};

const valueOf = ({ key, column, saidBy = key }: Column): string =>
  `case when ${said(saidBy)} and not ${isHeld(key)} then d."${key}" else e.${column} end`;

/** The field where an edit made here and the row say different things. */
const conflictIn = (field: EmployeeField, differs: string): string =>
  `case when '${field}' = any(s.held) and ${differs} then '${field}' end`;

const CONFLICTS = [
  ...COLUMNS.flatMap(({ key, column, saidBy = key, name }) => {
    const field = name && FIELD_OF_KEY.get(key);
    return field ? [conflictIn(field, `${said(saidBy)} and e.${column} is distinct from d."${key}"`)] : [];
  }),
  conflictIn(
    EmployeeField.POST,
    `(${said("unitCode")} and u.id is distinct from p.org_unit_id
      or ${said("title")} and d.title is distinct from p.title
      or ${said("postCategory")} and d."postCategory" is distinct from p.post_category)`,
  ),
].join(", ");

const array = (values: readonly string[]): string => `{${values.join(",")}}`;

/** Kept for the connection and emptied with each transaction: to make it anew would write the catalogue each time. */
const TABLE = `create temp table if not exists incoming (
  line int primary key, external_id text not null, known_id uuid, employee_id uuid not null, state_before text,
  ${COLUMNS.map(({ column, type }) => `${column} ${type}`).join(", ")},
  unit_code text, org_unit_id uuid, organization_id uuid, title text, post_category text, position_id uuid,
  effective_on date not null, holds_post boolean not null, in_union boolean not null, membership_id uuid,
  assignment_id uuid, assigned_on date, assigned_until date, same_post boolean not null, leaves_unit boolean not null,
  local_fields text[] not null, said text[] not null, conflicts text[] not null,
  moves boolean not null default false, is_changed boolean not null default false,
  changed_fields text[] not null default '{}', problem text, problem_key text) on commit delete rows`;

/** Lays the rows beside what is known of each person. What they do not speak of keeps its value (R-DIR-04). */
export async function gatherIncoming(
  { em, clock }: Work,
  { sourceSystem, authority }: Incoming,
  { select, parameters }: IncomingRows,
): Promise<void> {
  const today = clock.today();
  await em.execute("set local client_min_messages = warning");
  await em.execute(TABLE);
  await em.execute("delete from incoming");
  await em.execute(
    `insert into incoming (line, external_id, known_id, employee_id, state_before,
       ${COLUMN_NAMES.join(", ")},
       unit_code, org_unit_id, organization_id, title, post_category, effective_on, holds_post, in_union, membership_id,
       assignment_id, assigned_on, assigned_until, same_post, leaves_unit, local_fields, said, conflicts)
     select r.line, r.external_id, e.id, coalesce(e.id, uuidv7()), e.state, ${COLUMNS.map(valueOf).join(", ")},
       d."unitCode", g.org_unit_id, coalesce(w.organization_id, e.organization_id), g.title, g.post_category,
       t.effective_on, t.holds_post,
       case when ${said("isUnionMember")} then coalesce(d."isUnionMember", false) else m.id is not null end, m.id,
       a.id, a.starts_on, a.ends_on,
       p.id is not null and (p.org_unit_id, p.title, p.post_category) is not distinct from (g.org_unit_id, g.title, g.post_category),
       p.org_unit_id is distinct from g.org_unit_id,
       coalesce(e.local_fields, '{}'), array(select jsonb_object_keys(r.data)), array_remove(array[${CONFLICTS}], null)
     from (${select}) r
     cross join lateral jsonb_to_record(r.data) as d("employeeNo" text, name text, "nameKeys" text[], gender text, "bornOn" date,
       "phoneNumber" text, "phoneDigest" text, "skillLevel" text, state text, "stateReason" text, "hiredOn" date,
       "unitCode" text, title text, "postCategory" text, "isUnionMember" boolean, "effectiveOn" date)
     left join employee e on e.source_system = ? and e.external_id = r.external_id
     cross join lateral (select coalesce(d.state, e.state) as state, coalesce(d."hiredOn", e.hired_on) as hired_on) n
     cross join lateral (select n.state = any(?::text[]) as holds_post,
       case when n.state = 'PENDING_START' then greatest(n.hired_on, ?::date)
         else coalesce(d."effectiveOn", ?::date) end as effective_on) t
     left join lateral (select id, position_id, starts_on, ends_on from assignment
       where employee_id = e.id and is_primary
         and (n.state = 'PENDING_START' or starts_on <= t.effective_on and (ends_on is null or ends_on > t.effective_on))
       order by starts_on limit 1) a on true
     left join position p on p.id = a.position_id
     left join org_unit u on u.code = d."unitCode" and u.closed_on is null
     left join union_membership m on m.employee_id = e.id and m.left_on is null
     cross join lateral (select case when ? then coalesce(e.local_fields, '{}') else '{}' end as edited) h
     cross join lateral (select case when a.id is null then array_remove(h.edited, 'POST') else h.edited end as held) s
     cross join lateral (select
       case when ${said("unitCode")} and not ${isHeld("unitCode")} then u.id else p.org_unit_id end as org_unit_id,
       case when ${said("title")} and not ${isHeld("title")} then d.title else p.title end as title,
       case when ${said("postCategory")} and not ${isHeld("postCategory")} then d."postCategory" else p.post_category end
         as post_category) g
     left join org_unit w on w.id = g.org_unit_id`,
    [
      ...parameters,
      sourceSystem,
      array([...HOLDING_STATES, EmployeeState.PENDING_START]),
      today,
      today,
      authority === Authority.SOURCE,
    ],
  );
  await em.execute(
    "update incoming set employee_no = external_id where employee_no is null and known_id is null",
  );
}

/** Names what is wrong with each row, one thing at most: rows with a problem are neither compared nor written. */
export async function judgeIncoming(work: Work, incoming: Incoming): Promise<void> {
  const { em, clock } = work;
  const today = clock.today();
  const blame = (problem: IncomingProblem, key: string, where: string, parameters: readonly unknown[] = []) =>
    em.execute(
      `update incoming i set problem = '${problem}', problem_key = ${key} where problem is null and (${where})`,
      [...parameters],
    );

  if (incoming.mode === UpsertMode.CREATE_ONLY)
    await blame(IncomingProblem.ALREADY_EXISTS, "'externalId'", "known_id is not null");
  if (incoming.mode === UpsertMode.UPDATE_ONLY)
    await blame(IncomingProblem.RECORD_UNKNOWN, "'externalId'", "known_id is null");
  await blame(
    IncomingProblem.ORG_UNIT_UNKNOWN,
    "'unitCode'",
    "unit_code is not null and not exists (select 1 from org_unit u where u.code = i.unit_code and u.closed_on is null)",
  );
  await blame(
    IncomingProblem.INVALID_TRANSITION,
    "'state'",
    "state_before <> state and not jsonb_exists(?::jsonb -> state_before, state)",
    [JSON.stringify(EMPLOYEE_TRANSITIONS)],
  );
  await blame(
    IncomingProblem.VALUE_MISSING,
    `case when name is null then 'name' when state is null then 'state' when hired_on is null then 'hiredOn'
       when org_unit_id is null then 'unitCode' when title is null then 'title' else 'postCategory' end`,
    `name is null or state is null or hired_on is null and (known_id is null or 'hiredOn' = any(said))
       or (known_id is null or holds_post and (state <> state_before or said && '{${POST_KEYS.join(",")}}'))
         and (org_unit_id is null or title is null or post_category is null)`,
  );
  await blame(IncomingProblem.BORN_AFTER_HIRED, "'bornOn'", "born_on >= hired_on");
  await blame(
    IncomingProblem.HIRED_IN_FUTURE,
    "'hiredOn'",
    "hired_on > ? and state not in ('PENDING_START', 'CANCELLED')",
    [today],
  );
  await blame(
    IncomingProblem.EFFECTIVE_TOO_EARLY,
    "'effectiveOn'",
    `effective_on < ? and known_id is not null and exists (select 1 from assignment a
       where a.employee_id = i.known_id and a.is_primary and a.starts_on > i.effective_on and a.starts_on <= ?)`,
    [today, today],
  );
  if (!incoming.scopes.includes(EVERYWHERE)) await judgeScope(work, incoming.scopes);
  await judgeLastAdministrators(work);
}

/**
 * Who speaks for some units neither takes people of others nor puts any there. Who never held a post belongs to whoever
 * speaks for their whole organization.
 */
const judgeScope = ({ em }: Work, scopes: readonly string[]) =>
  em.execute(
    `with reached as materialized (
       select id from org_unit where path <@ any(array(select path from org_unit where id = any(?::uuid[])))),
     present as materialized (
       select i.line, coalesce(
         (select a.org_unit_id from assignment a where a.employee_id = i.known_id and a.is_primary
          order by a.starts_on desc limit 1), e.organization_id) as org_unit_id
       from incoming i join employee e on e.id = i.known_id where i.problem is null)
     update incoming i set problem = '${IncomingProblem.OUT_OF_SCOPE}'
     where i.problem is null
       and (i.org_unit_id is not null and i.org_unit_id not in (select id from reached)
         or i.line in (select line from present where org_unit_id not in (select id from reached)))`,
    [array(scopes)],
  );

/** Somebody must be left who can grant roles: when the rows would send all who can away, they send none of them. */
async function judgeLastAdministrators(work: Work): Promise<void> {
  const { em } = work;
  const leaving = await em.execute<{ employeeId: string }[]>(
    `select i.known_id as "employeeId" from incoming i
     where i.problem is null and i.state <> all(?::text[])
       and exists (select 1 from account a join role_grant g on g.account_id = a.id
         where a.employee_id = i.known_id and g.role = 'SECURITY_ADMIN' and g.revoked_at is null)`,
    [array(AT_WORK_STATES)],
  );
  if (leaving.length === 0) return;
  await lockRole(work, "SECURITY_ADMIN");
  const gone = new Set(leaving.map(({ employeeId }) => employeeId));
  const holders = await holdersAtWork(work, "SECURITY_ADMIN");
  if (holders.some(({ employeeId }) => employeeId === null || !gone.has(employeeId))) return;
  const last = holders.flatMap(({ employeeId }) => (employeeId && gone.has(employeeId) ? [employeeId] : []));
  await em.execute(
    `update incoming set problem = '${IncomingProblem.LAST_ADMINISTRATOR}', problem_key = 'state'
     where known_id = any(?::uuid[])`,
    [array(last)],
  );
}

const CHANGED_COLUMNS = COLUMNS.filter(({ name }) => name)
  .map(({ column, name }) => `case when e.${column} is distinct from i.${column} then '${name}' end`)
  .join(", ");

const LOCALLY_SAID = Object.values(EmployeeField)
  .map(field => `case when i.said && '{${KEYS_OF_FIELD[field].join(",")}}' then '${field}' end`)
  .join(", ");

/** Says of each row what it changes, and which outcome that is (R-DIR-03). */
export async function compareIncoming({ em, clock }: Work, { authority }: Incoming): Promise<void> {
  await em.execute("delete from incoming where problem is not null");
  if (authority !== Authority.SOURCE)
    await em.execute(
      `update incoming i set local_fields = case when ? then array(select unnest(local_fields) union select unnest(f.said) order by 1)
         else array(select unnest(local_fields) except select unnest(f.said) order by 1) end
       from (select j.line, array_remove(array[${LOCALLY_SAID.replaceAll("i.said", "j.said")}], null) as said from incoming j) f
       where f.line = i.line`,
      [authority === Authority.LOCAL],
    );
  await em.execute(
    `update incoming i set moves = case when not holds_post then assignment_id is not null
       when num_nulls(org_unit_id, title, post_category) > 0 then false
       when state = 'PENDING_START' then not same_post or assigned_on <> hired_on
       else not same_post end`,
  );
  // A post that begins later is announced on its day (R-DIR-08); until then only the audit log knows.
  const isMoving = "i.moves and i.effective_on <= ?";
  await em.execute(
    `update incoming i
     set changed_fields = array_remove(array[${CHANGED_COLUMNS},
       case when ${isMoving} and (i.leaves_unit or not i.holds_post) then 'orgUnit' end,
       case when ${isMoving} then 'position' end,
       case when i.moves and i.effective_on > ? then 'plannedPosition' end,
       case when i.in_union <> (i.membership_id is not null) then 'unionMembership' end,
       case when coalesce(e.local_fields, '{}') <> i.local_fields then 'localFields' end], null)
     from incoming j left join employee e on e.id = j.known_id
     where j.line = i.line`,
    [clock.today(), clock.today(), clock.today()],
  );
  await em.execute(
    "update incoming set is_changed = true where known_id is not null and changed_fields <> '{}'",
  );
}

/** What became of a row, in SQL over `incoming i`. */
export const OUTCOME =
  "case when i.known_id is null then 'CREATED' when i.is_changed then 'UPDATED' else 'UNCHANGED' end";

/** Writes what differs, tells the audit log and whoever listens. */
export async function writeIncoming(work: Work, incoming: Incoming): Promise<void> {
  await writePositions(work);
  await writeEmployees(work, incoming);
  await writeAssignments(work);
  await writeUnionMemberships(work);
  await moveAccounts(work, WRITTEN);
  await auditWritten(work, incoming);
  await announceEmployees(work, WRITTEN);
  recordChanges(work, ChangedEntity.EMPLOYEE, SEEN);
}

/** Whose record was written. */
const WRITTEN = "select employee_id from incoming where known_id is null or is_changed";

/** What the feed tells of them: not what is planned, nor who has edited. */
const SEEN = `select * from (
    select employee_id as entity_id,
      case when known_id is null then 'CREATED'
        when state in ('TERMINATED', 'CANCELLED') and state <> state_before then 'DELETED' else 'UPDATED' end as kind,
      array(select f from unnest(changed_fields) f where f not in ('plannedPosition', 'localFields')) as fields
    from incoming where known_id is null or is_changed) i
  where kind = 'CREATED' or fields <> '{}'`;

/** Each person's part, so that their record tells of it. */
async function auditWritten({ auditRows }: Work, { reason }: Incoming): Promise<void> {
  const entity = Employee.name;
  const told = "employee_id::text as entity_id, organization_id, changed_fields as fields";
  const why = reason === undefined ? {} : { reason };
  const created = `select ${told} from incoming where known_id is null`;
  const updated = `select ${told} from incoming where is_changed`;
  await auditRows({ action: AuditAction.CREATED, entity, ...why, select: created });
  await auditRows({ action: AuditAction.UPDATED, entity, ...why, select: updated });
}

async function writePositions({ em, viewer, clock }: Work): Promise<void> {
  await em.execute(
    `insert into position (id, version, created_at, updated_at, created_by, organization_id, org_unit_id, title, post_category)
     select uuidv7(), 1, ?, ?, ?, organization_id, org_unit_id, title, post_category
     from (select distinct organization_id, org_unit_id, title, post_category from incoming
           where org_unit_id is not null and title is not null and post_category is not null
             and (moves or known_id is null)) wanted
     on conflict (org_unit_id, title, post_category) do nothing`,
    [clock.now(), clock.now(), viewer.account],
  );
  await em.execute(
    `update incoming i set position_id = p.id from position p
     where (p.org_unit_id, p.title, p.post_category) = (i.org_unit_id, i.title, i.post_category)
       and (i.moves or i.known_id is null)`,
  );
}

async function writeEmployees({ em, clock, viewer }: Work, { sourceSystem }: Incoming): Promise<void> {
  const [now, today] = [clock.now(), clock.today()];
  const names = COLUMN_NAMES.join(", ");
  await em.execute(
    `insert into employee (id, version, created_at, updated_at, created_by, organization_id, source_system, external_id,
       local_fields, ${names})
     select employee_id, 1, ?, ?, ?, organization_id, ?, external_id, local_fields, ${names}
     from incoming where known_id is null order by line`,
    [now, now, viewer.account, sourceSystem],
  );
  // Who goes to another organization on a later day belongs to this one until then.
  await em.execute(
    `update employee e
     set version = e.version + 1, updated_at = ?, local_fields = i.local_fields,
       organization_id = case when i.effective_on > ? and i.state_before <> 'PENDING_START' then e.organization_id
         else i.organization_id end,
       ${COLUMN_NAMES.map(column => `${column} = i.${column}`).join(", ")}
     from incoming i where e.id = i.known_id and i.is_changed`,
    [now, today],
  );
}

/**
 * A new post begins on its day, when the former ends; a person who is new held theirs since being hired. What began that
 * very day is corrected in place, for a day is the shortest period. Those who hold no post any more end theirs today, and
 * begin none that was planned; who has not begun yet begins on the day of hiring, wherever that has been moved.
 */
async function writeAssignments({ em, viewer, clock }: Work): Promise<void> {
  const [today, now] = [clock.today(), clock.now()];
  await em.execute(
    `delete from assignment a using incoming i
     where a.employee_id = i.known_id and a.is_primary
       and (not i.holds_post and a.starts_on >= ? or i.moves and i.state = 'PENDING_START')`,
    [today],
  );
  await em.execute(
    `update assignment a set version = a.version + 1, updated_at = ?, ends_on = ?
     from incoming i
     where a.employee_id = i.known_id and a.is_primary and not i.holds_post and (a.ends_on is null or a.ends_on > ?)`,
    [now, today, today],
  );
  await em.execute(
    `update assignment a
     set version = a.version + 1, updated_at = ?, organization_id = i.organization_id,
       position_id = case when a.starts_on < i.effective_on then a.position_id else i.position_id end,
       org_unit_id = case when a.starts_on < i.effective_on then a.org_unit_id else i.org_unit_id end,
       ends_on = case when a.starts_on < i.effective_on then i.effective_on else a.ends_on end
     from incoming i where a.id = i.assignment_id and i.moves and i.holds_post`,
    [now],
  );
  await em.execute(
    `insert into assignment (id, version, created_at, updated_at, created_by, organization_id, employee_id, position_id,
       org_unit_id, is_primary, starts_on, ends_on, is_in_effect)
     select uuidv7(), 1, ?, ?, ?, organization_id, employee_id, position_id, org_unit_id, true, b.starts_on, b.ends_on,
       b.starts_on <= ?
     from incoming i
     cross join lateral (select
       case when i.known_id is null or i.state = 'PENDING_START' then i.hired_on else i.effective_on end as starts_on,
       case when not i.holds_post then ?::date when i.state <> 'PENDING_START' then i.assigned_until end as ends_on) b
     where case when not i.holds_post then i.known_id is null and i.hired_on < ?
       when i.state = 'PENDING_START' then i.moves
       else i.moves and (i.assigned_on is null or i.assigned_on < i.effective_on) end
     order by i.line`,
    [now, now, viewer.account, today, today, today],
  );
}

async function writeUnionMemberships({ em, viewer, clock }: Work): Promise<void> {
  await em.execute(
    `insert into union_membership (id, version, created_at, updated_at, created_by, organization_id, employee_id)
     select uuidv7(), 1, ?, ?, ?, organization_id, employee_id from incoming
     where in_union and membership_id is null`,
    [clock.now(), clock.now(), viewer.account],
  );
  await em.execute(
    `update union_membership m set left_on = ?, version = m.version + 1, updated_at = ?
     from incoming i where m.id = i.membership_id and not i.in_union`,
    [clock.today(), clock.now()],
  );
}
