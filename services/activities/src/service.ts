import { defineService } from "@tongxin/subgraph";
import { cultureSites } from "./culture-sites/culture-site.resolver.js";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";

export const activities = defineService({
  name: "activities",
  features: [cultureSites],
  migrations,
  demo: loadDemo,
});
