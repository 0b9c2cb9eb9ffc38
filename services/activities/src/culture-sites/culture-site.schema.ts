import { DayType } from "@tongxin/kernel";
import { DateTime, LocalDate, LocalTime, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";
import {
  CultureSiteRefusal,
  SiteKind,
  ZoneMode,
  type BookingTerms,
  type Interval,
  type OpeningHours,
} from "./culture-site.rules.js";
import { VenueZone } from "./venue-zone.entity.js";

const CultureSiteError = refusalType("CultureSite", CultureSiteRefusal);

export const CultureSitePayload = payloadOf("cultureSite", CultureSite, CultureSiteError);
export const VenueZonePayload = payloadOf("venueZone", VenueZone, CultureSiteError);

@InputType({ description: "启用阵地所需。 What opening a site takes." })
export class CultureSiteInput {
  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => SiteKind, { description: "类别。 The kind." })
  kind!: SiteKind;

  @Field(() => ID, { description: "所属机构。 The unit it belongs to." })
  orgUnitId!: string;

  @Field(() => String, { nullable: true, description: "地点。 Where it is." })
  location?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "启用日期，默认今天。 The first day; today when left out.",
  })
  opensOn?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "停用日期，临时文化站必填。 The first day it is closed; a temporary station needs it.",
  })
  closesOn?: string;
}

@InputType({ description: "新增功能区所需。 What adding a zone takes." })
export class VenueZoneInput {
  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => ZoneMode, { description: "使用方式。 How it is used." })
  mode!: ZoneMode;

  @Field(() => Int, { description: "可容纳人数，1–10000。 How many people it holds, 1 to 10,000." })
  capacity!: number;
}

@InputType({ description: "一段开放时间。 One stretch of opening hours." })
export class OpeningRuleInput implements OpeningHours {
  @Field(() => DayType, { description: "适用的日类型。 The type of days it is for." })
  dayType!: DayType;

  @Field(() => LocalTime, { description: "开放时刻。 When it opens." })
  opensAt!: string;

  @Field(() => LocalTime, { description: "关闭时刻。 When it closes." })
  closesAt!: string;
}

@InputType({ description: "功能区如何预约。 How a zone is booked." })
export class BookingTermsInput implements BookingTerms {
  @Field(() => String, {
    nullable: true,
    description: "限额分组；省略为单独计。 The quota group; left out when it counts alone.",
  })
  quotaGroup?: string | null;

  @Field(() => Int, { defaultValue: 0, description: "预约前留空的分钟数。 Minutes kept free before." })
  bufferBeforeMinutes!: number;

  @Field(() => Int, { defaultValue: 0, description: "预约后留空的分钟数。 Minutes kept free after." })
  bufferAfterMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: "至少提前几分钟；省略按制度。 Minutes of notice; policy's when left out.",
  })
  minNoticeMinutes!: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: "最多提前几天；省略按制度。 Days of advance; policy's when left out.",
  })
  maxAdvanceDays!: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "每位参与人都计入限额。 Whether it counts on every participant's quota.",
  })
  countsParticipants!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "须经审批。 Whether a custodian decides on each booking.",
  })
  requiresApproval!: boolean;
}

@InputType({ description: "一天之内的一段开放时间。 One stretch of opening hours within a day." })
export class OpeningHoursInput {
  @Field(() => LocalTime, { description: "开放时刻。 When it opens." })
  opensAt!: string;

  @Field(() => LocalTime, { description: "关闭时刻。 When it closes." })
  closesAt!: string;
}

@InputType({ description: "某一天的特殊开放时间。 The hours of one exceptional day." })
export class OpeningExceptionInput {
  @Field(() => LocalDate, { description: "日期。 The day." })
  day!: string;

  @Field(() => [OpeningHoursInput], {
    description: "当天的开放时间；空为全天不开放。 The hours of that day; none when it stays shut.",
  })
  hours!: OpeningHoursInput[];

  @Field(() => String, { description: "原因。 Why." })
  reason!: string;
}

@InputType({ description: "任命管理员所需。 What appointing a custodian takes." })
export class SiteCustodianInput {
  @Field(() => ID, { description: "管理员（职工）。 The employee who becomes custodian." })
  employeeId!: string;

  @Field(() => ID, { description: "副手（职工）。 The employee who stands in." })
  deputyId!: string;
}

@ObjectType({ description: "一段时间，含起点不含终点。 A stretch of time; its end is not part of it." })
export class OpeningInterval implements Interval {
  @Field(() => DateTime, { description: "起。 Its start." })
  start!: Date;

  @Field(() => DateTime, { description: "止。 Its end." })
  end!: Date;
}

@ObjectType({ description: "某日的开放安排。 When a site is open on one day." })
export class OpeningDay {
  @Field(() => LocalDate, { description: "日期。 The day." })
  day!: string;

  @Field(() => DayType, { description: "日类型。 What the day is in the work calendar." })
  dayType!: DayType;

  @Field(() => Boolean, {
    description:
      "当年日历尚未公布，可能变动。 Whether that year's calendar is unpublished, so that this may change.",
  })
  isProvisional!: boolean;

  @Field(() => [OpeningInterval], {
    description: "开放时段；不开放为空。 When it is open; empty when it is closed.",
  })
  intervals!: OpeningInterval[];
}
