import { defineService } from "@tongxin/subgraph";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";
import { partyOrganizations } from "./party-organizations/party-organization.resolver.js";

export const party = defineService({
  name: "party",
  features: [partyOrganizations],
  migrations,
  demo: loadDemo,
});
