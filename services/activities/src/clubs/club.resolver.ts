import {
  change,
  feature,
  Id,
  load,
  loadOwn,
  PageArgs,
  Requires,
  type Context,
  type Row,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Employee, OrgUnit } from "../stubs.js";
import { Club } from "./club.entity.js";
import { foundClub, setVenueAllowance } from "./club.operations.js";
import { allowancesOfClubs, clubsById, clubsByName } from "./club.reads.js";
import { ClubConnection, ClubInput, ClubPayload, VenueAllowanceInput } from "./club.schema.js";
import { VenueAllowance } from "./venue-allowance.entity.js";

@Resolver(() => Club)
export class ClubResolver {
  @Requires("culture-sites:read")
  @Query(() => ClubConnection, {
    nullable: true,
    description: "全部社团，按名称排序。 All clubs, by name.",
  })
  clubs(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return clubsByName(context, info, page, undefined);
  }

  @Requires("culture-sites:read")
  @Query(() => Club, {
    nullable: true,
    description: "一个社团；不存在时为 null。 One club; null when there is none.",
  })
  club(@Id("社团标识。 The club's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, clubsById, id);
  }

  @Requires("clubs:manage")
  @Mutation(() => ClubPayload, { nullable: true, description: "设立社团。 Found a club." })
  clubFound(
    @Arg("input", () => ClubInput, { description: "社团。 The club." }) input: ClubInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => foundClub(work, input));
  }

  @Requires("clubs:manage")
  @Mutation(() => ClubPayload, {
    nullable: true,
    description: "设定社团某年的场地额度。 Set a club's venue hours of a year.",
  })
  venueAllowanceSet(
    @Arg("clubId", () => ID, { description: "社团标识。 The club's id." }) clubId: string,
    @Arg("input", () => VenueAllowanceInput, { description: "额度。 The hours." })
    input: VenueAllowanceInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => setVenueAllowance(work, clubId, input));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "所属机构。 The unit it belongs to." })
  orgUnit(@Root() { orgUnitId }: Row<Club>): OrgUnit {
    return { id: orgUnitId };
  }

  @FieldResolver(() => [Employee], { nullable: true, description: "负责人。 Its officers." })
  officers(@Root() { officerIds }: Row<Club>): Employee[] {
    return officerIds.map(id => ({ id }));
  }

  @FieldResolver(() => [VenueAllowance], {
    description: "历年场地额度，按年度排序。 Its venue hours, by year.",
  })
  venueAllowances(@Root() { id }: Row<Club>, @Ctx() context: Context): Promise<Row<VenueAllowance>[]> {
    return load(context, allowancesOfClubs, id);
  }
}

export const clubs = feature({
  entities: [Club, VenueAllowance],
  resolvers: [ClubResolver],
  references: { Club: clubsById },
});
