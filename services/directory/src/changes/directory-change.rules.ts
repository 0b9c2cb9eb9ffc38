export enum ChangedEntity {
  EMPLOYEE = "EMPLOYEE",
  ORG_UNIT = "ORG_UNIT",
}

export enum ChangeKind {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
}
