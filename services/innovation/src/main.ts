import { runService } from "@tongxin/subgraph";
import { innovation } from "./service.js";

await runService(innovation);
