import type { Opt } from "@mikro-orm/core";
import { PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { newId } from "@tongxin/kernel";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime } from "./scalars.js";

/** What every row has. `change()` fills in the times and who did it; whose the row is, its operation says. */
@ObjectType({ description: "每条记录共有的字段。 What every record has." })
export abstract class BaseEntity {
  @Field(() => ID, { description: "标识。 The identifier." })
  @PrimaryKey({ type: "uuid" })
  id: string = newId();

  @Field(() => Int, {
    description:
      "版本号，每次修改加一；修改时可作 expectedVersion 传回。 Grows with each change; send it back as `expectedVersion`.",
  })
  @Property({ type: "integer", version: true })
  version!: Opt<number>;

  @Field(() => DateTime, { description: "创建时刻。 When it was created." })
  @Property({ type: "timestamptz" })
  createdAt!: Opt<Date>;

  @Field(() => DateTime, { description: "最近修改时刻。 When it was last changed." })
  @Property({ type: "timestamptz" })
  updatedAt!: Opt<Date>;

  @Field(() => String, { description: "创建者的账号。 The account that created it." })
  @Property({ type: "text" })
  createdBy!: Opt<string>;

  // Not exposed.

  /** The company that the row belongs to: for most that of its unit or of the row above it, not the viewer's. */
  @Property({ type: "uuid" })
  organizationId!: string;
}
