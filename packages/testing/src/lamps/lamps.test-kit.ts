import { Migration } from "@mikro-orm/migrations";
import type { EntityManager, Opt } from "@mikro-orm/postgresql";
import { Property } from "@mikro-orm/decorators/legacy";
import { policySeeds, refusals, refuse, requireText } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, ID, Info, InputType, Int, Resolver, Root } from "type-graphql";
import {
  BaseEntity,
  batchById,
  BelongsTo,
  Change,
  Column,
  connectionOf,
  type Context,
  defineService,
  Derived,
  directoryStubs,
  EntityType,
  ExpectedVersion,
  expectVersion,
  feature,
  Id,
  Input,
  list,
  load,
  Money,
  Needs,
  Open,
  PageArgs,
  payloadOf,
  Read,
  RefersTo,
  refusalType,
  Requires,
  type Row,
  type SealedColumn,
  touch,
  unitInScope,
  type Work,
} from "@tongxin/subgraph/host";

/** The smallest service that uses every part of the kit: lamps, which are lit and put out. */

const { Employee, OrgUnit } = directoryStubs();

@EntityType("灯。 A lamp.", { isReferred: true })
export class Lamp extends BaseEntity {
  @Column(String, "名称。 The name.")
  name!: string;

  @Field(() => Money, { description: "价格。 The price." })
  @Property({ type: "bigint" })
  price!: number;

  @RefersTo(() => Employee, "点灯人；无人时为 null。 Who lit it; null when nobody did.", { nullable: true })
  lighterId!: string | null;

  @RefersTo(() => Employee, "守灯人。 Who looks after it.")
  keeperIds: Opt<string[]> = [];

  @BelongsTo(() => Lamp, "引燃的灯；没有时为 null。 The lamp it was lit from; null for the first.", {
    nullable: true,
  })
  sourceId!: string | null;

  // Not exposed.

  @Property({ type: "text", nullable: true })
  engraving!: string | null;
}

/** What is engraved on a lamp is nobody's business. */
export const ENGRAVING: SealedColumn = { table: "lamp", column: "engraving" };

const LampRefusal = refusals({
  NAME_TAKEN: {
    rule: "R-X-10",
    zh: "重名。",
    en: "The name is taken.",
    constraint: "lamp_name_unique",
    path: ["name"],
  },
  TOO_BRIGHT: { rule: "R-X-10", zh: "太亮。", en: "Too bright." },
});

const LampPayload = payloadOf("lamp", Lamp, refusalType("Lamp", LampRefusal));

export const lampsByName = list<Lamp, { name?: string | null }>(Lamp, {
  order: ["name", "id"],
  by: ["name"],
});

const CandleRefusal = refusals({ BURNT_DOWN: { rule: "R-X-10", zh: "已燃尽。", en: "It has burnt down." } });

@InputType({ description: "点灯所需。 What lighting a lamp takes." })
class LampInput {
  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "引燃的灯。 The lamp to light it from." })
  sourceId?: string | null;
}

async function lightLamp(
  { em, viewer, announce }: Work,
  { name, sourceId = null }: LampInput,
): Promise<{ lamp: Lamp }> {
  const lamp = em.create(Lamp, {
    organizationId: viewer.organizationId,
    name: requireText(name, ["name"]),
    price: 1250,
    engraving: null,
    lighterId: viewer.employeeId,
    keeperIds: viewer.employeeId ? [viewer.employeeId] : [],
    sourceId,
  });
  announce("directory.orgUnitChanged", { id: lamp.id, version: 1, ancestry: [lamp.id], isOpen: true });
  await em.flush();
  if (name === "太阳") refuse(LampRefusal.TOO_BRIGHT, ["name"]);
  if (name === "黑洞") throw new Error("select * from secrets");
  return { lamp };
}

/** What one feature says of a candle is not what another says of a lamp. */
async function meltLamp(): Promise<{ lamp: Lamp }> {
  return refuse(CandleRefusal.BURNT_DOWN);
}

async function hangLamp(work: Work, orgUnitId: string): Promise<{ lamp: Lamp }> {
  const { organizationId } = await unitInScope(work, orgUnitId, ["orgUnitId"]);
  return { lamp: await work.em.findOneOrFail(Lamp, { organizationId }) };
}

async function polishLamp(work: Work, id: string, expectedVersion?: number | null): Promise<{ lamp: Lamp }> {
  const lamp = await work.em.findOneOrFail(Lamp, id);
  expectVersion(lamp, expectedVersion);
  touch(work, lamp);
  return { lamp };
}

@Resolver(() => Lamp)
class LampResolver {
  @Requires("units:read")
  @Read(connectionOf(Lamp), "全部。 All of them.")
  lamps(
    @Args() page: PageArgs,
    @Arg("name", () => String, { nullable: true, description: "名称。 Of this name." }) name: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return lampsByName(context, info, page, { name });
  }

