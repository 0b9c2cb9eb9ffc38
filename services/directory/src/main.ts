import { runService } from "@tongxin/subgraph";
import { directory } from "./service.js";

await runService(directory);
