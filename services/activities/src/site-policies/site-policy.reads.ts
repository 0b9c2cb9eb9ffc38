import { batch, isAmong, tables, toGroups } from "@tongxin/subgraph";
import { PolicyAcknowledgement } from "./policy-acknowledgement.entity.js";
import { PolicyDocument } from "./policy-document.entity.js";

const rows = tables<{
  policy_document: PolicyDocument;
  policy_acknowledgement: PolicyAcknowledgement;
}>();

export interface EditionHead {
  readonly id: string;
  readonly siteId: string;
  readonly edition: number;
  readonly effectiveOn: string;
}

/** The editions of sites without their texts, which few readers want. */
export const editionsOfSites = batch<EditionHead[]>([], async (em, siteIds) =>
  toGroups(
    await rows(em)
      .selectFrom("policy_document")
      .select(["id", "site_id as siteId", "edition", "effective_on as effectiveOn"])
      .where(isAmong("site_id", siteIds))
      .execute(),
    "siteId",
  ),
);

/** The ids of the editions that an employee has acknowledged. */
export const acknowledgedByEmployees = batch<ReadonlySet<string>>(new Set(), async (em, employeeIds) => {
  const found = await rows(em)
    .selectFrom("policy_acknowledgement")
    .select(["employee_id as employeeId", "document_id as documentId"])
    .where(isAmong("employee_id", employeeIds))
    .execute();
  return new Map(
    [...toGroups(found, "employeeId")].map(([employeeId, group]) => [
      employeeId,
      new Set(group.map(({ documentId }) => documentId)),
    ]),
  );
});
