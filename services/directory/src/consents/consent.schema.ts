import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Consent } from "./consent.entity.js";
import { ConsentRefusal } from "./consent.rules.js";

export const ConsentPayload = payloadOf("consent", Consent, refusalType("Consent", ConsentRefusal));
