/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** 操作被拒绝的原因。 Why a mutation of Account was refused. */
export type AccountErrorCode =
  /** 该职工已有账号。 The employee has an account already. (R-X-14) */
  | 'ALREADY_OPEN'
  /** 账号已注销。 The account is closed. (R-X-10) */
  | 'CLOSED'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 至少须有一名在岗的安全管理员和一名在岗的审计员。 One security administrator and one auditor at work must remain. (R-X-14) */
  | 'LAST_HOLDER'
  /** 账号名由拉丁字母或汉字（不得混用）、数字和 . _ - 组成，2–64 个字符。 An account's name is of Latin letters or of Han characters, not of both, digits and . _ -, and has 2 to 64 characters. */
  | 'NAME_INVALID'
  /** 已有或曾有同名账号。 There is, or was, an account of this name. */
  | 'NAME_TAKEN'
  /** 系统账号请停用，而不是注销。 A service account is suspended, not closed. */
  | 'NOT_A_PERSON'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 不能注销自己的账号。 Nobody closes their own account. (R-X-14) */
  | 'OWN_ACCOUNT'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 账号的类别。 The kinds of accounts. */
export type AccountKind =
  /** 个人账号。 The account of a person. */
  | 'PERSON'
  /** 系统账号，如人力资源系统。 The account of a system such as HR's. */
  | 'SERVICE';

/** 年龄段，由出生日期与制度包得出。 Age bands, by the birth date and the policy pack. */
export type AgeBand =
  /** 中年。 Of middle age. */
  | 'MIDDLE'
  /** 老年，含退休职工。 Senior, retirees included. */
  | 'SENIOR'
  /** 青年。 Young. */
  | 'YOUTH';

/** 申诉的状态。 The states of an appeal. */
export type AppealState =
  /** 不成立。 Was wrong; the points stay. */
  | 'DISMISSED'
  /** 待裁定。 Waits for a decision. */
  | 'OPEN'
  /** 成立，扣分撤销。 Was right; the points are waived. */
  | 'UPHELD';

/** 对对象做了什么。 What was done to an object. */
export type AuditAction =
  /** 新建。 It was created. */
  | 'CREATED'
  /** 删除。 It was deleted. */
  | 'DELETED'
  /** 查看了需要留痕的内容。 Something was read that leaves a trace. */
  | 'READ'
  /** 修改。 It was changed. */
  | 'UPDATED';

/** 筛选审计记录；各条件须同时满足。 Which entries to list; all conditions hold together. */
export type AuditFilter = {
  /** 操作者账号标识。 The id of the account. */
  accountId?: string | number | null | undefined;
  /** 对象标识。 The object's id. */
  entityId?: string | number | null | undefined;
  /** 此刻（含）之后。 At or after this instant. */
  from?: string | null | undefined;
  /** 操作名称。 The operation's name. */
  operation?: string | null | undefined;
  /** 此刻之前。 Before this instant. */
  until?: string | null | undefined;
};

/** 预约的状态。 The states of a booking (R-ACT-40). */
export type BookingState =
  /** 已取消，或到时未获得时段。 Was given up, or lapsed when its time came. */
  | 'CANCELLED'
  /** 已签到。 Is there. */
  | 'CHECKED_IN'
  /** 已完成。 Was there. */
  | 'COMPLETED'
  /** 已预约。 Has the slot. */
  | 'CONFIRMED'
  /** 已谢绝递补。 Turned the offer down. */
  | 'DECLINED'
  /** 待改期：因停用失去时段。 Lost the slot to a closure; choose another. */
  | 'NEEDS_REBOOKING'
  /** 爽约，时段已释放。 Did not come; the slot was released. */
  | 'NO_SHOW'
  /** 递补待确认：限时保留。 Is offered the slot and holds it for a time. */
  | 'OFFERED'
  /** 递补逾期未确认。 Let the offer expire. */
  | 'OFFER_EXPIRED'
  /** 待审批。 Waits for a custodian's decision. */
  | 'PENDING'
  /** 已驳回。 Was refused by a custodian. */
  | 'REJECTED'
  /** 候补。 Waits for the slot. */
  | 'WAITLISTED';

/** 功能区如何预约。 How a zone is booked. */
export type BookingTermsInput = {
  /** 预约后留空的分钟数。 Minutes kept free after. */
  bufferAfterMinutes?: number;
  /** 预约前留空的分钟数。 Minutes kept free before. */
  bufferBeforeMinutes?: number;
  /** 每位参与人都计入限额。 Whether it counts on every participant's quota. */
  countsParticipants?: boolean;
  /** 最多提前几天；省略按制度。 Days of advance; policy's when left out. */
  maxAdvanceDays?: number | null | undefined;
  /** 至少提前几分钟；省略按制度。 Minutes of notice; policy's when left out. */
  minNoticeMinutes?: number | null | undefined;
  /** 限额分组；省略为单独计。 The quota group; left out when it counts alone. */
  quotaGroup?: string | null | undefined;
  /** 须经审批。 Whether a custodian decides on each booking. */
  requiresApproval?: boolean;
};

/** 操作被拒绝的原因。 Why a mutation of CalendarFeed was refused. */
export type CalendarFeedErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 订阅过多，请先停用不用的。 There are too many feeds; revoke those out of use. */
  | 'TOO_MANY_FEEDS';

/** 操作被拒绝的原因。 Why a mutation of Campaign was refused. */
export type CampaignErrorCode =
  /** 本企业当年已有竞赛。 The enterprise has a campaign in that year already. (R-INN-03) */
  | 'CAMPAIGN_EXISTS'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 至少接受“五小”中的一类。 A campaign accepts at least one of the five kinds. (R-INN-01) */
  | 'KINDS_MISSING'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 竞赛启动后主题不再变动。 Only a planned campaign changes its themes. (R-INN-03) */
  | 'THEMES_FROZEN'
  /** 启动竞赛至少要有一个主题。 A campaign opens with at least one theme. (R-INN-03) */
  | 'THEMES_MISSING'
  /** 本竞赛已有同名主题。 Another theme of the campaign bears this name. (R-INN-03) */
  | 'THEME_NAME_TAKEN'
  /** 竞赛启动后大项不再变动。 Only a planned campaign changes its tracks. (R-INN-03) */
  | 'TRACKS_FROZEN'
  /** 启动竞赛至少要有一个大项。 A campaign opens with at least one track. (R-INN-03) */
  | 'TRACKS_MISSING'
  /** 本竞赛已有同名大项。 Another track of the campaign bears this name. (R-INN-03) */
  | 'TRACK_NAME_TAKEN'
  /** 年度须为 2000–2099。 A year is between 2000 and 2099. (R-INN-03) */
  | 'YEAR_INVALID';

/** 筹备竞赛所需。 What planning a campaign takes. */
export type CampaignInput = {
  /** 接受申报的类别，默认五类全部接受。 The kinds that may be entered; all five when left out. */
  kinds?: Array<FiveSmallKind> | null | undefined;
  /** 组织竞赛的机构。 The unit that holds it. */
  orgUnitId: string | number;
  /** 标题。 The title. */
  title: string;
  /** 年度。 The year. */
  year: number;
};

/** 竞赛所处的状态。 Where a campaign stands. */
export type CampaignState =
  /** 启动前已取消。 Called off before it opened. */
  | 'CANCELLED'
  /** 已结束。 Over. */
  | 'CLOSED'
  /** 进行中：主题和大项已固定。 Under way, with its themes and tracks fixed. */
  | 'OPEN'
  /** 筹备中：主题和大项可以调整。 In preparation; its themes and tracks may change. */
  | 'PLANNED';

/** 变更的种类。 What happened to it. */
export type ChangeKind =
  /** 新建。 It came to be. */
  | 'CREATED'
  /** 删除：职工离职或未入职，机构撤销；记录本身保留。 It is gone: the employee left or never began, the unit was closed; the record stays. */
  | 'DELETED'
  /** 更新。 It changed. */
  | 'UPDATED';

/** 变更的对象。 What has changed. */
export type ChangedEntity =
  /** 职工。 An employee. */
  | 'EMPLOYEE'
  /** 组织机构。 A unit. */
  | 'ORG_UNIT';

/** 操作被拒绝的原因。 Why a mutation of Clearance was refused. */
export type ClearanceErrorCode =
  /** 该编号已存在，而此次只许新建。 The id is known, and this only creates. (R-DIR-02) */
  | 'ALREADY_EXISTS'
  /** 出生日期须早于入职日期。 The person would be born after being hired. (R-DIR-04) */
  | 'BORN_AFTER_HIRED'
  /** 合格证明已过时，请重新取得。 The clearance statement is too old; ask for another. (R-INT-33) */
  | 'CLEARANCE_EXPIRED'
  /** 合格证明无效：不是廉洁教育服务签发，或与本人、本次事项、该岗位不符，或考核未合格。 The clearance statement is not good: not issued by the integrity service, of another person, event or post, or of one who has not passed. (R-INT-33) */
  | 'CLEARANCE_INVALID'
  /** 该岗位须先通过廉洁教育培训考核，请附上有效的合格证明。 Whoever takes up this post has passed the integrity training first: a clearance statement is needed. (R-INT-33) */
  | 'CLEARANCE_MISSING'
  /** 合格证明只能使用一次，此证明已用过。 A clearance statement is good for one use, and this one has been used. (R-INT-33) */
  | 'CLEARANCE_USED'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 生效日期早于现岗的起始日期。 The change would take effect before the present post began. (R-DIR-08) */
  | 'EFFECTIVE_TOO_EARLY'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 入职日期晚于今天的职工只能是待入职。 Who is hired on a day to come has not begun: their state is PENDING_START. (R-DIR-01) */
  | 'HIRED_IN_FUTURE'
  /** 该来源系统的导入正在写入，请稍后再试。 An import of this source system is being written; try again in a minute. (R-DIR-26) */
  | 'IMPORT_RUNNING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 不能让最后一名在岗的安全管理员离岗。 The last security administrator at work cannot leave. (R-X-14) */
  | 'LAST_ADMINISTRATOR'
  /** 没有要修改的内容。 Nothing is said that could change. (R-DIR-04) */
  | 'NOTHING_SAID'
  /** 只有在职职工可以晋升。 Only somebody who is at work is promoted. (R-INT-31) */
  | 'NOT_AT_WORK'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该编号不存在，而此次只许更新。 The id is not known, and this only updates. (R-DIR-02) */
  | 'RECORD_UNKNOWN'
  /** 来源系统和编号不能为空，且不能像手机号或身份证号。 The source system and the id are needed, and an id is neither a phone number nor an id number. (R-DIR-02) */
  | 'SOURCE_MISSING'
  /** 入职日期未到，不能确认到岗。 The day of hiring has not come; nobody begins before it. (R-DIR-01) */
  | 'START_TOO_EARLY'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 内容无效：文字不超过 200 字，电话为 7 至 15 位数字。 The value is not valid: a text has at most 200 characters, a phone number 7 to 15 digits. (R-DIR-04) */
  | 'VALUE_INVALID'
  /** 新建职工须有姓名、状态、入职日期、单位、岗位和岗位类别；这些信息不能清空。 A new employee needs a name, a state, a day of hiring, a unit, a post and its family; none of these can be cleared. (R-DIR-04) */
  | 'VALUE_MISSING';

/** 停用所需。 What shutting a zone or a site takes. */
export type ClosureInput = {
  /** 仍可使用的社团。 Clubs that may come all the same. */
  allowedClubIds?: Array<string | number> | null | undefined;
  /** 仍可使用的职工。 Employees who may come all the same. */
  allowedEmployeeIds?: Array<string | number> | null | undefined;
  /** 结束（不含）。 When it ends. */
  end: string;
  /** 原因。 Why. */
  reason: string;
  /** 开始，默认现在。 When it starts; now when left out. */
  start?: string | null | undefined;
  /** 功能区；省略为整个阵地。 The zone; the whole site when left out. */
  zoneId?: string | number | null | undefined;
};

/** 操作被拒绝的原因。 Why a mutation of Club was refused. */
export type ClubErrorCode =
  /** 场地额度须为 0–5000 小时。 A venue allowance is 0 to 5,000 hours. (R-ACT-46) */
  | 'ALLOWANCE_INVALID'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 本企业已有同名社团。 Another club of the enterprise bears this name. (R-ACT-46) */
  | 'NAME_TAKEN'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 负责人不足规定人数，同一人只算一次。 A club needs more officers; the same person counts once. (R-ACT-46) */
  | 'OFFICERS_TOO_FEW'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 设立社团所需。 What founding a club takes. */
export type ClubInput = {
  /** 名称。 The name. */
  name: string;
  /** 负责人（职工），至少两名。 Its officers, two employees at least. */
  officerIds: Array<string | number>;
  /** 所属机构。 The unit it belongs to. */
  orgUnitId: string | number;
};

/** 操作被拒绝的原因。 Why a mutation of Consent was refused. */
export type ConsentErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 该同意已撤回。 The consent was withdrawn already. (R-X-19) */
  | 'WITHDRAWN';

/** 同意的用途。 What a person may agree to. */
export type ConsentPurpose =
  /** 向同事公开联系方式。 Colleagues see how to reach them. */
  | 'CONTACT_SHARING'
  /** 公开采访内容。 An interview with them is published. */
  | 'INTERVIEW'
  /** 公开使用肖像。 Pictures of them are published. */
  | 'PORTRAIT'
  /** 宣传个人事迹。 Their story is told. */
  | 'STORY';

/** 操作被拒绝的原因。 Why a mutation of CultureSite was refused. */
export type CultureSiteErrorCode =
  /** 容量须为 1–10000。 A capacity is between 1 and 10,000. (R-ACT-34) */
  | 'CAPACITY_INVALID'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 本企业已有一个核心阵地。 The enterprise has a core centre already. (R-ACT-30) */
  | 'CORE_CENTER_EXISTS'
  /** 管理员与副手不能是同一人。 The custodian and the deputy are two people. (R-ACT-44) */
  | 'DEPUTY_SAME'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 本企业已有同名阵地。 Another open site of the enterprise bears this name. (R-ACT-30) */
  | 'NAME_TAKEN'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 开放时间的结束须晚于开始。 An opening ends later than it begins. (R-ACT-32) */
  | 'OPENING_INVALID'
  /** 同一日类型的开放时间不能重叠。 Openings of one day type do not overlap. (R-ACT-32) */
  | 'OPENING_OVERLAPS'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在开放时间内。 This is outside the opening hours. (R-ACT-32) */
  | 'OUTSIDE_OPENING_HOURS'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 结束日期必须晚于开始日期；仅临时文化站可以设结束日期，且必须设。 A temporary station, and only that, ends on a day after it begins. (R-ACT-30) */
  | 'PERIOD_INVALID'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 阵地已关闭。 The site is closed. (R-ACT-30) */
  | 'SITE_CLOSED'
  /** 缓冲、提前通知须为 0–1440 分钟，提前预约须为 0–366 天。 Buffers and notice are 0 to 1,440 minutes, the advance is 0 to 366 days. (R-ACT-36) */
  | 'TERMS_INVALID'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 本阵地已有同名功能区。 Another zone of the site bears this name. (R-ACT-31) */
  | 'ZONE_NAME_TAKEN';

/** 启用阵地所需。 What opening a site takes. */
export type CultureSiteInput = {
  /** 停用日期，临时文化站必填。 The first day it is closed; a temporary station needs it. */
  closesOn?: string | null | undefined;
  /** 类别。 The kind. */
  kind: SiteKind;
  /** 地点。 Where it is. */
  location?: string | null | undefined;
  /** 名称。 The name. */
  name: string;
  /** 启用日期，默认今天。 The first day; today when left out. */
  opensOn?: string | null | undefined;
  /** 所属机构。 The unit it belongs to. */
  orgUnitId: string | number;
};

/** 工作日历中的日类型。 What a day is in the work calendar. */
export type DayType =
  /** 法定节假日放假。 A statutory day off. */
  | 'HOLIDAY'
  /** 周末休息日。 A Saturday or Sunday off. */
  | 'WEEKEND'
  /** 工作日，含调休上班日。 A working day, make-up workdays included. */
  | 'WORKDAY';

/** 投递的状态。 Where a delivery stands (R-DIR-30). */
export type DeliveryState =
  /** 已送达。 The receiver took it. */
  | 'DELIVERED'
  /** 失败，不再重试。 It failed for good; it can be sent again by hand. */
  | 'FAILED'
  /** 待发送。 Waiting to be sent. */
  | 'PENDING'
  /** 重试中。 It failed, and is tried again. */
  | 'RETRYING';

/** 期限的状态，由时间得出。 How a due date stands, as time has it. */
export type DueState =
  /** 已完成。 Done. */
  | 'DONE'
  /** 即将到期。 Due soon. */
  | 'DUE_SOON'
  /** 未到期。 Not due yet. */
  | 'NOT_DUE'
  /** 已逾期。 Overdue. */
  | 'OVERDUE';

/** 在本平台修改的职工信息；缺省表示不变，null 表示清空。 What is edited here of an employee; absent is unchanged, null is cleared. */
export type EmployeeEditInput = {
  /** 出生日期。 The birth date. */
  birthDate?: string | null | undefined;
  /** 性别。 The gender. */
  gender?: Gender | null | undefined;
  /** 姓名。 The name. */
  name?: string | null | undefined;
  /** 电话，7–15 位数字。 The phone number, of 7 to 15 digits. */
  phone?: string | null | undefined;
  /** 技能等级。 The skill level. */
  skillLevel?: SkillLevel | null | undefined;
};

/** 操作被拒绝的原因。 Why a mutation of Employee was refused. */
export type EmployeeErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 请指明要查看的信息。 Say what is to be revealed. */
  | 'FIELDS_MISSING'
  /** 身份证号有误：应为 18 位，且校验码正确。 This is no id number: it has 18 digits, of which the last checks the others. */
  | 'ID_NUMBER_INVALID'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 只有人可以查看未脱敏的个人信息，系统账号不可以。 Only a person sees personal data unmasked, not a service account. */
  | 'PEOPLE_ONLY'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 既可由来源系统、也可在本平台维护的信息。 What either the source system or an edit here says of an employee. */
export type EmployeeField =
  /** 出生日期。 The birth date. */
  | 'BIRTH_DATE'
  /** 性别。 The gender. */
  | 'GENDER'
  /** 姓名。 The name. */
  | 'NAME'
  /** 手机号。 The phone number. */
  | 'PHONE'
  /** 单位、岗位及其类别。 The unit, the post and its family. */
  | 'POST'
  /** 技能等级。 The skill level. */
  | 'SKILL_LEVEL';

/** 用工状态。 Where an employee stands (R-DIR-01). */
export type EmployeeState =
  /** 在职。 At work. */
  | 'ACTIVE'
  /** 未入职。 Never began. */
  | 'CANCELLED'
  /** 离岗（长期休假、内退）。 Away for long, internally retired people included. */
  | 'ON_LEAVE'
  /** 待入职。 Hired, not begun. */
  | 'PENDING_START'
  /** 退休。 Retired. */
  | 'RETIRED'
  /** 停职。 Suspended. */
  | 'SUSPENDED'
  /** 离职。 Gone. */
  | 'TERMINATED';

/** 调动所需。 What a transfer takes. */
export type EmployeeTransferInput = {
  /** 生效日期，可晚于今天；默认今天。 The day on which it takes effect, which may be to come; today when left out. */
  effectiveDate?: string | null | undefined;
  /** 调入单位的编码。 The code of the unit. */
  orgUnitCode: string;
  /** 岗位名称；默认不变。 The title of the post; the present one when left out. */
  positionTitle?: string | null | undefined;
  /** 岗位类别；默认不变。 The family of the post; the present one when left out. */
  postCategory?: PostCategory | null | undefined;
};

/** 操作被拒绝的原因。 Why a mutation of EmployeeUpsert was refused. */
export type EmployeeUpsertErrorCode =
  /** 该编号已存在，而此次只许新建。 The id is known, and this only creates. (R-DIR-02) */
  | 'ALREADY_EXISTS'
  /** 出生日期须早于入职日期。 The person would be born after being hired. (R-DIR-04) */
  | 'BORN_AFTER_HIRED'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 生效日期早于现岗的起始日期。 The change would take effect before the present post began. (R-DIR-08) */
  | 'EFFECTIVE_TOO_EARLY'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 入职日期晚于今天的职工只能是待入职。 Who is hired on a day to come has not begun: their state is PENDING_START. (R-DIR-01) */
  | 'HIRED_IN_FUTURE'
  /** 该来源系统的导入正在写入，请稍后再试。 An import of this source system is being written; try again in a minute. (R-DIR-26) */
  | 'IMPORT_RUNNING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 不能让最后一名在岗的安全管理员离岗。 The last security administrator at work cannot leave. (R-X-14) */
  | 'LAST_ADMINISTRATOR'
  /** 没有要修改的内容。 Nothing is said that could change. (R-DIR-04) */
  | 'NOTHING_SAID'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该编号不存在，而此次只许更新。 The id is not known, and this only updates. (R-DIR-02) */
  | 'RECORD_UNKNOWN'
  /** 来源系统和编号不能为空，且不能像手机号或身份证号。 The source system and the id are needed, and an id is neither a phone number nor an id number. (R-DIR-02) */
  | 'SOURCE_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 内容无效：文字不超过 200 字，电话为 7 至 15 位数字。 The value is not valid: a text has at most 200 characters, a phone number 7 to 15 digits. (R-DIR-04) */
  | 'VALUE_INVALID'
  /** 新建职工须有姓名、状态、入职日期、单位、岗位和岗位类别；这些信息不能清空。 A new employee needs a name, a state, a day of hiring, a unit, a post and its family; none of these can be cleared. (R-DIR-04) */
  | 'VALUE_MISSING';

/** 来源系统所说的一名职工；缺省表示不变，null 表示清空。 An employee as a source system says; absent is unchanged, null is cleared (R-DIR-04). */
export type EmployeeUpsertInput = {
  /** 出生日期。 The birth date. */
  birthDate?: string | null | undefined;
  /** 岗位变动的生效日期，可晚于今天；默认今天。其余信息即时生效。 The day on which a change of post takes effect, which may be to come; today when left out. All else takes effect at once. */
  effectiveDate?: string | null | undefined;
  /** 工号；新建时默认为编号。 The employee number; of a new employee the id when left out. */
  employeeNo?: string | null | undefined;
  /** 来源系统中的编号，永不重用。 The id in that system, never used again. */
  externalId: string;
  /** 性别。 The gender. */
  gender?: Gender | null | undefined;
  /** 入职日期。 The day of hiring. */
  hiredOn?: string | null | undefined;
  /** 是否工会会员。 Whether a member of the union. */
  isUnionMember?: boolean | null | undefined;
  /** 姓名。 The name. */
  name?: string | null | undefined;
  /** 主岗所在单位的编码。 The code of the primary post's unit. */
  orgUnitCode?: string | null | undefined;
  /** 是否覆盖在本平台改过的信息。 Whether to overwrite what was edited here too. */
  overridesLocal?: boolean;
  /** 电话，7–15 位数字。 The phone number, of 7 to 15 digits. */
  phone?: string | null | undefined;
  /** 岗位名称。 The title of the post. */
  positionTitle?: string | null | undefined;
  /** 岗位类别。 The family of the post. */
  postCategory?: PostCategory | null | undefined;
  /** 技能等级。 The skill level. */
  skillLevel?: SkillLevel | null | undefined;
  /** 来源系统。 The source system. */
  sourceSystem: string;
  /** 用工状态。 Where the employee stands. */
  state?: EmployeeState | null | undefined;
  /** 状态的原因，随状态一起给出。 Why, said together with the state. */
  stateReason?: StateReason | null | undefined;
};

/** 有错误行时怎么办。 What failed rows mean for the good ones (R-DIR-23). */
export type ErrorPolicy =
  /** 任何一行有错即全部不写入。 Any failed row: nothing is written. */
  | 'REJECT_EVERYTHING'
  /** 只拒绝有错的行。 Failed rows are rejected, the others written. */
  | 'REJECT_FAILED_ROWS';

/** 五小：申报的类别。 The five small kinds of what employees enter (R-INN-01). */
export type FiveSmallKind =
  /** 小创造。 A small creation. */
  | 'CREATION'
  /** 小设计。 A small design. */
  | 'DESIGN'
  /** 小发明。 A small invention. */
  | 'INVENTION'
  /** 小革新。 A small renovation of what is in use. */
  | 'RENOVATION'
  /** 小建议。 A small suggestion. */
  | 'SUGGESTION';

/** 性别。 Gender, as HR records it. */
export type Gender =
  /** 女。 Female. */
  | 'FEMALE'
  /** 男。 Male. */
  | 'MALE';

/** 通知中的一个节日，如“10月1日至7日放假，9月20日、10月10日上班”。 A line of the notice: when it is off, and on which days work is made up for. */
export type HolidayInput = {
  /** 放假首日。 The first day off. */
  firstDay: string;
  /** 放假末日（含）。 The last day off. */
  lastDay: string;
  /** 节日，如“国庆节”。 The holiday's name. */
  name: string;
  /** 调休上班的日子。 The make-up workdays. */
  workdays: Array<string>;
};

