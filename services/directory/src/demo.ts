import { addDays, demoId, GROUP_ORGANIZATION_ID, ROLES, type DemoAccount, type Role } from "@tongxin/kernel";
import { draftDemoPack, type DemoSettings, type DemoSize, type Work } from "@tongxin/subgraph";
import { Account } from "./accounts/account.entity.js";
import { AccountKind } from "./accounts/account.rules.js";
import { Consent } from "./consents/consent.entity.js";
import { ConsentPurpose } from "./consents/consent.rules.js";
import { Assignment } from "./employees/assignment.entity.js";
import { Employee } from "./employees/employee.entity.js";
import { announceEmployees } from "./employees/employee.operations.js";
import { EmployeeState, Gender, PostCategory, SkillLevel } from "./employees/employee.rules.js";
import { namedFor } from "./employees/name-keys.js";
import { sealedPhone } from "./employees/personal-data.js";
import { Position } from "./employees/position.entity.js";
import { UnionMembership } from "./employees/union-membership.entity.js";
import { recordChanges } from "./changes/directory-change.operations.js";
import { ChangedEntity } from "./changes/directory-change.rules.js";
import { announceUnits } from "./org-units/org-unit.operations.js";
import { OrgUnit } from "./org-units/org-unit.entity.js";
import { Qualification } from "./qualifications/qualification.entity.js";
import { QualificationKind } from "./qualifications/qualification.rules.js";
import { RoleDefinition } from "./roles/role-definition.entity.js";
import { RoleGrant } from "./roles/role-grant.entity.js";
import { OrgUnitKind, organizationFor, pathBelow } from "./org-units/org-unit.rules.js";
import { secretHash } from "./service-accounts/secret.js";
import { ServiceAccountSecret } from "./service-accounts/service-account-secret.entity.js";
import { ServiceAccount } from "./service-accounts/service-account.entity.js";
import { ServiceAccountState } from "./service-accounts/service-account.rules.js";
import { ShiftException } from "./shifts/shift-exception.entity.js";
import { ShiftRoster } from "./shifts/shift-roster.entity.js";
import { RosterDay, ShiftKind } from "./shifts/shift.rules.js";

const ROLES_OF: Readonly<Record<DemoAccount, readonly Role[]>> = {
  admin: ["SYSTEM_ADMIN"],
  hr: ["HR_OFFICER"],
  employee: ["EMPLOYEE"],
  union: ["UNION_OFFICER", "INNOVATION_SECRETARY"],
  custodian: ["VENUE_CUSTODIAN"],
  reviewer: ["REVIEWER"],
  integrity: ["INTEGRITY_OFFICER"],
  branch: ["BRANCH_SECRETARY"],
  committee: ["PARTY_COMMITTEE_OFFICER"],
  auditor: ["AUDITOR"],
  security: ["SECURITY_ADMIN"],
};

const SOURCE = "DEMO";
const SINCE = "2020-01-01";
const DELEGATED_DAYS = 14;
const MAINTENANCE_AFTER_DAYS = 20;

/** Synthetic from end to end: no name, number or unit is a real one. */
export async function loadDemo(work: Work, size: DemoSize, { withSecrets }: DemoSettings): Promise<void> {
  if (size === "small") {
    const units = openUnits(work);
    await work.em.flush();
    announceUnits(
      work,
      units.map(unit => ({ unit, fields: [] })),
    );
    staff(work, units);
    await work.em.flush();
    await announceEmployees(work, "select id from employee");
    recordChanges(
      work,
      ChangedEntity.EMPLOYEE,
      "select id as entity_id, 'CREATED' as kind, '{}'::text[] as fields from employee",
    );
    draftDemoPack(work, {
      title: "个人信息保存期限调整（演示）",
      limits: [{ key: "personalDataKeptDays", value: 730, article: "第三条" }],
    });
    work.em.create(Consent, {
      organizationId: GROUP_ORGANIZATION_ID,
      id: demoId("consent:employee"),
      employeeId: demoId("employee:employee"),
      purpose: ConsentPurpose.PORTRAIT,
      note: "仅限内刊（演示）",
    });
    work.em.create(Qualification, {
      organizationId: GROUP_ORGANIZATION_ID,
      id: demoId("qualification:employee"),
      employeeId: demoId("employee:employee"),
      kind: QualificationKind.PRODUCTION_BACKBONE,
      level: "矿级",
      issuer: "东岭一矿（演示）",
      validFrom: SINCE,
      validTo: null,
      endReason: null,
    });
    setRosters(work);
  }
  openAccounts(work, size, withSecrets);
}

