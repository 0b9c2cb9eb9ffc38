import { Migration } from "@mikro-orm/migrations";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { refusals, refuse, requireText } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import {
  BaseEntity,
  batchById,
  change,
  connectionOf,
  defineService,
  ExpectedVersion,
  expectVersion,
  feature,
  list,
  load,
  Money,
  Needs,
  PageArgs,
  payloadOf,
  refusalType,
  Requires,
  touch,
  type Context,
  type Row,
  type SealedColumn,
  type Work,
} from "@tongxin/subgraph/host";

/** The smallest service that uses every part of the kit: lamps, which are lit and put out. */

@ObjectType({ description: "灯。 A lamp." })
@Directive('@key(fields: "id")')
@Entity()
export class Lamp extends BaseEntity {
  @Field(() => String, { description: "名称。 The name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => Money, { description: "价格。 The price." })
  @Property({ type: "bigint" })
  price!: number;

  // Not exposed.

  @Property({ type: "text", nullable: true })
  engraving!: string | null;
}

@ObjectType({ description: "职工。 An employee." })
@Directive('@key(fields: "id")')
class Employee {
  @Field(() => ID, { description: "职工标识。 The employee's identifier." })
  id!: string;
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

const LampConnection = connectionOf(Lamp);
const LampPayload = payloadOf("lamp", Lamp, refusalType("Lamp", LampRefusal));

const lampsById = batchById(Lamp);
export const lampsByName = list(Lamp, { order: ["name", "id"] });

async function lightLamp({ em, viewer, announce }: Work, name: string): Promise<{ lamp: Lamp }> {
  const lamp = em.create(Lamp, {
    organizationId: viewer.organizationId,
    name: requireText(name, ["name"]),
    price: 1250,
    engraving: null,
  });
  announce("directory.orgUnitChanged", { id: lamp.id, version: 1, ancestry: [lamp.id], isOpen: true });
  await em.flush();
  if (name === "太阳") refuse(LampRefusal.TOO_BRIGHT, ["name"]);
  if (name === "黑洞") throw new Error("select * from secrets");
  return { lamp };
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
  @Query(() => LampConnection, { nullable: true, description: "全部。 All of them." })
  lamps(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return lampsByName(context, info, page, undefined);
  }

  @Requires("units:read")
  @Query(() => Lamp, { nullable: true, description: "一盏。 One." })
  lamp(
    @Arg("id", () => ID, { description: "标识。 Its id." }) id: string,
    @Arg("copies", () => Int, { defaultValue: 1, description: "份数。 How many." }) _copies: number,
    @Ctx() context: Context,
  ) {
    return load(context, lampsById, id);
  }

  @Needs<Lamp>("name")
  @FieldResolver(() => String, { description: "首字。 The first character of its name." })
  initial(@Root() { name }: Row<Lamp>): string {
    return name.slice(0, 1);
  }

  @FieldResolver(() => Boolean, { description: "是否贵重。 Whether it is dear; it does not say by what." })
  isDear(@Root() { price }: Row<Lamp>): boolean {
    return price > 1_000;
  }

  @Needs<Lamp>("name")
  @FieldResolver(() => Boolean, {
    description: "价格。 What it costs; it says that it needs something else.",
  })
  isCheap(@Root() { price }: Row<Lamp>): boolean {
    return price < 1_000;
  }

  @Requires("units:manage")
  @Mutation(() => LampPayload, { nullable: true, description: "点亮。 Light one." })
  lampLight(
    @Arg("name", () => String, { description: "名称。 Its name." }) name: string,
    @Ctx() context: Context,
  ) {
    return change(context, work => lightLamp(work, name));
  }

  @Requires("units:manage")
  @Mutation(() => LampPayload, { nullable: true, description: "擦亮。 Polish one." })
  lampPolish(
    @Arg("id", () => ID, { description: "标识。 Its id." }) id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => polishLamp(work, id, expectedVersion));
  }
}

class Migration1 extends Migration {
  override up(): void {
    const base =
      "id uuid primary key, version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null, created_by text not null, organization_id uuid not null";
    this.addSql(`create table lamp (${base}, name text not null, price bigint not null, engraving text)`);
    this.addSql("alter table lamp add constraint lamp_name_unique unique (organization_id, name)");
    this.addSql("create table inbox_message (message_id uuid primary key, received_at timestamptz not null)");
    this.addSql(
      "create table outbox_message (position bigserial primary key, message_id uuid not null, consumer text not null, topic text not null, aggregate_id uuid not null, organization_id uuid not null, body jsonb not null, happened_at timestamptz not null)",
    );
    this.addSql(
      "create table policy_value (organization_id uuid, key text, valid_from date, pack_id text not null, value jsonb not null, level text not null, source text not null, article text not null, primary key (organization_id, key, valid_from))",
    );
    this.addSql(
      "create table known_org_unit (id uuid primary key, organization_id uuid not null, unit_version int not null, ancestry uuid[] not null, is_open boolean not null)",
    );
  }
}

export const lamps = defineService({
  name: "innovation",
  employee: Employee,
  features: [
    feature({
      entities: [Lamp],
      resolvers: [LampResolver],
      references: { Lamp: lampsById },
      sealed: [ENGRAVING],
    }),
  ],
  migrations: [{ name: "LampMigration1", class: Migration1 }],
});

export const lampCount = async (em: EntityManager): Promise<number> => em.fork().count(Lamp);
