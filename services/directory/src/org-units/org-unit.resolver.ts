import {
  batchById,
  Change,
  connectionOf,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  type Listed,
  Lists,
  load,
  PageArgs,
  Reaches,
  Read,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Resolver, Root } from "type-graphql";
import { OrgUnit } from "./org-unit.entity.js";
import { closeOrgUnit, moveOrgUnit, openOrgUnit } from "./org-unit.operations.js";
import { childrenOfUnits, orgUnitsByCode, orgUnitsByCodes, pathNamesOfUnits } from "./org-unit.reads.js";
import { OrgUnitKind } from "./org-unit.rules.js";
import { OrgUnitInput, OrgUnitPayload } from "./org-unit.schema.js";

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Requires("units:read")
  @Reaches("ENTERPRISE")
  @Read(
    OrgUnit,
    "按标识或编码查一个单位；不存在时为 null。 One unit by its id or its code; null when there is none.",
  )
  orgUnit(
    @Arg("id", () => ID, { nullable: true, description: "单位标识。 The unit's id." }) id: string | undefined,
    @Arg("code", () => String, { nullable: true, description: "在用单位的编码。 The code of an open unit." })
    code: string | undefined,
    @Ctx() context: Context,
  ) {
    if (id) return load(context, batchById(OrgUnit), id);
    return code ? load(context, orgUnitsByCodes, code) : null;
  }

  @Requires("units:read")
  @Lists(orgUnitsByCode, "在用单位，按编码排序。 All open units, by code.")
  orgUnits: Listed;

  @Requires("units:manage")
  @Change(OrgUnitPayload, "设立单位。 Open a unit.")
  orgUnitOpen(@Input() input: OrgUnitInput) {
    return (work: Work) => openOrgUnit(work, input);
  }

  @Requires("units:manage")
  @Change(OrgUnitPayload, "连同下级移到另一单位之下，标识不变。 Move a unit with all below it; its id stays.")
  orgUnitMove(
    @Id("单位标识。 The unit's id.") id: string,
    @Id("新的上级单位。 The unit it goes below.", "parentId") parentId: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => moveOrgUnit(work, id, parentId, expectedVersion);
  }

  @Requires("units:manage")
  @Change(
    OrgUnitPayload,
    "撤销单位；须无在用下级、无在任人员。 Close a unit that has no open units below and nobody in post.",
  )
  orgUnitClose(@Id("单位标识。 The unit's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => closeOrgUnit(work, id, expectedVersion);
  }

  @Derived(OrgUnit, "上级单位；根单位为 null。 The unit above; null for the root.", { nullable: true })
  parent(@Root() { parentId }: Row<OrgUnit>, @Ctx() context: Context) {
    return parentId ? load(context, batchById(OrgUnit), parentId) : null;
  }

  @Lists(childrenOfUnits, "直接下级，按编码排序。 The open units right below, by code.")
  children: Listed;

  @Derived(
    String,
    "从集团到本单位的名称，以“ / ”相连。 The names from the group down to this unit, joined by ' / '.",
  )
  path(@Root() { id }: Row<OrgUnit>, @Ctx() context: Context): Promise<string> {
    return load(context, pathNamesOfUnits, id);
  }

  @Derived(
    connectionOf(OrgUnit),
    "所有下级（不含自身），按编码排序。 All open units below this one, by code.",
    { nullable: true },
  )
  descendants(
    @Root() { treePath }: Row<OrgUnit>,
    @Args() page: PageArgs,
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
});
