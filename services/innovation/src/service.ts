import { defineService } from "@tongxin/subgraph";
import { campaigns } from "./campaigns/campaign.resolver.js";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";
import { Employee } from "./stubs.js";

export const innovation = defineService({
  name: "innovation",
  employee: Employee,
  features: [campaigns],
  migrations,
  demo: loadDemo,
});
