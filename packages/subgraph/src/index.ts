/**
 * The words that features are written in, in the order in which their files use them. What runs a service, the gateway and
 * the tools beside is in `@tongxin/subgraph/host`.
 */

// x.entity.ts: a row, and what the graph shows of it.
export { BaseEntity } from "./base-entity.js";
export { Column, EntityType, enumType } from "./column.js";
export { BelongsTo, RefersTo } from "./relation.js";
export { DateTime, LocalDate, LocalTime } from "./scalars.js";
export { directoryStubs, type Stub } from "./stubs.js";
export { KnownEmployee, knownEmployeesById } from "./employees.js";
export { KnownOrgUnit } from "./org-units.js";
export { PolicyBasis } from "./policy.js";

// x.schema.ts: what goes in and what comes back.
export { connectionOf, PageArgs } from "./connection.js";
export { payloadOf, refusalType } from "./refusal-type.js";

// x.operations.ts: one function for each mutation, in its transaction.
export type { Ground, Work } from "./work.js";
export { locked, lockedOwn, managed, unitInScope, whyNotFor } from "./org-units.js";
export { requireEmployed, viewerAsEmployee } from "./employees.js";
export { expectVersion, inTransaction, removeAll, touch } from "./change.js";
export { AuditAction } from "./audit/audit-entry.entity.js";

// x.reads.ts: lists, batches and rows.
export { list, nestedList } from "./list.js";
export {
  batch,
  batchById,
  batchByText,
  batchOnDay,
  childrenOf,
  countsOf,
  load,
  loadOwn,
  toGroups,
  toMap,
} from "./batch.js";
export { fixed } from "./fixed.js";
export {
  isAmong,
  selectRows,
  tables,
  withThoseOnly,
  type Reader,
  type Row,
  type RowOrEntity,
  type RowsQuery,
} from "./rows.js";

// Facts for a rule, gathered by a read and by an operation alike; limits in force.
export { inquire, inquireWithin, type Inquiry } from "./inquiry.js";
export { policyFor, policyOn, type Policy } from "./policy.js";
export { draftDemoPack } from "./policy-packs/policy-packs.js";
export { policyCases } from "./policy-packs/policy-cases.js";

// x.resolver.ts: names, descriptions, permissions.
export type { Context } from "./context.js";
export { Change, Derived, Read } from "./fields.js";
export { Lists, type Listed } from "./lists.js";
export { ExpectedVersion, Filter, Id, Input, Reason, type Version } from "./arguments.js";
export { Classified, Open, Reaches, Requires } from "./requires.js";
export { AT_ONCE, Needs, propertiesAsked } from "./needs.js";
export { viewerMay } from "./org-units.js";
export { userError } from "./change.js";
export { badInput, forbidden, notFound } from "./errors.js";
export type { OutsideAnswer, WhyNotOutside } from "./outside.js";
export { sign } from "./outbox/signature.js";
export { feature, type DemoSize, type TaskContext } from "./feature.js";
export { draftedPolicyPacks } from "./policy-packs/policy-pack.entity.js";
export { MyDataSection, personalRecords, sectionsAbout, type PersonalRecords } from "./personal-records.js";
export { sealedField, type SealedColumn } from "./keys/reseal.js";

// service.ts, main.ts and demo.ts.
export {
  defineService,
  type DemoSettings,
  type IncomingFile,
  type StartSettings,
} from "./service-definition.js";
export { runService } from "./run.js";
