import {
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  type Listed,
  Lists,
  load,
  LocalDate,
  Needs,
  personalRecords,
  Reaches,
  Read,
  Reason,
  Requires,
  type Row,
  type Version,
  viewerMay,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, ID, Int, Resolver, Root } from "type-graphql";
import { Employee } from "../stubs.js";
import { MicroPowerAcknowledgement } from "./micro-power-acknowledgement.entity.js";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import {
  acknowledgeMicroPower,
  changeMicroPowerItem,
  draftMicroPowerItem,
  publishMicroPowerItem,
  retireMicroPowerItem,
  reviseMicroPowerItem,
} from "./micro-power.operations.js";
import {
  acknowledgementCount,
  acknowledgementsOfEmployees,
  linesOf,
  microPowerItemsByDuty,
  publishedItemsById,
  viewerAcknowledgedOn,
  visibleItem,
} from "./micro-power.reads.js";
import { maySeeAcknowledgements, MicroPowerPolicy, PowerLineKind, yearOf } from "./micro-power.rules.js";
import {
  MicroPowerAcknowledgementPayload,
  MicroPowerItemChangeInput,
  MicroPowerItemDraftInput,
  MicroPowerItemPayload,
} from "./micro-power.schema.js";
import { PowerLine } from "./power-line.entity.js";

const ITEM_ID = "小微权力标识。 The item's id.";

@Resolver(() => MicroPowerItem)
export class MicroPowerItemResolver {
  @Requires("micro-powers:read")
  @Lists(
    microPowerItemsByDuty,
    "小微权力清单，按职责代码、再按起草先后排序。 The register of micro powers, by the code of their duty, then oldest first.",
  )
  microPowerItems: Listed;

  @Requires("micro-powers:read")
  @Read(
    MicroPowerItem,
    "一项小微权力；不存在或不可见时为 null。 One item; null when there is none to be seen.",
  )
  microPowerItem(@Id(ITEM_ID) id: string, @Ctx() context: Context) {
    return visibleItem(context, id);
  }

  @Requires("micro-powers:manage")
  @Change(MicroPowerItemPayload, "起草一项小微权力。 Draft an item of the register.")
  microPowerItemDraft(@Input() input: MicroPowerItemDraftInput) {
    return (work: Work) => draftMicroPowerItem(work, input);
  }

  @Requires("micro-powers:manage")
  @Change(
    MicroPowerItemPayload,
    "修订已公布的小微权力：复制为下一版草稿。 Revise a published item: its text becomes the draft of the next revision.",
  )
  microPowerItemRevise(@Id(ITEM_ID) id: string) {
    return (work: Work) => reviseMicroPowerItem(work, id);
  }

  @Requires("micro-powers:manage")
  @Change(MicroPowerItemPayload, "改写草稿的全部内容。 Rewrite all that a draft says.")
  microPowerItemChange(
    @Id(ITEM_ID) id: string,
    @Input() input: MicroPowerItemChangeInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => changeMicroPowerItem(work, id, input, expectedVersion);
  }

  @Requires("micro-powers:manage")
  @Change(
    MicroPowerItemPayload,
    "公布草稿；若为修订稿，原版同时停用。 Publish a draft; the item it revises is retired with the same step.",
  )
  microPowerItemPublish(@Id(ITEM_ID) id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => publishMicroPowerItem(work, id, expectedVersion);
  }

  @Requires("micro-powers:manage")
  @Change(MicroPowerItemPayload, "停用已公布的小微权力，须说明原因。 Retire a published item, saying why.")
  microPowerItemRetire(
    @Id(ITEM_ID) id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => retireMicroPowerItem(work, id, reason, expectedVersion);
  }

  @Requires("micro-powers:acknowledge")
  @Reaches("OWN")
  @Change(
    MicroPowerAcknowledgementPayload,
    "签认本岗位的小微权力规范，每年一次。 Acknowledge the norms of one's own duty, once each calendar year.",
  )
  microPowerAcknowledge(@Arg("itemId", () => ID, { description: ITEM_ID }) itemId: string) {
    return (work: Work) => acknowledgeMicroPower(work, itemId);
  }

  @Derived([PowerLine], "红线，按序号。 What its holder must never do, in order.")
  redLines(@Root() { id }: Row<MicroPowerItem>, @Ctx() context: Context): Promise<Row<PowerLine>[]> {
    return linesOf(context, id, PowerLineKind.RED);
  }

  @Derived([PowerLine], "底线，按序号。 What its holder must always keep, in order.")
  bottomLines(@Root() { id }: Row<MicroPowerItem>, @Ctx() context: Context): Promise<Row<PowerLine>[]> {
    return linesOf(context, id, PowerLineKind.BOTTOM);
  }

  @Derived(
    LocalDate,
    "登录者今年签认的日期；今年未签认为 null。 The day the viewer acknowledged it this year; null when that is still to come.",
    { nullable: true },
  )
  viewerAcknowledgedOn(@Root() { id }: Row<MicroPowerItem>, @Ctx() context: Context) {
    return viewerAcknowledgedOn(context, id);
  }

  @Derived(Int, "某年签认的人数。 How many people acknowledged it in a year.")
  acknowledgementCount(
    @Root() { id }: Row<MicroPowerItem>,
    @Arg("year", () => Int, {
      nullable: true,
      description: "公历年，默认今年。 The year; this one when left out.",
    })
    year: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<number> {
    return acknowledgementCount(context, id, year ?? yearOf(context.clock.today()));
  }

  @Needs<MicroPowerItem>("orgUnitId")
  @Derived(Boolean, "查询者能否维护该项。 Whether the viewer may change it.")
  viewerCanManage(@Root() { orgUnitId }: Row<MicroPowerItem>, @Ctx() context: Context) {
    return viewerMay(context, "micro-powers:manage", orgUnitId);
  }
}

@Resolver(() => MicroPowerAcknowledgement)
export class MicroPowerAcknowledgementResolver {
  @Derived(
    MicroPowerItem,
    "所签认的一项，停用后仍可查。 The item that was acknowledged, which stays readable when retired.",
  )
  item(@Root() { itemId }: Row<MicroPowerAcknowledgement>, @Ctx() context: Context) {
    return load(context, publishedItemsById, itemId);
  }
}

@Resolver(() => Employee)
export class AcknowledgementsOfEmployeeResolver {
  @Requires("micro-powers:read")
  @Derived(
    [MicroPowerAcknowledgement],
    "该职工的历次签认，按年份；仅本人和清单管理者可见，他人为 null。 The employee's acknowledgements, by year; null for all but the employee and who keeps the register.",
    { nullable: true },
  )
  microPowerAcknowledgements(
    @Root() { id }: Employee,
    @Ctx() context: Context,
  ): Promise<Row<MicroPowerAcknowledgement>[]> | null {
    return maySeeAcknowledgements(context.viewer, id) ? load(context, acknowledgementsOfEmployees, id) : null;
  }
}

export const microPowers = feature({
  entities: [MicroPowerItem, PowerLine, MicroPowerAcknowledgement],
  resolvers: [MicroPowerItemResolver, MicroPowerAcknowledgementResolver, AcknowledgementsOfEmployeeResolver],
  references: { MicroPowerItem: publishedItemsById },
  policies: MicroPowerPolicy,
  personal: [
    personalRecords(MicroPowerAcknowledgement, { zh: "小微权力签认", en: "micro powers acknowledged" }),
  ],
});
