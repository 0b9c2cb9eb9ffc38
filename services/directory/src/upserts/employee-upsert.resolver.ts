import {
  Change,
  ExpectedVersion,
  feature,
  Id,
  Input,
  Reason,
  Requires,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Resolver } from "type-graphql";
import { EmployeeField } from "../employees/employee.rules.js";
import { TAKE_EFFECT_TASK, takeEffect } from "../incoming/take-effect.task.js";
import { UpsertMode } from "../incoming/incoming.rules.js";
import {
  editEmployee,
  releaseFields,
  transferEmployee,
  upsertEmployee,
} from "./employee-upsert.operations.js";
import {
  EmployeeEditInput,
  EmployeeTransferInput,
  EmployeeUpsertInput,
  EmployeeUpsertPayload,
} from "./employee-upsert.schema.js";
import { EmployeePayload } from "../employees/personal-data.schema.js";

const ID = "职工标识。 The employee's id.";

@Resolver()
export class EmployeeUpsertResolver {
  @Requires("employees:manage")
  @Change(
    EmployeeUpsertPayload,
    "按来源系统及编号写入一名职工；内容相同则无变化，版本不变。 Create or update an employee by source system and id; the same again is UNCHANGED, and keeps its version.",
  )
  employeeUpsert(
    @Input() input: EmployeeUpsertInput,
    @Arg("mode", () => UpsertMode, {
      defaultValue: UpsertMode.UPSERT,
      description: "新建、更新，还是两者皆可。 Whether to create, to update, or both.",
    })
    mode: UpsertMode,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => upsertEmployee(work, input, mode, expectedVersion);
  }

  @Requires("employees:manage")
  @Change(
    EmployeeUpsertPayload,
    "在本平台修改职工信息；此后导入不再覆盖所改的各项。 Edit an employee here; imports leave what was edited alone from then on.",
  )
  employeeEdit(
    @Id(ID) id: string,
    @Input() input: EmployeeEditInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => editEmployee(work, id, input, expectedVersion);
  }

  @Requires("employees:manage")
  @Change(
    EmployeeUpsertPayload,
    "调动职工，可定于以后的日期生效；以往任职仍可查。 Transfer an employee, today or on a day to come; former posts stay readable.",
  )
  employeeTransfer(
    @Id(ID) id: string,
    @Input() input: EmployeeTransferInput,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => transferEmployee(work, id, input, reason, expectedVersion);
  }

  @Requires("employees:manage")
  @Change(
    EmployeePayload,
    "将在本平台改过的信息交还来源系统，以其下次数据为准。 Give what was edited here back to the source system: what it says next is written again.",
  )
  employeeLocalFieldsRelease(
    @Id(ID) id: string,
    @Arg("fields", () => [EmployeeField], { description: "交还哪些信息。 Which fields." })
    fields: EmployeeField[],
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => releaseFields(work, id, fields, expectedVersion);
  }
}

export const employeeUpserts = feature({
  entities: [],
  resolvers: [EmployeeUpsertResolver],
  // Each hour from one past midnight in Shanghai: what an outage has kept from its day is made up for.
  tasks: [{ name: TAKE_EFFECT_TASK, run: takeEffect, at: "1 * * * *" }],
});
