import {
  batchById,
  Change,
  type Context,
  Derived,
  feature,
  Id,
  Input,
  type Listed,
  Lists,
  loadOwn,
  Needs,
  personalRecords,
  Read,
  Requires,
  type Row,
  viewerMay,
  type Work,
} from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { Club } from "./club.entity.js";
import { foundClub, setVenueAllowance } from "./club.operations.js";
import { allowancesOfClubs, clubsByName } from "./club.reads.js";
import { ClubPolicy } from "./club.rules.js";
import { ClubInput, ClubPayload, VenueAllowanceInput } from "./club.schema.js";
import { VenueAllowance } from "./venue-allowance.entity.js";

@Resolver(() => Club)
export class ClubResolver {
  @Requires("culture-sites:read")
  @Lists(clubsByName, "全部社团，按名称排序。 All clubs, by name.")
  clubs: Listed;

  @Requires("culture-sites:read")
  @Read(Club, "一个社团；不存在时为 null。 One club; null when there is none.")
  club(@Id("社团标识。 The club's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(Club), id);
  }

  @Requires("clubs:manage")
  @Change(ClubPayload, "设立社团。 Found a club.")
  clubFound(@Input() input: ClubInput) {
    return (work: Work) => foundClub(work, input);
  }

  @Requires("clubs:manage")
  @Change(ClubPayload, "设定社团某年的场地额度。 Set a club's venue hours of a year.")
  venueAllowanceSet(
    @Id("社团标识。 The club's id.", "clubId") clubId: string,
    @Input() input: VenueAllowanceInput,
  ) {
    return (work: Work) => setVenueAllowance(work, clubId, input);
  }

  @Lists(allowancesOfClubs, "历年场地额度，按年度排序。 Its venue hours, by year.")
  venueAllowances: Listed;

  @Needs<Club>("orgUnitId")
  @Derived(Boolean, "查询者能否管理该社团。 Whether the viewer may manage it.")
  viewerCanManage(@Root() { orgUnitId }: Row<Club>, @Ctx() context: Context) {
    return viewerMay(context, "clubs:manage", orgUnitId);
  }
}

export const clubs = feature({
  entities: [Club, VenueAllowance],
  resolvers: [ClubResolver],
  policies: ClubPolicy,
  personal: [personalRecords(Club, { zh: "负责的社团", en: "clubs led" })],
});
