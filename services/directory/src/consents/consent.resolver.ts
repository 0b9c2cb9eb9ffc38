import {
  Change,
  type Context,
  Derived,
  feature,
  Id,
  load,
  Open,
  Reaches,
  Reason,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { Viewer } from "../accounts/account.schema.js";
import { Consent } from "./consent.entity.js";
import { giveConsent, withdrawConsent } from "./consent.operations.js";
import { consentsOfEmployees } from "./consent.reads.js";
import { ConsentPurpose } from "./consent.rules.js";
import { ConsentPayload } from "./consent.schema.js";

@Resolver(() => Consent)
export class ConsentResolver {
  @Open()
  @Reaches("OWN")
  @Change(
    ConsentPayload,
    "本人同意一种公开使用；已同意的不变。 Agree to a public use of what is one's own; who has agreed already stays so.",
  )
  consentGive(
    @Arg("purpose", () => ConsentPurpose, { description: "用途。 What for." }) purpose: ConsentPurpose,
    @Arg("note", () => String, {
      nullable: true,
      description: "说明，如仅限内刊。 A note, such as where only.",
    })
    note: string | null | undefined,
  ) {
    return (work: Work) => giveConsent(work, purpose, note ?? null);
  }

  @Open()
  @Reaches("OWN")
  @Change(
    ConsentPayload,
    "撤回本人的同意，此后不再公开。 Withdraw a consent of one's own; nothing is published by it from then on.",
  )
  consentWithdraw(@Id("同意的标识。 The consent's id.") id: string, @Reason() reason: string) {
    return (work: Work) => withdrawConsent(work, id, reason);
  }
}

@Resolver(() => Viewer)
export class ViewerConsentsResolver {
  @Derived(
    [Consent],
    "本人给过的同意，含已撤回的，由早到晚；账号不属于职工时为 null。 All that the viewer agreed to, withdrawn or not, the earliest first; null for an account of no employee.",
    { nullable: true },
  )
  consents(@Root() { employeeId }: Viewer, @Ctx() context: Context) {
    return employeeId && load(context, consentsOfEmployees, employeeId);
  }
}

export const consents = feature({
  entities: [Consent],
  resolvers: [ConsentResolver, ViewerConsentsResolver],
});
