import { directoryStubs, type Stub } from "@tongxin/subgraph";

/** The types of `directory` that this service refers to, by id only. */
export const { Employee, OrgUnit } = directoryStubs();
export type Employee = Stub;
export type OrgUnit = Stub;
