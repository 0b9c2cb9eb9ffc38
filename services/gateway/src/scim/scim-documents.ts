/** What SCIM asks of the graph. */

const EMPLOYEE_FIELDS = `fragment ScimEmployee on Employee {
  id version createdAt updatedAt employeeNo name state hiredOn sourceSystem externalId phone
  orgUnit { id code name path }
  assignment { position { title postCategory } }
  unionMembership { id }
}`;

const UNIT_FIELDS = "fragment ScimUnit on OrgUnit { id version createdAt updatedAt code name closedOn }";

export const USER = `query ScimUser($id: ID, $sourceSystem: String, $externalId: String) {
  employee(id: $id, sourceSystem: $sourceSystem, externalId: $externalId) { ...ScimEmployee }
}
${EMPLOYEE_FIELDS}`;

export const USERS = `query ScimUsers($filter: EmployeeFilter, $first: Int, $after: String) {
  page: employees(filter: $filter, first: $first, after: $after) {
    nodes { ...ScimEmployee } totalCount pageInfo { endCursor hasNextPage }
  }
}
${EMPLOYEE_FIELDS}`;

export const USERS_PASSED = `query ScimUsersPassed($filter: EmployeeFilter, $first: Int, $after: String) {
  page: employees(filter: $filter, first: $first, after: $after) { pageInfo { endCursor hasNextPage } }
}`;

export const USER_WRITE = `mutation ScimUserWrite($input: EmployeeUpsertInput!, $mode: UpsertMode!, $expectedVersion: Int) {
  employeeUpsert(input: $input, mode: $mode, expectedVersion: $expectedVersion) {
    employee { ...ScimEmployee }
    userErrors { code message path allowedTransitions }
  }
}
${EMPLOYEE_FIELDS}`;

export const GROUP = `query ScimGroup($id: ID, $code: String) { orgUnit(id: $id, code: $code) { ...ScimUnit } }
${UNIT_FIELDS}`;

export const GROUPS = `query ScimGroups($first: Int, $after: String) {
  page: orgUnits(first: $first, after: $after) {
    nodes { ...ScimUnit } totalCount pageInfo { endCursor hasNextPage }
  }
}
${UNIT_FIELDS}`;

export const GROUPS_PASSED = `query ScimGroupsPassed($first: Int, $after: String) {
  page: orgUnits(first: $first, after: $after) { pageInfo { endCursor hasNextPage } }
}`;
