import { Entity, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Role } from "@tongxin/kernel";
import { BaseEntity } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";

/** Who may sign in: a person, or a system such as HR's. */
@Entity()
@Unique({ name: "account_name_unique", properties: ["name"] })
export class Account extends BaseEntity {
  @Property({ type: "text" })
  name!: string;

  /** Null for a system's account, and for a person who is not in the roster. */
  @ManyToOne(() => Employee, {
    mapToPk: true,
    fieldName: "employee_id",
    nullable: true,
    index: true,
  })
  employeeId!: string | null;
}

/** A role that an account has in a unit and all below it, for a time. */
@Entity()
@Index({ properties: ["accountId"] })
export class RoleGrant extends BaseEntity {
  @ManyToOne(() => Account, { mapToPk: true, fieldName: "account_id" })
  accountId!: string;

  @Property({ type: "text" })
  role!: Role;

  /** Null: everywhere. */
  @ManyToOne(() => OrgUnit, { mapToPk: true, fieldName: "org_unit_id", nullable: true })
  orgUnitId!: string | null;

  @Property({ type: "date" })
  startsOn!: string;

  /** The first day it no longer holds. */
  @Property({ type: "date", nullable: true })
  endsOn!: string | null;
}
