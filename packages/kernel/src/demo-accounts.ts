/** What each demo account is, named by it; none exists in production. */
export const DEMO_ACCOUNTS = {
  admin: "系统管理员 system administrator",
  hr: "人力资源干部 HR officer",
  employee: "职工 employee",
  union: "工会干部 union officer",
  custodian: "场地管理员 venue custodian",
  reviewer: "创新评审专家 innovation reviewer",
  integrity: "纪检干部 integrity officer",
  branch: "支部书记 branch secretary",
  committee: "党委干部 party committee officer",
  auditor: "审计员 auditor",
  security: "安全管理员 security administrator",
} as const;

export type DemoAccount = keyof typeof DEMO_ACCOUNTS;