function openAccounts({ em, clock }: Work, size: DemoSize, withSecrets: boolean): void {
  const open = (name: string, roles: readonly Role[], employeeId: string | null): void => {
    const id = demoId(`account:${name}`);
    em.create(Account, {
      organizationId: GROUP_ORGANIZATION_ID,
      id,
      name,
      kind: AccountKind.PERSON,
      employeeId,
    });
    for (const role of roles) {
      const period = { startsOn: SINCE, endsOn: null };
      em.create(RoleGrant, {
        organizationId: GROUP_ORGANIZATION_ID,
        id: demoId(`grant:${name}:${role}`),
        accountId: id,
        role,
        orgUnitId: null,
        reason: "演示",
        ...period,
      });
    }
  };
  for (const [name, roles] of Object.entries(ROLES_OF))
    open(name, roles, size === "small" ? demoId(`employee:${name}`) : null);
  const fixed = withSecrets ? `演示：密钥固定为 ${DEMO_SECRET}` : "演示";
  openSystem(em, "hr-system", `人力资源系统（${fixed}）`, withSecrets);
  if (size === "none") return;

  openSystem(em, "old-kiosk", "旧自助终端（演示）", withSecrets);
  open("leaver", ["EMPLOYEE"], demoId("employee:TX-A-M1-S1-T1:2"));
  em.create(RoleGrant, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: demoId("grant:delegated"),
    accountId: demoId("account:branch"),
    role: "EMPLOYEE",
    orgUnitId: null,
    delegatedFromId: demoId("grant:employee:EMPLOYEE"),
    startsOn: clock.today(),
    endsOn: addDays(clock.today(), DELEGATED_DAYS),
    reason: "演示：外出培训期间由区队长代办",
  });
  em.create(RoleDefinition, {
    id: demoId("role:WELLNESS_VOLUNTEER"),
    organizationId: GROUP_ORGANIZATION_ID,
    name: "WELLNESS_VOLUNTEER",
    labelZh: "健康志愿者（演示）",
    labelEn: "wellness volunteer (demo)",
    permissions: ["culture-sites:read", "venues:book"],
    isSeeded: false,
    isDerived: false,
  });
}

/** The same in every demo, and known to everybody: where strangers can sign in, it must not be made. */
const DEMO_SECRET = "tongxin-demo-secret";

/** A system that may do what HR's does and, where there are secrets, signs in by the demo's. */
function openSystem(em: Work["em"], name: string, description: string, withSecret: boolean): void {
  const accountId = demoId(`account:${name}`);
  const serviceAccountId = demoId(`service-account:${name}`);
  const role = "HR_INTEGRATION";
  em.create(Account, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: accountId,
    name,
    kind: AccountKind.SERVICE,
    employeeId: null,
  });
  em.create(ServiceAccount, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: serviceAccountId,
    accountId,
    orgUnitId: null,
    description,
    scopes: ROLES[role].permissions.toSorted(),
    state: ServiceAccountState.ACTIVE,
  });
  if (withSecret)
    em.create(ServiceAccountSecret, {
      organizationId: GROUP_ORGANIZATION_ID,
      id: demoId(`secret:${name}`),
      serviceAccountId,
      hash: secretHash(DEMO_SECRET),
    });
  em.create(RoleGrant, {
    organizationId: GROUP_ORGANIZATION_ID,
    id: demoId(`grant:${name}:${role}`),
    accountId,
    role,
    orgUnitId: null,
    startsOn: SINCE,
    endsOn: null,
    reason: "演示",
  });
}

