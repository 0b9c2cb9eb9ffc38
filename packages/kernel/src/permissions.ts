import type { Sentence } from "./refusal.js";

/** Every permission there is. A name that is not here does not compile. */
export const PERMISSIONS = {
  "gateway:viewers": { zh: "查询登录者身份（仅网关）", en: "learn who an account is (the gateway only)" },
  "gateway:calendars": {
    zh: "凭订阅地址读取日历（仅网关）",
    en: "read a calendar by its feed (the gateway only)",
  },
  "gateway:service-accounts": {
    zh: "核验系统账号的密钥（仅网关）",
    en: "check a service account's secret (the gateway only)",
  },
  "documents:free-form": {
    zh: "使用自由编写的查询（否则只能使用受信任的查询）",
    en: "send documents of one's own; without it only trusted ones",
  },
  "roles:read": { zh: "查看角色及其授予情况", en: "read roles, and who holds which" },
  "roles:grant": { zh: "授予和收回角色", en: "grant and revoke roles" },
  "roles:delegate": { zh: "在一定期间内委托本人的角色", en: "delegate a role of one's own for a period" },
  "service-accounts:read": { zh: "查看系统账号", en: "read service accounts" },
  "service-accounts:manage": {
    zh: "设立系统账号、更换其密钥",
    en: "open service accounts and rotate their secrets",
  },
  "personal-data:reveal": {
    zh: "查看未脱敏的个人信息（须说明理由，记入审计）",
    en: "see personal data unmasked, with a reason, which is audited",
  },
  "data-keys:rotate": {
    zh: "轮换数据加密密钥",
    en: "rotate the keys that sensitive data are encrypted with",
  },
  "policies:read": { zh: "查看限值与制度包", en: "read limits and the policy packs they come from" },
  "policies:draft": { zh: "起草、撤回制度包", en: "draft and withdraw policy packs" },
  "policies:activate": {
    zh: "启用他人起草的制度包",
    en: "activate policy packs that somebody else has drafted",
  },
  "audit:read": { zh: "查看审计记录", en: "read the audit log" },
  "units:read": { zh: "查看组织机构", en: "read org units" },
  "units:manage": { zh: "维护组织机构", en: "open, change, move and close org units" },
  "employees:read": { zh: "查看职工", en: "read employees" },
  "union-cards:verify": { zh: "核验工会会员证", en: "check union cards at a gate" },
  "employees:manage": { zh: "维护职工", en: "hire, transfer and change employees" },
  "directory-changes:read": { zh: "读取目录的变更流", en: "read the directory's changes in order" },
  "shifts:manage": { zh: "排定班次", en: "set the shift rosters of units" },
  "work-calendar:manage": { zh: "维护工作日历", en: "import the work calendar of a year" },
  "webhooks:manage": { zh: "管理回调订阅", en: "subscribe other systems to what happens" },
  "imports:read": { zh: "查看导入任务", en: "read import jobs and their row reports" },
  "imports:run": { zh: "上传文件并执行导入", en: "upload files and import them" },
  "culture-sites:read": { zh: "查看文体阵地", en: "read culture sites, zones and opening hours" },
  "culture-sites:manage": { zh: "维护文体阵地", en: "open and change culture sites" },
  "clubs:manage": { zh: "设立社团及其场地额度", en: "found clubs and set their venue allowance" },
  "venues:book": { zh: "预约场地", en: "book venue zones" },
  "venues:book-series": { zh: "预约系列场次", en: "book a series of slots" },
  "venues:operate": {
    zh: "值守场地：审批、签到、停用、保洁维修",
    en: "run a site: decide, check in, close, clean and repair",
  },
  "campaigns:read": { zh: "查看五小竞赛", en: "read innovation campaigns" },
  "campaigns:manage": { zh: "组织五小竞赛", en: "plan, open and close innovation campaigns" },
  "micro-powers:read": { zh: "查看小微权力清单", en: "read the register of micro powers" },
  "micro-powers:manage": { zh: "维护小微权力清单", en: "write the register of micro powers" },
  "micro-powers:acknowledge": { zh: "签认本岗位的小微权力", en: "acknowledge the norms of one's own duty" },
  "party-organizations:read": { zh: "查看党组织", en: "read party organizations" },
  "party-organizations:manage": {
    zh: "设置和调整党组织",
    en: "found, change and dissolve party organizations",
  },
} as const satisfies Record<string, Sentence>;

export type Permission = keyof typeof PERMISSIONS;

/** What sending a file takes: the gateway asks before it reads one, `directory` before it keeps one. */
export const UPLOAD_PERMISSION: Permission = "imports:run";
