/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation CloseAUnit($id: ID!) {\n  orgUnitClose(id: $id) {\n    orgUnit {\n      closedOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.CloseAUnitDocument,
    "mutation MoveAUnit($id: ID!, $parentId: ID!) {\n  orgUnitMove(id: $id, parentId: $parentId) {\n    orgUnit {\n      path\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.MoveAUnitDocument,
    "mutation OpenAUnit($input: OrgUnitInput!) {\n  orgUnitOpen(input: $input) {\n    orgUnit {\n      id\n      code\n      path\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenAUnitDocument,
    "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WholeTreeDocument,
    "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}": typeof types.WhoImportedWhatDocument,
    "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}": typeof types.OrganizationsOfMyMineDocument,
    "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}": typeof types.PartyOrganizationsDocument,
    "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}": typeof types.MySitesDocument,
    "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AcknowledgeAMicroPowerDocument,
    "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": typeof types.CampaignOfTheYearDocument,
    "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}": typeof types.FindAColleagueDocument,
    "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}": typeof types.MicroPowersOfAPostDocument,
    "query OneUnitAcrossServices($code: String!) {\n  orgUnit(code: $code) {\n    name\n    path\n    campaigns {\n      title\n      state\n    }\n    partyOrganizations {\n      name\n      kind\n    }\n  }\n}": typeof types.OneUnitAcrossServicesDocument,
    "query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    name\n    openingDays(from: $from, to: $to) {\n      day\n      dayType\n      isProvisional\n      intervals {\n        start\n        end\n      }\n    }\n  }\n}": typeof types.OpeningDaysDocument,
    "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}": typeof types.UnitsOfAMineDocument,
    "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}": typeof types.WhoAmIDocument,
    "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ZonesOfTheCoreCenterDocument,
    "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": typeof types.CareerOfAnEmployeeDocument,
    "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.EmployeesOfAUnitDocument,
    "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}": typeof types.FrontLineMinersDocument,
    "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ImportAFileDocument,
    "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}": typeof types.ImportJobsDocument,
    "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.RejectedRowsDocument,
    "query Register($first: Int) {\n  microPowerItems(first: $first) {\n    totalCount\n    nodes {\n      id\n      title\n      duty\n      state\n      version\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n    }\n  }\n}": typeof types.RegisterDocument,
    "query ReviewersPost {\n  viewer {\n    employee {\n      name\n      assignment {\n        position {\n          title\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ReviewersPostDocument,
    "mutation AddATrack($id: ID!, $name: String!) {\n  campaignTrackAdd(id: $id, name: $name) {\n    campaign {\n      version\n      tracks {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AddATrackDocument,
    "mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {\n  venueZoneAdd(siteId: $siteId, input: $input) {\n    venueZone {\n      id\n      name\n      mode\n      capacity\n      site {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.AddAZoneDocument,
    "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.AppointACustodianDocument,
    "mutation OpenACampaign($id: ID!) {\n  campaignOpen(id: $id) {\n    campaign {\n      title\n      state\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.OpenACampaignDocument,
    "mutation OpenACoreCenter($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      zones {\n        id\n        name\n      }\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenACoreCenterDocument,
    "mutation OpenATemporaryStation($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      opensOn\n      closesOn\n      isOpen\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenATemporaryStationDocument,
    "mutation PlanACampaign($input: CampaignInput!) {\n  campaignPlan(input: $input) {\n    campaign {\n      id\n      state\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.PlanACampaignDocument,
    "mutation SetOpeningHours($siteId: ID!, $rules: [OpeningRuleInput!]!) {\n  openingRulesSet(siteId: $siteId, rules: $rules) {\n    cultureSite {\n      version\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.SetOpeningHoursDocument,
    "query SitesPageByPage($first: Int, $after: String) {\n  cultureSites(first: $first, after: $after) {\n    totalCount\n    nodes {\n      name\n      kind\n      isOpen\n      orgUnit {\n        name\n      }\n      custodianship {\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.SitesPageByPageDocument,
};
const documents: Documents = {
    "mutation CloseAUnit($id: ID!) {\n  orgUnitClose(id: $id) {\n    orgUnit {\n      closedOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.CloseAUnitDocument,
    "mutation MoveAUnit($id: ID!, $parentId: ID!) {\n  orgUnitMove(id: $id, parentId: $parentId) {\n    orgUnit {\n      path\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.MoveAUnitDocument,
    "mutation OpenAUnit($input: OrgUnitInput!) {\n  orgUnitOpen(input: $input) {\n    orgUnit {\n      id\n      code\n      path\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenAUnitDocument,
    "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WholeTreeDocument,
    "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}": types.WhoImportedWhatDocument,
    "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}": types.OrganizationsOfMyMineDocument,
    "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}": types.PartyOrganizationsDocument,
    "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}": types.MySitesDocument,
    "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AcknowledgeAMicroPowerDocument,
    "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": types.CampaignOfTheYearDocument,
    "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}": types.FindAColleagueDocument,
    "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}": types.MicroPowersOfAPostDocument,
    "query OneUnitAcrossServices($code: String!) {\n  orgUnit(code: $code) {\n    name\n    path\n    campaigns {\n      title\n      state\n    }\n    partyOrganizations {\n      name\n      kind\n    }\n  }\n}": types.OneUnitAcrossServicesDocument,
    "query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    name\n    openingDays(from: $from, to: $to) {\n      day\n      dayType\n      isProvisional\n      intervals {\n        start\n        end\n      }\n    }\n  }\n}": types.OpeningDaysDocument,
    "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}": types.UnitsOfAMineDocument,
    "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}": types.WhoAmIDocument,
    "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": types.ZonesOfTheCoreCenterDocument,
    "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": types.CareerOfAnEmployeeDocument,
    "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.EmployeesOfAUnitDocument,
    "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}": types.FrontLineMinersDocument,
    "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ImportAFileDocument,
    "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}": types.ImportJobsDocument,
    "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.RejectedRowsDocument,
    "query Register($first: Int) {\n  microPowerItems(first: $first) {\n    totalCount\n    nodes {\n      id\n      title\n      duty\n      state\n      version\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n    }\n  }\n}": types.RegisterDocument,
    "query ReviewersPost {\n  viewer {\n    employee {\n      name\n      assignment {\n        position {\n          title\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": types.ReviewersPostDocument,
    "mutation AddATrack($id: ID!, $name: String!) {\n  campaignTrackAdd(id: $id, name: $name) {\n    campaign {\n      version\n      tracks {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AddATrackDocument,
    "mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {\n  venueZoneAdd(siteId: $siteId, input: $input) {\n    venueZone {\n      id\n      name\n      mode\n      capacity\n      site {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.AddAZoneDocument,
    "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.AppointACustodianDocument,
    "mutation OpenACampaign($id: ID!) {\n  campaignOpen(id: $id) {\n    campaign {\n      title\n      state\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      rule\n      allowedTransitions\n    }\n  }\n}": types.OpenACampaignDocument,
    "mutation OpenACoreCenter($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      zones {\n        id\n        name\n      }\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenACoreCenterDocument,
    "mutation OpenATemporaryStation($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      opensOn\n      closesOn\n      isOpen\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenATemporaryStationDocument,
    "mutation PlanACampaign($input: CampaignInput!) {\n  campaignPlan(input: $input) {\n    campaign {\n      id\n      state\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.PlanACampaignDocument,
    "mutation SetOpeningHours($siteId: ID!, $rules: [OpeningRuleInput!]!) {\n  openingRulesSet(siteId: $siteId, rules: $rules) {\n    cultureSite {\n      version\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.SetOpeningHoursDocument,
    "query SitesPageByPage($first: Int, $after: String) {\n  cultureSites(first: $first, after: $after) {\n    totalCount\n    nodes {\n      name\n      kind\n      isOpen\n      orgUnit {\n        name\n      }\n      custodianship {\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.SitesPageByPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CloseAUnit($id: ID!) {\n  orgUnitClose(id: $id) {\n    orgUnit {\n      closedOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CloseAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MoveAUnit($id: ID!, $parentId: ID!) {\n  orgUnitMove(id: $id, parentId: $parentId) {\n    orgUnit {\n      path\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').MoveAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenAUnit($input: OrgUnitInput!) {\n  orgUnitOpen(input: $input) {\n    orgUnit {\n      id\n      code\n      path\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').OpenAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').WholeTreeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WhoImportedWhatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OrganizationsOfMyMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').PartyOrganizationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').MySitesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AcknowledgeAMicroPowerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CampaignOfTheYearDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}"): typeof import('./graphql.js').FindAColleagueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}"): typeof import('./graphql.js').MicroPowersOfAPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneUnitAcrossServices($code: String!) {\n  orgUnit(code: $code) {\n    name\n    path\n    campaigns {\n      title\n      state\n    }\n    partyOrganizations {\n      name\n      kind\n    }\n  }\n}"): typeof import('./graphql.js').OneUnitAcrossServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    name\n    openingDays(from: $from, to: $to) {\n      day\n      dayType\n      isProvisional\n      intervals {\n        start\n        end\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OpeningDaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}"): typeof import('./graphql.js').UnitsOfAMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WhoAmIDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ZonesOfTheCoreCenterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CareerOfAnEmployeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').EmployeesOfAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}"): typeof import('./graphql.js').FrontLineMinersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ImportAFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ImportJobsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): typeof import('./graphql.js').RejectedRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Register($first: Int) {\n  microPowerItems(first: $first) {\n    totalCount\n    nodes {\n      id\n      title\n      duty\n      state\n      version\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n    }\n  }\n}"): typeof import('./graphql.js').RegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReviewersPost {\n  viewer {\n    employee {\n      name\n      assignment {\n        position {\n          title\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ReviewersPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddATrack($id: ID!, $name: String!) {\n  campaignTrackAdd(id: $id, name: $name) {\n    campaign {\n      version\n      tracks {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AddATrackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {\n  venueZoneAdd(siteId: $siteId, input: $input) {\n    venueZone {\n      id\n      name\n      mode\n      capacity\n      site {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AddAZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AppointACustodianDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenACampaign($id: ID!) {\n  campaignOpen(id: $id) {\n    campaign {\n      title\n      state\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').OpenACampaignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenACoreCenter($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      zones {\n        id\n        name\n      }\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').OpenACoreCenterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenATemporaryStation($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      opensOn\n      closesOn\n      isOpen\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').OpenATemporaryStationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PlanACampaign($input: CampaignInput!) {\n  campaignPlan(input: $input) {\n    campaign {\n      id\n      state\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').PlanACampaignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetOpeningHours($siteId: ID!, $rules: [OpeningRuleInput!]!) {\n  openingRulesSet(siteId: $siteId, rules: $rules) {\n    cultureSite {\n      version\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetOpeningHoursDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SitesPageByPage($first: Int, $after: String) {\n  cultureSites(first: $first, after: $after) {\n    totalCount\n    nodes {\n      name\n      kind\n      isOpen\n      orgUnit {\n        name\n      }\n      custodianship {\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').SitesPageByPageDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
