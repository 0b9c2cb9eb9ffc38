import { defineService } from "@tongxin/subgraph";
import { calendarFeeds } from "./calendar-feeds/calendar-feed.resolver.js";
import { clubs } from "./clubs/club.resolver.js";
import { cultureSites } from "./culture-sites/culture-site.resolver.js";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";
import { noShows } from "./no-shows/no-show-appeal.resolver.js";
import { sitePolicies } from "./site-policies/site-policy.resolver.js";
import { Employee, OrgUnit } from "./stubs.js";
import { upkeep } from "./upkeep/upkeep.resolver.js";
import { venueBookings } from "./venue-bookings/venue-booking.resolver.js";

export const activities = defineService({
  name: "activities",
  employee: Employee,
  orgUnit: OrgUnit,
  features: [cultureSites, sitePolicies, clubs, venueBookings, noShows, upkeep, calendarFeeds],
  migrations,
  demo: loadDemo,
});
