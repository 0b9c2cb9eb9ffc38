import { enumType, payloadOf, refusalType } from "@tongxin/subgraph";
import { EmployeeField } from "../employees/employee.rules.js";
import "../incoming/incoming.schema.js";
import { UpsertMode } from "../incoming/incoming.rules.js";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { ImportJob } from "./import-job.entity.js";
import { ErrorPolicy, ImportJobRefusal, ImportKind, RowErrorCode, RowOutcome } from "./import.rules.js";

enumType({ RowOutcome }, "一行的结果。 What became of a row (R-DIR-21).", {
  CREATED: "新建。 It made a new record.",
  UPDATED: "更新。 It changed a record.",
  UNCHANGED: "无变化。 The record says the same already; nothing was written.",
  DEACTIVATED: "停用。 The record was missing from a full snapshot.",
  SKIPPED: "未写入（因其他行有错）。 It was good, but others were not.",
  FAILED: "有错误。 It was rejected; `errors` says why.",
});

/** What each row error means; the keys are checked against the enum. */
export const ROW_ERROR_SENTENCES: Readonly<Record<RowErrorCode, { zh: string; en: string }>> = {
  ENCODING_INVALID: {
    zh: "含有无法识别的字符，可能在转存时损坏。",
    en: "It holds characters that cannot be read; saving may have damaged it.",
  },
  VALUE_MISSING: { zh: "必填项为空。", en: "A value is needed here." },
  VALUE_TOO_LONG: { zh: "超过 200 字。", en: "The text is longer than 200 characters." },
  VALUE_PERSONAL: {
    zh: "像是手机号、身份证号或日期，不能作为编码。",
    en: "It looks like a phone number, an id number or a day, and is no code.",
  },
  DATE_IMPOSSIBLE: { zh: "不是有效日期。", en: "There is no such day." },
  PHONE_MALFORMED: { zh: "不是有效电话号码。", en: "This is no phone number." },
  GENDER_UNKNOWN: { zh: "性别只能是男或女。", en: "The gender is 男 or 女." },
  STATE_UNKNOWN: { zh: "未知的用工状态。", en: "This employment state is unknown." },
  POST_CATEGORY_UNKNOWN: { zh: "未知的岗位类别。", en: "This post category is unknown." },
  SKILL_LEVEL_UNKNOWN: { zh: "未知的技能等级。", en: "This skill level is unknown." },
  YES_OR_NO_UNKNOWN: { zh: "只能是“是”或“否”。", en: "The value is 是 or 否." },
  KIND_UNKNOWN: { zh: "未知的单位类型。", en: "This kind of unit is unknown." },
  BORN_AFTER_HIRED: { zh: "出生日期晚于入职日期。", en: "The person was born after being hired." },
  HIRED_IN_FUTURE: { zh: "入职日期晚于今天。", en: "The day of hiring is still to come." },
  DUPLICATE_IN_FILE: { zh: "编号在文件中重复。", en: "The id stands in the file more than once." },
  CELLS_MISALIGNED: { zh: "列数与表头不符。", en: "The row has another number of cells than the header." },
  ORG_UNIT_UNKNOWN: { zh: "没有这个在用单位。", en: "There is no open unit with this code." },
  PARENT_UNKNOWN: { zh: "没有这个上级单位。", en: "There is no unit with the parent's code." },
  PARENT_REJECTED: { zh: "上级单位所在行有错误。", en: "The row of the parent unit was rejected." },
  ORG_CYCLE: { zh: "上级关系成环。", en: "The unit stands below itself." },
  TOO_DEEP: { zh: "超过 12 级。", en: "The tree would have more than 12 levels." },
  SECOND_ROOT: { zh: "只能有一个根单位。", en: "The enterprise has another root." },
  CROSSES_ORGANIZATIONS: {
    zh: "不能移到另一成员企业。",
    en: "A unit cannot move to another member company.",
  },
  OUT_OF_SCOPE: {
    zh: "不在导入者的管辖范围内。",
    en: "The row is about a unit outside those of who imports it.",
  },
  LAST_ADMINISTRATOR: {
    zh: "不能让最后一名在岗的安全管理员离岗。",
    en: "The last security administrator at work cannot leave.",
  },
  ALREADY_EXISTS: {
    zh: "该编号已存在，而导入只许新建。",
    en: "The id is known, and the import only creates.",
  },
  RECORD_UNKNOWN: {
    zh: "该编号不存在，而导入只许更新。",
    en: "The id is not known, and the import only updates.",
  },
  INVALID_TRANSITION: {
    zh: "不能由当前用工状态转入该状态（R-DIR-01）。",
    en: "This state does not follow the one the person is in (R-DIR-01).",
  },
  EFFECTIVE_TOO_EARLY: {
    zh: "生效日期早于现岗的起始日期。",
    en: "The change would take effect before the present post began.",
  },
};

