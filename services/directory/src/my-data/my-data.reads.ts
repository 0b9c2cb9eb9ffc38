import { batchByText, draftedPolicyPacks, personalRecords, type PersonalRecords } from "@tongxin/subgraph";
import { sql } from "kysely";
import { Account } from "../accounts/account.entity.js";
import { Consent } from "../consents/consent.entity.js";
import { Assignment } from "../employees/assignment.entity.js";
import { Employee } from "../employees/employee.entity.js";
import { idNumberOf, phoneOf } from "../employees/personal-data.js";
import { UnionMembership } from "../employees/union-membership.entity.js";
import { ImportJob } from "../imports/import-job.entity.js";
import { Notification } from "../notifications/notification.entity.js";
import { Qualification } from "../qualifications/qualification.entity.js";
import { RoleGrant } from "../roles/role-grant.entity.js";

/** Everything that the directory holds about a person. */
export const PERSONAL_RECORDS: readonly PersonalRecords[] = [
  personalRecords(
    Employee,
    { zh: "职工档案", en: "Employee record" },
    {
      about: id => sql<boolean>`t.id = ${id}`,
      but: ["phoneDigest"],
      open: async (context, employee) => ({
        phoneNumber: await phoneOf(context, employee),
        idNumber: await idNumberOf(context, employee),
      }),
    },
  ),
  personalRecords(Assignment, { zh: "任职", en: "Posts held" }),
  personalRecords(Qualification, { zh: "资格", en: "Qualifications" }),
  personalRecords(UnionMembership, { zh: "工会会籍", en: "Union membership" }),
  personalRecords(Account, { zh: "账号", en: "Accounts" }),
  personalRecords(
    RoleGrant,
    { zh: "被授予的角色", en: "Roles granted" },
    {
      about: employeeId =>
        sql<boolean>`t.account_id in (select id from account where employee_id = ${employeeId})`,
    },
  ),
  personalRecords(Consent, { zh: "同意", en: "Consents" }),
  personalRecords(Notification, { zh: "通知", en: "Notifications" }),
  personalRecords(ImportJob, { zh: "发起的导入", en: "Imports begun" }, { but: ["scopes"] }),
  draftedPolicyPacks,
];

/** Other services add to what is known of a person; whose it is, each asks for itself. */
export const myDataById = batchByText<{ id: string } | null>(
  null,
  async (_, ids) => new Map(ids.map(id => [id, { id }])),
);
