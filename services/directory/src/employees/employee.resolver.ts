import type { LocalDate as Day } from "@tongxin/kernel";
import {
  AT_ONCE,
  badInput,
  batchById,
  Change,
  Classified,
  connectionOf,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Filter,
  Id,
  type Listed,
  Lists,
  load,
  loadOwn,
  LocalDate,
  Needs,
  PageArgs,
  policyFor,
  propertiesAsked,
  Read,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { subtreesOfUnits } from "../org-units/org-unit.reads.js";
import { Assignment } from "./assignment.entity.js";
import { Employee } from "./employee.entity.js";
import {
  assignmentsOfEmployees,
  employeesByNo,
  employeesByNos,
  employeesBySources,
  sourceKey,
  unionMembershipsOfEmployees,
  unitsOfEmployees,
} from "./employee.reads.js";
import { categoriesWanted, EmployeePolicy, type PostCategory, type PostWords } from "./employee.rules.js";
import { EmployeeFilter } from "./employee.schema.js";
import { idNumberOf, phoneOf, SEALED_COLUMNS } from "./personal-data.js";
import { revealPersonalData, setIdNumber } from "./personal-data.operations.js";
import { maskedBirthDate, maskedIdNumber, maskedPhone, PersonalDataField } from "./personal-data.rules.js";
import { EmployeePayload, PersonalDataPayload } from "./personal-data.schema.js";
import { LONGEST_SEARCH, soughtBy, type Sought } from "./name-keys.js";
import { fillNameKeys, NAME_KEYS_TASK } from "./name-keys.task.js";
import { Position } from "./position.entity.js";
import { UnionMembership } from "./union-membership.entity.js";

const AS_OF = { nullable: true, description: "截至某日，默认今天。 As of a day; today when left out." };

/** What is the viewer's own is shown in clear, anybody else's masked. */
const shown = (
  { viewer }: Context,
  { id }: Row<Employee>,
  value: string | null,
  masked: (value: string) => string,
): string | null => (value === null || id === viewer.employeeId ? value : masked(value));

/** The primary assignment that holds on a day, if one does. */
async function assignmentOn(context: Context, employeeId: string, day: Day): Promise<Row<Assignment> | null> {
  const assignments = await load(context, assignmentsOfEmployees, employeeId);
  const holds = ({ isPrimary, startsOn, endsOn }: Row<Assignment>) =>
    isPrimary && startsOn <= day && (endsOn === null || day < endsOn);
  return assignments.find(holds) ?? null;
}

/** The categories of posts that a filter's words mean today; the policy is asked only when they depend on it. */
async function categoriesMeant(context: Context, words: PostWords): Promise<readonly PostCategory[] | null> {
  if (words.frontline == null) return categoriesWanted(words, []);
  const { limits } = await policyFor(context, EmployeePolicy);
  return categoriesWanted(words, limits.frontlineCategories);
}

function soughtIn(search: string): Sought | null {
  if (search.length > LONGEST_SEARCH)
    throw badInput("SEARCH_TOO_LONG", `Search by ${LONGEST_SEARCH} characters at most.`);
  return soughtBy(search);
}

@Resolver(() => Employee)
export class EmployeeResolver {
  @Requires("employees:read")
  @Read(
    Employee,
    "按标识、工号或来源系统及编号查一名职工；不存在或不在可见企业时为 null。 One employee by id, by employee number, or by source system and id there; null when the viewer's organizations have none.",
  )
  async employee(
    @Arg("id", () => ID, { nullable: true, description: "职工标识。 The employee's id." })
    id: string | undefined,
    @Arg("employeeNo", () => String, { nullable: true, description: "工号。 The employee number." })
    employeeNo: string | undefined,
    @Arg("sourceSystem", () => String, {
      nullable: true,
      description: "来源系统，与编号一起给出。 The source system, said together with the id there.",
    })
    sourceSystem: string | undefined,
    @Arg("externalId", () => String, {
      nullable: true,
      description: "来源系统中的编号。 The id in that system.",
    })
    externalId: string | undefined,
    @Ctx() context: Context,
  ) {
    if (id) return loadOwn(context, batchById(Employee), id);
    if (sourceSystem && externalId)
      return loadOwn(context, employeesBySources, sourceKey(sourceSystem, externalId));
    if (!employeeNo) return null;
    const namesakes = await load(context, employeesByNos, employeeNo);
    const { organizationIds } = context.viewer;
    return namesakes.find(({ organizationId }) => organizationIds.includes(organizationId)) ?? null;
  }

  @Requires("employees:read")
  @Read(
    connectionOf(Employee),
    "职工，按工号排序；可按姓名、拼音、工号查找。 Employees, by employee number; `search` finds them by name, pinyin or number.",
  )
  async employees(
    @Args() page: PageArgs,
    @Filter(() => EmployeeFilter) filter: EmployeeFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { search, state = null, states = null, employeeNo = null, orgUnitId, ...words } = filter ?? {};
    const sought = soughtIn(search ?? "");
    const subtree = orgUnitId == null ? null : await load(context, subtreesOfUnits, orgUnitId);
    const categories = await categoriesMeant(context, words);
    return employeesByNo(context, info, page, { state, states, employeeNo, sought, subtree, categories });
  }

  @Requires("employees:manage")
  @Change(
    EmployeePayload,
    "登记身份证号，加密保存。 Record the number of somebody's identity card; it is kept encrypted.",
  )
  employeeIdNumberSet(
    @Id("职工标识。 The employee's id.") id: string,
    @Arg("idNumber", () => String, { description: "18 位身份证号。 The number, of 18 digits." })
    idNumber: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => setIdNumber(work, id, idNumber, expectedVersion);
  }

  @Requires("personal-data:reveal")
  @Change(
    PersonalDataPayload,
    "查看未脱敏的个人信息；须说明理由，记入审计。 See personal data unmasked, for a reason; it is written in the audit log.",
  )
  employeePersonalDataReveal(
    @Id("职工标识。 The employee's id.") id: string,
    @Arg("fields", () => [PersonalDataField], { description: "要查看的信息。 What to see." })
    fields: PersonalDataField[],
    @Arg("reason", () => String, { description: "理由。 Why." }) reason: string,
  ) {
    return (work: Work) => revealPersonalData(work, id, fields, reason);
  }

  @Classified("PERSONAL")
  @Needs<Employee>("id", "phoneNumber")
  @Derived(
    String,
    "手机号，除本人外脱敏显示（138****1234）；未登记为 null。 The phone number, masked but for oneself; null when not recorded.",
    { nullable: true },
  )
  async phone(@Root() employee: Row<Employee>, @Ctx() context: Context) {
    return shown(context, employee, await phoneOf(context, employee), maskedPhone);
  }

  @Classified("PERSONAL")
  @Needs<Employee>("id", "bornOn")
  @Derived(
    String,
    "出生日期，除本人外只显示年份（1970-**-**）；未登记为 null。 The birth date, of which others see the year; null when not recorded.",
    { nullable: true },
  )
  birthDate(@Root() employee: Row<Employee>, @Ctx() context: Context) {
    return shown(context, employee, employee.bornOn, maskedBirthDate);
  }

  @Classified("SENSITIVE")
  @Needs<Employee>("id", "idNumber")
  @Derived(
    String,
    "身份证号，除本人外只显示末两位；未登记为 null。 The id number, of which others see the last two digits; null when not recorded.",
    { nullable: true },
  )
  async idNumber(@Root() employee: Row<Employee>, @Ctx() context: Context) {
    return shown(context, employee, await idNumberOf(context, employee), maskedIdNumber);
  }

  @Needs<Employee>("id")
  @Derived(
    Assignment,
    "主岗任职；当日无任职为 null。 The primary assignment; null when none holds that day.",
    { nullable: true },
  )
  assignment(
    @Root() { id }: Row<Employee>,
    @Arg("asOf", () => LocalDate, AS_OF) asOf: Day | undefined,
    @Ctx() context: Context,
  ) {
    return assignmentOn(context, id, asOf ?? context.clock.today());
  }

  @Lists(assignmentsOfEmployees, "全部任职，由早到晚。 All assignments, the earliest first.")
  assignments: Listed;

  @Needs<Employee>("id")
  @Derived(
    OrgUnit,
    "主岗所在单位；当日无任职为 null。 The unit of the primary post; null when none holds that day.",
    { nullable: true },
  )
  orgUnit(
    @Root() { id }: Row<Employee>,
    @Arg("asOf", () => LocalDate, AS_OF) asOf: Day | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const day = asOf ?? context.clock.today();
    return load(context, unitsOfEmployees(day), id, propertiesAsked(info, AT_ONCE));
  }

  @Needs<Employee>("id")
  @Derived(UnionMembership, "工会会籍；非会员为 null。 The union membership; null for who is no member.", {
    nullable: true,
  })
  unionMembership(@Root() { id }: Row<Employee>, @Ctx() context: Context) {
    return load(context, unionMembershipsOfEmployees, id);
  }
}

@Resolver(() => Position)
export class PositionResolver {
  @Derived(Boolean, "是否生产一线。 Whether it is at the front line.")
  async frontline(@Root() { postCategory }: Row<Position>, @Ctx() context: Context): Promise<boolean> {
    const { limits } = await policyFor(context, EmployeePolicy);
    return limits.frontlineCategories.includes(postCategory);
  }
}

export const employees = feature({
  entities: [Employee, Position, Assignment, UnionMembership],
  resolvers: [EmployeeResolver, PositionResolver],
  policies: EmployeePolicy,
  sealed: SEALED_COLUMNS,
  // Each night too: an import that had read a row before it was filled writes what it has read.
  tasks: [{ name: NAME_KEYS_TASK, run: fillNameKeys, at: "47 2 * * *" }],
});