/** 操作被拒绝的原因。 Why a mutation of ImportJob was refused. */
export type ImportJobErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 文件已过保存期，请重新上传。 The file is no longer kept; upload it again. (R-DIR-20) */
  | 'FILE_GONE'
  /** 该来源系统已有导入正在进行，请等待其结束。 Another import of this source system is under way; wait until it ends. (R-DIR-26) */
  | 'IMPORT_RUNNING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 撤回后将没有在岗的安全管理员。 Reverted, it would leave no security administrator at work. (R-X-14) */
  | 'LAST_ADMINISTRATOR'
  /** 机构的导入不能撤回；请再次导入原来的文件。 An import of units is not reverted; import the former file again. (R-DIR-20) */
  | 'NOT_REVERTIBLE'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 完成七天后不能撤回。 It ended more than seven days ago, and cannot be reverted any more. (R-DIR-20) */
  | 'REVERT_TOO_LATE'
  /** 导入的职工此后又有变更，不能撤回。 Some of the people it wrote have changed since: it cannot be reverted. (R-DIR-20) */
  | 'ROWS_CHANGED_SINCE'
  /** 须由创建者以外的人确认。 Somebody else than who began it must confirm it. (R-DIR-24) */
  | 'SAME_PERSON'
  /** 全量快照只用于职工；机构请逐个撤销。 A full snapshot is of employees; units are closed one by one. (R-DIR-24) */
  | 'SNAPSHOT_OF_UNITS'
  /** 来源系统不能为空。 The source system is needed. (R-DIR-02) */
  | 'SOURCE_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 没有这个上传文件，或不是您上传的。 There is no such upload of yours. (R-DIR-20) */
  | 'UPLOAD_UNKNOWN';

/** 创建导入任务所需。 What an import takes. */
export type ImportJobInput = {
  /** 错误行策略。 What failed rows mean for the good ones. */
  errorPolicy?: ErrorPolicy;
  /** 仅试运行。 Only check, write nothing. */
  isDryRun?: boolean;
  /** 是否全量快照：文件中没有的职工视为已离开；过多则待另一人确认。 Whether the file is a full snapshot: who is missing from it has left; if they are too many, somebody else must confirm it. */
  isFullSnapshot?: boolean;
  /** 内容。 What the file holds. */
  kind: ImportKind;
  /** 新建、更新，还是两者皆可。 Whether to create, to update, or both. */
  mode?: UpsertMode;
  /** 是否覆盖在本平台改过的职工信息。 Whether to overwrite what was edited here of employees too. */
  overridesLocal?: boolean;
  /** 来源系统，与编号一起唯一确定一条记录。 The source system; with the id it names a record. */
  sourceSystem: string;
  /** 上传文件的标识（POST /uploads 的返回）。 The upload, as POST /uploads answered. */
  uploadId: string | number;
};

/** 导入的内容。 What a file holds. */
export type ImportKind =
  /** 职工。 Employees with their posts. */
  | 'EMPLOYEES'
  /** 组织机构。 Units. */
  | 'ORG_UNITS';

/** 任务失败的原因。 Why a job failed. */
export type ImportProblem =
  /** 文件既不是 UTF-8 也不是 GB18030，表头无法识别。 The file is in neither UTF-8 nor GB18030: its header cannot be read. */
  | 'ENCODING_INVALID'
  /** 文件无法按表格读取。 The file cannot be read as a table. */
  | 'FILE_UNREADABLE'
  /** 执行中断，未写入；请重新提交。 It was interrupted and wrote nothing; send it again. */
  | 'INTERRUPTED'
  /** 缺少必需的列；表头须是第一行。 Required columns are missing; the header must be the first line. */
  | 'MISSING_COLUMN'
  /** 文件没有数据行。 The file has no data rows. */
  | 'NO_ROWS'
  /** 有错误行，按策略全部不写入。 Rows failed, and the policy rejects everything then. */
  | 'ROWS_REJECTED'
  /** 全量快照有读不出编号的行，无法判断谁已离开。 Rows of the full snapshot have no id that can be read: who left cannot be told. */
  | 'SNAPSHOT_INCOMPLETE';

/** 导入任务的状态。 Where an import job stands (R-DIR-20). */
export type ImportState =
  /** 执行中。 Its rows are being written. */
  | 'APPLYING'
  /** 已取消，未写入。 Cancelled before anything was written. */
  | 'CANCELLED'
  /** 完成。 All rows were good. */
  | 'COMPLETED'
  /** 部分完成。 The good rows were written, the others reported. */
  | 'COMPLETED_WITH_ERRORS'
  /** 已创建。 Waiting to begin. */
  | 'CREATED'
  /** 失败，未写入。 Nothing was written; `problem` says why. */
  | 'FAILED'
  /** 待确认：快照中缺少的职工过多，须由另一人确认。 So many would leave by the snapshot that somebody else must confirm it. */
  | 'NEEDS_CONFIRMATION'
  /** 已撤回：写入的职工恢复原状。 Reverted: the people it wrote are as they were. */
  | 'REVERTED'
  /** 校验完成（试运行止于此，可再执行）。 Checked; a dry run ends here, and may be applied. */
  | 'VALIDATED'
  /** 校验中。 Its rows are being read and checked. */
  | 'VALIDATING';

/** 小微权力所属的职责。 The duties that carry a micro power (R-INT-01). */
export type MicroPowerDuty =
  /** 考勤管理。 Keeping the attendance of a section or team. */
  | 'ATTENDANCE_MANAGEMENT'
  /** 物资领用。 Drawing materials from the store and using them. */
  | 'MATERIAL_REQUISITION'
  /** 工资核算。 Working out the wages of a section or team. */
  | 'WAGE_ACCOUNTING';

/** 操作被拒绝的原因。 Why a mutation of MicroPower was refused. */
export type MicroPowerErrorCode =
  /** 您今年已签认该项。 You have acknowledged this item this year. (R-INT-01) */
  | 'ALREADY_ACKNOWLEDGED'
  /** 本企业该职责已有公布的小微权力。 The enterprise has a published item for this duty already. (R-INT-01) */
  | 'ALREADY_PUBLISHED'
  /** 该项已有修订稿。 The item has a revision already. (R-INT-01) */
  | 'ALREADY_REVISED'
  /** 公布前至少写明一条底线。 Publishing takes at least one bottom line. (R-INT-01) */
  | 'BOTTOM_LINE_MISSING'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 至少指明一个行使该权力的岗位。 At least one post must hold the power. (R-INT-01) */
  | 'HOLDER_POST_MISSING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 只有职工本人可以签认。 Only an employee can acknowledge. (R-INT-01) */
  | 'NOT_AN_EMPLOYEE'
  /** 已公布的内容不可修改，请另行修订。 What was published is not edited; revise it instead. (R-INT-01) */
  | 'NOT_DRAFT'
  /** 该项未在公布中。 The item is not published. (R-INT-01) */
  | 'NOT_PUBLISHED'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 公布前至少写明一条红线。 Publishing takes at least one red line. (R-INT-01) */
  | 'RED_LINE_MISSING'
  /** 公布前至少写明一个步骤。 Publishing takes at least one step. (R-INT-01) */
  | 'STEP_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 小微权力项的状态。 The states of an item of the register. */
export type MicroPowerState =
  /** 草稿：可修改，仅维护者可见。 Being written; only its writers see it. */
  | 'DRAFT'
  /** 已公布：有效，须签认。 In force, to be acknowledged by who holds it. */
  | 'PUBLISHED'
  /** 已停用：不再有效。 No longer in force. */
  | 'RETIRED';

/** 操作被拒绝的原因。 Why a mutation of NoShowAppeal was refused. */
export type NoShowAppealErrorCode =
  /** 该预约已申诉过。 There was an appeal about this booking already. (R-ACT-41) */
  | 'ALREADY_APPEALED'
  /** 扣分已过有效期，无需申诉。 The points have lapsed; there is nothing left to appeal. (R-ACT-41) */
  | 'APPEAL_TOO_LATE'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 该预约没有扣分。 The booking cost no points. (R-ACT-41) */
  | 'NOTHING_TO_APPEAL'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 通知的事项。 What a notification is about. */
export type NotificationTopic =
  /** 您预约的场地在该时段停用，请改选时间。 The venue you booked is closed at that time: choose another. */
  | 'VENUE_BOOKING_DISPLACED'
  /** 您候补的场地有空位，请在期限前确认。 A place you waited for is free: accept it in time. */
  | 'VENUE_BOOKING_OFFERED';

/** 某一天的特殊开放时间。 The hours of one exceptional day. */
export type OpeningExceptionInput = {
  /** 日期。 The day. */
  day: string;
  /** 当天的开放时间；空为全天不开放。 The hours of that day; none when it stays shut. */
  hours: Array<OpeningHoursInput>;
  /** 原因。 Why. */
  reason: string;
};

/** 一天之内的一段开放时间。 One stretch of opening hours within a day. */
export type OpeningHoursInput = {
  /** 关闭时刻。 When it closes. */
  closesAt: string;
  /** 开放时刻。 When it opens. */
  opensAt: string;
};

/** 一段开放时间。 One stretch of opening hours. */
export type OpeningRuleInput = {
  /** 关闭时刻。 When it closes. */
  closesAt: string;
  /** 适用的日类型。 The type of days it is for. */
  dayType: DayType;
  /** 开放时刻。 When it opens. */
  opensAt: string;
};

/** 操作被拒绝的原因。 Why a mutation of OrgUnit was refused. */
export type OrgUnitErrorCode =
  /** 单位已撤销。 The unit is closed. (R-DIR-07) */
  | 'CLOSED'
  /** 已有使用此编码的在用单位。 Another open unit has this code. (R-DIR-07) */
  | 'CODE_TAKEN'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 不能跨成员企业移动单位。 A unit cannot be moved to another member company. (R-DIR-07) */
  | 'CROSSES_ORGANIZATIONS'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 还有在任人员。 People still hold posts in it. (R-DIR-07) */
  | 'HAS_ASSIGNMENTS'
  /** 还有在用的下级单位。 Units below it are still open. (R-DIR-07) */
  | 'HAS_OPEN_CHILDREN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 名称和编码不能为空。 A name and a code are needed. (R-DIR-07) */
  | 'NAME_MISSING'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 不能移到自己或下级单位之下。 A unit cannot be moved below itself. (R-DIR-07) */
  | 'ORG_CYCLE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 没有这个在用的上级单位。 There is no open parent unit of this id. (R-DIR-07) */
  | 'PARENT_UNKNOWN'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 企业已有根单位。 The enterprise has a root unit already. (R-DIR-07) */
  | 'ROOT_EXISTS'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 组织机构最多 12 级。 The tree has at most 12 levels. (R-DIR-07) */
  | 'TOO_DEEP';

/** 设立单位所需。 What opening a unit takes. */
export type OrgUnitInput = {
  /** 单位编码。 The code. */
  code: string;
  /** 类别。 The kind. */
  kind: OrgUnitKind;
  /** 名称。 The name. */
  name: string;
  /** 上级单位；根单位不填。 The unit above; left out for the root. */
  parentId?: string | number | null | undefined;
};

/** 组织机构的类别。 The kinds of units. */
export type OrgUnitKind =
  /** 公司（成员企业）。 A member company. */
  | 'COMPANY'
  /** 部室（科室）。 A functional office. */
  | 'DEPARTMENT'
  /** 集团。 The group. */
  | 'GROUP'
  /** 煤矿。 A mine. */
  | 'MINE'
  /** 厂。 A plant. */
  | 'PLANT'
  /** 项目部。 A temporary, remote unit. */
  | 'PROJECT_SITE'
  /** 区队（车间）。 A production section. */
  | 'SECTION'
  /** 班组。 The smallest crew. */
  | 'TEAM';

/** 党组织的类别。 The kinds of party organizations (R-PTY-01). */
export type PartyOrganizationKind =
  /** 党支部，正式党员三人以上。 A branch, of three full members or more. */
  | 'BRANCH'
  /** 党委，党员一百人以上。 A committee, of a hundred members or more. */
  | 'COMMITTEE'
  /** 党总支，党员五十人以上、不足一百人。 A general branch, of 50 to 99 members. */
  | 'GENERAL_BRANCH'
  /** 党小组，党支部的一部分。 A group, which is part of a branch. */
  | 'GROUP';

/** 脱敏显示的个人信息。 Personal data that are masked. */
export type PersonalDataField =
  /** 出生日期。 The birth date. */
  | 'BIRTH_DATE'
  /** 身份证号。 The number of the identity card. */
  | 'ID_NUMBER'
  /** 手机号。 The phone number. */
  | 'PHONE';

/** 操作被拒绝的原因。 Why a mutation of PolicyDocument was refused. */
export type PolicyDocumentErrorCode =
  /** 正文不能为空，且不能超过 50000 字。 The text is needed, of at most 50,000 characters. (R-ACT-32) */
  | 'BODY_INVALID'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 生效日期不能早于今天。 A version takes effect today at the earliest. (R-ACT-32) */
  | 'EFFECTIVE_IN_THE_PAST'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 只能签认现行版本。 Only the version in force can be acknowledged. (R-ACT-32) */
  | 'NOT_IN_FORCE'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 发布管理办法所需。 What publishing an edition takes. */
export type PolicyDocumentInput = {
  /** 正文，最多 50000 字。 The text, of at most 50,000 characters. */
  body: string;
  /** 生效日期，默认今天。 The day it takes effect; today when left out. */
  effectiveOn?: string | null | undefined;
  /** 标题。 The title. */
  title: string;
};

/** 限值的约束力。 How binding a limit is. */
export type PolicyLevel =
  /** 法规规定，只能收紧。 Set by a regulation; it may only be tightened. */
  | 'MUST'
  /** 可由企业调整。 A setting that the enterprise may change. */
  | 'SET';

/** 操作被拒绝的原因。 Why a mutation of PolicyPack was refused. */
export type PolicyPackErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 同一限值出现了两次。 A limit is named twice. (R-X-11) */
  | 'KEY_TWICE'
  /** 本服务没有这项限值。 This service has no such limit. (R-X-11) */
  | 'KEY_UNKNOWN'
  /** 至少须有一项限值。 A pack has one limit at least. (R-X-11) */
  | 'LIMITS_MISSING'
  /** 同一层级已有制度包自同日起规定了其中的限值。 Another active pack of the same tier sets one of these limits from the same day. (R-X-11) */
  | 'LIMIT_TAKEN'
  /** 制度包适用于整个公司或全部企业，不适用于其中一个单位。 A pack holds for a whole company or for all, not for a unit of one. (R-X-12) */
  | 'NOT_A_COMPANY'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 起草人不能启用自己的制度包。 Who drafted a pack does not activate it. (R-X-14) */
  | 'OWN_DRAFT'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 法规的限值只能收紧，不能放宽。 What a regulation demands may be tightened, and never relaxed. (R-X-12) */
  | 'RULE_RELAXATION'
  /** 网址须以 http:// 或 https:// 开头，且不超过 500 字。 An address begins with http:// or https:// and has at most 500 characters. */
  | 'SOURCE_URL_INVALID'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 层级须为国家、省级或企业；国家层级适用于全部企业。 A pack is national, provincial or the enterprise's, and a national one holds for all companies. (R-X-12) */
  | 'TIER_INVALID'
  /** 生效日期不能早于今天。 A pack begins today at the earliest: what is done is not judged anew. (R-X-11) */
  | 'VALID_FROM_PAST'
  /** 值须为 JSON，且与现行值同类：非负整数、文字、清单或同样的各项，最长 4000 字。 A value is JSON of the kind of the one in force, with the same parts, and has at most 4,000 characters. (R-X-11) */
  | 'VALUE_INVALID';

/** 筛选制度包。 Which policy packs to list. */
export type PolicyPackFilter = {
  /** 仅限此状态。 Only those in this state. */
  state?: PolicyPackState | null | undefined;
  /** 仅限此层级。 Only those of this tier. */
  tier?: PolicyTier | null | undefined;
};

/** 起草制度包所需。 What drafting a policy pack takes. */
export type PolicyPackInput = {
  /** 限值，至少一项。 Its limits, one at least. */
  limits: Array<PolicyPackLimitInput>;
  /** 适用的公司；适用于全部企业时不填。 The company it holds for; left out for all. */
  orgUnitId?: string | number | null | undefined;
  /** 来源文件。 The text its limits come from. */
  source: string;
  /** 来源文件的网址。 Where the text can be read. */
  sourceUrl?: string | null | undefined;
  /** 层级，不能是平台默认。 Who sets its limits; not the product. */
  tier: PolicyTier;
  /** 名称。 The title. */
  title: string;
  /** 生效日期，今天或以后。 The first day its limits hold; today or later. */
  validFrom: string;
};

/** 制度包中的一项限值。 A limit of a policy pack. */
export type PolicyPackLimitInput = {
  /** 条款。 The article. */
  article: string;
  /** 限值的名称。 What the limit is called. */
  key: string;
  /** 值，JSON 文本，最长 4000 字。 The value, as JSON of at most 4,000 characters. */
  value: string;
};

/** 制度包的状态。 The states of a policy pack. */
export type PolicyPackState =
  /** 已启用，自生效日起有效。 Holds from the day it says. */
  | 'ACTIVE'
  /** 草稿。 Is drafted, and binds nobody. */
  | 'DRAFT'
  /** 已撤回。 Was withdrawn before it was activated. */
  | 'WITHDRAWN';

/** 限值由谁规定。 Who sets a limit (R-X-12). */
export type PolicyTier =
  /** 企业制度。 Set by the enterprise itself. */
  | 'ENTERPRISE'
  /** 国家规定，适用于全部企业。 Set by the nation, for all companies. */
  | 'NATIONAL'
  /** 省级规定。 Set by a province. */
  | 'PROVINCIAL'
  /** 平台默认。 Shipped with the product. */
  | 'SEED';

/** 限值往哪个方向算收紧。 Which way a limit is tightened (R-X-12). */
export type PolicyTightening =
  /** 上限：越小越严。 A maximum: the less, the stricter. */
  | 'LESS'
  /** 下限：越大越严。 A minimum: the more, the stricter. */
  | 'MORE';

/** 岗位类别。 The families of posts. */
export type PostCategory =
  /** 洗选。 Coal preparation. */
  | 'COAL_PREPARATION'
  /** 机电。 Electrical and mechanical. */
  | 'ELECTROMECHANICAL'
  /** 后勤。 Logistics. */
  | 'LOGISTICS'
  /** 管理。 Management. */
  | 'MANAGEMENT'
  /** 采掘。 Mining and tunnelling. */
  | 'MINING'
  /** 运输。 Transport. */
  | 'TRANSPORT'
  /** 通风。 Ventilation. */
  | 'VENTILATION';

/** 晋升到哪个岗位。 The post that somebody is promoted to. */
export type PromotionInput = {
  /** 生效日期，可晚于今天；默认今天。 The day on which it takes effect, which may be to come; today when left out. */
  effectiveDate?: string | null | undefined;
  /** 单位的编码。 The code of the unit. */
  orgUnitCode: string;
  /** 岗位名称。 The title of the post. */
  positionTitle: string;
  /** 岗位类别。 The family of the post. */
  postCategory: PostCategory;
};

/** 操作被拒绝的原因。 Why a mutation of Qualification was refused. */
export type QualificationErrorCode =
  /** 该职工在这段时间已有同类资格。 The employee holds a qualification of this kind in that time already. (R-DIR-11) */
  | 'ALREADY_QUALIFIED'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 该资格届时已失效。 By that day it has ended anyway. (R-DIR-11) */
  | 'ENDED_ALREADY'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 失效日期须晚于生效日期。 It ends after the day it begins. (R-DIR-11) */
  | 'PERIOD_INVALID'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 登记资格所需。 What recording a qualification takes. */
export type QualificationInput = {
  /** 认定单位。 Who recognised it. */
  issuer: string;
  /** 类别。 The kind. */
  kind: QualificationKind;
  /** 级别。 The level. */
  level?: string | null | undefined;
  /** 生效日期。 The first day it holds. */
  validFrom: string;
  /** 失效日期（当日不再有效）；省略为长期有效。 The first day it no longer holds; for good when left out. */
  validTo?: string | null | undefined;
};

/** 资格的类别。 The kinds of recognised ability. */
export type QualificationKind =
  /** 生产骨干。 A mainstay of production. */
  | 'PRODUCTION_BACKBONE'
  /** 技术骨干。 A technical mainstay. */
  | 'TECHNICAL_BACKBONE'
  /** 技术专家。 A technical expert. */
  | 'TECHNICAL_EXPERT';

/** 报修。 Reports something to repair. */
export type RepairInput = {
  /** 故障说明。 What is broken. */
  description: string;
  /** 预计修复时刻；严重故障必填，停用至此。 When it is expected to be repaired; of high severity, the zone is shut until then. */
  expectedEnd?: string | null | undefined;
  /** 严重程度。 How bad it is. */
  severity: RepairSeverity;
  /** 功能区；严重故障必填。 The zone; a repair of high severity needs it. */
  zoneId?: string | number | null | undefined;
};

/** 故障的严重程度。 How bad a defect is. */
export type RepairSeverity =
  /** 严重，功能区随即停用。 High; the zone is shut at once. */
  | 'HIGH'
  /** 轻微，不影响使用。 Slight; the zone can be used. */
  | 'LOW'
  /** 一般，可以使用。 Moderate; the zone can be used. */
  | 'MEDIUM';

/** 修改企业自定角色。 What a role of the enterprise's own becomes. */
export type RoleDefinitionChange = {
  /** 英文名称。 What it is called in English. */
  labelEn: string;
  /** 中文名称。 What it is called in Chinese. */
  labelZh: string;
  /** 包含的全部权限。 All that it permits. */
  permissions: Array<string>;
};

/** 操作被拒绝的原因。 Why a mutation of RoleDefinition was refused. */
export type RoleDefinitionErrorCode =
  /** 审计员不能同时拥有可办理业务的角色。 An auditor holds no role that changes anything: nobody audits what they do themselves. (R-X-14) */
  | 'AUDITOR_WRITES'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 角色名称由大写字母、数字和下划线组成，以字母开头，2–40 个字符。 A role's name is of capital letters, digits and underscores, begins with a letter, and has 2 to 40 characters. */
  | 'NAME_INVALID'
  /** 已有同名角色。 There is a role of this name already. */
  | 'NAME_TAKEN'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 不能修改自己持有的角色。 Nobody changes a role that they hold themselves. (R-X-14) */
  | 'OWN_ROLE'
  /** 该权限只属于审计员、系统管理员、安全管理员或网关。 This permission belongs to the auditor, the administrators or the gateway alone. (R-X-14) */
  | 'PERMISSION_RESERVED'
  /** 没有这项权限。 There is no permission of this name. */
  | 'PERMISSION_UNKNOWN'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 随平台发布的角色不能修改。 A role that the platform ships with cannot be changed. */
  | 'SEEDED'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 企业自定角色。 A role of the enterprise's own. */
export type RoleDefinitionInput = {
  /** 英文名称。 What it is called in English. */
  labelEn: string;
  /** 中文名称。 What it is called in Chinese. */
  labelZh: string;
  /** 名称，大写字母、数字和下划线，不得重复。 Its name: capitals, digits, underscores; unique. */
  name: string;
  /** 包含的全部权限。 All that it permits. */
  permissions: Array<string>;
};

/** 委托本人的角色。 Delegates a role of one's own. */
export type RoleDelegationInput = {
  /** 受托人的登录名。 The name of the account it is delegated to. */
  account: string;
  /** 止（当日不再有效）。 The first day it no longer holds. */
  endsOn: string;
  /** 仅在此单位及其下级；不填则与本人的角色相同。 Only in this unit and all below it; as far as one's own role when left out. */
  orgUnitId?: string | number | null | undefined;
  /** 原因。 Why. */
  reason: string;
  /** 起。 The first day. */
  startsOn: string;
};

/** 操作被拒绝的原因。 Why a mutation of RoleGrant was refused. */
export type RoleGrantErrorCode =
  /** 没有这个在用的账号。 There is no open account of this name. */
  | 'ACCOUNT_UNKNOWN'
  /** 该账号在此期间已有此单位的这个角色。 The account holds this role in this unit already, within the period. (R-X-02) */
  | 'ALREADY_GRANTED'
  /** 审计员不能同时拥有可办理业务的角色。 An auditor holds no role that changes anything: nobody audits what they do themselves. (R-X-14) */
  | 'AUDITOR_WRITES'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 受托的角色不能再委托。 What was delegated is not delegated further. */
  | 'DELEGATED_ALREADY'
  /** 委托开始日期过远。 The delegation begins later than the policy allows. (R-X-11) */
  | 'DELEGATION_TOO_FAR'
  /** 委托期间过长：一年内委托同一人的天数合计不得超过规定。 The delegation is longer than the policy allows; what was delegated to the same person within a year counts too. (R-X-11) */
  | 'DELEGATION_TOO_LONG'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 该授权已收回或已到期。 The grant was revoked, or has ended. (R-X-10) */
  | 'ENDED'
  /** 审计员、系统管理员、安全管理员须由不同的人担任。 The auditor, the system administrator and the security administrator are three people. (R-X-14) */
  | 'EXCLUSIVE_ROLES'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 至少须有一名在岗的安全管理员和一名在岗的审计员。 One security administrator and one auditor at work must remain. (R-X-14) */
  | 'LAST_HOLDER'
  /** 该角色不能委托。 This role is not delegated. (R-X-14) */
  | 'NOT_DELEGABLE'
  /** 只能委托授予本人的角色。 Only a role granted to oneself can be delegated. */
  | 'NOT_OWN_GRANT'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 委托期间须在本人角色的期间之内。 A delegation lies within the period of one's own role. (R-X-02) */
  | 'OUTSIDE_PERIOD'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 不能给自己授予角色。 Nobody grants a role to themselves. (R-X-14) */
  | 'OWN_ACCOUNT'
  /** 不能收回自己的角色。 Nobody revokes a role of their own. (R-X-14) */
  | 'OWN_GRANT'
  /** 只有人可以委托或收回委托，系统账号不可以。 Only people delegate and take back; a service account does not. (R-X-14) */
  | 'PEOPLE_ONLY'
  /** 期间须从今天或以后开始，并在开始之后结束。 The period begins today or later, and ends after it begins. (R-X-02) */
  | 'PERIOD_INVALID'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该角色由岗位得出，不能授予。 This role follows from the post held and is not granted. */
  | 'ROLE_DERIVED'
  /** 该角色只能由人担任，不能授予系统账号。 Only a person may hold this role, not a service account. (R-X-14) */
  | 'ROLE_FOR_PEOPLE'
  /** 没有这个角色。 There is no role of this name. */
  | 'ROLE_UNKNOWN'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 筛选授予；各条件须同时满足。 Which grants to list; all conditions hold together. */
