import { childrenOf, list } from "@tongxin/subgraph";
import { Club } from "./club.entity.js";
import { VenueAllowance } from "./venue-allowance.entity.js";

export const clubsByName = list(Club, { order: ["name", "id"] });
export const allowancesOfClubs = childrenOf(VenueAllowance, { of: "clubId", order: ["year"] });