/** The offices work by day, on workdays; the mine goes round the clock, and its sections and teams with it. */
function setRosters({ em, clock }: Work): void {
  const always = { organizationId: demoId("unit:TX-A"), startsOn: SINCE, endsOn: null, endReason: null };
  const { EARLY, MIDDLE, NIGHT, DAY } = ShiftKind;
  em.create(ShiftRoster, {
    ...always,
    id: demoId("shift-roster:TX-A"),
    orgUnitId: demoId("unit:TX-A"),
    cycle: [DAY],
    hours: [{ kind: DAY, startsAt: "08:30", endsAt: "17:30" }],
    followsCalendar: true,
  });
  const mine = em.create(ShiftRoster, {
    ...always,
    id: demoId("shift-roster:TX-A-M1"),
    orgUnitId: demoId("unit:TX-A-M1"),
    cycle: [EARLY, EARLY, MIDDLE, MIDDLE, NIGHT, NIGHT, RosterDay.OFF, RosterDay.OFF],
    hours: [
      { kind: EARLY, startsAt: "08:00", endsAt: "16:00" },
      { kind: MIDDLE, startsAt: "16:00", endsAt: "24:00" },
      { kind: NIGHT, startsAt: "22:00", endsAt: "06:00" },
    ],
    followsCalendar: false,
  });
  em.create(ShiftException, {
    organizationId: mine.organizationId,
    rosterId: mine.id,
    day: addDays(clock.today(), MAINTENANCE_AFTER_DAYS),
    shift: RosterDay.OFF,
    reason: "停产检修（演示）",
  });
}

type UnitSeed = readonly [code: string, name: string, kind: OrgUnitKind, parent: string | null];

const { GROUP, COMPANY, MINE, PLANT, DEPARTMENT, SECTION, TEAM } = OrgUnitKind;

const OFFICES: readonly UnitSeed[] = [
  ["TX", "同心能源集团（演示）", GROUP, null],
  ["TX-A", "东岭矿业（演示）", COMPANY, "TX"],
  ["TX-A-D1", "工会委员会", DEPARTMENT, "TX-A"],
  ["TX-A-D2", "人力资源部", DEPARTMENT, "TX-A"],
  ["TX-A-D3", "纪委办公室", DEPARTMENT, "TX-A"],
  ["TX-A-D4", "党委组织部", DEPARTMENT, "TX-A"],
  ["TX-A-D5", "后勤服务中心", DEPARTMENT, "TX-A"],
  ["TX-A-D6", "生产技术部", DEPARTMENT, "TX-A"],
  ["TX-A-M1", "东岭一矿", MINE, "TX-A"],
  ["TX-A-M2", "东岭二矿", MINE, "TX-A"],
  ["TX-A-P1", "东岭选煤厂", PLANT, "TX-A"],
];

const MINE_SECTIONS = ["采煤一区", "掘进一区", "机电区", "通风区"] as const;
const SHIFTS = ["早班", "中班", "夜班"] as const;

/** Each mine has four sections, the plant one, each section three teams. */
function* unitSeeds(): Generator<UnitSeed> {
  yield* OFFICES;
  for (const mine of ["TX-A-M1", "TX-A-M2"]) {
    for (const [index, name] of MINE_SECTIONS.entries())
      yield* sectionSeeds(`${mine}-S${index + 1}`, name, mine);
  }
  yield* sectionSeeds("TX-A-P1-S1", "洗选车间", "TX-A-P1");
}

function* sectionSeeds(code: string, name: string, parent: string): Generator<UnitSeed> {
  yield [code, name, SECTION, parent];
  for (const [index, shift] of SHIFTS.entries())
    yield [`${code}-T${index + 1}`, `${name}${shift}班组`, TEAM, code];
}

function openUnits({ em }: Work): OrgUnit[] {
  const opened = new Map<string, OrgUnit>();
  for (const [code, name, kind, parentCode] of unitSeeds()) {
    const id = demoId(`unit:${code}`);
    const parent = parentCode ? opened.get(parentCode)! : null;
    const unit = em.create(OrgUnit, {
      id,
      code,
      name,
      kind,
      sourceSystem: SOURCE,
      externalId: code,
      closedOn: null,
      organizationId: organizationFor(kind, id, parent?.organizationId ?? GROUP_ORGANIZATION_ID),
      parentId: parent?.id ?? null,
      treePath: pathBelow(parent && { path: parent.treePath }, id),
    });
    opened.set(code, unit);
  }
  return [...opened.values()];
}

/** Where the people behind the demo accounts work, and as what. */
const ACCOUNT_POSTS: Readonly<
  Record<DemoAccount, readonly [unit: string, title: string, category: PostCategory]>
