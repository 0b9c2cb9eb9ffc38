import type { LocalDate as Day } from "@tongxin/kernel";
import {
  Change,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  load,
  LocalDate,
  Needs,
  Reason,
  Requires,
  type Context,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { Qualification } from "./qualification.entity.js";
import { endQualification, recordQualification } from "./qualification.operations.js";
import { qualificationsOfEmployees } from "./qualification.reads.js";
import { isValidOn, QualificationKind } from "./qualification.rules.js";
import { QualificationInput, QualificationPayload } from "./qualification.schema.js";

@Resolver(() => Qualification)
export class QualificationResolver {
  @Requires("employees:manage")
  @Change(
    QualificationPayload,
    "登记职工的资格；同类资格的期间不得重叠。 Record an employee's qualification; those of one kind do not overlap.",
  )
  qualificationRecord(
    @Id("职工标识。 The employee's id.", "employeeId") employeeId: string,
    @Input() input: QualificationInput,
  ) {
    return (work: Work) => recordQualification(work, employeeId, input);
  }

  @Requires("employees:manage")
  @Change(QualificationPayload, "提前终止资格，须说明原因。 End a qualification early, for a reason.")
  qualificationEnd(
    @Id("资格标识。 The qualification's id.") id: string,
    @Arg("validTo", () => LocalDate, { description: "不再有效的首日。 The first day it no longer holds." })
    validTo: Day,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => endQualification(work, id, validTo, reason, expectedVersion);
  }

  @Derived(Boolean, "今天是否有效。 Whether it holds today.")
  isValid(@Root() qualification: Row<Qualification>, @Ctx() { clock }: Context): boolean {
    return isValidOn(qualification, clock.today());
  }
}

@Resolver(() => Employee)
export class QualificationsOfEmployeeResolver {
  @Needs<Employee>("id")
  @Derived(
    [Qualification],
    "资格，先生效的在前，含已失效的。 The qualifications, the earliest first, ended ones too.",
  )
  async qualifications(
    @Root() { id }: Row<Employee>,
    @Arg("kind", () => QualificationKind, { nullable: true, description: "仅此类别。 Only of this kind." })
    kind: QualificationKind | null,
    @Ctx() context: Context,
  ) {
    const all = await load(context, qualificationsOfEmployees, id);
    return kind ? all.filter(each => each.kind === kind) : all;
  }
}

export const qualifications = feature({
  entities: [Qualification],
  resolvers: [QualificationResolver, QualificationsOfEmployeeResolver],
});