export type RoleGrantFilter = {
  /** 账号的登录名。 Of the account of this name. */
  account?: string | null | undefined;
  /** 适用于此单位：授予在此单位、其上级或处处有效。 Which apply to this unit: granted in it, in one above it, or everywhere. */
  appliesTo?: string | number | null | undefined;
  /** 在这一天结束时有效。 Which held at the end of this day. */
  heldOn?: string | null | undefined;
  /** 在此单位或其下级。 In this unit or one below it. */
  orgUnitId?: string | number | null | undefined;
  /** 包含此权限。 Of a role that permits this. */
  permission?: string | null | undefined;
  /** 角色名称。 Of the role of this name. */
  role?: string | null | undefined;
};

/** 授予角色。 Gives an account a role. */
export type RoleGrantInput = {
  /** 账号的登录名。 The account's name. */
  account: string;
  /** 止（当日不再有效）；不填则无期限。 The first day it no longer holds; without an end when left out. */
  endsOn?: string | null | undefined;
  /** 在此单位及其下级；不填则处处有效。 In this unit and all below it; everywhere when left out. */
  orgUnitId?: string | number | null | undefined;
  /** 原因。 Why. */
  reason: string;
  /** 角色名称。 The role's name. */
  role: string;
  /** 起，默认今天。 The first day; today when left out. */
  startsOn?: string | null | undefined;
};

/** 排班中的一天。 What a day of a roster is. */
export type RosterDay =
  /** 常白班。 The day shift. */
  | 'DAY'
  /** 早班。 The early shift. */
  | 'EARLY'
  /** 中班。 The middle shift. */
  | 'MIDDLE'
  /** 夜班。 The night shift. */
  | 'NIGHT'
  /** 休。 Off. */
  | 'OFF';

/** 一行的错误。 What can be wrong with a row. */
export type RowErrorCode =
  /** 该编号已存在，而导入只许新建。 The id is known, and the import only creates. */
  | 'ALREADY_EXISTS'
  /** 出生日期晚于入职日期。 The person was born after being hired. */
  | 'BORN_AFTER_HIRED'
  /** 列数与表头不符。 The row has another number of cells than the header. */
  | 'CELLS_MISALIGNED'
  /** 不能移到另一成员企业。 A unit cannot move to another member company. */
  | 'CROSSES_ORGANIZATIONS'
  /** 不是有效日期。 There is no such day. */
  | 'DATE_IMPOSSIBLE'
  /** 编号在文件中重复。 The id stands in the file more than once. */
  | 'DUPLICATE_IN_FILE'
  /** 生效日期早于现岗的起始日期。 The change would take effect before the present post began. */
  | 'EFFECTIVE_TOO_EARLY'
  /** 含有无法识别的字符，可能在转存时损坏。 It holds characters that cannot be read; saving may have damaged it. */
  | 'ENCODING_INVALID'
  /** 性别只能是男或女。 The gender is 男 or 女. */
  | 'GENDER_UNKNOWN'
  /** 入职日期晚于今天。 The day of hiring is still to come. */
  | 'HIRED_IN_FUTURE'
  /** 不能由当前用工状态转入该状态（R-DIR-01）。 This state does not follow the one the person is in (R-DIR-01). */
  | 'INVALID_TRANSITION'
  /** 未知的单位类型。 This kind of unit is unknown. */
  | 'KIND_UNKNOWN'
  /** 不能让最后一名在岗的安全管理员离岗。 The last security administrator at work cannot leave. */
  | 'LAST_ADMINISTRATOR'
  /** 上级关系成环。 The unit stands below itself. */
  | 'ORG_CYCLE'
  /** 没有这个在用单位。 There is no open unit with this code. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在导入者的管辖范围内。 The row is about a unit outside those of who imports it. */
  | 'OUT_OF_SCOPE'
  /** 上级单位所在行有错误。 The row of the parent unit was rejected. */
  | 'PARENT_REJECTED'
  /** 没有这个上级单位。 There is no unit with the parent's code. */
  | 'PARENT_UNKNOWN'
  /** 不是有效电话号码。 This is no phone number. */
  | 'PHONE_MALFORMED'
  /** 未知的岗位类别。 This post category is unknown. */
  | 'POST_CATEGORY_UNKNOWN'
  /** 该编号不存在，而导入只许更新。 The id is not known, and the import only updates. */
  | 'RECORD_UNKNOWN'
  /** 只能有一个根单位。 The enterprise has another root. */
  | 'SECOND_ROOT'
  /** 未知的技能等级。 This skill level is unknown. */
  | 'SKILL_LEVEL_UNKNOWN'
  /** 未知的用工状态。 This employment state is unknown. */
  | 'STATE_UNKNOWN'
  /** 超过 12 级。 The tree would have more than 12 levels. */
  | 'TOO_DEEP'
  /** 必填项为空。 A value is needed here. */
  | 'VALUE_MISSING'
  /** 像是手机号、身份证号或日期，不能作为编码。 It looks like a phone number, an id number or a day, and is no code. */
  | 'VALUE_PERSONAL'
  /** 超过 200 字。 The text is longer than 200 characters. */
  | 'VALUE_TOO_LONG'
  /** 只能是“是”或“否”。 The value is 是 or 否. */
  | 'YES_OR_NO_UNKNOWN';

/** 有冲突时怎么办。 What to do about conflicts (R-ACT-42). */
export type SeriesConflictPolicy =
  /** 有一场冲突则全部不预约。 One conflict, and nothing is booked. */
  | 'ALL_OR_NOTHING'
  /** 跳过冲突的场次。 Occurrences that conflict are left out. */
  | 'SKIP_CONFLICTS';

/** 重复的单位。 What a series repeats by. */
export type SeriesFrequency =
  /** 按天。 By the day. */
  | 'DAILY'
  /** 按周。 By the week. */
  | 'WEEKLY';

/** 操作被拒绝的原因。 Why a mutation of ServiceAccount was refused. */
export type ServiceAccountErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 账号名由拉丁字母或汉字（不得混用）、数字和 . _ - 组成，2–64 个字符。 An account's name is of Latin letters or of Han characters, not of both, digits and . _ -, and has 2 to 64 characters. */
  | 'NAME_INVALID'
  /** 已有或曾有同名账号。 There is, or was, an account of this name. */
  | 'NAME_TAKEN'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 该权限只属于审计员、系统管理员、安全管理员或网关。 This permission belongs to the auditor, the administrators or the gateway alone. (R-X-14) */
  | 'PERMISSION_RESERVED'
  /** 没有这项权限。 There is no permission of this name. */
  | 'PERMISSION_UNKNOWN'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该密钥已失效。 The secret is valid no more. (R-X-10) */
  | 'SECRET_ENDED'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 同时最多两个有效密钥，请等旧密钥失效或先停用它。 At most two secrets are valid at once: wait until the old one ends, or revoke it. (R-DIR-34) */
  | 'TOO_MANY_SECRETS';

/** 筛选系统账号。 Which service accounts to list. */
export type ServiceAccountFilter = {
  /** 仅此状态。 Only in this state. */
  state?: ServiceAccountState | null | undefined;
};

/** 设立系统账号。 Opens a service account. */
export type ServiceAccountInput = {
  /** 用途。 What it is for. */
  description: string;
  /** 登录名（client id），不得重复。 The name to sign in by; unique. */
  name: string;
  /** 负责的单位；不填则为整个企业。 The unit that answers for it; the whole enterprise when left out. */
  orgUnitId?: string | number | null | undefined;
  /** 最多可用的权限；实际权限还须授予角色。 The permissions it may ever use; to have them it must also be granted roles. */
  scopes: Array<string>;
};

/** 系统账号的状态。 The states of a service account. */
export type ServiceAccountState =
  /** 启用。 In use. */
  | 'ACTIVE'
  /** 停用，随时可恢复。 Suspended, until it is resumed. */
  | 'SUSPENDED';

/** 特殊的一天。 A day that is not what the cycle says. */
export type ShiftExceptionInput = {
  /** 日期。 The day. */
  day: string;
  /** 原因。 Why. */
  reason: string;
  /** 当日的班次或休。 What the day is instead. */
  shift: RosterDay;
};

/** 一种班次的起止时刻。 When a kind of shift is worked. */
export type ShiftHoursInput = {
  /** 结束时刻；不晚于开始的，止于次日。 When it ends; on the next day if no later than it begins. */
  endsAt: string;
  /** 类别。 The kind. */
  kind: ShiftKind;
  /** 开始时刻。 When it begins. */
  startsAt: string;
};

/** 班次的类别。 The kinds of shifts. */
export type ShiftKind =
  /** 常白班。 The day shift. */
  | 'DAY'
  /** 早班。 The early shift. */
  | 'EARLY'
  /** 中班。 The middle shift. */
  | 'MIDDLE'
  /** 夜班。 The night shift. */
  | 'NIGHT';

/** 操作被拒绝的原因。 Why a mutation of ShiftRoster was refused. */
export type ShiftRosterErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 循环须为 1–84 天。 A cycle has 1 to 84 days. (R-DIR-12) */
  | 'CYCLE_INVALID'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 该排班届时已终止。 By that day it has ended anyway. (R-DIR-12) */
  | 'ENDED_ALREADY'
  /** 班次的起止时刻不能相同，24:00 只能作为结束时刻。 A shift begins and ends at different times, and 24:00 is only an end. (R-DIR-13) */
  | 'HOURS_INVALID'
  /** 所排的每种班次须有且仅有一个起止时刻。 Each kind of shift that is worked has its hours, and has them once. (R-DIR-13) */
  | 'HOURS_MISSING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 该日不在排班期间内。 The roster does not hold on that day. (R-DIR-12) */
  | 'OUTSIDE_ROSTER'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 终止日期须晚于起始日期。 It ends after the day it begins. (R-DIR-12) */
  | 'PERIOD_INVALID'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该单位在这段时间已有排班；请先终止原排班。 The unit has a roster in that time already; end that one first. (R-DIR-12) */
  | 'ROSTER_EXISTS'
  /** 相邻两天的班次不能重叠。 The shifts of two days in a row do not overlap. (R-DIR-13) */
  | 'SHIFTS_OVERLAP'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 排定班次所需。 What setting a roster takes. */
export type ShiftRosterInput = {
  /** 循环，逐日，如早、早、中、中、夜、夜、休、休。 The cycle, day by day. */
  cycle: Array<RosterDay>;
  /** 终止日期（当日不再执行）；省略为长期执行。 The first day it no longer holds; for good when left out. */
  endsOn?: string | null | undefined;
  /** 是否只在工作日上班，节假日与周末一律休。 Whether it is off on all days that the work calendar has off. */
  followsCalendar?: boolean;
  /** 循环中每种班次的起止时刻。 When each kind of shift of the cycle is worked. */
  hours: Array<ShiftHoursInput>;
  /** 单位标识。 The unit's id. */
  orgUnitId: string | number;
  /** 起始日期，即循环的第一天。 The first day, on which the cycle begins. */
  startsOn: string;
};

/** 任命管理员所需。 What appointing a custodian takes. */
export type SiteCustodianInput = {
  /** 副手（职工）。 The employee who stands in. */
  deputyId: string | number;
  /** 管理员（职工）。 The employee who becomes custodian. */
  employeeId: string | number;
};

/** 阵地的类别。 The kinds of places for culture and sports (R-ACT-30). */
export type SiteKind =
  /** 核心阵地：职工文体活动中心。 The enterprise's one culture and sports centre. */
  | 'CORE_CENTER'
  /** 宿舍区球场。 A simple court by the dormitories. */
  | 'DORMITORY_COURT'
  /** 共享阵地。 A partner's venue that employees may use. */
  | 'PARTNER_SITE'
  /** 工间文体角。 A corner for breaks, at the pit head or in a workshop. */
  | 'SHIFT_CORNER'
  /** 临时文化站。 A station at a project site, for a time. */
  | 'TEMPORARY_STATION';

/** 技能等级。 Vocational skill levels. */
export type SkillLevel =
  /** 中级工。 Level four. */
  | 'INTERMEDIATE'
  /** 初级工。 Level five. */
  | 'JUNIOR'
  /** 高级工。 Level three. */
  | 'SENIOR'
  /** 高级技师。 Level one. */
  | 'SENIOR_TECHNICIAN'
  /** 技师。 Level two. */
  | 'TECHNICIAN';

/** 一个时段。 A slot. */
export type SlotInput = {
  /** 结束（不含），整分钟。 When it ends, on a whole minute. */
  end: string;
  /** 开始，整分钟。 When it starts, on a whole minute. */
  start: string;
};

/** 工作日历中特殊日子的类别。 What makes a day special. */
export type SpecialDayKind =
  /** 放假。 It is off. */
  | 'DAY_OFF'
  /** 调休上班。 It is worked though it is a weekend. */
  | 'WORKDAY';

/** 用工状态的原因。 Why an employee stands there. */
export type StateReason =
  /** 内退。 Retired internally: away, but still employed. */
  | 'INTERNAL_RETIREMENT';

/** 会员证核验的结果。 What checking a union card says. */
export type UnionCardStatus =
  /** 凭证已过时，请会员刷新。 The token is too old; the member shows a new one. */
  | 'EXPIRED'
  /** 不是本平台签发的凭证。 It is no token of ours. */
  | 'INVALID'
  /** 会籍已终止。 The membership has ended. */
  | 'REVOKED'
  /** 有效。 It is good. */
  | 'VALID';

/** 运维任务的类别。 The kinds of upkeep. */
export type UpkeepKind =
  /** 保洁，开放日每天一次。 Cleaning, on each opening day. */
  | 'CLEANING'
  /** 巡检，每月一次。 Inspection, once a month. */
  | 'INSPECTION'
  /** 维修。 A repair. */
  | 'REPAIR';

/** 登记一项例行任务已完成。 Logs a routine task as done. */
export type UpkeepLogInput = {
  /** 哪一天的任务；巡检为当月最后一天。 The day it was due; of an inspection, the month's last day. */
  dueOn: string;
  /** 保洁或巡检。 Cleaning or inspection. */
  kind: UpkeepKind;
  /** 说明。 How it went. */
  note?: string | null | undefined;
};

/** 运维任务的状态。 The states of an upkeep task. */
export type UpkeepState =
  /** 已撤销。 Withdrawn. */
  | 'CANCELLED'
  /** 已完成。 Done. */
  | 'DONE'
  /** 待办。 To be done. */
  | 'OPEN';

/** 操作被拒绝的原因。 Why a mutation of UpkeepTask was refused. */
export type UpkeepTaskErrorCode =
  /** 该任务已登记完成。 The task was logged as done already. (R-ACT-44) */
  | 'ALREADY_DONE'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 严重故障须填写功能区与预计修复时间，以便停用。 A repair of high severity names its zone and when it is expected to end, for the zone is shut until then. (R-ACT-43) */
  | 'EXPECTED_END_MISSING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 当天没有这项例行任务。 No such routine task is scheduled for that day. (R-ACT-44) */
  | 'NOT_SCHEDULED'
  /** 还没到日子。 The day has not come yet. (R-ACT-44) */
  | 'NOT_YET'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 预计修复时间须在现在之后 366 天内。 The repair is expected to end after now, within 366 days. (R-ACT-43) */
  | 'PERIOD_INVALID'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 该功能区不属于此阵地。 The zone is not part of the site. (R-ACT-43) */
  | 'ZONE_NOT_OF_SITE';

/** 写入方式。 What an upsert may do. */
export type UpsertMode =
  /** 只新建，已有则拒绝。 It only creates; what is known is refused. */
  | 'CREATE_ONLY'
  /** 只更新，没有则拒绝。 It only updates; what is not known is refused. */
  | 'UPDATE_ONLY'
  /** 新建或更新。 It creates what is new and updates what is known. */
  | 'UPSERT';

/** 写入的结果。 What an upsert came to. */
export type UpsertOutcome =
  /** 新建。 It made a new record. */
  | 'CREATED'
  /** 无变化。 The record said the same already; nothing was written. */
  | 'UNCHANGED'
  /** 更新。 It changed the record; its version has grown. */
  | 'UPDATED';

/** 社团的年度场地额度。 A club's venue hours of a year. */
export type VenueAllowanceInput = {
  /** 小时数，0–5000。 How many hours, 0 to 5,000. */
  hours: number;
  /** 年度。 The year. */
  year: number;
};

/** 操作被拒绝的原因。 Why a mutation of VenueBooking was refused. */
export type VenueBookingErrorCode =
  /** 社团今年的场地额度已用完。 The club's venue hours of the year are spent. (R-ACT-42) */
  | 'ALLOWANCE_EXCEEDED'
  /** 您在该功能区的这段时间已有预约。 You have booked this zone for some of this time already. (R-ACT-35) */
  | 'ALREADY_BOOKED'
  /** 您已在等候该时段。 You are waiting for this slot already. (R-ACT-38) */
  | 'ALREADY_WAITING'
  /** 余位不足。 There are fewer places left than the party needs. (R-ACT-34) */
  | 'CAPACITY_EXCEEDED'
  /** 不在签到时间内。 It is not the time to check in. (R-ACT-40) */
  | 'CHECK_IN_CLOSED'
  /** 签到码无效，请扫描场地门口的二维码。 The code is not the zone's; scan the one at its door. (R-ACT-40) */
  | 'CHECK_IN_CODE_INVALID'
  /** 该时段停用。 The zone is closed at that time. (R-ACT-43) */
  | 'CLOSED'
  /** 没有这个社团。 There is no such club. (R-ACT-42) */
  | 'CLUB_UNKNOWN'
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 有人已离职。 Somebody named has left the enterprise. (R-ACT-35) */
  | 'EMPLOYEE_LEFT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 该时段已经开始。 The slot has begun already. (R-ACT-36) */
  | 'IN_THE_PAST'
  /** 须审批的预约不能改期，请取消后重新预约。 What a custodian approved is not moved: cancel it and book anew. (R-ACT-40) */
  | 'MOVE_NEEDS_DECISION'
  /** 只有社团负责人可以代表社团预约。 Only a club's officers book for it. (R-ACT-42) */
  | 'NOT_CLUB_OFFICER'
  /** 该预约不属于系列。 The booking is not part of a series. (R-ACT-42) */
  | 'NOT_IN_SERIES'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 须审批的功能区没有候补。 Where a custodian decides, there is no line to wait in. (R-ACT-38) */
  | 'NO_LINE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不完全在一段开放时间内。 The slot is not wholly inside one opening. (R-ACT-32) */
  | 'OUTSIDE_OPENING_HOURS'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 参与人中有不存在的职工。 Somebody named is no known employee. (R-ACT-35) */
  | 'PARTICIPANT_UNKNOWN'
  /** 人数须为 1 至功能区容量，且不少于所列的人。 A party is between 1 and the zone's capacity, and not less than the people named. (R-ACT-34) */
  | 'PARTY_INVALID'
  /** 停用须晚于开始而结束，且尚未结束，最长 366 天。 A closure ends after it starts and after now, within 366 days. (R-ACT-43) */
  | 'PERIOD_INVALID'
  /** 请先阅读并签认本阵地的管理办法。 Read and acknowledge the site's measures first. (R-ACT-32) */
  | 'POLICY_NOT_ACKNOWLEDGED'
  /** 超过个人预约限额。 Somebody's quota would be exceeded. (R-ACT-35) */
  | 'QUOTA_EXCEEDED'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 没有一场可以预约。 Not one of the occurrences can be had. (R-ACT-42) */
  | 'SERIES_EMPTY'
  /** 场次数与间隔至少为 1。 A series has one occurrence and an interval of one at least. (R-ACT-42) */
  | 'SERIES_INVALID'
  /** 末场超出可预约的周数。 The last occurrence lies beyond the weeks that a series may span. (R-ACT-42) */
  | 'SERIES_TOO_FAR'
  /** 场次过多。 The series has too many occurrences. (R-ACT-42) */
  | 'SERIES_TOO_LONG'
  /** 阵地当天不在启用期内。 The site is not in use on that day. (R-ACT-30) */
  | 'SITE_CLOSED'
  /** 该时段有空位，请直接预约。 The slot can be had: book it. (R-ACT-38) */
  | 'SLOT_FREE'
  /** 结束须晚于开始，且都是整分钟。 A slot ends after it starts, both on a whole minute. (R-X-02) */
  | 'SLOT_INVALID'
  /** 该时段已被预约。 Somebody has the slot already. (R-ACT-34) */
  | 'SLOT_TAKEN'
  /** 因爽约被暂停预约。 Bookings are suspended after no-shows. (R-ACT-41) */
  | 'SUSPENDED_UNTIL'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 还未到可预约的日期。 The slot is further ahead than one may book. (R-ACT-36) */
  | 'TOO_FAR_AHEAD'
  /** 离开始太近，只能取消。 It begins too soon to be moved; it can only be cancelled. (R-ACT-40) */
  | 'TOO_LATE_TO_MOVE'
  /** 离开始太近，未达到最短提前时间。 The slot begins sooner than the notice that is needed. (R-ACT-36) */
  | 'TOO_SOON'
  /** 您同时等候的时段已达上限。 You wait for as many slots as one may. (R-ACT-38) */
  | 'WAITING_TOO_MUCH'
  /** 该功能区不属于此阵地。 The zone is not part of the site. (R-ACT-43) */
  | 'ZONE_NOT_OF_SITE';

/** 筛选预约。 Which bookings to list. */
export type VenueBookingFilter = {
  /** 仅待审批。 Only those that await a decision. */
  awaitsDecision?: boolean | null | undefined;
  /** 此日起。 From this day on. */
  from?: string | null | undefined;
  /** 此日之前。 Before this day. */
  to?: string | null | undefined;
  /** 仅此功能区。 Only of this zone. */
  zoneId?: string | number | null | undefined;
};

/** 预约一个时段所需。 What booking a slot takes. */
export type VenueBookingInput = {
  /** 同时签认的管理办法版本。 The edition of the measures that one acknowledges by booking. */
  acknowledgedPolicyId?: string | number | null | undefined;
  /** 代表哪个社团预约，计入其场地额度。 The club it is for, on whose hours it counts. */
  clubId?: string | number | null | undefined;
  /** 结束（不含），整分钟。 When it ends, on a whole minute. */
  end: string;
  /** 同行职工，不含本人。 The employees who come along, without oneself. */
  participantIds?: Array<string | number> | null | undefined;
  /** 人数，含本人；默认为所列的人。 How many come, oneself included; those named when left out. */
  partySize?: number | null | undefined;
  /** 开始，整分钟。 When it starts, on a whole minute. */
  start: string;
  /** 功能区。 The zone. */
  zoneId: string | number;
};

/** 预约系列场次所需。 What booking a series takes. */
export type VenueBookingSeriesInput = {
  /** 同时签认的管理办法版本。 The edition of the measures that one acknowledges by booking. */
  acknowledgedPolicyId?: string | number | null | undefined;
  /** 代表哪个社团预约，计入其场地额度。 The club it is for, on whose hours it counts. */
  clubId?: string | number | null | undefined;
  /** 场次数，最多 26。 How many occurrences, 26 at most. */
  count: number;
  /** 结束（不含），整分钟。 When it ends, on a whole minute. */
  end: string;
  /** 重复的单位。 What it repeats by. */
  frequency?: SeriesFrequency;
  /** 每隔几个单位。 Every how many of them. */
  interval?: number;
  /** 有冲突时怎么办。 What to do about conflicts. */
  onConflict?: SeriesConflictPolicy;
  /** 同行职工，不含本人。 The employees who come along, without oneself. */
  participantIds?: Array<string | number> | null | undefined;
  /** 人数，含本人；默认为所列的人。 How many come, oneself included; those named when left out. */
  partySize?: number | null | undefined;
  /** 开始，整分钟。 When it starts, on a whole minute. */
  start: string;
  /** 功能区。 The zone. */
  zoneId: string | number;
};

/** 新增功能区所需。 What adding a zone takes. */
export type VenueZoneInput = {
  /** 可容纳人数，1–10000。 How many people it holds, 1 to 10,000. */
  capacity: number;
  /** 使用方式。 How it is used. */
  mode: ZoneMode;
  /** 名称。 The name. */
  name: string;
};

