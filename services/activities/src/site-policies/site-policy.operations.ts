import { newId, refuse, requireText } from "@tongxin/kernel";
import { AuditAction, managed, viewerAsEmployee, type Work } from "@tongxin/subgraph";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { PolicyAcknowledgement } from "./policy-acknowledgement.entity.js";
import { PolicyDocument } from "./policy-document.entity.js";
import { inForceOn, SitePolicyRefusal, whyBodyInvalid, whyTooEarly } from "./site-policy.rules.js";
import type { PolicyDocumentInput } from "./site-policy.schema.js";

type DocumentResult = Promise<{ policyDocument: PolicyDocument }>;

/** The next edition; it asks everybody for a new acknowledgement from the day it takes effect. */
export async function publishPolicyDocument(
  work: Work,
  siteId: string,
  { body, ...input }: PolicyDocumentInput,
): DocumentResult {
  const { em, clock } = work;
  const title = requireText(input.title, ["input", "title"]);
  const effectiveOn = input.effectiveOn ?? clock.today();
  refuse(whyBodyInvalid(body), ["input", "body"]);
  refuse(whyTooEarly(effectiveOn, clock.today()), ["input", "effectiveOn"]);
  const { organizationId } = await managed(work, CultureSite, siteId);
  const edition = 1 + (await em.count(PolicyDocument, { siteId }));
  const policyDocument = em.create(PolicyDocument, {
    siteId,
    edition,
    title,
    body,
    effectiveOn,
    organizationId,
  });
  return { policyDocument };
}

export async function acknowledgePolicyDocument(work: Work, id: string): DocumentResult {
  const { em, clock } = work;
  const employeeId = viewerAsEmployee(work);
  const policyDocument = await em.findOneOrFail(PolicyDocument, id);
  const editions = await em.find(PolicyDocument, { siteId: policyDocument.siteId });
  if (inForceOn(editions, clock.today()) !== policyDocument) refuse(SitePolicyRefusal.NOT_IN_FORCE, ["id"]);
  await acknowledge(work, employeeId, policyDocument);
  return { policyDocument };
}

/** Once is enough, and twice does no harm: the unique index keeps the first of two that come together. */
export async function acknowledge(
  { em, viewer, clock, audit }: Work,
  employeeId: string,
  { id: documentId, organizationId }: Pick<PolicyDocument, "id" | "organizationId">,
): Promise<void> {
  const now = clock.now();
  const [made] = await em.execute<{ id: string }[]>(
    `insert into policy_acknowledgement (id, version, created_at, updated_at, created_by, organization_id, employee_id, document_id)
     values (?, 1, ?, ?, ?, ?, ?, ?) on conflict (employee_id, document_id) do nothing returning id`,
    [newId(), now, now, viewer.account, organizationId, employeeId, documentId],
  );
  if (!made) return;
  audit({
    action: AuditAction.CREATED,
    entity: PolicyAcknowledgement.name,
    entityIds: [made.id],
    organizationId,
  });
}
