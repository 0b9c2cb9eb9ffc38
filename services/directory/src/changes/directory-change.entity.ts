import type { Opt } from "@mikro-orm/core";
import { Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Column, DateTime, EntityType, enumType } from "@tongxin/subgraph";
import { ID, Int } from "type-graphql";
import { ChangedEntity, ChangeKind } from "./directory-change.rules.js";

enumType({ ChangedEntity }, "变更的对象。 What has changed.", {
  EMPLOYEE: "职工。 An employee.",
  ORG_UNIT: "组织机构。 A unit.",
});

enumType({ ChangeKind }, "变更的种类。 What happened to it.", {
  CREATED: "新建。 It came to be.",
  UPDATED: "更新。 It changed.",
  DELETED:
    "删除：职工离职或未入职，机构撤销；记录本身保留。 It is gone: the employee left or never began, the unit was closed; the record stays.",
});

@EntityType("目录的一次变更，按先后排列。 One change of the directory, in the order in which they were made.")
@Index({ properties: ["organizationId", "sequence"] })
export class DirectoryChange {
  @Column(ID, "变更的唯一标识，供去重。 What tells this change from any other; redelivered with the same.")
  id!: string;

  @Column(ChangedEntity, "变更的对象。 What has changed.")
  entity!: ChangedEntity;

  @Column(ID, "对象的标识。 The id of what has changed.")
  entityId!: string;

  @Column(ChangeKind, "变更的种类。 What happened to it.")
  kind!: ChangeKind;

  @Column(Int, "变更后的版本。 The version since.")
  entityVersion!: number;

  @Column([String], "变更的字段名，不含内容。 The names of the fields that changed, never what they say.")
  fields!: string[];

  @Column(DateTime, "变更时刻。 When it was made.", { index: true })
  at!: Date;

  // Not exposed: a page's cursor is made of it.

  /** Counted under a lock that is held until the commit: who sees one has seen all before it. */
  @PrimaryKey({ type: "bigint", autoincrement: true })
  sequence!: Opt<number>;

  @Property({ type: "uuid" })
  organizationId!: string;
}