/** 操作被拒绝的原因。 Why a mutation of Webhook was refused. */
export type WebhookErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 至少选择一种事件。 At least one event is wanted. (R-DIR-33) */
  | 'EVENTS_MISSING'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 只能订阅整个公司或全部企业。 A subscription is to a whole company, or to all. (R-DIR-33) */
  | 'NOT_A_COMPANY'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 该投递尚在等待发送。 The delivery is still waiting to be sent. (R-DIR-30) */
  | 'STILL_WAITING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID'
  /** 订阅数已达上限，请先结束不用的订阅。 There are as many subscriptions as there may be; end those that are not used. (R-DIR-30) */
  | 'TOO_MANY'
  /** 网址须为 http 或 https，不含账号和锚点，不超过 500 字。 The address is of http or https, without an account or a fragment, and has at most 500 characters. (R-DIR-31) */
  | 'URL_INVALID'
  /** 该网址在内部网络中，未获运维允许（WEBHOOK_TARGETS）。 The address lies in a private network that the operator has not allowed (WEBHOOK_TARGETS). (R-DIR-31) */
  | 'URL_PRIVATE'
  /** 无法解析该网址的主机名。 The host of the address is not known. (R-DIR-31) */
  | 'URL_UNKNOWN';

/** 可订阅的事件。 What a subscriber may be told of. */
export type WebhookEvent =
  /** 新增职工（directory.employeeCreated）。 A new employee. */
  | 'EMPLOYEE_CREATED'
  /** 职工离职或未入职（directory.employeeLeft）。 An employee left, or never began. */
  | 'EMPLOYEE_LEFT'
  /** 职工调动，在生效之日（directory.employeeTransferred）。 An employee's post is another, on the day it takes effect. */
  | 'EMPLOYEE_TRANSFERRED'
  /** 职工信息变更（directory.employeeUpdated）。 An employee's data changed. */
  | 'EMPLOYEE_UPDATED'
  /** 撤销机构（directory.orgUnitClosed）。 A unit was closed. */
  | 'ORG_UNIT_CLOSED'
  /** 设立机构（directory.orgUnitOpened）。 A unit was opened. */
  | 'ORG_UNIT_OPENED'
  /** 机构变更（directory.orgUnitUpdated）。 A unit was moved or renamed. */
  | 'ORG_UNIT_UPDATED';

/** 设立回调订阅所需。 What opening a subscription takes. */
export type WebhookOpenInput = {
  /** 订阅的事件。 The events it is told of. */
  events: Array<WebhookEvent>;
  /** 名称。 What it is called. */
  name: string;
  /** 所订阅的公司；不填则为全部企业。 The company it is about; all when left out. */
  orgUnitId?: string | number | null | undefined;
  /** 接收通知的网址。 The address that is called. */
  url: string;
};

/** 回调订阅的状态。 Where a subscription stands (R-DIR-30). */
export type WebhookState =
  /** 启用。 What happens is sent. */
  | 'ACTIVE'
  /** 结束。 Nothing is sent any more. */
  | 'ENDED'
  /** 暂停；恢复后补发。 Nothing is sent; what waits is sent once it is active again. */
  | 'PAUSED';

/** 回调订阅的内容。 What a subscription says. */
export type WebhookSubscriptionInput = {
  /** 订阅的事件。 The events it is told of. */
  events: Array<WebhookEvent>;
  /** 名称。 What it is called. */
  name: string;
  /** 接收通知的网址。 The address that is called. */
  url: string;
};

/** 操作被拒绝的原因。 Why a mutation of WorkCalendar was refused. */
export type WorkCalendarErrorCode =
  /** 数据已被他人修改，请刷新后重试。 Somebody changed this meanwhile; read it again. (R-X-16) */
  | 'CONFLICT'
  /** 日期须在该年度内；跨年的日子随其所在年度导入。 The day is not of that year; it belongs to the import of its own. (R-DIR-15) */
  | 'DAY_OUTSIDE_YEAR'
  /** 同一天只能出现一次。 A day stands in the notice once. (R-DIR-15) */
  | 'DAY_TWICE'
  /** 没有这名在职职工。 There is no employee of this id who is with the enterprise. */
  | 'EMPLOYEE_UNKNOWN'
  /** 至少须有一个节日。 A year has one holiday at least. (R-DIR-15) */
  | 'HOLIDAYS_MISSING'
  /** 放假的末日不能早于首日，且不超过 15 天。 A holiday does not end before it begins, and has 15 days at most. (R-DIR-15) */
  | 'HOLIDAY_INVALID'
  /** 该年度刚被他人导入，请刷新后重试。 Somebody imported this year meanwhile; read it again. (R-DIR-15) */
  | 'IMPORTED_MEANWHILE'
  /** 当前状态不允许此操作。 The current state does not allow this step. (R-X-10) */
  | 'INVALID_TRANSITION'
  /** 调休上班的日子须为周六或周日。 A make-up workday is a Saturday or a Sunday. (R-DIR-15) */
  | 'NOT_A_WEEKEND'
  /** 此账号不属于任何职工。 This account belongs to no employee. */
  | 'NO_EMPLOYEE'
  /** 没有这个在用的组织机构。 There is no open unit of this id. */
  | 'ORG_UNIT_UNKNOWN'
  /** 不在您的管辖范围内。 This is outside the units you are responsible for. */
  | 'OUT_OF_SCOPE'
  /** 必须说明原因，且不能超过 200 字。 A reason is needed, of at most 200 characters. (R-X-10) */
  | 'REASON_MISSING'
  /** 文字不能为空，且不能超过 200 字。 The text is needed, of at most 200 characters. */
  | 'TEXT_INVALID';

/** 国务院办公厅一个年度的节假日安排。 The State Council's notice of a year's holidays. */
export type WorkCalendarInput = {
  /** 各节日。 Its holidays. */
  holidays: Array<HolidayInput>;
  /** 文号。 The number of the notice. */
  source: string;
  /** 年度。 The year. */
  year: number;
};

/** 功能区如何使用。 How a zone is used (R-ACT-34). */
export type ZoneMode =
  /** 独占：同一时间一个预约。 One booking at a time has it to itself. */
  | 'EXCLUSIVE'
  /** 共用：总人数不超过容量。 Parties share it up to its capacity. */
  | 'SHARED';

