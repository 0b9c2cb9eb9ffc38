import { runService } from "@tongxin/subgraph";
import { party } from "./service.js";

await runService(party);
