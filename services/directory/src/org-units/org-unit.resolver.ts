import {
  change,
  ExpectedVersion,
  feature,
  Id,
  load,
  PageArgs,
  Requires,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { OrgUnit } from "./org-unit.entity.js";
import { closeOrgUnit, moveOrgUnit, openOrgUnit } from "./org-unit.operations.js";
import {
  childrenOfUnits,
  orgUnitsByCode,
  orgUnitsByCodes,
  orgUnitsById,
  pathNamesOfUnits,
} from "./org-unit.reads.js";
import { OrgUnitKind } from "./org-unit.rules.js";
import { OrgUnitConnection, OrgUnitFilter, OrgUnitInput, OrgUnitPayload } from "./org-unit.schema.js";

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Requires("units:read")
  @Reaches("ENTERPRISE")
  @Query(() => OrgUnit, {
    nullable: true,
    description:
      "按标识或编码查一个单位；不存在时为 null。 One unit by its id or its code; null when there is none.",
  })
  orgUnit(
    @Arg("id", () => ID, { nullable: true, description: "单位标识。 The unit's id." }) id: string | undefined,
    @Arg("code", () => String, { nullable: true, description: "在用单位的编码。 The code of an open unit." })
    code: string | undefined,
    @Ctx() context: Context,
  ) {
    if (id) return load(context, orgUnitsById, id);
    return code ? load(context, orgUnitsByCodes, code) : null;
  }

  @Requires("units:read")
  @Query(() => OrgUnitConnection, {
    nullable: true,
    description: "在用单位，按编码排序。 All open units, by code.",
  })
  orgUnits(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => OrgUnitFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: OrgUnitFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return orgUnitsByCode(context, info, page, filter);
  }

  @Requires("units:manage")
  @Mutation(() => OrgUnitPayload, { nullable: true, description: "设立单位。 Open a unit." })
  orgUnitOpen(
    @Arg("input", () => OrgUnitInput, { description: "单位。 The unit." }) input: OrgUnitInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => openOrgUnit(work, input));
  }

  @Requires("units:manage")
  @Mutation(() => OrgUnitPayload, {
    nullable: true,
    description: "连同下级移到另一单位之下，标识不变。 Move a unit with all below it; its id stays.",
  })
  orgUnitMove(
    @Id("单位标识。 The unit's id.") id: string,
    @Arg("parentId", () => ID, { description: "新的上级单位。 The unit it goes below." }) parentId: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => moveOrgUnit(work, id, parentId, expectedVersion));
  }

  @Requires("units:manage")
  @Mutation(() => OrgUnitPayload, {
    nullable: true,
    description:
      "撤销单位；须无在用下级、无在任人员。 Close a unit that has no open units below and nobody in post.",
  })
  orgUnitClose(
    @Id("单位标识。 The unit's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => closeOrgUnit(work, id, expectedVersion));
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: "上级单位；根单位为 null。 The unit above; null for the root.",
  })
  parent(@Root() { parentId }: Row<OrgUnit>, @Ctx() context: Context) {
    return parentId ? load(context, orgUnitsById, parentId) : null;
  }

  @FieldResolver(() => [OrgUnit], {
    description: "直接下级，按编码排序。 The open units right below, by code.",
  })
  children(@Root() { id }: Row<OrgUnit>, @Ctx() context: Context) {
    return load(context, childrenOfUnits, id);
  }

  @FieldResolver(() => String, {
    description:
      "从集团到本单位的名称，以“ / ”相连。 The names from the group down to this unit, joined by ' / '.",
  })
  path(@Root() { id }: Row<OrgUnit>, @Ctx() context: Context): Promise<string> {
    return load(context, pathNamesOfUnits, id);
  }

  @FieldResolver(() => OrgUnitConnection, {
    nullable: true,
    description: "所有下级（不含自身），按编码排序。 All open units below this one, by code.",
  })
  descendants(
    @Root() { treePath }: Row<OrgUnit>,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("kind", () => OrgUnitKind, { nullable: true, description: "仅此类别。 Only this kind." })
    kind: OrgUnitKind | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return orgUnitsByCode(context, info, page, { below: treePath, ...(kind && { kind }) });
  }
}

export const orgUnits = feature({
  entities: [OrgUnit],
  resolvers: [OrgUnitResolver],
  references: { OrgUnit: orgUnitsById },
});
