import { runService } from "@tongxin/subgraph";
import { activities } from "./service.js";

await runService(activities);
