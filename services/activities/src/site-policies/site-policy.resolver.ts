import {
  batchById,
  Change,
  type Context,
  Derived,
  feature,
  Id,
  Input,
  load,
  Reaches,
  Requires,
  type Row,
  type Work,
  personalRecords,
} from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { PolicyAcknowledgement } from "./policy-acknowledgement.entity.js";
import { PolicyDocument } from "./policy-document.entity.js";
import { acknowledgePolicyDocument, publishPolicyDocument } from "./site-policy.operations.js";
import { acknowledgedByEmployees, editionsOfSites } from "./site-policy.reads.js";
import { inForceOn } from "./site-policy.rules.js";
import { PolicyDocumentInput, PolicyDocumentPayload } from "./site-policy.schema.js";

@Resolver(() => PolicyDocument)
export class PolicyDocumentResolver {
  @Requires("culture-sites:manage")
  @Change(
    PolicyDocumentPayload,
    "发布阵地管理办法的新版本，生效后须重新签认。 Publish a new edition of a site's measures; it must be acknowledged anew.",
  )
  policyDocumentPublish(
    @Id("阵地标识。 The site's id.", "siteId") siteId: string,
    @Input() input: PolicyDocumentInput,
  ) {
    return (work: Work) => publishPolicyDocument(work, siteId, input);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    PolicyDocumentPayload,
    "签认现行管理办法；首次预约前必须签认。 Acknowledge the measures in force, as the first booking needs.",
  )
  policyDocumentAcknowledge(@Id("版本标识。 The edition's id.") id: string) {
    return (work: Work) => acknowledgePolicyDocument(work, id);
  }

  @Derived(Boolean, "查询者是否已签认。 Whether the viewer has acknowledged it.")
  async isAcknowledgedByViewer(
    @Root() { id }: Row<PolicyDocument>,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const { employeeId } = context.viewer;
    return employeeId !== null && (await load(context, acknowledgedByEmployees, employeeId)).has(id);
  }
}

@Resolver(() => CultureSite)
export class SitePolicyResolver {
  @Derived(PolicyDocument, "现行管理办法；未发布时为 null。 The measures in force; null before the first.", {
    nullable: true,
  })
  async policyDocument(
    @Root() { id }: Row<CultureSite>,
    @Ctx() context: Context,
  ): Promise<Row<PolicyDocument> | null> {
    const inForce = inForceOn(await load(context, editionsOfSites, id), context.clock.today());
    return inForce && load(context, batchById(PolicyDocument), inForce.id);
  }
}

export const sitePolicies = feature({
  entities: [PolicyDocument, PolicyAcknowledgement],
  resolvers: [PolicyDocumentResolver, SitePolicyResolver],
  personal: [personalRecords(PolicyAcknowledgement, { zh: "管理办法签认", en: "measures acknowledged" })],
});
