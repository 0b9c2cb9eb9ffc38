import { defineService } from "@tongxin/subgraph";
import { campaigns } from "./campaigns/campaign.resolver.js";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";

export const innovation = defineService({
  name: "innovation",
  features: [campaigns],
  migrations,
  demo: loadDemo,
});