> = {
  admin: ["TX-A-D6", "信息主管", PostCategory.MANAGEMENT],
  hr: ["TX-A-D2", "人事专员", PostCategory.MANAGEMENT],
  employee: ["TX-A-M1-S1-T1", "采煤工", PostCategory.MINING],
  union: ["TX-A-D1", "工会干事", PostCategory.MANAGEMENT],
  custodian: ["TX-A-D5", "场馆管理员", PostCategory.LOGISTICS],
  reviewer: ["TX-A-D6", "机电主任工程师", PostCategory.MANAGEMENT],
  integrity: ["TX-A-D3", "纪检员", PostCategory.MANAGEMENT],
  branch: ["TX-A-M1-S1", "区队长", PostCategory.MINING],
  committee: ["TX-A-D4", "组织干事", PostCategory.MANAGEMENT],
  auditor: ["TX-A-D3", "审计员", PostCategory.MANAGEMENT],
  security: ["TX-A-D6", "信息安全主管", PostCategory.MANAGEMENT],
};

const TITLES: Readonly<Record<string, readonly [title: string, category: PostCategory]>> = {
  采煤一区: ["采煤工", PostCategory.MINING],
  掘进一区: ["掘进工", PostCategory.MINING],
  机电区: ["电工", PostCategory.ELECTROMECHANICAL],
  通风区: ["通风工", PostCategory.VENTILATION],
  洗选车间: ["洗选工", PostCategory.COAL_PREPARATION],
};

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const GIVEN = [..."安宁远志明建文海峰晓雨欣然思齐若川清和嘉木子衿长风晨曦"];
const SKILLS = [null, ...Object.values(SkillLevel)];
const TEAM_SIZE = 10;
const DAY_STEP = 137;

/** Ten people in each team and one behind each account; everything about them follows from their number. */
function staff(work: Work, units: readonly OrgUnit[]): void {
  const { em } = work;
  const byCode = new Map(units.map(unit => [unit.code, unit]));
  const positions = new Map<string, Position>();
  let number = 0;

  function hire(id: string, unit: OrgUnit, title: string, postCategory: PostCategory): void {
    const n = ++number;
    const { organizationId, id: orgUnitId } = unit;
    const key = `${unit.code} ${title}`;
    const position =
      positions.get(key) ?? em.create(Position, { organizationId, orgUnitId, title, postCategory });
    positions.set(key, position);
    const employeeNo = `TX${String(n).padStart(5, "0")}`;
    const hiredOn = addDays("1996-03-01", (n * DAY_STEP) % 10_000);
    em.create(Employee, {
      id,
      organizationId,
      employeeNo,
      externalId: employeeNo,
      sourceSystem: SOURCE,
      ...namedFor(
        SURNAMES[n % SURNAMES.length]! + GIVEN[(n * 7) % GIVEN.length]! + GIVEN[(n * 3) % GIVEN.length]!,
      ),
      gender: n % 5 === 0 ? Gender.FEMALE : Gender.MALE,
      state: EmployeeState.ACTIVE,
      stateReason: null,
      hiredOn,
      skillLevel: SKILLS[n % SKILLS.length]!,
      ...sealedPhone(work, `1990000${String(n).padStart(4, "0")}`),
      bornOn: addDays(hiredOn, -8_000 - (n % 3_000)),
    });
    em.create(Assignment, {
      organizationId,
      employeeId: id,
      positionId: position.id,
      orgUnitId,
      isPrimary: true,
      startsOn: hiredOn,
      endsOn: null,
    });
    em.create(UnionMembership, { organizationId, employeeId: id, joinedOn: hiredOn, leftOn: null });
  }

  for (const [account, [code, title, category]] of Object.entries(ACCOUNT_POSTS)) {
    hire(demoId(`employee:${account}`), byCode.get(code)!, title, category);
  }
  for (const team of units.filter(({ kind }) => kind === TEAM)) {
    const section = units.find(({ id }) => id === team.parentId)!;
    const [title, category] = TITLES[section.name]!;
    for (let place = 1; place <= TEAM_SIZE; place++) {
      hire(demoId(`employee:${team.code}:${place}`), team, place === 1 ? "班组长" : title, category);
    }
  }
}
