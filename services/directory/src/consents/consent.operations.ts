import { LockMode } from "@mikro-orm/core";
import { noEmployee, refuse, requireReason, requireText } from "@tongxin/kernel";
import { AuditAction, locked, type Work } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { Consent } from "./consent.entity.js";
import { whyCannotWithdraw, type ConsentPurpose } from "./consent.rules.js";

type ConsentResult = Promise<{ consent: Consent }>;

/** Agrees to a use of what is one's own; who has agreed already stays so. */
export async function giveConsent(work: Work, purpose: ConsentPurpose, note: string | null): ConsentResult {
  const { em, viewer } = work;
  const kept = note === null ? null : requireText(note, ["note"]);
  const { employeeId } = viewer;
  // Under the person's lock, so that whoever agrees twice at once agrees once.
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const employee = employeeId && (await em.findOne(Employee, employeeId, { lockMode }));
  if (!employee) return refuse(noEmployee);
  const given = await em.findOne(Consent, { employeeId: employee.id, purpose, withdrawnAt: null });
  if (given) return { consent: given };

  const { id, organizationId } = employee;
  const consent = em.create(Consent, { organizationId, employeeId: id, purpose, note: kept });
  await announce(work, "directory.consentGiven", consent);
  return { consent };
}

/** From now on nothing new is published by it; what was published is hidden by whoever did. */
export async function withdrawConsent(work: Work, id: string, reason: string): ConsentResult {
  const { viewer, clock } = work;
  const consent = await locked(work, Consent, id);
  refuse(whyCannotWithdraw(consent, viewer.employeeId), ["id"]);
  consent.withdrawnAt = clock.now();
  consent.withdrawalReason = requireReason(reason);
  await announce(work, "directory.consentWithdrawn", consent);
  work.audit({
    action: AuditAction.UPDATED,
    entity: Consent.name,
    entityIds: [id],
    reason: consent.withdrawalReason,
  });
  return { consent };
}

async function announce(
  work: Work,
  topic: "directory.consentGiven" | "directory.consentWithdrawn",
  consent: Consent,
): Promise<void> {
  await work.em.flush();
  const { id, version, employeeId, purpose, organizationId } = consent;
  work.announce(topic, { id, version, employeeId, purpose }, organizationId);
}
