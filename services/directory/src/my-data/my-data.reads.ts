import { batchByText, byColumn, personalRecords, type PersonalRecords } from "@tongxin/subgraph";
import { sql } from "kysely";
import { Account } from "../accounts/account.entity.js";
import { Consent } from "../consents/consent.entity.js";
import { Assignment } from "../employees/assignment.entity.js";
import { Employee } from "../employees/employee.entity.js";
import { idNumberOf, phoneOf } from "../employees/personal-data.js";
import { UnionMembership } from "../employees/union-membership.entity.js";
import { ImportJob } from "../imports/import-job.entity.js";
import { Notification } from "../notifications/notification.entity.js";
import { RoleGrant } from "../roles/role-grant.entity.js";

/** Everything that the directory holds about a person. */
export const PERSONAL_RECORDS: readonly PersonalRecords[] = [
  personalRecords(Employee, {
    title: { zh: "职工档案", en: "Employee record" },
    about: byColumn("id"),
    but: ["phoneDigest"],
    open: async (context, employee) => ({
      phoneNumber: await phoneOf(context, employee),
      idNumber: await idNumberOf(context, employee),
    }),
  }),
  personalRecords(Assignment, {
    title: { zh: "任职", en: "Posts held" },
    about: byColumn("employee_id"),
  }),
  personalRecords(UnionMembership, {
    title: { zh: "工会会籍", en: "Union membership" },
    about: byColumn("employee_id"),
  }),
  personalRecords(Account, { title: { zh: "账号", en: "Accounts" }, about: byColumn("employee_id") }),
  personalRecords(RoleGrant, {
    title: { zh: "被授予的角色", en: "Roles granted" },
    about: employeeId =>
      sql<boolean>`t.account_id in (select id from account where employee_id = ${employeeId})`,
  }),
  personalRecords(Consent, { title: { zh: "同意", en: "Consents" }, about: byColumn("employee_id") }),
  personalRecords(Notification, {
    title: { zh: "通知", en: "Notifications" },
    about: byColumn("employee_id"),
  }),
  personalRecords(ImportJob, {
    title: { zh: "发起的导入", en: "Imports begun" },
    about: byColumn("employee_id"),
    but: ["scopes"],
  }),
];

/** Other services add to what is known of a person; whose it is, each asks for itself. */
export const myDataById = batchByText<{ id: string } | null>(
  null,
  async (_, ids) => new Map(ids.map(id => [id, { id }])),
);
