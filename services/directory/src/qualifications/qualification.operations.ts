import { refuse, requireReason, requireText, type LocalDate } from "@tongxin/kernel";
import { expectVersion, locked, type Version, type Work } from "@tongxin/subgraph";
import { managedEmployee } from "../employees/employee.operations.js";
import { Qualification } from "./qualification.entity.js";
import { whyCannotEnd, whyPeriodInvalid } from "./qualification.rules.js";
import type { QualificationInput } from "./qualification.schema.js";

type QualificationResult = Promise<{ qualification: Qualification }>;

export async function recordQualification(
  work: Work,
  employeeId: string,
  { level = null, validTo = null, ...input }: QualificationInput,
): QualificationResult {
  refuse(whyPeriodInvalid({ ...input, validTo }), ["input", "validTo"]);
  const { organizationId } = await managedEmployee(work, employeeId, ["employeeId"]);
  const qualification = work.em.create(Qualification, {
    organizationId,
    employeeId,
    kind: input.kind,
    level: level === null ? null : requireText(level, ["input", "level"]),
    issuer: requireText(input.issuer, ["input", "issuer"]),
    validFrom: input.validFrom,
    validTo,
    endReason: null,
  });
  return { qualification };
}

/** It holds no longer from the day on; what was done while it held stands. */
export async function endQualification(
  work: Work,
  id: string,
  validTo: LocalDate,
  reason: string,
  expectedVersion?: Version,
): QualificationResult {
  const endReason = requireReason(reason);
  const { employeeId } = await work.em.findOneOrFail(Qualification, id);
  await managedEmployee(work, employeeId, ["id"]);
  const qualification = await locked(work, Qualification, id);
  expectVersion(qualification, expectedVersion);
  refuse(whyCannotEnd(qualification, validTo), ["validTo"]);
  work.em.assign(qualification, { validTo, endReason });
  return { qualification };
}