  @Requires("units:read")
  @Read(Lamp, "一盏。 One.")
  lamp(
    @Id() id: string,
    @Arg("copies", () => Int, { defaultValue: 1, description: "份数。 How many." }) _copies: number,
    @Ctx() context: Context,
  ) {
    return load(context, batchById(Lamp), id);
  }

  @Needs<Lamp>("name")
  @Derived(String, "首字。 The first character of its name.")
  initial(@Root() { name }: Row<Lamp>): string {
    return name.slice(0, 1);
  }

  @Derived(Boolean, "是否贵重。 Whether it is dear; it does not say by what.")
  isDear(@Root() { price }: Row<Lamp>): boolean {
    return price > 1_000;
  }

  @Needs<Lamp>("name")
  @Derived(Boolean, "价格。 What it costs; it says that it needs something else.")
  isCheap(@Root() { price }: Row<Lamp>): boolean {
    return price < 1_000;
  }

  @Requires("units:manage")
  @Change(LampPayload, "点亮。 Light one.")
  lampLight(@Arg("name", () => String, { description: "名称。 Its name." }) name: string) {
    return (work: Work) => lightLamp(work, { name });
  }

  @Requires("units:manage")
  @Change(LampPayload, "引燃。 Light one from another.")
  lampKindle(@Input() input: LampInput) {
    return (work: Work) => lightLamp(work, input);
  }

  @Requires("units:manage")
  @Change(LampPayload, "融化。 Melt one.")
  lampMelt() {
    return () => meltLamp();
  }

  @Requires("units:manage")
  @Change(LampPayload, "挂到机构。 Hang one in a unit.")
  lampHang(@Id("机构标识。 The unit's id.", "orgUnitId") orgUnitId: string) {
    return (work: Work) => hangLamp(work, orgUnitId);
  }

  @Open()
  @Change(LampPayload, "人人可挂。 Hang one, whoever one is.")
  lampHangFreely(@Id("机构标识。 The unit's id.", "orgUnitId") orgUnitId: string) {
    return (work: Work) => hangLamp(work, orgUnitId);
  }

  @Requires("units:manage")
  @Change(LampPayload, "擦亮。 Polish one.")
  lampPolish(@Id() id: string, @ExpectedVersion() expectedVersion: number | null | undefined) {
    return (work: Work) => polishLamp(work, id, expectedVersion);
  }
}

class Migration1 extends Migration {
  override up(): void {
    const base =
      "id uuid primary key, version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null, created_by text not null, organization_id uuid not null";
    this.addSql(
      `create table lamp (${base}, name text not null, price bigint not null, engraving text, lighter_id uuid, keeper_ids uuid[] not null, source_id uuid references lamp (id))`,
    );
    this.addSql("alter table lamp add constraint lamp_name_unique unique (organization_id, name)");
    this.addSql("create table inbox_message (message_id uuid primary key, received_at timestamptz not null)");
    this.addSql(
      "create table outbox_message (position bigserial primary key, message_id uuid not null, consumer text not null, topic text not null, aggregate_id uuid not null, organization_id uuid not null, body jsonb not null, happened_at timestamptz not null)",
    );
    this.addSql(
      "create table policy_value (organization_id uuid, key text, tier text default 'SEED', valid_from date, pack_id text not null, value jsonb not null, level text not null, source text not null, source_url text, article text not null, primary key (organization_id, key, tier, valid_from))",
    );
    this.addSql(
      `create table policy_pack (${base}, title text not null, tier text not null, source text not null, source_url text, valid_from date not null, state text not null, decided_at timestamptz, decided_by text, decision_reason text, org_unit_id uuid, drafter_id uuid, limits jsonb not null, drafter_account_id uuid not null)`,
    );
    this.addSql("create index on policy_pack (organization_id, id)");
    this.addSql(
      "create table known_org_unit (id uuid primary key, organization_id uuid not null, unit_version int not null, ancestry uuid[] not null, is_open boolean not null)",
    );
  }
}

const set = { level: "SET", source: "D", article: "1" } as const;

const LampPolicy = policySeeds({
  leastOil: { value: 3, level: "MUST", tighter: "MORE", source: "GB", article: "2" },
  mostHours: { value: 12, level: "MUST", tighter: "LESS", source: "GB", article: "3" },
  polishDays: { ...set, value: 7 },
  brightness: { ...set, value: 0.5 },
  isDimmed: { ...set, value: false },
  shades: { ...set, value: ["red", "green"] as readonly string[] },
  sizes: { ...set, value: { small: 1, large: 9 } },
});

export const lamps = defineService({
  name: "innovation",
  employee: Employee,
  orgUnit: OrgUnit,
  features: [
    feature({
      entities: [Lamp],
      resolvers: [LampResolver],
      notPersonal: [Lamp],
      policies: LampPolicy,
      demo: async (work, size) => {
        if (size === "small") await lightLamp(work, { name: "演示灯" });
      },
      sealed: [ENGRAVING],
    }),
  ],
  migrations: [{ name: "LampMigration1", class: Migration1 }],
});

export const lampCount = async (em: EntityManager): Promise<number> => em.fork().count(Lamp);