export type CloseAUnitMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseAUnitMutation = { orgUnitClose: { orgUnit: { closedOn: string | null } | null, userErrors: Array<{ code: OrgUnitErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DraftActivitiesPolicyPackMutationVariables = Exact<{
  input: PolicyPackInput;
}>;


export type DraftActivitiesPolicyPackMutation = { activitiesPolicyPackDraft: { policyPack: { id: string, version: number, state: PolicyPackState, validFrom: string, limits: Array<{ key: string, value: string, article: string }> } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DraftInnovationPolicyPackMutationVariables = Exact<{
  input: PolicyPackInput;
}>;


export type DraftInnovationPolicyPackMutation = { innovationPolicyPackDraft: { policyPack: { id: string, version: number, state: PolicyPackState, validFrom: string, limits: Array<{ key: string, value: string, article: string }> } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DraftIntegrityPolicyPackMutationVariables = Exact<{
  input: PolicyPackInput;
}>;


export type DraftIntegrityPolicyPackMutation = { integrityPolicyPackDraft: { policyPack: { id: string, version: number, state: PolicyPackState, validFrom: string, limits: Array<{ key: string, value: string, article: string }> } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DraftPartyPolicyPackMutationVariables = Exact<{
  input: PolicyPackInput;
}>;


export type DraftPartyPolicyPackMutation = { partyPolicyPackDraft: { policyPack: { id: string, version: number, state: PolicyPackState, validFrom: string, limits: Array<{ key: string, value: string, article: string }> } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DraftDirectoryPolicyPackMutationVariables = Exact<{
  input: PolicyPackInput;
}>;


export type DraftDirectoryPolicyPackMutation = { directoryPolicyPackDraft: { policyPack: { id: string, version: number, state: PolicyPackState, validFrom: string, limits: Array<{ key: string, value: string, article: string }> } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ImportAWorkCalendarMutationVariables = Exact<{
  input: WorkCalendarInput;
}>;


export type ImportAWorkCalendarMutation = { workCalendarImport: { workCalendar: { year: number, version: number, isProvisional: boolean, days: Array<{ day: string, kind: SpecialDayKind }> } | null, userErrors: Array<{ code: WorkCalendarErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ActivitiesLimitsInForceQueryVariables = Exact<{
  orgUnitId?: string | number | null | undefined;
  day?: string | null | undefined;
}>;


export type ActivitiesLimitsInForceQuery = { activitiesPolicyValues: Array<{ key: string, value: string, tier: PolicyTier, validFrom: string, tightening: PolicyTightening | null, basis: { packId: string, source: string, sourceUrl: string | null, article: string, level: PolicyLevel } }> | null };

export type DirectoryLimitsInForceQueryVariables = Exact<{
  orgUnitId?: string | number | null | undefined;
  day?: string | null | undefined;
}>;


export type DirectoryLimitsInForceQuery = { directoryPolicyValues: Array<{ key: string, value: string, tier: PolicyTier, validFrom: string, tightening: PolicyTightening | null, basis: { packId: string, source: string, sourceUrl: string | null, article: string, level: PolicyLevel } }> | null };

export type MoveAUnitMutationVariables = Exact<{
  id: string | number;
  parentId: string | number;
}>;


export type MoveAUnitMutation = { orgUnitMove: { orgUnit: { path: string } | null, userErrors: Array<{ code: OrgUnitErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type OpenAUnitMutationVariables = Exact<{
  input: OrgUnitInput;
}>;


export type OpenAUnitMutation = { orgUnitOpen: { orgUnit: { id: string, code: string, path: string, version: number } | null, userErrors: Array<{ code: OrgUnitErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type PolicyPacksQueryVariables = Exact<{
  filter?: PolicyPackFilter | null | undefined;
}>;


export type PolicyPacksQuery = { activitiesPolicyPacks: { totalCount: number | null, nodes: Array<{ id: string, version: number, title: string, tier: PolicyTier, state: PolicyPackState, nextStates: Array<PolicyPackState>, validFrom: string, source: string, sourceUrl: string | null, orgUnit: { name: string } | null, drafter: { name: string } | null, limits: Array<{ key: string, value: string, article: string }> }> } | null };

export type TryActivitiesPolicyPackOutQueryVariables = Exact<{
  id: string | number;
}>;


export type TryActivitiesPolicyPackOutQuery = { activitiesPolicyPackDryRun: { caseCount: number, limits: Array<{ key: string, before: string, after: string, companies: number }>, cases: Array<{ entity: string, id: string, field: string, before: string | null, after: string | null }> } | null };

export type TryPartyPolicyPackOutQueryVariables = Exact<{
  id: string | number;
}>;


export type TryPartyPolicyPackOutQuery = { partyPolicyPackDryRun: { caseCount: number, limits: Array<{ key: string, before: string, after: string, companies: number }>, cases: Array<{ entity: string, id: string, field: string, before: string | null, after: string | null }> } | null };

export type TryDirectoryPolicyPackOutQueryVariables = Exact<{
  id: string | number;
}>;


export type TryDirectoryPolicyPackOutQuery = { directoryPolicyPackDryRun: { caseCount: number, limits: Array<{ key: string, before: string, after: string, companies: number }>, cases: Array<{ entity: string, id: string, field: string, before: string | null, after: string | null }> } | null };

export type WholeTreeQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WholeTreeQuery = { orgUnits: { totalCount: number | null, nodes: Array<{ code: string, name: string, kind: OrgUnitKind, path: string, parent: { code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WithdrawAPolicyPackMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type WithdrawAPolicyPackMutation = { activitiesPolicyPackWithdraw: { policyPack: { id: string, state: PolicyPackState, decisionReason: string | null } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ActivitiesTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesTrailQuery = { activitiesAuditTrail: { nodes: Array<{ at: string, actor: string, operation: string, action: AuditAction, entity: string | null, entityId: string | null, fields: Array<string>, reason: string | null, employee: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type InnovationTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InnovationTrailQuery = { innovationAuditTrail: { nodes: Array<{ at: string, actor: string, operation: string, action: AuditAction, entity: string | null, entityId: string | null, fields: Array<string>, reason: string | null, employee: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type IntegrityTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IntegrityTrailQuery = { integrityAuditTrail: { nodes: Array<{ at: string, actor: string, operation: string, action: AuditAction, entity: string | null, entityId: string | null, fields: Array<string>, reason: string | null, employee: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PartyTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartyTrailQuery = { partyAuditTrail: { nodes: Array<{ at: string, actor: string, operation: string, action: AuditAction, entity: string | null, entityId: string | null, fields: Array<string>, reason: string | null, employee: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryTrailQuery = { directoryAuditTrail: { nodes: Array<{ at: string, actor: string, operation: string, action: AuditAction, entity: string | null, entityId: string | null, fields: Array<string>, reason: string | null, employee: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WhoImportedWhatQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoImportedWhatQuery = { importJobs: { nodes: Array<{ createdBy: string, createdAt: string, kind: ImportKind, fileName: string, state: ImportState, counts: { total: number, failed: number } }> } | null };

export type WhoMayWhatQueryVariables = Exact<{
  filter?: RoleGrantFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoMayWhatQuery = { roleGrants: { totalCount: number | null, nodes: Array<{ startsOn: string, endsOn: string | null, reason: string, createdBy: string, account: { name: string, employee: { name: string } | null }, role: { name: string, label: string }, orgUnit: { path: string } | null, delegatedFrom: { account: { name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrganizationsOfMyMineQueryVariables = Exact<{
  code: string;
}>;


export type OrganizationsOfMyMineQuery = { orgUnit: { name: string, partyOrganizations: Array<{ name: string, kind: PartyOrganizationKind, fullMembers: number, children: Array<{ name: string, kind: PartyOrganizationKind }> }> | null } | null };

export type ActivateAPolicyPackMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
}>;


export type ActivateAPolicyPackMutation = { partyPolicyPackActivate: { policyPack: { id: string, state: PolicyPackState, decidedAt: string | null, decidedBy: string | null } | null, userErrors: Array<{ code: PolicyPackErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null, currentVersion: number | null }> } | null };

export type PartyOrganizationsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type PartyOrganizationsQuery = { partyOrganizations: { totalCount: number | null, nodes: Array<{ id: string, name: string, kind: PartyOrganizationKind, fullMembers: number, probationaryMembers: number, parent: { name: string } | null, orgUnit: { name: string } | null, committeeRule: { hasCommittee: boolean, minSeats: number | null, maxSeats: number | null, basis: { source: string, article: string, level: PolicyLevel } } | null }> } | null };

export type ApproveABookingMutationVariables = Exact<{
  id: string | number;
}>;


export type ApproveABookingMutation = { venueBookingApprove: { venueBooking: { state: BookingState } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type BookingsOfAZoneQueryVariables = Exact<{
  filter: VenueBookingFilter;
}>;


export type BookingsOfAZoneQuery = { venueBookings: { totalCount: number | null, nodes: Array<{ id: string, state: BookingState, startAt: string, endAt: string, partySize: number, holder: { name: string, employeeNo: string } | null }> } | null };

export type BookingsToDecideQueryVariables = Exact<{ [key: string]: never; }>;


export type BookingsToDecideQuery = { venueBookings: { nodes: Array<{ id: string, version: number, startAt: string, zone: { name: string }, holder: { name: string } | null, club: { name: string } | null }> } | null };

export type CheckAUnionCardQueryVariables = Exact<{
  token: string;
}>;


export type CheckAUnionCardQuery = { unionCardVerify: { status: UnionCardStatus, number: string | null, maskedName: string | null } | null };

export type CheckInCodeQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckInCodeQuery = { venueZone: { name: string, checkInCode: { svg: string } | null } | null };

export type CheckInForSomebodyMutationVariables = Exact<{
  id: string | number;
}>;


export type CheckInForSomebodyMutation = { venueBookingCheckIn: { venueBooking: { state: BookingState } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type CloseAZoneMutationVariables = Exact<{
  siteId: string | number;
  input: ClosureInput;
}>;


export type CloseAZoneMutation = { closureStart: { closure: { id: string, startAt: string, endAt: string, displacedBookings: Array<{ id: string, state: BookingState }> | null } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type LatestBookingsOfAllZonesQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestBookingsOfAllZonesQuery = { venueZones: { nodes: Array<{ name: string, site: { name: string }, bookings: { totalCount: number | null, nodes: Array<{ startAt: string, endAt: string, state: BookingState, holder: { name: string, orgUnit: { name: string } | null } | null }> } | null }> } | null };

export type LogTheCleaningMutationVariables = Exact<{
  siteId: string | number;
  input: UpkeepLogInput;
}>;


export type LogTheCleaningMutation = { upkeepTaskLog: { upkeepTask: { dueOn: string, state: UpkeepState } | null, userErrors: Array<{ code: UpkeepTaskErrorCode, message: string, rule: string | null }> } | null };

export type MySitesQueryVariables = Exact<{ [key: string]: never; }>;


export type MySitesQuery = { viewer: { employee: { name: string, custodianOf: Array<{ name: string, zones: Array<{ name: string, capacity: number }>, openingRules: Array<{ dayType: DayType, opensAt: string, closesAt: string }> }> | null } | null } | null };

export type OpenRepairsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenRepairsQuery = { upkeepTasks: { nodes: Array<{ id: string, severity: RepairSeverity | null, note: string | null, dueOn: string, zone: { name: string } | null }> } | null };

export type RejectABookingMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RejectABookingMutation = { venueBookingReject: { venueBooking: { state: BookingState } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type ReportARepairMutationVariables = Exact<{
  siteId: string | number;
  input: RepairInput;
}>;


export type ReportARepairMutation = { upkeepTaskReport: { upkeepTask: { id: string, state: UpkeepState, closure: { endAt: string, displacedBookings: Array<{ holder: { name: string } | null }> | null } | null } | null, userErrors: Array<{ code: UpkeepTaskErrorCode, message: string, rule: string | null }> } | null };

export type SubscribeToAZoneMutationVariables = Exact<{
  zoneId: string | number;
}>;


export type SubscribeToAZoneMutation = { calendarFeedCreate: { path: string | null, userErrors: Array<{ code: CalendarFeedErrorCode, message: string, rule: string | null }> } | null };

export type UnionCardKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type UnionCardKeyQuery = { unionCardKey: string | null };

export type UpkeepScheduleQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type UpkeepScheduleQuery = { cultureSite: { upkeepSchedule: Array<{ kind: UpkeepKind, dueOn: string, dueState: DueState, task: { note: string | null, endedBy: { name: string } | null } | null }> | null } | null };

export type WhoAClosureShutsOutQueryVariables = Exact<{
  siteId: string | number;
  input: ClosureInput;
}>;


export type WhoAClosureShutsOutQuery = { closurePreview: Array<{ startAt: string, endAt: string, state: BookingState, holder: { name: string } | null }> | null };

export type AcknowledgeAMicroPowerMutationVariables = Exact<{
  itemId: string | number;
}>;


export type AcknowledgeAMicroPowerMutation = { microPowerAcknowledge: { microPowerAcknowledgement: { year: number, acknowledgedOn: string, item: { title: string } } | null, userErrors: Array<{ code: MicroPowerErrorCode, message: string, rule: string | null }> } | null };

export type AcknowledgeTheMeasuresMutationVariables = Exact<{
  id: string | number;
}>;


export type AcknowledgeTheMeasuresMutation = { policyDocumentAcknowledge: { policyDocument: { edition: number, isAcknowledgedByViewer: boolean } | null, userErrors: Array<{ code: PolicyDocumentErrorCode, message: string, rule: string | null }> } | null };

export type AppealANoShowMutationVariables = Exact<{
  bookingId: string | number;
  reason: string;
}>;


export type AppealANoShowMutation = { noShowAppealOpen: { noShowAppeal: { id: string, state: AppealState } | null, userErrors: Array<{ code: NoShowAppealErrorCode, message: string, rule: string | null }> } | null };

export type BookASlotMutationVariables = Exact<{
  input: VenueBookingInput;
}>;


export type BookASlotMutation = { venueBookingCreate: { venueBooking: { id: string, version: number, state: BookingState, startAt: string, endAt: string, zone: { name: string } } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type CampaignOfTheYearQueryVariables = Exact<{
  year: number;
}>;


export type CampaignOfTheYearQuery = { campaigns: { nodes: Array<{ title: string, state: CampaignState, kinds: Array<FiveSmallKind>, themes: Array<{ name: string }>, tracks: Array<{ name: string }>, orgUnit: { name: string } | null }> } | null };

export type CanIBookQueryVariables = Exact<{
  input: VenueBookingInput;
}>;


export type CanIBookQuery = { venueBookingEligibility: Array<{ code: VenueBookingErrorCode, message: string, path: Array<string>, rule: string | null }> | null };

export type CancelABookingMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type CancelABookingMutation = { venueBookingCancel: { venueBooking: { state: BookingState, reason: string | null } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type CheckInMutationVariables = Exact<{
  id: string | number;
  code?: string | null | undefined;
}>;


export type CheckInMutation = { venueBookingCheckIn: { venueBooking: { state: BookingState } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type ClubsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClubsQuery = { clubs: { nodes: Array<{ name: string, officers: Array<{ name: string }> | null, venueAllowances: Array<{ year: number, hours: number }> }> } | null };

export type DeadlineInWorkdaysQueryVariables = Exact<{
  day: string;
  count: number;
  year: number;
}>;


export type DeadlineInWorkdaysQuery = { workdaysAfter: { day: string, isProvisional: boolean } | null, workCalendar: { isProvisional: boolean, days: Array<{ day: string, kind: SpecialDayKind, name: string }> } | null };

export type DelegateARoleMutationVariables = Exact<{
  id: string | number;
  input: RoleDelegationInput;
}>;


export type DelegateARoleMutation = { roleGrantDelegate: { roleGrant: { id: string, startsOn: string, endsOn: string | null, role: { label: string }, delegatedFrom: { account: { name: string } } | null } | null, userErrors: Array<{ code: RoleGrantErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type EndADelegationMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type EndADelegationMutation = { roleGrantDelegationEnd: { roleGrant: { revokedAt: string | null, revocationReason: string | null } | null, userErrors: Array<{ code: RoleGrantErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type FindAColleagueQueryVariables = Exact<{
  employeeNo: string;
}>;


export type FindAColleagueQuery = { employee: { name: string, phone: string | null, state: EmployeeState, orgUnit: { path: string } | null, custodianOf: Array<{ name: string }> | null } | null };

export type FreeSlotsOfTheWeekQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type FreeSlotsOfTheWeekQuery = { cultureSite: { zones: Array<{ name: string, mode: ZoneMode, availability: Array<{ start: string, end: string, freePlaces: number, bookableByViewer: boolean, reasons: Array<{ code: VenueBookingErrorCode, message: string }> }> | null }> } | null };

export type GiveAConsentMutationVariables = Exact<{
  purpose: ConsentPurpose;
  note?: string | null | undefined;
}>;


export type GiveAConsentMutation = { consentGive: { consent: { id: string, purpose: ConsentPurpose, note: string | null, createdAt: string } | null, userErrors: Array<{ code: ConsentErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type MicroPowersOfAPostQueryVariables = Exact<{ [key: string]: never; }>;


export type MicroPowersOfAPostQuery = { microPowerItems: { nodes: Array<{ id: string, title: string, duty: MicroPowerDuty, procedureSteps: Array<string>, viewerAcknowledgedOn: string | null, redLines: Array<{ text: string }>, bottomLines: Array<{ text: string }> }> } | null };

export type MoveABookingMutationVariables = Exact<{
  id: string | number;
  slot: SlotInput;
}>;


export type MoveABookingMutation = { venueBookingReschedule: { venueBooking: { state: BookingState, startAt: string, endAt: string } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type MyBookingsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MyBookingsQuery = { myVenueBookings: { totalCount: number | null, nodes: Array<{ id: string, version: number, state: BookingState, nextStates: Array<BookingState>, startAt: string, endAt: string, reason: string | null, zone: { name: string, site: { name: string } }, waitlistEntry: { rank: number, offer: { expiresAt: string } | null } | null }> } | null };

export type MyCalendarFeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCalendarFeedsQuery = { myCalendarFeeds: Array<{ id: string, revokedAt: string | null, zone: { name: string } | null }> | null };

export type MyConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsQuery = { viewer: { consents: Array<{ id: string, purpose: ConsentPurpose, note: string | null, createdAt: string, withdrawnAt: string | null, withdrawalReason: string | null }> | null } | null };

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { myData: { directory: Array<{ title: string, records: Array<string> }> | null, activities: Array<{ title: string, records: Array<string> }> | null, integrity: Array<{ title: string, records: Array<string> }> | null } | null };

export type MyNoShowStandingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNoShowStandingQuery = { myNoShowStanding: { points: number, limit: number, suspendedUntil: string | null } | null };

export type MyNotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MyNotificationsQuery = { viewer: { notifications: { totalCount: number | null, nodes: Array<{ id: string, topic: NotificationTopic, message: string, subjectId: string, happenedAt: string }> } | null } | null };

export type MyPersonalDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPersonalDataQuery = { viewer: { employee: { name: string, phone: string | null, birthDate: string | null, idNumber: string | null } | null } | null };

export type MyRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRolesQuery = { viewer: { roles: Array<{ id: string, startsOn: string, endsOn: string | null, role: { name: string, label: string, permissions: Array<string> }, orgUnit: { path: string } | null, delegatedFrom: { account: { name: string } } | null }>, derivedRoles: Array<{ role: { label: string }, orgUnit: { path: string } }> } | null };

export type MyUnionCardQueryVariables = Exact<{ [key: string]: never; }>;


export type MyUnionCardQuery = { myUnionCard: { number: string, memberSince: string | null, onlineToken: { token: string, expiresAt: string } } | null };

export type OneBookingQueryVariables = Exact<{
  id: string | number;
}>;


export type OneBookingQuery = { venueBooking: { state: BookingState, startAt: string, endAt: string, partySize: number, holder: { name: string } | null, participants: Array<{ name: string }> | null, club: { name: string } | null, series: { rrule: string } | null, displacedBy: { reason: string } | null, noShowAppeal: { state: AppealState } | null, policyBasis: Array<{ packId: string, source: string, article: string, level: PolicyLevel }> } | null };

export type OneUnitAcrossServicesQueryVariables = Exact<{
  code: string;
}>;


export type OneUnitAcrossServicesQuery = { orgUnit: { name: string, path: string, campaigns: Array<{ title: string, state: CampaignState }> | null, partyOrganizations: Array<{ name: string, kind: PartyOrganizationKind }> | null } | null };

export type OpeningDaysQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type OpeningDaysQuery = { cultureSite: { name: string, openingDays: Array<{ day: string, dayType: DayType, isProvisional: boolean, intervals: Array<{ start: string, end: string }> }> } | null };

export type ReadTheMeasuresQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadTheMeasuresQuery = { cultureSite: { policyDocument: { id: string, edition: number, title: string, body: string, effectiveOn: string, isAcknowledgedByViewer: boolean } | null } | null };

export type SearchForColleaguesQueryVariables = Exact<{
  search: string;
  orgUnitId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchForColleaguesQuery = { employees: { nodes: Array<{ employeeNo: string, name: string, orgUnit: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SubscribeToMyBookingsMutationVariables = Exact<{ [key: string]: never; }>;


export type SubscribeToMyBookingsMutation = { calendarFeedCreate: { path: string | null, calendarFeed: { id: string } | null, userErrors: Array<{ code: CalendarFeedErrorCode, message: string, rule: string | null }> } | null };

export type UnitsOfAMineQueryVariables = Exact<{
  code: string;
}>;


export type UnitsOfAMineQuery = { orgUnit: { name: string, children: Array<{ code: string, name: string }>, descendants: { totalCount: number | null, nodes: Array<{ code: string, name: string, path: string }> } | null } | null };

export type WaitForASlotMutationVariables = Exact<{
  input: VenueBookingInput;
}>;


export type WaitForASlotMutation = { venueBookingWait: { venueBooking: { id: string, state: BookingState, waitlistEntry: { rank: number, offer: { expiresAt: string } | null } | null } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, rule: string | null }> } | null };

export type WhenIsAColleagueBusyQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type WhenIsAColleagueBusyQuery = { employee: { name: string, freeBusy: Array<{ start: string, end: string, kind: ShiftKind }> | null } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { account: string, permissions: Array<string>, employee: { name: string, employeeNo: string, orgUnit: { path: string } | null, assignment: { startsOn: string, position: { title: string, postCategory: PostCategory, frontline: boolean } } | null } | null } | null };

export type WithdrawAConsentMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type WithdrawAConsentMutation = { consentWithdraw: { consent: { purpose: ConsentPurpose, withdrawnAt: string | null } | null, userErrors: Array<{ code: ConsentErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ZonesOfTheCoreCenterQueryVariables = Exact<{ [key: string]: never; }>;


export type ZonesOfTheCoreCenterQuery = { cultureSites: { nodes: Array<{ name: string, location: string | null, zones: Array<{ name: string, mode: ZoneMode, capacity: number, custodian: { name: string, orgUnit: { path: string } | null } | null }> }> } | null };

export type ZonesToShareQueryVariables = Exact<{ [key: string]: never; }>;


export type ZonesToShareQuery = { venueZones: { totalCount: number | null, nodes: Array<{ name: string, capacity: number, site: { name: string, location: string | null } }> } | null };

export type ApplyADryRunMutationVariables = Exact<{
  id: string | number;
}>;


export type ApplyADryRunMutation = { importJobApply: { importJob: { state: ImportState, leavers: number | null } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type CancelAnImportMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type CancelAnImportMutation = { importJobCancel: { importJob: { state: ImportState, leavers: number | null } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type CareerOfAnEmployeeQueryVariables = Exact<{
  employeeNo: string;
  asOf?: string | null | undefined;
}>;


export type CareerOfAnEmployeeQuery = { employee: { name: string, hiredOn: string | null, then: { path: string } | null, assignments: Array<{ startsOn: string, endsOn: string | null, isPrimary: boolean, position: { title: string }, orgUnit: { name: string } }> } | null };

export type ChangeAWebhookMutationVariables = Exact<{
  id: string | number;
  input: WebhookSubscriptionInput;
}>;


export type ChangeAWebhookMutation = { webhookSubscriptionChange: { webhookSubscription: { version: number, state: WebhookState, stateReason: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ChangesSinceQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangesSinceQuery = { directoryChanges: { nodes: Array<{ id: string, entity: ChangedEntity, kind: ChangeKind, entityVersion: number, fields: Array<string>, at: string, employee: { employeeNo: string, externalId: string, state: EmployeeState } | null, orgUnit: { code: string, name: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type ConfirmAPromotionMutationVariables = Exact<{
  employeeId: string | number;
  input: PromotionInput;
  clearanceStatement?: string | null | undefined;
  reason: string;
}>;


export type ConfirmAPromotionMutation = { promotionConfirm: { employee: { version: number, assignment: { position: { title: string } } | null } | null, userErrors: Array<{ code: ClearanceErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ConfirmASnapshotMutationVariables = Exact<{
  id: string | number;
}>;


export type ConfirmASnapshotMutation = { importJobConfirm: { importJob: { state: ImportState, leavers: number | null } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ConflictsOfAnImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ConflictsOfAnImportQuery = { importJob: { state: ImportState, conflicts: { nodes: Array<{ line: number, externalId: string | null, conflicts: Array<EmployeeField> }> } | null } | null };

export type EditAnEmployeeMutationVariables = Exact<{
  id: string | number;
  input: EmployeeEditInput;
}>;


export type EditAnEmployeeMutation = { employeeEdit: { employee: { version: number, phone: string | null, localFields: Array<EmployeeField> } | null, userErrors: Array<{ code: EmployeeUpsertErrorCode, message: string, path: Array<string>, rule: string | null, currentVersion: number | null }> } | null };

export type EmployeesOfAUnitQueryVariables = Exact<{
  orgUnitId: string | number;
  first?: number | null | undefined;
}>;


export type EmployeesOfAUnitQuery = { employees: { totalCount: number | null, nodes: Array<{ employeeNo: string, name: string, skillLevel: SkillLevel | null, hiredOn: string | null, assignment: { position: { title: string, postCategory: PostCategory }, orgUnit: { name: string } } | null, unionMembership: { joinedOn: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type EndAQualificationMutationVariables = Exact<{
  id: string | number;
  validTo: string;
  reason: string;
}>;


export type EndAQualificationMutation = { qualificationEnd: { qualification: { validTo: string | null, endReason: string | null } | null, userErrors: Array<{ code: QualificationErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type EndARosterMutationVariables = Exact<{
  id: string | number;
  endsOn: string;
  reason: string;
}>;


export type EndARosterMutation = { shiftRosterEnd: { shiftRoster: { endsOn: string | null, endReason: string | null } | null, userErrors: Array<{ code: ShiftRosterErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type EndAWebhookMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type EndAWebhookMutation = { webhookSubscriptionEnd: { webhookSubscription: { version: number, state: WebhookState, stateReason: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ExceptADayOfARosterMutationVariables = Exact<{
  id: string | number;
  input: ShiftExceptionInput;
}>;


export type ExceptADayOfARosterMutation = { shiftRosterSetException: { shiftRoster: { version: number, exceptions: Array<{ day: string, shift: RosterDay }> } | null, userErrors: Array<{ code: ShiftRosterErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ExpertsAndAgeBandsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ExpertsAndAgeBandsQuery = { employees: { nodes: Array<{ employeeNo: string, name: string, ageBand: AgeBand | null, qualifications: Array<{ kind: QualificationKind, level: string | null, issuer: string, validFrom: string, validTo: string | null, isValid: boolean }> }> } | null };

export type FindBySourceQueryVariables = Exact<{
  sourceSystem: string;
  externalId: string;
}>;


export type FindBySourceQuery = { employee: { id: string, version: number, employeeNo: string, name: string, state: EmployeeState } | null };

export type FrontLineMinersQueryVariables = Exact<{ [key: string]: never; }>;


export type FrontLineMinersQuery = { employees: { totalCount: number | null } | null };

export type GiveAFieldBackMutationVariables = Exact<{
  id: string | number;
  fields: Array<EmployeeField> | EmployeeField;
}>;


export type GiveAFieldBackMutation = { employeeLocalFieldsRelease: { employee: { version: number, localFields: Array<EmployeeField> } | null, userErrors: Array<{ code: EmployeeErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ImportAFileMutationVariables = Exact<{
  input: ImportJobInput;
}>;


export type ImportAFileMutation = { importJobCreate: { importJob: { id: string, state: ImportState } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ImportAFullSnapshotMutationVariables = Exact<{
  input: ImportJobInput;
}>;


export type ImportAFullSnapshotMutation = { importJobCreate: { importJob: { id: string, state: ImportState } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ImportJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportJobsQuery = { importJobs: { nodes: Array<{ id: string, kind: ImportKind, state: ImportState, fileName: string, isDryRun: boolean, createdBy: string, createdAt: string, endedAt: string | null, problem: ImportProblem | null, problemDetail: string | null, counts: { total: number, created: number, updated: number, unchanged: number, failed: number } }> } | null };

export type PauseAWebhookMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type PauseAWebhookMutation = { webhookSubscriptionPause: { webhookSubscription: { version: number, state: WebhookState, stateReason: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type RecordAQualificationMutationVariables = Exact<{
  employeeId: string | number;
  input: QualificationInput;
}>;


export type RecordAQualificationMutation = { qualificationRecord: { qualification: { id: string, version: number, isValid: boolean } | null, userErrors: Array<{ code: QualificationErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RedeliverAWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type RedeliverAWebhookMutation = { webhookRedeliver: { webhookDelivery: { state: DeliveryState, eventId: string } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type RejectedRowsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type RejectedRowsQuery = { importJob: { state: ImportState, ignoredColumns: Array<string>, rows: { nodes: Array<{ line: number, externalId: string | null, errors: Array<{ column: string | null, code: RowErrorCode, message: string, value: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReplayWebhooksMutationVariables = Exact<{
  id: string | number;
  since: string;
}>;


export type ReplayWebhooksMutation = { webhookReplay: { webhookSubscription: { version: number, state: WebhookState, stateReason: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type ResumeAWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeAWebhookMutation = { webhookSubscriptionResume: { webhookSubscription: { version: number, state: WebhookState, stateReason: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type RevealPersonalDataMutationVariables = Exact<{
  id: string | number;
  fields: Array<PersonalDataField> | PersonalDataField;
  reason: string;
}>;


export type RevealPersonalDataMutation = { employeePersonalDataReveal: { personalData: { phone: string | null, birthDate: string | null, idNumber: string | null, employee: { name: string } } | null, userErrors: Array<{ code: EmployeeErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RevertAnImportMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RevertAnImportMutation = { importJobRevert: { importJob: { state: ImportState, leavers: number | null } | null, userErrors: Array<{ code: ImportJobErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type RostersOfAUnitQueryVariables = Exact<{
  orgUnitId: string | number;
}>;


export type RostersOfAUnitQuery = { shiftRosters: { totalCount: number | null, nodes: Array<{ startsOn: string, endsOn: string | null, endReason: string | null, cycle: Array<RosterDay> }> } | null };

export type RotateAWebhookSecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateAWebhookSecretMutation = { webhookSecretRotate: { secret: string | null, webhookSubscription: { formerSecretUntil: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type SetARosterMutationVariables = Exact<{
  input: ShiftRosterInput;
}>;


export type SetARosterMutation = { shiftRosterSet: { shiftRoster: { id: string, version: number, startsOn: string } | null, userErrors: Array<{ code: ShiftRosterErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type SetAnIdNumberMutationVariables = Exact<{
  id: string | number;
  idNumber: string;
}>;


export type SetAnIdNumberMutation = { employeeIdNumberSet: { employee: { version: number, name: string, idNumber: string | null } | null, userErrors: Array<{ code: EmployeeErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ShiftsOfATeamQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type ShiftsOfATeamQuery = { orgUnit: { name: string, shiftRoster: { startsOn: string, cycle: Array<RosterDay>, followsCalendar: boolean, hours: Array<{ kind: ShiftKind, startsAt: string, endsAt: string }>, exceptions: Array<{ day: string, shift: RosterDay, reason: string }>, orgUnit: { name: string } } | null, shifts: Array<{ day: string, kind: ShiftKind, start: string, end: string }> } | null };

export type SubscribeToWebhooksMutationVariables = Exact<{
  input: WebhookOpenInput;
}>;


export type SubscribeToWebhooksMutation = { webhookSubscriptionOpen: { secret: string | null, webhookSubscription: { id: string } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type TransferAnEmployeeMutationVariables = Exact<{
  id: string | number;
  input: EmployeeTransferInput;
  reason: string;
}>;


export type TransferAnEmployeeMutation = { employeeTransfer: { employee: { version: number, orgUnit: { name: string } | null, assignments: Array<{ startsOn: string, endsOn: string | null, orgUnit: { name: string } }> } | null, userErrors: Array<{ code: EmployeeUpsertErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type UpsertAnEmployeeMutationVariables = Exact<{
  input: EmployeeUpsertInput;
}>;


export type UpsertAnEmployeeMutation = { employeeUpsert: { outcome: UpsertOutcome | null, conflicts: Array<EmployeeField> | null, employee: { id: string, version: number, name: string, localFields: Array<EmployeeField>, orgUnit: { name: string } | null } | null, userErrors: Array<{ code: EmployeeUpsertErrorCode, message: string, path: Array<string>, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  subscriptionId: string | number;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ id: string, eventId: string, event: WebhookEvent, state: DeliveryState, attempts: number, responseStatus: number | null, failure: string | null, happenedAt: string, nextAttemptAt: string | null, deliveredAt: string | null }> } | null };

export type WebhookSubscriptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookSubscriptionsQuery = { webhookSubscriptions: { nodes: Array<{ id: string, name: string, url: string, events: Array<WebhookEvent>, state: WebhookState, stateReason: string | null, failingSince: string | null, lastDeliveredAt: string | null, orgUnit: { name: string } | null }> } | null };

export type RegisterQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type RegisterQuery = { microPowerItems: { totalCount: number | null, nodes: Array<{ id: string, title: string, duty: MicroPowerDuty, state: MicroPowerState, version: number, procedureSteps: Array<string>, redLines: Array<{ text: string }>, bottomLines: Array<{ text: string }> }> } | null };

export type ReviewersPostQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewersPostQuery = { viewer: { employee: { name: string, assignment: { position: { title: string, orgUnit: { path: string } } } | null } | null } | null };

export type CloseAnAccountMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type CloseAnAccountMutation = { accountClose: { account: { name: string, closedAt: string | null, closingReason: string | null } | null, userErrors: Array<{ code: AccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type DefineARoleMutationVariables = Exact<{
  input: RoleDefinitionInput;
}>;


export type DefineARoleMutation = { roleDefine: { role: { id: string, name: string, label: string, permissions: Array<string> } | null, userErrors: Array<{ code: RoleDefinitionErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type FindAnAccountQueryVariables = Exact<{
  name?: string | null | undefined;
}>;


export type FindAnAccountQuery = { account: { id: string, name: string, kind: AccountKind, closedAt: string | null, employee: { name: string, orgUnit: { path: string } | null } | null } | null };

export type GrantARoleMutationVariables = Exact<{
  input: RoleGrantInput;
}>;


export type GrantARoleMutation = { roleGrantCreate: { roleGrant: { id: string, startsOn: string, endsOn: string | null, account: { name: string }, role: { label: string }, orgUnit: { path: string } | null } | null, userErrors: Array<{ code: RoleGrantErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type OneServiceAccountQueryVariables = Exact<{
  id: string | number;
}>;


export type OneServiceAccountQuery = { serviceAccount: { name: string, description: string, state: ServiceAccountState, stateReason: string | null, account: { kind: AccountKind } } | null };

export type OpenAServiceAccountMutationVariables = Exact<{
  input: ServiceAccountInput;
}>;


export type OpenAServiceAccountMutation = { serviceAccountOpen: { secret: string | null, serviceAccount: { id: string, name: string, scopes: Array<string> } | null, userErrors: Array<{ code: ServiceAccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type OpenAnAccountMutationVariables = Exact<{
  employeeId: string | number;
  name: string;
}>;


export type OpenAnAccountMutation = { accountOpen: { account: { id: string, name: string, employee: { name: string } | null } | null, userErrors: Array<{ code: AccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RedefineARoleMutationVariables = Exact<{
  id: string | number;
  input: RoleDefinitionChange;
}>;


export type RedefineARoleMutation = { roleRedefine: { role: { version: number, label: string, permissions: Array<string> } | null, userErrors: Array<{ code: RoleDefinitionErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ResumeAServiceAccountMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ResumeAServiceAccountMutation = { serviceAccountResume: { serviceAccount: { state: ServiceAccountState } | null, userErrors: Array<{ code: ServiceAccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RevokeAGrantMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RevokeAGrantMutation = { roleGrantRevoke: { roleGrant: { revokedAt: string | null, revokedBy: string | null, revocationReason: string | null } | null, userErrors: Array<{ code: RoleGrantErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RevokeASecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeASecretMutation = { serviceAccountSecretRevoke: { serviceAccount: { secrets: Array<{ id: string, revokedAt: string | null }> } | null, userErrors: Array<{ code: ServiceAccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ name: string, label: string, isSeeded: boolean, isDerived: boolean, permissions: Array<string> }> | null };

export type RotateASecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateASecretMutation = { serviceAccountSecretRotate: { secret: string | null, serviceAccount: { secrets: Array<{ id: string, createdAt: string, expiresAt: string | null }> } | null, userErrors: Array<{ code: ServiceAccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type ServiceAccountsQueryVariables = Exact<{
  filter?: ServiceAccountFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceAccountsQuery = { serviceAccounts: { totalCount: number | null, nodes: Array<{ id: string, name: string, description: string, state: ServiceAccountState, scopes: Array<string>, lastUsedAt: string | null, orgUnit: { path: string } | null, roleGrants: Array<{ role: { name: string }, orgUnit: { path: string } | null }>, secrets: Array<{ id: string, createdAt: string, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SuspendAServiceAccountMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type SuspendAServiceAccountMutation = { serviceAccountSuspend: { serviceAccount: { state: ServiceAccountState, stateReason: string | null } | null, userErrors: Array<{ code: ServiceAccountErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type AddATrackMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type AddATrackMutation = { campaignTrackAdd: { campaign: { version: number, tracks: Array<{ name: string }> } | null, userErrors: Array<{ code: CampaignErrorCode, message: string, rule: string | null }> } | null };

export type AddAZoneMutationVariables = Exact<{
  siteId: string | number;
  input: VenueZoneInput;
}>;


export type AddAZoneMutation = { venueZoneAdd: { venueZone: { id: string, name: string, mode: ZoneMode, capacity: number, site: { name: string } } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type AppealsToDecideQueryVariables = Exact<{ [key: string]: never; }>;


export type AppealsToDecideQuery = { openNoShowAppeals: { nodes: Array<{ id: string, reason: string, booking: { startAt: string, zone: { name: string }, holder: { name: string } | null } }> } | null };

export type AppointACustodianMutationVariables = Exact<{
  siteId: string | number;
  input: SiteCustodianInput;
}>;


export type AppointACustodianMutation = { siteCustodianAppoint: { cultureSite: { name: string, custodianship: { appointedOn: string, employee: { name: string } | null, deputy: { name: string } | null } | null } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type BookASeriesMutationVariables = Exact<{
  input: VenueBookingSeriesInput;
}>;


export type BookASeriesMutation = { venueBookingSeriesCreate: { venueBookingSeries: { id: string, rrule: string, bookings: Array<{ id: string, startAt: string, state: BookingState }> } | null, userErrors: Array<{ code: VenueBookingErrorCode, message: string, path: Array<string> }> } | null };

export type FoundAClubMutationVariables = Exact<{
  input: ClubInput;
}>;


export type FoundAClubMutation = { clubFound: { club: { id: string, name: string } | null, userErrors: Array<{ code: ClubErrorCode, message: string, rule: string | null }> } | null };

export type OpenACampaignMutationVariables = Exact<{
  id: string | number;
}>;


export type OpenACampaignMutation = { campaignOpen: { campaign: { title: string, state: CampaignState, nextStates: Array<CampaignState> } | null, userErrors: Array<{ code: CampaignErrorCode, message: string, rule: string | null, allowedTransitions: Array<string> | null }> } | null };

export type OpenACoreCenterMutationVariables = Exact<{
  input: CultureSiteInput;
}>;


export type OpenACoreCenterMutation = { cultureSiteOpen: { cultureSite: { id: string, name: string, zones: Array<{ id: string, name: string }>, openingRules: Array<{ dayType: DayType, opensAt: string, closesAt: string }> } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type OpenATemporaryStationMutationVariables = Exact<{
  input: CultureSiteInput;
}>;


export type OpenATemporaryStationMutation = { cultureSiteOpen: { cultureSite: { id: string, name: string, opensOn: string, closesOn: string | null, isOpen: boolean } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type PlanACampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type PlanACampaignMutation = { campaignPlan: { campaign: { id: string, state: CampaignState, nextStates: Array<CampaignState>, themes: Array<{ name: string }>, tracks: Array<{ name: string }> } | null, userErrors: Array<{ code: CampaignErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type PreviewASeriesQueryVariables = Exact<{
  input: VenueBookingSeriesInput;
}>;


export type PreviewASeriesQuery = { venueBookingSeriesPreview: { reasons: Array<{ code: VenueBookingErrorCode, message: string }>, occurrences: Array<{ start: string, reasons: Array<{ code: VenueBookingErrorCode, message: string }> }> } | null };

export type PublishTheMeasuresMutationVariables = Exact<{
  siteId: string | number;
  input: PolicyDocumentInput;
}>;


export type PublishTheMeasuresMutation = { policyDocumentPublish: { policyDocument: { edition: number, effectiveOn: string } | null, userErrors: Array<{ code: PolicyDocumentErrorCode, message: string, rule: string | null }> } | null };

export type SetAVenueAllowanceMutationVariables = Exact<{
  clubId: string | number;
  input: VenueAllowanceInput;
}>;


export type SetAVenueAllowanceMutation = { venueAllowanceSet: { club: { venueAllowances: Array<{ year: number, hours: number }> } | null, userErrors: Array<{ code: ClubErrorCode, message: string, rule: string | null }> } | null };

export type SetBookingTermsMutationVariables = Exact<{
  id: string | number;
  input: BookingTermsInput;
}>;


export type SetBookingTermsMutation = { venueZoneSetTerms: { venueZone: { version: number, bufferAfterMinutes: number, minNoticeMinutes: number | null, maxAdvanceDays: number | null, requiresApproval: boolean } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, rule: string | null }> } | null };

export type SetHoursOfOneDayMutationVariables = Exact<{
  siteId: string | number;
  input: OpeningExceptionInput;
}>;


export type SetHoursOfOneDayMutation = { openingExceptionSet: { cultureSite: { openingExceptions: Array<{ day: string, opensAt: string | null, closesAt: string | null, reason: string }> } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, rule: string | null }> } | null };

export type SetOpeningHoursMutationVariables = Exact<{
  siteId: string | number;
  rules: Array<OpeningRuleInput> | OpeningRuleInput;
}>;


export type SetOpeningHoursMutation = { openingRulesSet: { cultureSite: { version: number, openingRules: Array<{ dayType: DayType, opensAt: string, closesAt: string }> } | null, userErrors: Array<{ code: CultureSiteErrorCode, message: string, path: Array<string>, rule: string | null }> } | null };

export type SitesPageByPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SitesPageByPageQuery = { cultureSites: { totalCount: number | null, nodes: Array<{ name: string, kind: SiteKind, isOpen: boolean, orgUnit: { name: string } | null, custodianship: { employee: { name: string } | null, deputy: { name: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CloseAUnitDocument = new TypedDocumentString(`
    mutation CloseAUnit($id: ID!) {
  orgUnitClose(id: $id) {
    orgUnit {
      closedOn
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:dc6c1cfc50b6a51327b274796c8eb0b8e0ce556973fa4cc0c53f54f783a0ffda"}) as unknown as TypedDocumentString<CloseAUnitMutation, CloseAUnitMutationVariables>;
export const DraftActivitiesPolicyPackDocument = new TypedDocumentString(`
    mutation DraftActivitiesPolicyPack($input: PolicyPackInput!) {
  activitiesPolicyPackDraft(input: $input) {
    policyPack {
      id
      version
      state
      validFrom
      limits {
        key
        value
        article
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:3f5b83686ff53f2f96c85f74ad32b7c22c814a7397ac4265ded9b6b7e0cef49b"}) as unknown as TypedDocumentString<DraftActivitiesPolicyPackMutation, DraftActivitiesPolicyPackMutationVariables>;
export const DraftInnovationPolicyPackDocument = new TypedDocumentString(`
    mutation DraftInnovationPolicyPack($input: PolicyPackInput!) {
  innovationPolicyPackDraft(input: $input) {
    policyPack {
      id
      version
      state
      validFrom
      limits {
        key
        value
        article
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:c372bf93784baed3a3a4f6c39d0985512ca00f136117b8cc846738de803d502b"}) as unknown as TypedDocumentString<DraftInnovationPolicyPackMutation, DraftInnovationPolicyPackMutationVariables>;
export const DraftIntegrityPolicyPackDocument = new TypedDocumentString(`
    mutation DraftIntegrityPolicyPack($input: PolicyPackInput!) {
  integrityPolicyPackDraft(input: $input) {
    policyPack {
      id
      version
      state
      validFrom
      limits {
        key
        value
        article
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:c07f6d8b354ac222901268bf872fd302a7de9980e1470dab27f56c3efe5c0223"}) as unknown as TypedDocumentString<DraftIntegrityPolicyPackMutation, DraftIntegrityPolicyPackMutationVariables>;
export const DraftPartyPolicyPackDocument = new TypedDocumentString(`
    mutation DraftPartyPolicyPack($input: PolicyPackInput!) {
  partyPolicyPackDraft(input: $input) {
    policyPack {
      id
      version
      state
      validFrom
      limits {
        key
        value
        article
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:cfc6cff0b0f0af159350760f808d277180c973479f9702e876980b9e9fa12597"}) as unknown as TypedDocumentString<DraftPartyPolicyPackMutation, DraftPartyPolicyPackMutationVariables>;
export const DraftDirectoryPolicyPackDocument = new TypedDocumentString(`
    mutation DraftDirectoryPolicyPack($input: PolicyPackInput!) {
  directoryPolicyPackDraft(input: $input) {
    policyPack {
      id
      version
      state
      validFrom
      limits {
        key
        value
        article
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:820c2ece8f98864fa1a71200d1f8da556aafc38780c804cff5bb0b4c5bb20fbd"}) as unknown as TypedDocumentString<DraftDirectoryPolicyPackMutation, DraftDirectoryPolicyPackMutationVariables>;
export const ImportAWorkCalendarDocument = new TypedDocumentString(`
    mutation ImportAWorkCalendar($input: WorkCalendarInput!) {
  workCalendarImport(input: $input) {
    workCalendar {
      year
      version
      isProvisional
      days {
        day
        kind
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:b1fc981dba6ca8d8bb992f51d2aaec87a076d931ae2b8e0d87b36abee2dc4782"}) as unknown as TypedDocumentString<ImportAWorkCalendarMutation, ImportAWorkCalendarMutationVariables>;
export const ActivitiesLimitsInForceDocument = new TypedDocumentString(`
    query ActivitiesLimitsInForce($orgUnitId: ID, $day: LocalDate) {
  activitiesPolicyValues(orgUnitId: $orgUnitId, day: $day) {
    key
    value
    tier
    validFrom
    tightening
    basis {
      packId
      source
      sourceUrl
      article
      level
    }
  }
}
    `, {"hash":"sha256:2333e6e8e3b26fe30dafed6ab052e3170a637c4da02f9da6d1828b46c3bddc93"}) as unknown as TypedDocumentString<ActivitiesLimitsInForceQuery, ActivitiesLimitsInForceQueryVariables>;
export const DirectoryLimitsInForceDocument = new TypedDocumentString(`
    query DirectoryLimitsInForce($orgUnitId: ID, $day: LocalDate) {
  directoryPolicyValues(orgUnitId: $orgUnitId, day: $day) {
    key
    value
    tier
    validFrom
    tightening
    basis {
      packId
      source
      sourceUrl
      article
      level
    }
  }
}
    `, {"hash":"sha256:09935dc374aecfe6f10fbbd2eeec4535e7a7a48815c4831ecd44a1307eabe8ee"}) as unknown as TypedDocumentString<DirectoryLimitsInForceQuery, DirectoryLimitsInForceQueryVariables>;
export const MoveAUnitDocument = new TypedDocumentString(`
    mutation MoveAUnit($id: ID!, $parentId: ID!) {
  orgUnitMove(id: $id, parentId: $parentId) {
    orgUnit {
      path
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:ef7eff3f516ba3f45b76ea00b79cad5dc77b8e74f44896cab86f1b5f63ab124a"}) as unknown as TypedDocumentString<MoveAUnitMutation, MoveAUnitMutationVariables>;
export const OpenAUnitDocument = new TypedDocumentString(`
    mutation OpenAUnit($input: OrgUnitInput!) {
  orgUnitOpen(input: $input) {
    orgUnit {
      id
      code
      path
      version
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:57286235c7e33c671a674588744785a85ffcf6b8fa94780f64f69d323cc3baeb"}) as unknown as TypedDocumentString<OpenAUnitMutation, OpenAUnitMutationVariables>;
export const PolicyPacksDocument = new TypedDocumentString(`
    query PolicyPacks($filter: PolicyPackFilter) {
  activitiesPolicyPacks(filter: $filter) {
    totalCount
    nodes {
      id
      version
      title
      tier
      state
      nextStates
      validFrom
      source
      sourceUrl
      orgUnit {
        name
      }
      drafter {
        name
      }
      limits {
        key
        value
        article
      }
    }
  }
}
    `, {"hash":"sha256:bf3e80a6b081828ed6d0f12a81db29628c25051c67c379b8cc96f73f6fdd416f"}) as unknown as TypedDocumentString<PolicyPacksQuery, PolicyPacksQueryVariables>;
export const TryActivitiesPolicyPackOutDocument = new TypedDocumentString(`
    query TryActivitiesPolicyPackOut($id: ID!) {
  activitiesPolicyPackDryRun(id: $id) {
    limits {
      key
      before
      after
      companies
    }
    cases {
      entity
      id
      field
      before
      after
    }
    caseCount
  }
}
    `, {"hash":"sha256:b18559b003bc14ceaf02fc96574c8b1151741a49ba86081b2bf7da81a32b5c76"}) as unknown as TypedDocumentString<TryActivitiesPolicyPackOutQuery, TryActivitiesPolicyPackOutQueryVariables>;
export const TryPartyPolicyPackOutDocument = new TypedDocumentString(`
    query TryPartyPolicyPackOut($id: ID!) {
  partyPolicyPackDryRun(id: $id) {
    limits {
      key
      before
      after
      companies
    }
    cases {
      entity
      id
      field
      before
      after
    }
    caseCount
  }
}
    `, {"hash":"sha256:08401e39bb57de2d61464a4d6b22b785a72ec05b07ffe7696fab4c2f1a794a8a"}) as unknown as TypedDocumentString<TryPartyPolicyPackOutQuery, TryPartyPolicyPackOutQueryVariables>;
export const TryDirectoryPolicyPackOutDocument = new TypedDocumentString(`
    query TryDirectoryPolicyPackOut($id: ID!) {
  directoryPolicyPackDryRun(id: $id) {
    limits {
      key
      before
      after
      companies
    }
    cases {
      entity
      id
      field
      before
      after
    }
    caseCount
  }
}
    `, {"hash":"sha256:9ff8a65f837782d2e7c684f87164ba4218e06e0ace2924e352514b290d51a969"}) as unknown as TypedDocumentString<TryDirectoryPolicyPackOutQuery, TryDirectoryPolicyPackOutQueryVariables>;
export const WholeTreeDocument = new TypedDocumentString(`
    query WholeTree($first: Int, $after: String) {
  orgUnits(first: $first, after: $after) {
    totalCount
    nodes {
      code
      name
      kind
      path
      parent {
        code
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:5c160d41c3ad3f38cb94361ffaf0712ba93a12930c7ec6c6bee1ae568c491b05"}) as unknown as TypedDocumentString<WholeTreeQuery, WholeTreeQueryVariables>;
export const WithdrawAPolicyPackDocument = new TypedDocumentString(`
    mutation WithdrawAPolicyPack($id: ID!, $reason: String!) {
  activitiesPolicyPackWithdraw(id: $id, reason: $reason) {
    policyPack {
      id
      state
      decisionReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:af27b127a6dc89cc8d652122074df33e557d42cf8d1bb836f426c05edfd66019"}) as unknown as TypedDocumentString<WithdrawAPolicyPackMutation, WithdrawAPolicyPackMutationVariables>;
export const ActivitiesTrailDocument = new TypedDocumentString(`
    query ActivitiesTrail($filter: AuditFilter, $first: Int, $after: String) {
  activitiesAuditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      actor
      employee {
        name
      }
      operation
      action
      entity
      entityId
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:f5152e4ea74631a81d3ca165bdf84cb4280f7476b1a693f4cda1f4b6bc7916e0"}) as unknown as TypedDocumentString<ActivitiesTrailQuery, ActivitiesTrailQueryVariables>;
export const InnovationTrailDocument = new TypedDocumentString(`
    query InnovationTrail($filter: AuditFilter, $first: Int, $after: String) {
  innovationAuditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      actor
      employee {
        name
      }
      operation
      action
      entity
      entityId
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:8964735e6a4e02be6905c3cff7f83538763fdd8f8bbdf69e45665f50023575fb"}) as unknown as TypedDocumentString<InnovationTrailQuery, InnovationTrailQueryVariables>;
export const IntegrityTrailDocument = new TypedDocumentString(`
    query IntegrityTrail($filter: AuditFilter, $first: Int, $after: String) {
  integrityAuditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      actor
      employee {
        name
      }
      operation
      action
      entity
      entityId
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:658727d3d200bd6fba2a0798930f50ab9ef7d3b3c5de632c7b79015746860a9c"}) as unknown as TypedDocumentString<IntegrityTrailQuery, IntegrityTrailQueryVariables>;
export const PartyTrailDocument = new TypedDocumentString(`
    query PartyTrail($filter: AuditFilter, $first: Int, $after: String) {
  partyAuditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      actor
      employee {
        name
      }
      operation
      action
      entity
      entityId
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:9050be61d77f581733e42c4a56687f8e6473683be99cf3a115035fe5c9d2bced"}) as unknown as TypedDocumentString<PartyTrailQuery, PartyTrailQueryVariables>;
export const DirectoryTrailDocument = new TypedDocumentString(`
    query DirectoryTrail($filter: AuditFilter, $first: Int, $after: String) {
  directoryAuditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      actor
      employee {
        name
      }
      operation
      action
      entity
      entityId
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:e76ac08d6bd6e9ffec1bd9a3d1dce8eba9560fc4e87c28204cfd4c942cbfd9b7"}) as unknown as TypedDocumentString<DirectoryTrailQuery, DirectoryTrailQueryVariables>;
export const WhoImportedWhatDocument = new TypedDocumentString(`
    query WhoImportedWhat {
  importJobs(first: 50) {
    nodes {
      createdBy
      createdAt
      kind
      fileName
      state
      counts {
        total
        failed
      }
    }
  }
}
    `, {"hash":"sha256:a495e945f7831c8f6c0ad731254892e730bed5dc81b78d2886ca8d513a9cddc0"}) as unknown as TypedDocumentString<WhoImportedWhatQuery, WhoImportedWhatQueryVariables>;
export const WhoMayWhatDocument = new TypedDocumentString(`
    query WhoMayWhat($filter: RoleGrantFilter, $first: Int, $after: String) {
  roleGrants(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      startsOn
      endsOn
      reason
      createdBy
      account {
        name
        employee {
          name
        }
      }
      role {
        name
        label
      }
      orgUnit {
        path
      }
      delegatedFrom {
        account {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:d1afe62b7823f147505e66e00ca2e27867860f42d1e069b3a94cf34c55e7f7d1"}) as unknown as TypedDocumentString<WhoMayWhatQuery, WhoMayWhatQueryVariables>;
export const OrganizationsOfMyMineDocument = new TypedDocumentString(`
    query OrganizationsOfMyMine($code: String!) {
  orgUnit(code: $code) {
    name
    partyOrganizations {
      name
      kind
      fullMembers
      children {
        name
        kind
      }
    }
  }
}
    `, {"hash":"sha256:cf995128d6f1712fc66e71137feed838182813e1dd7f1ca1bdb8d646a2b92275"}) as unknown as TypedDocumentString<OrganizationsOfMyMineQuery, OrganizationsOfMyMineQueryVariables>;
export const ActivateAPolicyPackDocument = new TypedDocumentString(`
    mutation ActivateAPolicyPack($id: ID!, $reason: String!, $expectedVersion: Int) {
  partyPolicyPackActivate(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
  ) {
    policyPack {
      id
      state
      decidedAt
      decidedBy
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
      currentVersion
    }
  }
}
    `, {"hash":"sha256:09c494a86b88ae1bc71d05cb82415806c00061f15fa9392b0138022a16879280"}) as unknown as TypedDocumentString<ActivateAPolicyPackMutation, ActivateAPolicyPackMutationVariables>;
export const PartyOrganizationsDocument = new TypedDocumentString(`
    query PartyOrganizations($first: Int) {
  partyOrganizations(first: $first) {
    totalCount
    nodes {
      id
      name
      kind
      fullMembers
      probationaryMembers
      parent {
        name
      }
      orgUnit {
        name
      }
      committeeRule {
        hasCommittee
        minSeats
        maxSeats
        basis {
          source
          article
          level
        }
      }
    }
  }
}
    `, {"hash":"sha256:573fac6067b80ffad41d68263ae61efd37b73e9212c96d4c91b58c962e0ea647"}) as unknown as TypedDocumentString<PartyOrganizationsQuery, PartyOrganizationsQueryVariables>;
export const ApproveABookingDocument = new TypedDocumentString(`
    mutation ApproveABooking($id: ID!) {
  venueBookingApprove(id: $id) {
    venueBooking {
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:801e2deaf758260380c80f93aabb49151991992c915db322705f3c252cd97eb6"}) as unknown as TypedDocumentString<ApproveABookingMutation, ApproveABookingMutationVariables>;
export const BookingsOfAZoneDocument = new TypedDocumentString(`
    query BookingsOfAZone($filter: VenueBookingFilter!) {
  venueBookings(filter: $filter) {
    totalCount
    nodes {
      id
      state
      startAt
      endAt
      partySize
      holder {
        name
        employeeNo
      }
    }
  }
}
    `, {"hash":"sha256:7c2ef2db35f611716dbe6ad63bc3ed54b21ccbe38646978eba9478b67551cf85"}) as unknown as TypedDocumentString<BookingsOfAZoneQuery, BookingsOfAZoneQueryVariables>;
export const BookingsToDecideDocument = new TypedDocumentString(`
    query BookingsToDecide {
  venueBookings(filter: {awaitsDecision: true}) {
    nodes {
      id
      version
      startAt
      zone {
        name
      }
      holder {
        name
      }
      club {
        name
      }
    }
  }
}
    `, {"hash":"sha256:654a707b41f079f8d7567d43065bf805eca894c2c77d58874d55dcfae74b6a6c"}) as unknown as TypedDocumentString<BookingsToDecideQuery, BookingsToDecideQueryVariables>;
export const CheckAUnionCardDocument = new TypedDocumentString(`
    query CheckAUnionCard($token: String!) {
  unionCardVerify(token: $token) {
    status
    number
    maskedName
  }
}
    `, {"hash":"sha256:040e1815624ea866b2ef59f2d8cd1416765eff03fe467c993dfa0c001b7396a5"}) as unknown as TypedDocumentString<CheckAUnionCardQuery, CheckAUnionCardQueryVariables>;
export const CheckInCodeDocument = new TypedDocumentString(`
    query CheckInCode($id: ID!) {
  venueZone(id: $id) {
    name
    checkInCode {
      svg
    }
  }
}
    `, {"hash":"sha256:302ac1dbeb7b9a9c5db75767a57dd092f16363b59e0961d1f7d489b7a85dc3dd"}) as unknown as TypedDocumentString<CheckInCodeQuery, CheckInCodeQueryVariables>;
export const CheckInForSomebodyDocument = new TypedDocumentString(`
    mutation CheckInForSomebody($id: ID!) {
  venueBookingCheckIn(id: $id) {
    venueBooking {
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:ed9a008c2bdc2ad91483eda6c78aeefcfff40ed0660e9d4cc905f62aa18e84b8"}) as unknown as TypedDocumentString<CheckInForSomebodyMutation, CheckInForSomebodyMutationVariables>;
export const CloseAZoneDocument = new TypedDocumentString(`
    mutation CloseAZone($siteId: ID!, $input: ClosureInput!) {
  closureStart(siteId: $siteId, input: $input) {
    closure {
      id
      startAt
      endAt
      displacedBookings {
        id
        state
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:416323f06261aa7783ca3be5cfb332d7216ae3d0b67bf63a6b3092b5ded98037"}) as unknown as TypedDocumentString<CloseAZoneMutation, CloseAZoneMutationVariables>;
export const LatestBookingsOfAllZonesDocument = new TypedDocumentString(`
    query LatestBookingsOfAllZones {
  venueZones(first: 20) {
    nodes {
      name
      site {
        name
      }
      bookings(first: 10) {
        totalCount
        nodes {
          startAt
          endAt
          state
          holder {
            name
            orgUnit {
              name
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:0bfc86dec539f92473c33707d5596c4594027665b4481d8a7eb4cbe982e2a9a7"}) as unknown as TypedDocumentString<LatestBookingsOfAllZonesQuery, LatestBookingsOfAllZonesQueryVariables>;
export const LogTheCleaningDocument = new TypedDocumentString(`
    mutation LogTheCleaning($siteId: ID!, $input: UpkeepLogInput!) {
  upkeepTaskLog(siteId: $siteId, input: $input) {
    upkeepTask {
      dueOn
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:9def1b1c2d8beb2907e2d82de611febd9b729616f0599bd5cc573aad6b047047"}) as unknown as TypedDocumentString<LogTheCleaningMutation, LogTheCleaningMutationVariables>;
export const MySitesDocument = new TypedDocumentString(`
    query MySites {
  viewer {
    employee {
      name
      custodianOf {
        name
        zones {
          name
          capacity
        }
        openingRules {
          dayType
          opensAt
          closesAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:b68d5966e84d3424bc05778f88644a24c57a7bd586c81815ca182e4704050510"}) as unknown as TypedDocumentString<MySitesQuery, MySitesQueryVariables>;
export const OpenRepairsDocument = new TypedDocumentString(`
    query OpenRepairs {
  upkeepTasks(kind: REPAIR, state: OPEN) {
    nodes {
      id
      severity
      note
      dueOn
      zone {
        name
      }
    }
  }
}
    `, {"hash":"sha256:2548b32433f2cf16227f31fa09ebb997b73c9570eb86a9c165a42705adb89bc9"}) as unknown as TypedDocumentString<OpenRepairsQuery, OpenRepairsQueryVariables>;
export const RejectABookingDocument = new TypedDocumentString(`
    mutation RejectABooking($id: ID!, $reason: String!) {
  venueBookingReject(id: $id, reason: $reason) {
    venueBooking {
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:745a4cfef8941616e9dd055f12fbb65a39602d83bcbacbce32ef57b32381dee8"}) as unknown as TypedDocumentString<RejectABookingMutation, RejectABookingMutationVariables>;
export const ReportARepairDocument = new TypedDocumentString(`
    mutation ReportARepair($siteId: ID!, $input: RepairInput!) {
  upkeepTaskReport(siteId: $siteId, input: $input) {
    upkeepTask {
      id
      state
      closure {
        endAt
        displacedBookings {
          holder {
            name
          }
        }
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:f06d78a1e4df5a68449e0691b044e084045fe1c6e3feb55571ecac012f917d81"}) as unknown as TypedDocumentString<ReportARepairMutation, ReportARepairMutationVariables>;
export const SubscribeToAZoneDocument = new TypedDocumentString(`
    mutation SubscribeToAZone($zoneId: ID!) {
  calendarFeedCreate(zoneId: $zoneId) {
    path
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:76c563f54cb2815f822c4d16d768a750bfd044cebdadae914f5eeb97713c9087"}) as unknown as TypedDocumentString<SubscribeToAZoneMutation, SubscribeToAZoneMutationVariables>;
export const UnionCardKeyDocument = new TypedDocumentString(`
    query UnionCardKey {
  unionCardKey
}
    `, {"hash":"sha256:e3d5629ae7926ec93cadace2ff6c0dbd79679ff69d9f31e23d120f40686b3857"}) as unknown as TypedDocumentString<UnionCardKeyQuery, UnionCardKeyQueryVariables>;
export const UpkeepScheduleDocument = new TypedDocumentString(`
    query UpkeepSchedule($id: ID!, $from: LocalDate!, $to: LocalDate!) {
  cultureSite(id: $id) {
    upkeepSchedule(from: $from, to: $to) {
      kind
      dueOn
      dueState
      task {
        note
        endedBy {
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:e8a6296b34a172fa467bf576007b9b16db3563f3407e7d113738767248ef6c59"}) as unknown as TypedDocumentString<UpkeepScheduleQuery, UpkeepScheduleQueryVariables>;
export const WhoAClosureShutsOutDocument = new TypedDocumentString(`
    query WhoAClosureShutsOut($siteId: ID!, $input: ClosureInput!) {
  closurePreview(siteId: $siteId, input: $input) {
    startAt
    endAt
    state
    holder {
      name
    }
  }
}
    `, {"hash":"sha256:2e4077e5241a5bf38a4e734985cb73e46812333abee762dfc673ab7627ea28d6"}) as unknown as TypedDocumentString<WhoAClosureShutsOutQuery, WhoAClosureShutsOutQueryVariables>;
export const AcknowledgeAMicroPowerDocument = new TypedDocumentString(`
    mutation AcknowledgeAMicroPower($itemId: ID!) {
  microPowerAcknowledge(itemId: $itemId) {
    microPowerAcknowledgement {
      year
      acknowledgedOn
      item {
        title
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:98e7f322c4bdd8b3e773cdf8edd1726dbda4dfb29ca5bd7d0e727a88d1096aca"}) as unknown as TypedDocumentString<AcknowledgeAMicroPowerMutation, AcknowledgeAMicroPowerMutationVariables>;
export const AcknowledgeTheMeasuresDocument = new TypedDocumentString(`
    mutation AcknowledgeTheMeasures($id: ID!) {
  policyDocumentAcknowledge(id: $id) {
    policyDocument {
      edition
      isAcknowledgedByViewer
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:b6f35f7a8595356f4ef27fb9f5921628de02ea23f150971e672c010faf08b909"}) as unknown as TypedDocumentString<AcknowledgeTheMeasuresMutation, AcknowledgeTheMeasuresMutationVariables>;
export const AppealANoShowDocument = new TypedDocumentString(`
    mutation AppealANoShow($bookingId: ID!, $reason: String!) {
  noShowAppealOpen(bookingId: $bookingId, reason: $reason) {
    noShowAppeal {
      id
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:94a211da837f849a1db484c240cde198266383b85b0b9680035cd5b7f923ca5e"}) as unknown as TypedDocumentString<AppealANoShowMutation, AppealANoShowMutationVariables>;
export const BookASlotDocument = new TypedDocumentString(`
    mutation BookASlot($input: VenueBookingInput!) {
  venueBookingCreate(input: $input) {
    venueBooking {
      id
      version
      state
      startAt
      endAt
      zone {
        name
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:2dec18ac0055da88af7bd83a391ba7d1c8ca979d3deb2cd00690f4e70d055c0d"}) as unknown as TypedDocumentString<BookASlotMutation, BookASlotMutationVariables>;
export const CampaignOfTheYearDocument = new TypedDocumentString(`
    query CampaignOfTheYear($year: Int!) {
  campaigns(filter: {year: $year}) {
    nodes {
      title
      state
      kinds
      themes {
        name
      }
      tracks {
        name
      }
      orgUnit {
        name
      }
    }
  }
}
    `, {"hash":"sha256:577cde3f71e4068275385a6b4be800c4a4e4d1afa829a81086c491ff04f99240"}) as unknown as TypedDocumentString<CampaignOfTheYearQuery, CampaignOfTheYearQueryVariables>;
export const CanIBookDocument = new TypedDocumentString(`
    query CanIBook($input: VenueBookingInput!) {
  venueBookingEligibility(input: $input) {
    code
    message
    path
    rule
  }
}
    `, {"hash":"sha256:bd74b683cefeb838a40efe6fd5b39306a7577ed825c61d9402f07dd3fda5e418"}) as unknown as TypedDocumentString<CanIBookQuery, CanIBookQueryVariables>;
export const CancelABookingDocument = new TypedDocumentString(`
    mutation CancelABooking($id: ID!, $reason: String!) {
  venueBookingCancel(id: $id, reason: $reason) {
    venueBooking {
      state
      reason
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:2d3f5649033e3349e7ea76bd5472b1536fa3991b77e0ff59d827e05dc08c44ca"}) as unknown as TypedDocumentString<CancelABookingMutation, CancelABookingMutationVariables>;
export const CheckInDocument = new TypedDocumentString(`
    mutation CheckIn($id: ID!, $code: String) {
  venueBookingCheckIn(id: $id, code: $code) {
    venueBooking {
      state
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:9d07403dc5ed8e4012507e2003f9b3263c80d440d019da9790ebd1b6449168a1"}) as unknown as TypedDocumentString<CheckInMutation, CheckInMutationVariables>;
export const ClubsDocument = new TypedDocumentString(`
    query Clubs {
  clubs {
    nodes {
      name
      officers {
        name
      }
      venueAllowances {
        year
        hours
      }
    }
  }
}
    `, {"hash":"sha256:ac3e1a030a63f35ac0a9f5e1cd3c2cdd553c9653a4d3325556df92750223bcf1"}) as unknown as TypedDocumentString<ClubsQuery, ClubsQueryVariables>;
export const DeadlineInWorkdaysDocument = new TypedDocumentString(`
    query DeadlineInWorkdays($day: LocalDate!, $count: Int!, $year: Int!) {
  workdaysAfter(day: $day, count: $count) {
    day
    isProvisional
  }
  workCalendar(year: $year) {
    isProvisional
    days {
      day
      kind
      name
    }
  }
}
    `, {"hash":"sha256:e31e85d88f54c47c57a6bbb115401baed77cf0c4b130e7ca3d60e152d06b48f4"}) as unknown as TypedDocumentString<DeadlineInWorkdaysQuery, DeadlineInWorkdaysQueryVariables>;
export const DelegateARoleDocument = new TypedDocumentString(`
    mutation DelegateARole($id: ID!, $input: RoleDelegationInput!) {
  roleGrantDelegate(id: $id, input: $input) {
    roleGrant {
      id
      startsOn
      endsOn
      role {
        label
      }
      delegatedFrom {
        account {
          name
        }
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:7f591de593114cdcfae3a09ca4743d7e34e23d814942e6383d057aef0738fb01"}) as unknown as TypedDocumentString<DelegateARoleMutation, DelegateARoleMutationVariables>;
export const EndADelegationDocument = new TypedDocumentString(`
    mutation EndADelegation($id: ID!, $reason: String!) {
  roleGrantDelegationEnd(id: $id, reason: $reason) {
    roleGrant {
      revokedAt
      revocationReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:4cbbd32299d4b64b03a51882fa825ba65b52ac3f6886fe2edefd76802a966b32"}) as unknown as TypedDocumentString<EndADelegationMutation, EndADelegationMutationVariables>;
export const FindAColleagueDocument = new TypedDocumentString(`
    query FindAColleague($employeeNo: String!) {
  employee(employeeNo: $employeeNo) {
    name
    phone
    state
    orgUnit {
      path
    }
    custodianOf {
      name
    }
  }
}
    `, {"hash":"sha256:71918e34515d6513c03722a0c64d55a1e571244bc39919079fd5f226bff42827"}) as unknown as TypedDocumentString<FindAColleagueQuery, FindAColleagueQueryVariables>;
export const FreeSlotsOfTheWeekDocument = new TypedDocumentString(`
    query FreeSlotsOfTheWeek($id: ID!, $from: LocalDate!, $to: LocalDate!) {
  cultureSite(id: $id) {
    zones {
      name
      mode
      availability(from: $from, to: $to) {
        start
        end
        freePlaces
        bookableByViewer
        reasons {
          code
          message
        }
      }
    }
  }
}
    `, {"hash":"sha256:e66446492cc4c0a9f2cc6f572c6bf1870429ba21395326071b8c46883ffd9a4f"}) as unknown as TypedDocumentString<FreeSlotsOfTheWeekQuery, FreeSlotsOfTheWeekQueryVariables>;
export const GiveAConsentDocument = new TypedDocumentString(`
    mutation GiveAConsent($purpose: ConsentPurpose!, $note: String) {
  consentGive(purpose: $purpose, note: $note) {
    consent {
      id
      purpose
      note
      createdAt
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:05fb770400d19cbc074c9faa9c1623eba89d9f4bb3192c7cf897a40192daf69f"}) as unknown as TypedDocumentString<GiveAConsentMutation, GiveAConsentMutationVariables>;
export const MicroPowersOfAPostDocument = new TypedDocumentString(`
    query MicroPowersOfAPost {
  microPowerItems(filter: {post: TEAM_LEADER}) {
    nodes {
      id
      title
      duty
      procedureSteps
      redLines {
        text
      }
      bottomLines {
        text
      }
      viewerAcknowledgedOn
    }
  }
}
    `, {"hash":"sha256:b35ff1dc8ab1f57daed900d3ec4e22f219c1631670b84603db00346e86f4742b"}) as unknown as TypedDocumentString<MicroPowersOfAPostQuery, MicroPowersOfAPostQueryVariables>;
export const MoveABookingDocument = new TypedDocumentString(`
    mutation MoveABooking($id: ID!, $slot: SlotInput!) {
  venueBookingReschedule(id: $id, slot: $slot) {
    venueBooking {
      state
      startAt
      endAt
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:3a8ca4b7d9f7f1a8658a2885bfeb06a4947111a4d0f063e83a00095c92cebe9a"}) as unknown as TypedDocumentString<MoveABookingMutation, MoveABookingMutationVariables>;
export const MyBookingsDocument = new TypedDocumentString(`
    query MyBookings($first: Int) {
  myVenueBookings(first: $first) {
    totalCount
    nodes {
      id
      version
      state
      nextStates
      startAt
      endAt
      reason
      zone {
        name
        site {
          name
        }
      }
      waitlistEntry {
        rank
        offer {
          expiresAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:979a610c8dc8dd0e781deaee5ebd8a92515e6c1cb006b4f11193150b06c4c02e"}) as unknown as TypedDocumentString<MyBookingsQuery, MyBookingsQueryVariables>;
export const MyCalendarFeedsDocument = new TypedDocumentString(`
    query MyCalendarFeeds {
  myCalendarFeeds {
    id
    revokedAt
    zone {
      name
    }
  }
}
    `, {"hash":"sha256:b8954019f3103453c836de359c5304e4f6671cbc1cd1640443066face1f25784"}) as unknown as TypedDocumentString<MyCalendarFeedsQuery, MyCalendarFeedsQueryVariables>;
export const MyConsentsDocument = new TypedDocumentString(`
    query MyConsents {
  viewer {
    consents {
      id
      purpose
      note
      createdAt
      withdrawnAt
      withdrawalReason
    }
  }
}
    `, {"hash":"sha256:3aa8a0a5b394fc62d7ee9af9ba2bcf0e34b04718f0a8d6eab505b136ebd4f16f"}) as unknown as TypedDocumentString<MyConsentsQuery, MyConsentsQueryVariables>;
export const MyDataDocument = new TypedDocumentString(`
    query MyData {
  myData {
    directory {
      title
      records
    }
    activities {
      title
      records
    }
    integrity {
      title
      records
    }
  }
}
    `, {"hash":"sha256:b8b831d7c6584ee44bb24c18f46c73a4b953ea48b878a4c8947c620504657c61"}) as unknown as TypedDocumentString<MyDataQuery, MyDataQueryVariables>;
export const MyNoShowStandingDocument = new TypedDocumentString(`
    query MyNoShowStanding {
  myNoShowStanding {
    points
    limit
    suspendedUntil
  }
}
    `, {"hash":"sha256:adafb95828c06b241164587b85e0425b621f8f0aaa9ed9e4bdf6d65b5ff8a71b"}) as unknown as TypedDocumentString<MyNoShowStandingQuery, MyNoShowStandingQueryVariables>;
export const MyNotificationsDocument = new TypedDocumentString(`
    query MyNotifications($first: Int) {
  viewer {
    notifications(first: $first, unreadOnly: true) {
      totalCount
      nodes {
        id
        topic
        message
        subjectId
        happenedAt
      }
    }
  }
}
    `, {"hash":"sha256:914b388cf5330cf80a9da06465aebd4913b9ab9cc7641f5ab48fd65d2c892cbe"}) as unknown as TypedDocumentString<MyNotificationsQuery, MyNotificationsQueryVariables>;
export const MyPersonalDataDocument = new TypedDocumentString(`
    query MyPersonalData {
  viewer {
    employee {
      name
      phone
      birthDate
      idNumber
    }
  }
}
    `, {"hash":"sha256:36751509575a6d2e39f0f75f7098e97275d0c57548f5a09c3b90c6682e1a727f"}) as unknown as TypedDocumentString<MyPersonalDataQuery, MyPersonalDataQueryVariables>;
export const MyRolesDocument = new TypedDocumentString(`
    query MyRoles {
  viewer {
    roles {
      id
      role {
        name
        label
        permissions
      }
      orgUnit {
        path
      }
      startsOn
      endsOn
      delegatedFrom {
        account {
          name
        }
      }
    }
    derivedRoles {
      role {
        label
      }
      orgUnit {
        path
      }
    }
  }
}
    `, {"hash":"sha256:19b33181dcf48d0fc742cc052153dc7af9c0a00d107f70c04d89e4ec6777f3a9"}) as unknown as TypedDocumentString<MyRolesQuery, MyRolesQueryVariables>;
export const MyUnionCardDocument = new TypedDocumentString(`
    query MyUnionCard {
  myUnionCard {
    number
    memberSince
    onlineToken {
      token
      expiresAt
    }
  }
}
    `, {"hash":"sha256:d6288e6f4bb17e3352bb70493aa2e3b4e9e61f9c584630f2316d8692cdf12977"}) as unknown as TypedDocumentString<MyUnionCardQuery, MyUnionCardQueryVariables>;
export const OneBookingDocument = new TypedDocumentString(`
    query OneBooking($id: ID!) {
  venueBooking(id: $id) {
    state
    startAt
    endAt
    partySize
    holder {
      name
    }
    participants {
      name
    }
    club {
      name
    }
    series {
      rrule
    }
    displacedBy {
      reason
    }
    noShowAppeal {
      state
    }
    policyBasis {
      packId
      source
      article
      level
    }
  }
}
    `, {"hash":"sha256:3ab5c05dbbef716ce04ad3b7663feed4dd7471da5ea62b7c15f2ba26794dcb7f"}) as unknown as TypedDocumentString<OneBookingQuery, OneBookingQueryVariables>;
export const OneUnitAcrossServicesDocument = new TypedDocumentString(`
    query OneUnitAcrossServices($code: String!) {
  orgUnit(code: $code) {
    name
    path
    campaigns {
      title
      state
    }
    partyOrganizations {
      name
      kind
    }
  }
}
    `, {"hash":"sha256:a572b2d2206823c937afc5816c1f24429bf5cb3dfc6a5672485120289f61c15d"}) as unknown as TypedDocumentString<OneUnitAcrossServicesQuery, OneUnitAcrossServicesQueryVariables>;
export const OpeningDaysDocument = new TypedDocumentString(`
    query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {
  cultureSite(id: $id) {
    name
    openingDays(from: $from, to: $to) {
      day
      dayType
      isProvisional
      intervals {
        start
        end
      }
    }
  }
}
    `, {"hash":"sha256:45bdafda4a4ae2e5ecc07c66c4e2b5e61d326925e40ca221431db008bb5e921e"}) as unknown as TypedDocumentString<OpeningDaysQuery, OpeningDaysQueryVariables>;
export const ReadTheMeasuresDocument = new TypedDocumentString(`
    query ReadTheMeasures($id: ID!) {
  cultureSite(id: $id) {
    policyDocument {
      id
      edition
      title
      body
      effectiveOn
      isAcknowledgedByViewer
    }
  }
}
    `, {"hash":"sha256:5df4ee8bdbf3629050259a2e34564d110a676393e2aa40c5cf2f3d6b4ef091b7"}) as unknown as TypedDocumentString<ReadTheMeasuresQuery, ReadTheMeasuresQueryVariables>;
export const SearchForColleaguesDocument = new TypedDocumentString(`
    query SearchForColleagues($search: String!, $orgUnitId: ID, $after: String) {
  employees(
    first: 10
    after: $after
    filter: {search: $search, orgUnitId: $orgUnitId}
  ) {
    nodes {
      employeeNo
      name
      orgUnit {
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:9a0d5e43ba112aa06c5699a5d908797bc6da590ece26f62d3134071745e248bb"}) as unknown as TypedDocumentString<SearchForColleaguesQuery, SearchForColleaguesQueryVariables>;
export const SubscribeToMyBookingsDocument = new TypedDocumentString(`
    mutation SubscribeToMyBookings {
  calendarFeedCreate {
    path
    calendarFeed {
      id
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:bd8e4ddfc894307f4be5383f2f14d0bba7d12ebce5a6b211fa9b32664a1fc213"}) as unknown as TypedDocumentString<SubscribeToMyBookingsMutation, SubscribeToMyBookingsMutationVariables>;
export const UnitsOfAMineDocument = new TypedDocumentString(`
    query UnitsOfAMine($code: String!) {
  orgUnit(code: $code) {
    name
    children {
      code
      name
    }
    descendants(kind: TEAM, first: 50) {
      totalCount
      nodes {
        code
        name
        path
      }
    }
  }
}
    `, {"hash":"sha256:6bca901faf22fd33964ad09b9a1df0e72c140f072aabc6a885ea6fb7c40c7dca"}) as unknown as TypedDocumentString<UnitsOfAMineQuery, UnitsOfAMineQueryVariables>;
export const WaitForASlotDocument = new TypedDocumentString(`
    mutation WaitForASlot($input: VenueBookingInput!) {
  venueBookingWait(input: $input) {
    venueBooking {
      id
      state
      waitlistEntry {
        rank
        offer {
          expiresAt
        }
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:d86a28d4c391c9ad2377c6d11a0bdc24ed942e18e3e39ec548c832340857a93b"}) as unknown as TypedDocumentString<WaitForASlotMutation, WaitForASlotMutationVariables>;
export const WhenIsAColleagueBusyDocument = new TypedDocumentString(`
    query WhenIsAColleagueBusy($id: ID!, $from: DateTime!, $to: DateTime!) {
  employee(id: $id) {
    name
    freeBusy(from: $from, to: $to) {
      start
      end
      kind
    }
  }
}
    `, {"hash":"sha256:7226ccae3c4c1ab6b52dd7a9dc2ec7d43f3ab866264cc6b0a8d1b1fb7f65dc48"}) as unknown as TypedDocumentString<WhenIsAColleagueBusyQuery, WhenIsAColleagueBusyQueryVariables>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    account
    permissions
    employee {
      name
      employeeNo
      orgUnit {
        path
      }
      assignment {
        position {
          title
          postCategory
          frontline
        }
        startsOn
      }
    }
  }
}
    `, {"hash":"sha256:c8ba3010c54d4630f6a0f6a2523bf1f3a6f0034d7ccac1dc1ad967e6f412b7d4"}) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const WithdrawAConsentDocument = new TypedDocumentString(`
    mutation WithdrawAConsent($id: ID!, $reason: String!) {
  consentWithdraw(id: $id, reason: $reason) {
    consent {
      purpose
      withdrawnAt
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:2730b21f2c6008a9b1a207162d9a087167022cd4f1af93ed0d7a0e6fb56d15e8"}) as unknown as TypedDocumentString<WithdrawAConsentMutation, WithdrawAConsentMutationVariables>;
export const ZonesOfTheCoreCenterDocument = new TypedDocumentString(`
    query ZonesOfTheCoreCenter {
  cultureSites(filter: {kind: CORE_CENTER}) {
    nodes {
      name
      location
      zones {
        name
        mode
        capacity
        custodian {
          name
          orgUnit {
            path
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:b3e4c5c71d966498e2042af911de2b5f3287658de4ecaef98ac66c3cf7e73f03"}) as unknown as TypedDocumentString<ZonesOfTheCoreCenterQuery, ZonesOfTheCoreCenterQueryVariables>;
export const ZonesToShareDocument = new TypedDocumentString(`
    query ZonesToShare {
  venueZones(filter: {mode: SHARED}) {
    totalCount
    nodes {
      name
      capacity
      site {
        name
        location
      }
    }
  }
}
    `, {"hash":"sha256:13c34441f2a83ae63e5b0ba8033cd160257d609432250478feb85e442787eab3"}) as unknown as TypedDocumentString<ZonesToShareQuery, ZonesToShareQueryVariables>;
export const ApplyADryRunDocument = new TypedDocumentString(`
    mutation ApplyADryRun($id: ID!) {
  importJobApply(id: $id) {
    importJob {
      state
      leavers
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:c28229e9d537f678578640d9f045f4c7d04dd9da10f61993f08ebf0007765998"}) as unknown as TypedDocumentString<ApplyADryRunMutation, ApplyADryRunMutationVariables>;
export const CancelAnImportDocument = new TypedDocumentString(`
    mutation CancelAnImport($id: ID!, $reason: String!) {
  importJobCancel(id: $id, reason: $reason) {
    importJob {
      state
      leavers
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:04bb2fc6cba29ea59b5dd2f4875a2758d55cf124369ffad6bf33f8d21269d972"}) as unknown as TypedDocumentString<CancelAnImportMutation, CancelAnImportMutationVariables>;
export const CareerOfAnEmployeeDocument = new TypedDocumentString(`
    query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {
  employee(employeeNo: $employeeNo) {
    name
    hiredOn
    then: orgUnit(asOf: $asOf) {
      path
    }
    assignments {
      startsOn
      endsOn
      isPrimary
      position {
        title
      }
      orgUnit {
        name
      }
    }
  }
}
    `, {"hash":"sha256:23ad0127978df34f00e64a19e00c6f6ba9b8d0ff6d3c6f62ede23ec7d74d1893"}) as unknown as TypedDocumentString<CareerOfAnEmployeeQuery, CareerOfAnEmployeeQueryVariables>;
export const ChangeAWebhookDocument = new TypedDocumentString(`
    mutation ChangeAWebhook($id: ID!, $input: WebhookSubscriptionInput!) {
  webhookSubscriptionChange(id: $id, input: $input) {
    webhookSubscription {
      version
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:42707b5476f40dcfe0079deb22756ddb042e9770a7a3406cccba3fd2d746ffa4"}) as unknown as TypedDocumentString<ChangeAWebhookMutation, ChangeAWebhookMutationVariables>;
export const ChangesSinceDocument = new TypedDocumentString(`
    query ChangesSince($after: String) {
  directoryChanges(first: 50, after: $after) {
    nodes {
      id
      entity
      kind
      entityVersion
      fields
      at
      employee {
        employeeNo
        externalId
        state
      }
      orgUnit {
        code
        name
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:f492b51f35a2fd7f3c6d555c5f2e390eaa0315a9057d05e23f170c450064d6b6"}) as unknown as TypedDocumentString<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const ConfirmAPromotionDocument = new TypedDocumentString(`
    mutation ConfirmAPromotion($employeeId: ID!, $input: PromotionInput!, $clearanceStatement: String, $reason: String!) {
  promotionConfirm(
    employeeId: $employeeId
    input: $input
    clearanceStatement: $clearanceStatement
    reason: $reason
  ) {
    employee {
      version
      assignment {
        position {
          title
        }
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:9bc6ebd522fd80a7d1ba795be5b40109a8cd289836f6038e40a2f9e58bf5045b"}) as unknown as TypedDocumentString<ConfirmAPromotionMutation, ConfirmAPromotionMutationVariables>;
export const ConfirmASnapshotDocument = new TypedDocumentString(`
    mutation ConfirmASnapshot($id: ID!) {
  importJobConfirm(id: $id) {
    importJob {
      state
      leavers
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:1e202a336a9123137b02d03db2f3492e66bfe041872cc3ad18e13385f09aed61"}) as unknown as TypedDocumentString<ConfirmASnapshotMutation, ConfirmASnapshotMutationVariables>;
export const ConflictsOfAnImportDocument = new TypedDocumentString(`
    query ConflictsOfAnImport($id: ID!) {
  importJob(id: $id) {
    state
    conflicts(first: 20) {
      nodes {
        line
        externalId
        conflicts
      }
    }
  }
}
    `, {"hash":"sha256:215f5966c038d229f33d962fece25a42c3b28d0039fd47256ab3715afed05e8d"}) as unknown as TypedDocumentString<ConflictsOfAnImportQuery, ConflictsOfAnImportQueryVariables>;
export const EditAnEmployeeDocument = new TypedDocumentString(`
    mutation EditAnEmployee($id: ID!, $input: EmployeeEditInput!) {
  employeeEdit(id: $id, input: $input) {
    employee {
      version
      phone
      localFields
    }
    userErrors {
      code
      message
      path
      rule
      currentVersion
    }
  }
}
    `, {"hash":"sha256:fa7c30a81b084fd99f19166f13e416672c783bb34f4953819672b515ed422a15"}) as unknown as TypedDocumentString<EditAnEmployeeMutation, EditAnEmployeeMutationVariables>;
export const EmployeesOfAUnitDocument = new TypedDocumentString(`
    query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {
  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {
    totalCount
    nodes {
      employeeNo
      name
      skillLevel
      hiredOn
      assignment {
        position {
          title
          postCategory
        }
        orgUnit {
          name
        }
      }
      unionMembership {
        joinedOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:7bac2555c0ddf33c550ae78d5578db76a6a5c14c9b61d8bf14122d50b09bce42"}) as unknown as TypedDocumentString<EmployeesOfAUnitQuery, EmployeesOfAUnitQueryVariables>;
export const EndAQualificationDocument = new TypedDocumentString(`
    mutation EndAQualification($id: ID!, $validTo: LocalDate!, $reason: String!) {
  qualificationEnd(id: $id, validTo: $validTo, reason: $reason) {
    qualification {
      validTo
      endReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:c777d73e52ac3e65706c95a7623d6a3b0e4afb8d9bf905e76fd49d18d9d63c9b"}) as unknown as TypedDocumentString<EndAQualificationMutation, EndAQualificationMutationVariables>;
export const EndARosterDocument = new TypedDocumentString(`
    mutation EndARoster($id: ID!, $endsOn: LocalDate!, $reason: String!) {
  shiftRosterEnd(id: $id, endsOn: $endsOn, reason: $reason) {
    shiftRoster {
      endsOn
      endReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:4b3aa93dad09f57eff587d7d4b71ef4be2e170fbde12d7ff6d0dd79170c0f374"}) as unknown as TypedDocumentString<EndARosterMutation, EndARosterMutationVariables>;
export const EndAWebhookDocument = new TypedDocumentString(`
    mutation EndAWebhook($id: ID!, $reason: String!) {
  webhookSubscriptionEnd(id: $id, reason: $reason) {
    webhookSubscription {
      version
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:32cad47b96aeddaffd52f9c84473b177d44f0999aa29df352c2fe46eb3cb93c5"}) as unknown as TypedDocumentString<EndAWebhookMutation, EndAWebhookMutationVariables>;
export const ExceptADayOfARosterDocument = new TypedDocumentString(`
    mutation ExceptADayOfARoster($id: ID!, $input: ShiftExceptionInput!) {
  shiftRosterSetException(id: $id, input: $input) {
    shiftRoster {
      version
      exceptions {
        day
        shift
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:b25b531b76324087b63c666d0e67aa0cad9c26e691c90be57fe5202fdbc53db0"}) as unknown as TypedDocumentString<ExceptADayOfARosterMutation, ExceptADayOfARosterMutationVariables>;
export const ExpertsAndAgeBandsDocument = new TypedDocumentString(`
    query ExpertsAndAgeBands($first: Int) {
  employees(first: $first, filter: {state: ACTIVE}) {
    nodes {
      employeeNo
      name
      ageBand
      qualifications {
        kind
        level
        issuer
        validFrom
        validTo
        isValid
      }
    }
  }
}
    `, {"hash":"sha256:d3fcdb584901d6e538df5bbaa8d8c3a28f135f73c4bb1ec8f2fece62746fc011"}) as unknown as TypedDocumentString<ExpertsAndAgeBandsQuery, ExpertsAndAgeBandsQueryVariables>;
export const FindBySourceDocument = new TypedDocumentString(`
    query FindBySource($sourceSystem: String!, $externalId: String!) {
  employee(sourceSystem: $sourceSystem, externalId: $externalId) {
    id
    version
    employeeNo
    name
    state
  }
}
    `, {"hash":"sha256:68880c76725033bf22a421d24ef4c48262c660e2e94891f51fc9e11cc0e90b9f"}) as unknown as TypedDocumentString<FindBySourceQuery, FindBySourceQueryVariables>;
export const FrontLineMinersDocument = new TypedDocumentString(`
    query FrontLineMiners {
  employees(filter: {postCategory: MINING, frontline: true}) {
    totalCount
  }
}
    `, {"hash":"sha256:24eab1e61109646d69d2a9b6e4e7fecec020620e4ee6782a102e5b2fd51d664f"}) as unknown as TypedDocumentString<FrontLineMinersQuery, FrontLineMinersQueryVariables>;
export const GiveAFieldBackDocument = new TypedDocumentString(`
    mutation GiveAFieldBack($id: ID!, $fields: [EmployeeField!]!) {
  employeeLocalFieldsRelease(id: $id, fields: $fields) {
    employee {
      version
      localFields
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:8eab076bc110abc18d3f1c515828d08314899e855173d9444107f5db899efad1"}) as unknown as TypedDocumentString<GiveAFieldBackMutation, GiveAFieldBackMutationVariables>;
export const ImportAFileDocument = new TypedDocumentString(`
    mutation ImportAFile($input: ImportJobInput!) {
  importJobCreate(input: $input) {
    importJob {
      id
      state
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:0323596139a25b73302d9e07e97217afa8151c0db61d2f23b7a11b81abcb186f"}) as unknown as TypedDocumentString<ImportAFileMutation, ImportAFileMutationVariables>;
export const ImportAFullSnapshotDocument = new TypedDocumentString(`
    mutation ImportAFullSnapshot($input: ImportJobInput!) {
  importJobCreate(input: $input) {
    importJob {
      id
      state
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:8d75eeed82edab5853de0e1cf7798728760e6a511df67e9790089dd9248e6f0d"}) as unknown as TypedDocumentString<ImportAFullSnapshotMutation, ImportAFullSnapshotMutationVariables>;
export const ImportJobsDocument = new TypedDocumentString(`
    query ImportJobs {
  importJobs(first: 10) {
    nodes {
      id
      kind
      state
      fileName
      isDryRun
      createdBy
      createdAt
      endedAt
      problem
      problemDetail
      counts {
        total
        created
        updated
        unchanged
        failed
      }
    }
  }
}
    `, {"hash":"sha256:6a25ef9409741540d9026a5728e411c4f3650825febd2df0e1dd86b385600abd"}) as unknown as TypedDocumentString<ImportJobsQuery, ImportJobsQueryVariables>;
export const PauseAWebhookDocument = new TypedDocumentString(`
    mutation PauseAWebhook($id: ID!, $reason: String!) {
  webhookSubscriptionPause(id: $id, reason: $reason) {
    webhookSubscription {
      version
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:cad2b094671235dcb0a39aa102d31367ae4153a0477c2c2d4d94cbc0cea4eb17"}) as unknown as TypedDocumentString<PauseAWebhookMutation, PauseAWebhookMutationVariables>;
export const RecordAQualificationDocument = new TypedDocumentString(`
    mutation RecordAQualification($employeeId: ID!, $input: QualificationInput!) {
  qualificationRecord(employeeId: $employeeId, input: $input) {
    qualification {
      id
      version
      isValid
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:c3387336ba873dd513f3e7424e04f3bd3ae5ea85b1f571bf5228db3350a91f5c"}) as unknown as TypedDocumentString<RecordAQualificationMutation, RecordAQualificationMutationVariables>;
export const RedeliverAWebhookDocument = new TypedDocumentString(`
    mutation RedeliverAWebhook($id: ID!) {
  webhookRedeliver(id: $id) {
    webhookDelivery {
      state
      eventId
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:cd9fbc578e5480de5ef31fc1703a4c71a5f050edba2a3561b29ad71af1c8d30f"}) as unknown as TypedDocumentString<RedeliverAWebhookMutation, RedeliverAWebhookMutationVariables>;
export const RejectedRowsDocument = new TypedDocumentString(`
    query RejectedRows($id: ID!, $after: String) {
  importJob(id: $id) {
    state
    ignoredColumns
    rows(outcome: FAILED, first: 100, after: $after) {
      nodes {
        line
        externalId
        errors {
          column
          code
          message
          value
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"sha256:f4aef3c4d156bc088d100ac7c68122aa81ebd5ef5615c598f1cf205aac3d265a"}) as unknown as TypedDocumentString<RejectedRowsQuery, RejectedRowsQueryVariables>;
export const ReplayWebhooksDocument = new TypedDocumentString(`
    mutation ReplayWebhooks($id: ID!, $since: DateTime!) {
  webhookReplay(id: $id, since: $since) {
    webhookSubscription {
      version
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:c3bd3af3feb97a77dc0131127e335714c073c0d87328490d06ffc636330e9ac6"}) as unknown as TypedDocumentString<ReplayWebhooksMutation, ReplayWebhooksMutationVariables>;
export const ResumeAWebhookDocument = new TypedDocumentString(`
    mutation ResumeAWebhook($id: ID!) {
  webhookSubscriptionResume(id: $id) {
    webhookSubscription {
      version
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:ca709ffe12011f2e5b6d0b70b0c411bfd9902cf724c01868dac207dcaa311704"}) as unknown as TypedDocumentString<ResumeAWebhookMutation, ResumeAWebhookMutationVariables>;
export const RevealPersonalDataDocument = new TypedDocumentString(`
    mutation RevealPersonalData($id: ID!, $fields: [PersonalDataField!]!, $reason: String!) {
  employeePersonalDataReveal(id: $id, fields: $fields, reason: $reason) {
    personalData {
      employee {
        name
      }
      phone
      birthDate
      idNumber
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:7fcdf2f370fdf6568731fecc05481f2fff9173108081fd19e73b229336ce1888"}) as unknown as TypedDocumentString<RevealPersonalDataMutation, RevealPersonalDataMutationVariables>;
export const RevertAnImportDocument = new TypedDocumentString(`
    mutation RevertAnImport($id: ID!, $reason: String!) {
  importJobRevert(id: $id, reason: $reason) {
    importJob {
      state
      leavers
    }
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:54bfffe5633c8cc7dd78a4bb58544dd36049be153d7a9b56c306fcfe757c401d"}) as unknown as TypedDocumentString<RevertAnImportMutation, RevertAnImportMutationVariables>;
export const RostersOfAUnitDocument = new TypedDocumentString(`
    query RostersOfAUnit($orgUnitId: ID!) {
  shiftRosters(first: 20, filter: {orgUnitId: $orgUnitId}) {
    totalCount
    nodes {
      startsOn
      endsOn
      endReason
      cycle
    }
  }
}
    `, {"hash":"sha256:ea9cef1f48930f0783d1f24a497a4e9752a375cdb18b9d66d4d9698ee269b19d"}) as unknown as TypedDocumentString<RostersOfAUnitQuery, RostersOfAUnitQueryVariables>;
export const RotateAWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateAWebhookSecret($id: ID!) {
  webhookSecretRotate(id: $id) {
    webhookSubscription {
      formerSecretUntil
    }
    secret
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:dcd2126e0967d867af76ff7d82ea5700501dbf6709d6697af100f4ae999f878b"}) as unknown as TypedDocumentString<RotateAWebhookSecretMutation, RotateAWebhookSecretMutationVariables>;
export const SetARosterDocument = new TypedDocumentString(`
    mutation SetARoster($input: ShiftRosterInput!) {
  shiftRosterSet(input: $input) {
    shiftRoster {
      id
      version
      startsOn
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:31d2a7f390c4d54df3ddb02eed2fad0a5ce287e81bfcf3e7311a448c468d95c9"}) as unknown as TypedDocumentString<SetARosterMutation, SetARosterMutationVariables>;
export const SetAnIdNumberDocument = new TypedDocumentString(`
    mutation SetAnIdNumber($id: ID!, $idNumber: String!) {
  employeeIdNumberSet(id: $id, idNumber: $idNumber) {
    employee {
      version
      name
      idNumber
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:3dc9e0061cccad005952d4b8c80363e2569f348e0d6760ae423861dfb19ea60f"}) as unknown as TypedDocumentString<SetAnIdNumberMutation, SetAnIdNumberMutationVariables>;
export const ShiftsOfATeamDocument = new TypedDocumentString(`
    query ShiftsOfATeam($id: ID!, $from: DateTime!, $to: DateTime!) {
  orgUnit(id: $id) {
    name
    shiftRoster {
      startsOn
      cycle
      followsCalendar
      hours {
        kind
        startsAt
        endsAt
      }
      exceptions {
        day
        shift
        reason
      }
      orgUnit {
        name
      }
    }
    shifts(from: $from, to: $to) {
      day
      kind
      start
      end
    }
  }
}
    `, {"hash":"sha256:8da1b1b407e12926d81793f9c1118bdba6fbc0b81ed6e1f06fae60ddf71d3398"}) as unknown as TypedDocumentString<ShiftsOfATeamQuery, ShiftsOfATeamQueryVariables>;
export const SubscribeToWebhooksDocument = new TypedDocumentString(`
    mutation SubscribeToWebhooks($input: WebhookOpenInput!) {
  webhookSubscriptionOpen(input: $input) {
    webhookSubscription {
      id
    }
    secret
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:7833829fcfcc35dc720cd9fe8b313ffa3d47ad72f253dbf3e0c0ea01ca1dbf65"}) as unknown as TypedDocumentString<SubscribeToWebhooksMutation, SubscribeToWebhooksMutationVariables>;
export const TransferAnEmployeeDocument = new TypedDocumentString(`
    mutation TransferAnEmployee($id: ID!, $input: EmployeeTransferInput!, $reason: String!) {
  employeeTransfer(id: $id, input: $input, reason: $reason) {
    employee {
      version
      orgUnit {
        name
      }
      assignments {
        startsOn
        endsOn
        orgUnit {
          name
        }
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:8aba147e798d1fe2eefcf3810e7d036455dbc469a719972f01d91236025b96fe"}) as unknown as TypedDocumentString<TransferAnEmployeeMutation, TransferAnEmployeeMutationVariables>;
export const UpsertAnEmployeeDocument = new TypedDocumentString(`
    mutation UpsertAnEmployee($input: EmployeeUpsertInput!) {
  employeeUpsert(input: $input) {
    employee {
      id
      version
      name
      localFields
      orgUnit {
        name
      }
    }
    outcome
    conflicts
    userErrors {
      code
      message
      path
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:011f7ae6e022700334edec537763cf7db212e9692968297a841ed9e161fce657"}) as unknown as TypedDocumentString<UpsertAnEmployeeMutation, UpsertAnEmployeeMutationVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($subscriptionId: ID!) {
  webhookDeliveries(first: 20, filter: {subscriptionId: $subscriptionId}) {
    nodes {
      id
      eventId
      event
      state
      attempts
      responseStatus
      failure
      happenedAt
      nextAttemptAt
      deliveredAt
    }
  }
}
    `, {"hash":"sha256:3c28050e65904011c255ae138f602f397a2e2992da0092f6ed254585508ad04a"}) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookSubscriptionsDocument = new TypedDocumentString(`
    query WebhookSubscriptions {
  webhookSubscriptions(first: 20) {
    nodes {
      id
      name
      url
      events
      state
      stateReason
      failingSince
      lastDeliveredAt
      orgUnit {
        name
      }
    }
  }
}
    `, {"hash":"sha256:74a12f026323ba21e2ab450500131a88f89405b35afffd6327c9f2c9409a36ab"}) as unknown as TypedDocumentString<WebhookSubscriptionsQuery, WebhookSubscriptionsQueryVariables>;
export const RegisterDocument = new TypedDocumentString(`
    query Register($first: Int) {
  microPowerItems(first: $first) {
    totalCount
    nodes {
      id
      title
      duty
      state
      version
      procedureSteps
      redLines {
        text
      }
      bottomLines {
        text
      }
    }
  }
}
    `, {"hash":"sha256:cdcb65da3f1594b6e30702107ca70351fc138c3abc41464e6cfa73b3062af41a"}) as unknown as TypedDocumentString<RegisterQuery, RegisterQueryVariables>;
export const ReviewersPostDocument = new TypedDocumentString(`
    query ReviewersPost {
  viewer {
    employee {
      name
      assignment {
        position {
          title
          orgUnit {
            path
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:c94e4ea4624793ba43b96c77748bc0289e37f3fc2840de14f3fa25a2c4858eba"}) as unknown as TypedDocumentString<ReviewersPostQuery, ReviewersPostQueryVariables>;
export const CloseAnAccountDocument = new TypedDocumentString(`
    mutation CloseAnAccount($id: ID!, $reason: String!) {
  accountClose(id: $id, reason: $reason) {
    account {
      name
      closedAt
      closingReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:8f593084175f2523ef26111feee7e524283a81d5db46de23cadefb24f163f383"}) as unknown as TypedDocumentString<CloseAnAccountMutation, CloseAnAccountMutationVariables>;
export const DefineARoleDocument = new TypedDocumentString(`
    mutation DefineARole($input: RoleDefinitionInput!) {
  roleDefine(input: $input) {
    role {
      id
      name
      label
      permissions
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:5539ac8239632a6db9814fac473023472f22bcd63ca6baf588d2103b15c6dc95"}) as unknown as TypedDocumentString<DefineARoleMutation, DefineARoleMutationVariables>;
export const FindAnAccountDocument = new TypedDocumentString(`
    query FindAnAccount($name: String) {
  account(name: $name) {
    id
    name
    kind
    closedAt
    employee {
      name
      orgUnit {
        path
      }
    }
  }
}
    `, {"hash":"sha256:2863e8e219255f9cb2ce71af96f817d9b2beb76183a6a2abbff647d6cd1ce705"}) as unknown as TypedDocumentString<FindAnAccountQuery, FindAnAccountQueryVariables>;
export const GrantARoleDocument = new TypedDocumentString(`
    mutation GrantARole($input: RoleGrantInput!) {
  roleGrantCreate(input: $input) {
    roleGrant {
      id
      startsOn
      endsOn
      account {
        name
      }
      role {
        label
      }
      orgUnit {
        path
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:86498cd91ed74d797c0b617845be533ef83efc6264c700e585760a58dfaae091"}) as unknown as TypedDocumentString<GrantARoleMutation, GrantARoleMutationVariables>;
export const OneServiceAccountDocument = new TypedDocumentString(`
    query OneServiceAccount($id: ID!) {
  serviceAccount(id: $id) {
    name
    description
    state
    stateReason
    account {
      kind
    }
  }
}
    `, {"hash":"sha256:ea24692f94714f53354db4ec77067fbbc295680d7faadaa4aef2c30ad243ba26"}) as unknown as TypedDocumentString<OneServiceAccountQuery, OneServiceAccountQueryVariables>;
export const OpenAServiceAccountDocument = new TypedDocumentString(`
    mutation OpenAServiceAccount($input: ServiceAccountInput!) {
  serviceAccountOpen(input: $input) {
    serviceAccount {
      id
      name
      scopes
    }
    secret
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:b561831eeeb8c12f0a5f030b2274d00559ca9e50cd98e9927ea8dc700de1c9e3"}) as unknown as TypedDocumentString<OpenAServiceAccountMutation, OpenAServiceAccountMutationVariables>;
export const OpenAnAccountDocument = new TypedDocumentString(`
    mutation OpenAnAccount($employeeId: ID!, $name: String!) {
  accountOpen(employeeId: $employeeId, name: $name) {
    account {
      id
      name
      employee {
        name
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:e28a8b1d8978094ccbe8f0f0b9ed071b2d6cb64e4cefac4abce1022cade036fd"}) as unknown as TypedDocumentString<OpenAnAccountMutation, OpenAnAccountMutationVariables>;
export const RedefineARoleDocument = new TypedDocumentString(`
    mutation RedefineARole($id: ID!, $input: RoleDefinitionChange!) {
  roleRedefine(id: $id, input: $input) {
    role {
      version
      label
      permissions
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:0e73e7f40e831b41293c7eaecf45f506895f7591b98d4c8e7b79a541d973e101"}) as unknown as TypedDocumentString<RedefineARoleMutation, RedefineARoleMutationVariables>;
export const ResumeAServiceAccountDocument = new TypedDocumentString(`
    mutation ResumeAServiceAccount($id: ID!, $reason: String!) {
  serviceAccountResume(id: $id, reason: $reason) {
    serviceAccount {
      state
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:d6698983a06e6097623515e4f75f0fee61006c2864fbb5d9c8896cf4e31a2f1c"}) as unknown as TypedDocumentString<ResumeAServiceAccountMutation, ResumeAServiceAccountMutationVariables>;
export const RevokeAGrantDocument = new TypedDocumentString(`
    mutation RevokeAGrant($id: ID!, $reason: String!) {
  roleGrantRevoke(id: $id, reason: $reason) {
    roleGrant {
      revokedAt
      revokedBy
      revocationReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:55bd3dfe27064ca4dbed38a76de6cc3662638889f49356aa8d9f912eb477b94a"}) as unknown as TypedDocumentString<RevokeAGrantMutation, RevokeAGrantMutationVariables>;
export const RevokeASecretDocument = new TypedDocumentString(`
    mutation RevokeASecret($id: ID!) {
  serviceAccountSecretRevoke(id: $id) {
    serviceAccount {
      secrets {
        id
        revokedAt
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:de0628c7a7ead708a1d3ad622158dccbede483514f5b95244d8749ca189e8197"}) as unknown as TypedDocumentString<RevokeASecretMutation, RevokeASecretMutationVariables>;
export const RolesDocument = new TypedDocumentString(`
    query Roles {
  roles {
    name
    label
    isSeeded
    isDerived
    permissions
  }
}
    `, {"hash":"sha256:e9d02cfcb4dae22d461e484ca5777432a3df914afcf63d571586abac816581ae"}) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const RotateASecretDocument = new TypedDocumentString(`
    mutation RotateASecret($id: ID!) {
  serviceAccountSecretRotate(id: $id) {
    serviceAccount {
      secrets {
        id
        createdAt
        expiresAt
      }
    }
    secret
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:d224c5804f595738efd76b44da2069cb239d46597998e9f19ffd9e16c37b5ef8"}) as unknown as TypedDocumentString<RotateASecretMutation, RotateASecretMutationVariables>;
export const ServiceAccountsDocument = new TypedDocumentString(`
    query ServiceAccounts($filter: ServiceAccountFilter, $first: Int, $after: String) {
  serviceAccounts(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      description
      state
      scopes
      lastUsedAt
      orgUnit {
        path
      }
      roleGrants {
        role {
          name
        }
        orgUnit {
          path
        }
      }
      secrets {
        id
        createdAt
        expiresAt
        revokedAt
        lastUsedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:cfe6be2c74df004e81bba5133e7844990c9e1d4ac20e8edc761149e43bb95035"}) as unknown as TypedDocumentString<ServiceAccountsQuery, ServiceAccountsQueryVariables>;
export const SuspendAServiceAccountDocument = new TypedDocumentString(`
    mutation SuspendAServiceAccount($id: ID!, $reason: String!) {
  serviceAccountSuspend(id: $id, reason: $reason) {
    serviceAccount {
      state
      stateReason
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:6d1d772f69162e1d0543075fd847bb2068b221b4decd8b6193c8ab342239813e"}) as unknown as TypedDocumentString<SuspendAServiceAccountMutation, SuspendAServiceAccountMutationVariables>;
export const AddATrackDocument = new TypedDocumentString(`
    mutation AddATrack($id: ID!, $name: String!) {
  campaignTrackAdd(id: $id, name: $name) {
    campaign {
      version
      tracks {
        name
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:cec9d04074a8add2efd00aaf40b22ed8eb1d4126dd9d5d8feb27702a7a67f35b"}) as unknown as TypedDocumentString<AddATrackMutation, AddATrackMutationVariables>;
export const AddAZoneDocument = new TypedDocumentString(`
    mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {
  venueZoneAdd(siteId: $siteId, input: $input) {
    venueZone {
      id
      name
      mode
      capacity
      site {
        name
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:e9cc8d789eabcd9d2f3cfc17c30a7a2f0778dcf30445cdebe35a40dd5dd4b9e7"}) as unknown as TypedDocumentString<AddAZoneMutation, AddAZoneMutationVariables>;
export const AppealsToDecideDocument = new TypedDocumentString(`
    query AppealsToDecide {
  openNoShowAppeals {
    nodes {
      id
      reason
      booking {
        startAt
        zone {
          name
        }
        holder {
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:851ba36ccffbf12fa46e582f18bb69e8b9ed67e4144d518a1ae5a37fd3f92750"}) as unknown as TypedDocumentString<AppealsToDecideQuery, AppealsToDecideQueryVariables>;
export const AppointACustodianDocument = new TypedDocumentString(`
    mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {
  siteCustodianAppoint(siteId: $siteId, input: $input) {
    cultureSite {
      name
      custodianship {
        appointedOn
        employee {
          name
        }
        deputy {
          name
        }
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:e4847bcba7cb4f3d8690c7cdc973fe2ad6987dd5ef1ab09b0acbb2fe185cfaee"}) as unknown as TypedDocumentString<AppointACustodianMutation, AppointACustodianMutationVariables>;
export const BookASeriesDocument = new TypedDocumentString(`
    mutation BookASeries($input: VenueBookingSeriesInput!) {
  venueBookingSeriesCreate(input: $input) {
    venueBookingSeries {
      id
      rrule
      bookings {
        id
        startAt
        state
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `, {"hash":"sha256:957049ec6a6adc1ee8938c53500b621b438b73ede763bdb5c860623baae5a3b0"}) as unknown as TypedDocumentString<BookASeriesMutation, BookASeriesMutationVariables>;
export const FoundAClubDocument = new TypedDocumentString(`
    mutation FoundAClub($input: ClubInput!) {
  clubFound(input: $input) {
    club {
      id
      name
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:44dffa068f303a049e171c11e5c2d6eaab1eb97615df665962f485c66fe6bdad"}) as unknown as TypedDocumentString<FoundAClubMutation, FoundAClubMutationVariables>;
export const OpenACampaignDocument = new TypedDocumentString(`
    mutation OpenACampaign($id: ID!) {
  campaignOpen(id: $id) {
    campaign {
      title
      state
      nextStates
    }
    userErrors {
      code
      message
      rule
      allowedTransitions
    }
  }
}
    `, {"hash":"sha256:1877e6ffbc983744db602f94e32690e5cdc8b7b4dbe4b39fe29fb9464caffbc3"}) as unknown as TypedDocumentString<OpenACampaignMutation, OpenACampaignMutationVariables>;
export const OpenACoreCenterDocument = new TypedDocumentString(`
    mutation OpenACoreCenter($input: CultureSiteInput!) {
  cultureSiteOpen(input: $input) {
    cultureSite {
      id
      name
      zones {
        id
        name
      }
      openingRules {
        dayType
        opensAt
        closesAt
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:3dc47a52b366e8b44e99ba381ffa707b5e23cf6a0898bc18d635e2e8871cbc67"}) as unknown as TypedDocumentString<OpenACoreCenterMutation, OpenACoreCenterMutationVariables>;
export const OpenATemporaryStationDocument = new TypedDocumentString(`
    mutation OpenATemporaryStation($input: CultureSiteInput!) {
  cultureSiteOpen(input: $input) {
    cultureSite {
      id
      name
      opensOn
      closesOn
      isOpen
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:1e88b8134946a3a98e3f1608640a13cf41818ddc80e87359e8ae7451570018aa"}) as unknown as TypedDocumentString<OpenATemporaryStationMutation, OpenATemporaryStationMutationVariables>;
export const PlanACampaignDocument = new TypedDocumentString(`
    mutation PlanACampaign($input: CampaignInput!) {
  campaignPlan(input: $input) {
    campaign {
      id
      state
      themes {
        name
      }
      tracks {
        name
      }
      nextStates
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:1910f76ffd634d150bc621d21b15c866c2ad06f5c3a04c81267085e5f0a9270e"}) as unknown as TypedDocumentString<PlanACampaignMutation, PlanACampaignMutationVariables>;
export const PreviewASeriesDocument = new TypedDocumentString(`
    query PreviewASeries($input: VenueBookingSeriesInput!) {
  venueBookingSeriesPreview(input: $input) {
    reasons {
      code
      message
    }
    occurrences {
      start
      reasons {
        code
        message
      }
    }
  }
}
    `, {"hash":"sha256:64f834ef7d59feabffcd12a2d4935647bf06090ae2a9ee5f6e2514bda498b6f1"}) as unknown as TypedDocumentString<PreviewASeriesQuery, PreviewASeriesQueryVariables>;
export const PublishTheMeasuresDocument = new TypedDocumentString(`
    mutation PublishTheMeasures($siteId: ID!, $input: PolicyDocumentInput!) {
  policyDocumentPublish(siteId: $siteId, input: $input) {
    policyDocument {
      edition
      effectiveOn
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:4fe2747d645d4ab31b04413e844d0396953bf5d08d1ef08962bb956a11ec7fbe"}) as unknown as TypedDocumentString<PublishTheMeasuresMutation, PublishTheMeasuresMutationVariables>;
export const SetAVenueAllowanceDocument = new TypedDocumentString(`
    mutation SetAVenueAllowance($clubId: ID!, $input: VenueAllowanceInput!) {
  venueAllowanceSet(clubId: $clubId, input: $input) {
    club {
      venueAllowances {
        year
        hours
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:b2d9bee89162b1f15fd82e96d0f19c87a3f93a0db07331b8da1771d7f33f8c09"}) as unknown as TypedDocumentString<SetAVenueAllowanceMutation, SetAVenueAllowanceMutationVariables>;
export const SetBookingTermsDocument = new TypedDocumentString(`
    mutation SetBookingTerms($id: ID!, $input: BookingTermsInput!) {
  venueZoneSetTerms(id: $id, input: $input) {
    venueZone {
      version
      bufferAfterMinutes
      minNoticeMinutes
      maxAdvanceDays
      requiresApproval
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:925afe9aceb9893e9cf85b3502f8d56a2022672c279d6a215d1d65a4eae3eca1"}) as unknown as TypedDocumentString<SetBookingTermsMutation, SetBookingTermsMutationVariables>;
export const SetHoursOfOneDayDocument = new TypedDocumentString(`
    mutation SetHoursOfOneDay($siteId: ID!, $input: OpeningExceptionInput!) {
  openingExceptionSet(siteId: $siteId, input: $input) {
    cultureSite {
      openingExceptions {
        day
        opensAt
        closesAt
        reason
      }
    }
    userErrors {
      code
      message
      rule
    }
  }
}
    `, {"hash":"sha256:8374f91804a30e288a5a1a58b50ec6b38cf688a985864462dbca6c3ba9910768"}) as unknown as TypedDocumentString<SetHoursOfOneDayMutation, SetHoursOfOneDayMutationVariables>;
export const SetOpeningHoursDocument = new TypedDocumentString(`
    mutation SetOpeningHours($siteId: ID!, $rules: [OpeningRuleInput!]!) {
  openingRulesSet(siteId: $siteId, rules: $rules) {
    cultureSite {
      version
      openingRules {
        dayType
        opensAt
        closesAt
      }
    }
    userErrors {
      code
      message
      path
      rule
    }
  }
}
    `, {"hash":"sha256:cef9692e2d6364330f19df02160cdf5a24c67e414026a7d86cc77431a7f697b8"}) as unknown as TypedDocumentString<SetOpeningHoursMutation, SetOpeningHoursMutationVariables>;
export const SitesPageByPageDocument = new TypedDocumentString(`
    query SitesPageByPage($first: Int, $after: String) {
  cultureSites(first: $first, after: $after) {
    totalCount
    nodes {
      name
      kind
      isOpen
      orgUnit {
        name
      }
      custodianship {
        employee {
          name
        }
        deputy {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:4e91355cc5e07c853cf0bdc8fe8aaf117de7dc2679b27edd67e8169524440556"}) as unknown as TypedDocumentString<SitesPageByPageQuery, SitesPageByPageQueryVariables>;