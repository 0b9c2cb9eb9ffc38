import { runService } from "@tongxin/subgraph";
import { integrity } from "./service.js";

await runService(integrity);
