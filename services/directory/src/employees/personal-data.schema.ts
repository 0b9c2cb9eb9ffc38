import { Classified, enumType, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { Employee } from "./employee.entity.js";
import { PersonalDataField, PersonalDataRefusal } from "./personal-data.rules.js";

enumType({ PersonalDataField }, "脱敏显示的个人信息。 Personal data that are masked.", {
  PHONE: "手机号。 The phone number.",
  BIRTH_DATE: "出生日期。 The birth date.",
  ID_NUMBER: "身份证号。 The number of the identity card.",
});

const EmployeeError = refusalType("Employee", PersonalDataRefusal);

export const EmployeePayload = payloadOf("employee", Employee, EmployeeError);

@ObjectType({
  description:
    "未脱敏的个人信息；查看已记入审计。 Personal data unmasked; that they were seen is in the audit log.",
})
export class PersonalData {
  @Field(() => Employee, { description: "职工。 Whose they are." })
  employee!: object;

  @Classified("PERSONAL")
  @Field(() => String, {
    nullable: true,
    description: "手机号；未登记或未要求为 null。 The phone number; null when not recorded or not asked for.",
  })
  phone!: string | null;

  @Classified("PERSONAL")
  @Field(() => String, {
    nullable: true,
    description: "出生日期；未登记或未要求为 null。 The birth date; null when not recorded or not asked for.",
  })
  birthDate!: string | null;

  @Classified("SENSITIVE")
  @Field(() => String, {
    nullable: true,
    description: "身份证号；未登记或未要求为 null。 The id number; null when not recorded or not asked for.",
  })
  idNumber!: string | null;
}

export const PersonalDataPayload = payloadOf("personalData", PersonalData, EmployeeError);
