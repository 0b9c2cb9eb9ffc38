import { change, feature, Id, load, Requires, type Context, type Row, Reaches } from "@tongxin/subgraph";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { PolicyAcknowledgement } from "./policy-acknowledgement.entity.js";
import { PolicyDocument } from "./policy-document.entity.js";
import { acknowledgePolicyDocument, publishPolicyDocument } from "./site-policy.operations.js";
import {
  acknowledgedByEmployees,
  editionsOfSites,
  policyDocumentsById,
  ACKNOWLEDGEMENT_RECORDS,
} from "./site-policy.reads.js";
import { inForceOn } from "./site-policy.rules.js";
import { PolicyDocumentInput, PolicyDocumentPayload } from "./site-policy.schema.js";

@Resolver(() => PolicyDocument)
export class PolicyDocumentResolver {
  @Requires("culture-sites:manage")
  @Mutation(() => PolicyDocumentPayload, {
    nullable: true,
    description:
      "发布阵地管理办法的新版本，生效后须重新签认。 Publish a new edition of a site's measures; it must be acknowledged anew.",
  })
  policyDocumentPublish(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => PolicyDocumentInput, { description: "新版本。 The edition." })
    input: PolicyDocumentInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => publishPolicyDocument(work, siteId, input));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => PolicyDocumentPayload, {
    nullable: true,
    description:
      "签认现行管理办法；首次预约前必须签认。 Acknowledge the measures in force, as the first booking needs.",
  })
  policyDocumentAcknowledge(@Id("版本标识。 The edition's id.") id: string, @Ctx() context: Context) {
    return change(context, work => acknowledgePolicyDocument(work, id));
  }

  @FieldResolver(() => Boolean, {
    description: "查询者是否已签认。 Whether the viewer has acknowledged it.",
  })
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
  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: "现行管理办法；未发布时为 null。 The measures in force; null before the first.",
  })
  async policyDocument(
    @Root() { id }: Row<CultureSite>,
    @Ctx() context: Context,
  ): Promise<Row<PolicyDocument> | null> {
    const inForce = inForceOn(await load(context, editionsOfSites, id), context.clock.today());
    return inForce && load(context, policyDocumentsById, inForce.id);
  }
}

export const sitePolicies = feature({
  entities: [PolicyDocument, PolicyAcknowledgement],
  resolvers: [PolicyDocumentResolver, SitePolicyResolver],
  personal: ACKNOWLEDGEMENT_RECORDS,
});
