import { refuse, requireReason } from "@tongxin/kernel";
import { AuditAction, expectVersion, type Version, type Work } from "@tongxin/subgraph";
import { recordChangesOf } from "../changes/directory-change.operations.js";
import { ChangedEntity, ChangeKind } from "../changes/directory-change.rules.js";
import { Employee } from "./employee.entity.js";
import { managedEmployee } from "./employee.operations.js";
import { idNumberOf, phoneOf, sealedIdNumber, sealedPhone } from "./personal-data.js";
import { normalIdNumber, PersonalDataField, whyCannotReveal, whyNotIdNumber } from "./personal-data.rules.js";
import type { PersonalData } from "./personal-data.schema.js";

/** Records the number of somebody's identity card, sealed. */
export async function setIdNumber(
  work: Work,
  id: string,
  text: string,
  expectedVersion?: Version,
): Promise<{ employee: Employee }> {
  const employee = await managedEmployee(work, id, ["id"]);
  expectVersion(employee, expectedVersion);
  const idNumber = normalIdNumber(text);
  refuse(whyNotIdNumber(idNumber), ["idNumber"]);
  // What is sealed anew looks new: who sends the same again changes nothing.
  if ((await idNumberOf(work, employee)) !== idNumber) {
    employee.idNumber = sealedIdNumber(work, idNumber);
    recordChangesOf(work, ChangedEntity.EMPLOYEE, [{ id, kind: ChangeKind.UPDATED, fields: ["idNumber"] }]);
  }
  return { employee };
}

/** Shows personal data in clear to who has a reason, and says so in the audit log, in the same transaction. */
export async function revealPersonalData(
  work: Work,
  id: string,
  fields: readonly PersonalDataField[],
  reason: string,
): Promise<{ personalData: PersonalData }> {
  refuse(whyCannotReveal(work.viewer, fields), ["fields"]);
  const why = requireReason(reason);
  const employee = await managedEmployee(work, id, ["id"]);
  work.keepNoAnswer();
  work.audit({
    action: AuditAction.READ,
    entity: Employee.name,
    entityIds: [employee.id],
    fields: [...new Set(fields)],
    organizationId: employee.organizationId,
    reason: why,
  });
  const shown = (field: PersonalDataField) => fields.includes(field);
  return {
    personalData: {
      employee,
      phone: shown(PersonalDataField.PHONE) ? await phoneOf(work, employee) : null,
      birthDate: shown(PersonalDataField.BIRTH_DATE) ? employee.bornOn : null,
      idNumber: shown(PersonalDataField.ID_NUMBER) ? await idNumberOf(work, employee) : null,
    },
  };
}

const SEALED_AT_ONCE = 500;

/** Seals the phone numbers that an older release has left in clear. */
export async function sealClearPhones({ em, vault }: Work): Promise<void> {
  for (;;) {
    const clear = await em.execute<{ id: string; phone: string }[]>(
      `select id, phone_number as phone from employee
       where phone_number is not null and not starts_with(phone_number, 't1.') limit ? for update`,
      [SEALED_AT_ONCE],
    );
    if (clear.length === 0) return;
    const sealed = clear.map(({ id, phone }) => ({ id, ...sealedPhone({ vault }, phone) }));
    await em.execute(
      `update employee e set phone_number = s."phoneNumber", phone_digest = s."phoneDigest"
       from jsonb_to_recordset(?::jsonb) as s(id uuid, "phoneNumber" text, "phoneDigest" text) where e.id = s.id`,
      [JSON.stringify(sealed)],
    );
  }
}