registerEnumType(RowErrorCode, {
  name: "RowErrorCode",
  description: "一行的错误。 What can be wrong with a row.",
  valuesConfig: Object.fromEntries(
    Object.entries(ROW_ERROR_SENTENCES).map(([code, { zh, en }]) => [code, { description: `${zh} ${en}` }]),
  ),
});

@ObjectType({ description: "一行中的一个错误。 One mistake of one row." })
export class ImportRowError {
  @Field(() => String, {
    nullable: true,
    description: "列名；整行有误为 null。 The column; null when the whole row is wrong.",
  })
  column!: string | null;

  @Field(() => RowErrorCode, { description: "原因，给程序看。 The reason, for programs." })
  code!: RowErrorCode;

  @Field(() => String, { description: "原因，给人看。 The reason, for people." })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "单元格原值；空值、可能是个人信息的，以及列数不符的行不回显，为 null。 What the cell says; null when it is empty, when it could be personal, and in a row of another width than the header.",
  })
  value!: string | null;
}

@ObjectType({ description: "一行的导入结果。 What became of one row." })
export class ImportRowResult {
  @Field(() => Int, {
    description:
      "行号，表头为第 1 行；快照中缺少的职工排在文件之后。 The line; the header is line 1. People whom a snapshot lacks follow behind the file's lines.",
  })
  line!: number;

  @Field(() => String, {
    nullable: true,
    description: "来源系统中的编号；未能读出为 null。 The id in the source; null when unreadable.",
  })
  externalId!: string | null;

  @Field(() => RowOutcome, {
    nullable: true,
    description: "结果；尚未判定为 null。 What became of it; null until decided.",
  })
  outcome!: RowOutcome | null;

  @Field(() => [EmployeeField], {
    description:
      "因在本平台改过而未写入的信息；没有则为空。 What was not written because it was edited here; empty when nothing was.",
  })
  conflicts!: EmployeeField[];

  @Field(() => [ImportRowError], { description: "错误；没有则为空。 Its mistakes; empty when it has none." })
  errors!: ImportRowError[];
}

@ObjectType({
  description: "各结果的行数，合计等于数据行数。 Rows by outcome; they add up to the data rows (R-DIR-21).",
})
export class ImportCounts {
  @Field(() => Int, {
    description: "数据行数，含快照中缺少的职工。 Data rows, with the people whom a snapshot lacks.",
  })
  total!: number;

  @Field(() => Int, { description: "新建。 New records." })
  created!: number;

  @Field(() => Int, { description: "更新。 Changed records." })
  updated!: number;

  @Field(() => Int, { description: "无变化。 Unchanged records." })
  unchanged!: number;

  @Field(() => Int, { description: "停用。 Deactivated records." })
  deactivated!: number;

  @Field(() => Int, { description: "未写入的正确行。 Good rows that were not written." })
  skipped!: number;

  @Field(() => Int, { description: "有错误的行。 Rejected rows." })
  failed!: number;
}

export const ImportJobPayload = payloadOf("importJob", ImportJob, refusalType("ImportJob", ImportJobRefusal));

@InputType({ description: "创建导入任务所需。 What an import takes." })
export class ImportJobInput {
  @Field(() => ID, {
    description: "上传文件的标识（POST /uploads 的返回）。 The upload, as POST /uploads answered.",
  })
  uploadId!: string;

  @Field(() => ImportKind, { description: "内容。 What the file holds." })
  kind!: ImportKind;

  @Field(() => String, {
    description: "来源系统，与编号一起唯一确定一条记录。 The source system; with the id it names a record.",
  })
  sourceSystem!: string;

  @Field(() => ErrorPolicy, {
    defaultValue: ErrorPolicy.REJECT_EVERYTHING,
    description: "错误行策略。 What failed rows mean for the good ones.",
  })
  errorPolicy!: ErrorPolicy;

  @Field(() => UpsertMode, {
    defaultValue: UpsertMode.UPSERT,
    description: "新建、更新，还是两者皆可。 Whether to create, to update, or both.",
  })
  mode!: UpsertMode;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "是否覆盖在本平台改过的职工信息。 Whether to overwrite what was edited here of employees too.",
  })
  overridesLocal!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "是否全量快照：文件中没有的职工视为已离开；过多则待另一人确认。 Whether the file is a full snapshot: who is missing from it has left; if they are too many, somebody else must confirm it.",
  })
  isFullSnapshot!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "仅试运行。 Only check, write nothing." })
  isDryRun!: boolean;
}
