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
    "mutation DraftActivitiesPolicyPack($input: PolicyPackInput!) {\n  activitiesPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DraftActivitiesPolicyPackDocument,
    "mutation DraftInnovationPolicyPack($input: PolicyPackInput!) {\n  innovationPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DraftInnovationPolicyPackDocument,
    "mutation DraftIntegrityPolicyPack($input: PolicyPackInput!) {\n  integrityPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DraftIntegrityPolicyPackDocument,
    "mutation DraftPartyPolicyPack($input: PolicyPackInput!) {\n  partyPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DraftPartyPolicyPackDocument,
    "mutation DraftDirectoryPolicyPack($input: PolicyPackInput!) {\n  directoryPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DraftDirectoryPolicyPackDocument,
    "mutation ImportAWorkCalendar($input: WorkCalendarInput!) {\n  workCalendarImport(input: $input) {\n    workCalendar {\n      year\n      version\n      isProvisional\n      days {\n        day\n        kind\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ImportAWorkCalendarDocument,
    "query ActivitiesLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  activitiesPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}": typeof types.ActivitiesLimitsInForceDocument,
    "query DirectoryLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  directoryPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}": typeof types.DirectoryLimitsInForceDocument,
    "mutation MoveAUnit($id: ID!, $parentId: ID!) {\n  orgUnitMove(id: $id, parentId: $parentId) {\n    orgUnit {\n      path\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.MoveAUnitDocument,
    "mutation OpenAUnit($input: OrgUnitInput!) {\n  orgUnitOpen(input: $input) {\n    orgUnit {\n      id\n      code\n      path\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenAUnitDocument,
    "query PolicyPacks($filter: PolicyPackFilter) {\n  activitiesPolicyPacks(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      version\n      title\n      tier\n      state\n      nextStates\n      validFrom\n      source\n      sourceUrl\n      orgUnit {\n        name\n      }\n      drafter {\n        name\n      }\n      limits {\n        key\n        value\n        article\n      }\n    }\n  }\n}": typeof types.PolicyPacksDocument,
    "query TryActivitiesPolicyPackOut($id: ID!) {\n  activitiesPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": typeof types.TryActivitiesPolicyPackOutDocument,
    "query TryPartyPolicyPackOut($id: ID!) {\n  partyPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": typeof types.TryPartyPolicyPackOutDocument,
    "query TryDirectoryPolicyPackOut($id: ID!) {\n  directoryPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": typeof types.TryDirectoryPolicyPackOutDocument,
    "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WholeTreeDocument,
    "mutation WithdrawAPolicyPack($id: ID!, $reason: String!) {\n  activitiesPolicyPackWithdraw(id: $id, reason: $reason) {\n    policyPack {\n      id\n      state\n      decisionReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.WithdrawAPolicyPackDocument,
    "query ActivitiesTrail($filter: AuditFilter, $first: Int, $after: String) {\n  activitiesAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ActivitiesTrailDocument,
    "query InnovationTrail($filter: AuditFilter, $first: Int, $after: String) {\n  innovationAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.InnovationTrailDocument,
    "query IntegrityTrail($filter: AuditFilter, $first: Int, $after: String) {\n  integrityAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.IntegrityTrailDocument,
    "query PartyTrail($filter: AuditFilter, $first: Int, $after: String) {\n  partyAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.PartyTrailDocument,
    "query DirectoryTrail($filter: AuditFilter, $first: Int, $after: String) {\n  directoryAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.DirectoryTrailDocument,
    "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}": typeof types.WhoImportedWhatDocument,
    "query WhoMayWhat($filter: RoleGrantFilter, $first: Int, $after: String) {\n  roleGrants(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      reason\n      createdBy\n      account {\n        name\n        employee {\n          name\n        }\n      }\n      role {\n        name\n        label\n      }\n      orgUnit {\n        path\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WhoMayWhatDocument,
    "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}": typeof types.OrganizationsOfMyMineDocument,
    "mutation ActivateAPolicyPack($id: ID!, $reason: String!, $expectedVersion: Int) {\n  partyPolicyPackActivate(\n    id: $id\n    reason: $reason\n    expectedVersion: $expectedVersion\n  ) {\n    policyPack {\n      id\n      state\n      decidedAt\n      decidedBy\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n      currentVersion\n    }\n  }\n}": typeof types.ActivateAPolicyPackDocument,
    "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}": typeof types.PartyOrganizationsDocument,
    "mutation ApproveABooking($id: ID!) {\n  venueBookingApprove(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.ApproveABookingDocument,
    "query BookingsOfAZone($filter: VenueBookingFilter!) {\n  venueBookings(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      state\n      startAt\n      endAt\n      partySize\n      holder {\n        name\n        employeeNo\n      }\n    }\n  }\n}": typeof types.BookingsOfAZoneDocument,
    "query BookingsToDecide {\n  venueBookings(filter: {awaitsDecision: true}) {\n    nodes {\n      id\n      version\n      startAt\n      zone {\n        name\n      }\n      holder {\n        name\n      }\n      club {\n        name\n      }\n    }\n  }\n}": typeof types.BookingsToDecideDocument,
    "query CheckAUnionCard($token: String!) {\n  unionCardVerify(token: $token) {\n    status\n    number\n    maskedName\n  }\n}": typeof types.CheckAUnionCardDocument,
    "query CheckInCode($id: ID!) {\n  venueZone(id: $id) {\n    name\n    checkInCode {\n      svg\n    }\n  }\n}": typeof types.CheckInCodeDocument,
    "mutation CheckInForSomebody($id: ID!) {\n  venueBookingCheckIn(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.CheckInForSomebodyDocument,
    "mutation CloseAZone($siteId: ID!, $input: ClosureInput!) {\n  closureStart(siteId: $siteId, input: $input) {\n    closure {\n      id\n      startAt\n      endAt\n      displacedBookings {\n        id\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.CloseAZoneDocument,
    "query LatestBookingsOfAllZones {\n  venueZones(first: 20) {\n    nodes {\n      name\n      site {\n        name\n      }\n      bookings(first: 10) {\n        totalCount\n        nodes {\n          startAt\n          endAt\n          state\n          holder {\n            name\n            orgUnit {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.LatestBookingsOfAllZonesDocument,
    "mutation LogTheCleaning($siteId: ID!, $input: UpkeepLogInput!) {\n  upkeepTaskLog(siteId: $siteId, input: $input) {\n    upkeepTask {\n      dueOn\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.LogTheCleaningDocument,
    "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}": typeof types.MySitesDocument,
    "query OpenRepairs {\n  upkeepTasks(kind: REPAIR, state: OPEN) {\n    nodes {\n      id\n      severity\n      note\n      dueOn\n      zone {\n        name\n      }\n    }\n  }\n}": typeof types.OpenRepairsDocument,
    "mutation RejectABooking($id: ID!, $reason: String!) {\n  venueBookingReject(id: $id, reason: $reason) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.RejectABookingDocument,
    "mutation ReportARepair($siteId: ID!, $input: RepairInput!) {\n  upkeepTaskReport(siteId: $siteId, input: $input) {\n    upkeepTask {\n      id\n      state\n      closure {\n        endAt\n        displacedBookings {\n          holder {\n            name\n          }\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.ReportARepairDocument,
    "mutation SubscribeToAZone($zoneId: ID!) {\n  calendarFeedCreate(zoneId: $zoneId) {\n    path\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.SubscribeToAZoneDocument,
    "query UnionCardKey {\n  unionCardKey\n}": typeof types.UnionCardKeyDocument,
    "query UpkeepSchedule($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    upkeepSchedule(from: $from, to: $to) {\n      kind\n      dueOn\n      dueState\n      task {\n        note\n        endedBy {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.UpkeepScheduleDocument,
    "query WhoAClosureShutsOut($siteId: ID!, $input: ClosureInput!) {\n  closurePreview(siteId: $siteId, input: $input) {\n    startAt\n    endAt\n    state\n    holder {\n      name\n    }\n  }\n}": typeof types.WhoAClosureShutsOutDocument,
    "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AcknowledgeAMicroPowerDocument,
    "mutation AcknowledgeTheMeasures($id: ID!) {\n  policyDocumentAcknowledge(id: $id) {\n    policyDocument {\n      edition\n      isAcknowledgedByViewer\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AcknowledgeTheMeasuresDocument,
    "mutation AppealANoShow($bookingId: ID!, $reason: String!) {\n  noShowAppealOpen(bookingId: $bookingId, reason: $reason) {\n    noShowAppeal {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AppealANoShowDocument,
    "mutation BookASlot($input: VenueBookingInput!) {\n  venueBookingCreate(input: $input) {\n    venueBooking {\n      id\n      version\n      state\n      startAt\n      endAt\n      zone {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.BookASlotDocument,
    "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": typeof types.CampaignOfTheYearDocument,
    "query CanIBook($input: VenueBookingInput!) {\n  venueBookingEligibility(input: $input) {\n    code\n    message\n    path\n    rule\n  }\n}": typeof types.CanIBookDocument,
    "mutation CancelABooking($id: ID!, $reason: String!) {\n  venueBookingCancel(id: $id, reason: $reason) {\n    venueBooking {\n      state\n      reason\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.CancelABookingDocument,
    "mutation CheckIn($id: ID!, $code: String) {\n  venueBookingCheckIn(id: $id, code: $code) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.CheckInDocument,
    "query Clubs {\n  clubs {\n    nodes {\n      name\n      officers {\n        name\n      }\n      venueAllowances {\n        year\n        hours\n      }\n    }\n  }\n}": typeof types.ClubsDocument,
    "query DeadlineInWorkdays($day: LocalDate!, $count: Int!, $year: Int!) {\n  workdaysAfter(day: $day, count: $count) {\n    day\n    isProvisional\n  }\n  workCalendar(year: $year) {\n    isProvisional\n    days {\n      day\n      kind\n      name\n    }\n  }\n}": typeof types.DeadlineInWorkdaysDocument,
    "mutation DelegateARole($id: ID!, $input: RoleDelegationInput!) {\n  roleGrantDelegate(id: $id, input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      role {\n        label\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DelegateARoleDocument,
    "mutation EndADelegation($id: ID!, $reason: String!) {\n  roleGrantDelegationEnd(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.EndADelegationDocument,
    "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}": typeof types.FindAColleagueDocument,
    "query FreeSlotsOfTheWeek($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    zones {\n      name\n      mode\n      availability(from: $from, to: $to) {\n        start\n        end\n        freePlaces\n        bookableByViewer\n        reasons {\n          code\n          message\n        }\n      }\n    }\n  }\n}": typeof types.FreeSlotsOfTheWeekDocument,
    "mutation GiveAConsent($purpose: ConsentPurpose!, $note: String) {\n  consentGive(purpose: $purpose, note: $note) {\n    consent {\n      id\n      purpose\n      note\n      createdAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.GiveAConsentDocument,
    "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}": typeof types.MicroPowersOfAPostDocument,
    "mutation MoveABooking($id: ID!, $slot: SlotInput!) {\n  venueBookingReschedule(id: $id, slot: $slot) {\n    venueBooking {\n      state\n      startAt\n      endAt\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.MoveABookingDocument,
    "query MyBookings($first: Int) {\n  myVenueBookings(first: $first) {\n    totalCount\n    nodes {\n      id\n      version\n      state\n      nextStates\n      startAt\n      endAt\n      reason\n      zone {\n        name\n        site {\n          name\n        }\n      }\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n  }\n}": typeof types.MyBookingsDocument,
    "query MyCalendarFeeds {\n  myCalendarFeeds {\n    id\n    revokedAt\n    zone {\n      name\n    }\n  }\n}": typeof types.MyCalendarFeedsDocument,
    "query MyConsents {\n  viewer {\n    consents {\n      id\n      purpose\n      note\n      createdAt\n      withdrawnAt\n      withdrawalReason\n    }\n  }\n}": typeof types.MyConsentsDocument,
    "query MyData {\n  myData {\n    directory {\n      title\n      records\n    }\n    activities {\n      title\n      records\n    }\n    integrity {\n      title\n      records\n    }\n  }\n}": typeof types.MyDataDocument,
    "query MyNoShowStanding {\n  myNoShowStanding {\n    points\n    limit\n    suspendedUntil\n  }\n}": typeof types.MyNoShowStandingDocument,
    "query MyNotifications($first: Int) {\n  viewer {\n    notifications(first: $first, unreadOnly: true) {\n      totalCount\n      nodes {\n        id\n        topic\n        message\n        subjectId\n        happenedAt\n      }\n    }\n  }\n}": typeof types.MyNotificationsDocument,
    "query MyPersonalData {\n  viewer {\n    employee {\n      name\n      phone\n      birthDate\n      idNumber\n    }\n  }\n}": typeof types.MyPersonalDataDocument,
    "query MyRoles {\n  viewer {\n    roles {\n      id\n      role {\n        name\n        label\n        permissions\n      }\n      orgUnit {\n        path\n      }\n      startsOn\n      endsOn\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    derivedRoles {\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n  }\n}": typeof types.MyRolesDocument,
    "query MyUnionCard {\n  myUnionCard {\n    number\n    memberSince\n    onlineToken {\n      token\n      expiresAt\n    }\n  }\n}": typeof types.MyUnionCardDocument,
    "query OneBooking($id: ID!) {\n  venueBooking(id: $id) {\n    state\n    startAt\n    endAt\n    partySize\n    holder {\n      name\n    }\n    participants {\n      name\n    }\n    club {\n      name\n    }\n    series {\n      rrule\n    }\n    displacedBy {\n      reason\n    }\n    noShowAppeal {\n      state\n    }\n    policyBasis {\n      packId\n      source\n      article\n      level\n    }\n  }\n}": typeof types.OneBookingDocument,
    "query OneUnitAcrossServices($code: String!) {\n  orgUnit(code: $code) {\n    name\n    path\n    campaigns {\n      title\n      state\n    }\n    partyOrganizations {\n      name\n      kind\n    }\n  }\n}": typeof types.OneUnitAcrossServicesDocument,
    "query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    name\n    openingDays(from: $from, to: $to) {\n      day\n      dayType\n      isProvisional\n      intervals {\n        start\n        end\n      }\n    }\n  }\n}": typeof types.OpeningDaysDocument,
    "query ReadTheMeasures($id: ID!) {\n  cultureSite(id: $id) {\n    policyDocument {\n      id\n      edition\n      title\n      body\n      effectiveOn\n      isAcknowledgedByViewer\n    }\n  }\n}": typeof types.ReadTheMeasuresDocument,
    "query SearchForColleagues($search: String!, $orgUnitId: ID, $after: String) {\n  employees(\n    first: 10\n    after: $after\n    filter: {search: $search, orgUnitId: $orgUnitId}\n  ) {\n    nodes {\n      employeeNo\n      name\n      orgUnit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.SearchForColleaguesDocument,
    "mutation SubscribeToMyBookings {\n  calendarFeedCreate {\n    path\n    calendarFeed {\n      id\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.SubscribeToMyBookingsDocument,
    "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}": typeof types.UnitsOfAMineDocument,
    "mutation WaitForASlot($input: VenueBookingInput!) {\n  venueBookingWait(input: $input) {\n    venueBooking {\n      id\n      state\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.WaitForASlotDocument,
    "query WhenIsAColleagueBusy($id: ID!, $from: DateTime!, $to: DateTime!) {\n  employee(id: $id) {\n    name\n    freeBusy(from: $from, to: $to) {\n      start\n      end\n      kind\n    }\n  }\n}": typeof types.WhenIsAColleagueBusyDocument,
    "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}": typeof types.WhoAmIDocument,
    "mutation WithdrawAConsent($id: ID!, $reason: String!) {\n  consentWithdraw(id: $id, reason: $reason) {\n    consent {\n      purpose\n      withdrawnAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.WithdrawAConsentDocument,
    "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ZonesOfTheCoreCenterDocument,
    "query ZonesToShare {\n  venueZones(filter: {mode: SHARED}) {\n    totalCount\n    nodes {\n      name\n      capacity\n      site {\n        name\n        location\n      }\n    }\n  }\n}": typeof types.ZonesToShareDocument,
    "mutation ApplyADryRun($id: ID!) {\n  importJobApply(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ApplyADryRunDocument,
    "mutation CancelAnImport($id: ID!, $reason: String!) {\n  importJobCancel(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.CancelAnImportDocument,
    "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": typeof types.CareerOfAnEmployeeDocument,
    "mutation ChangeAWebhook($id: ID!, $input: WebhookSubscriptionInput!) {\n  webhookSubscriptionChange(id: $id, input: $input) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ChangeAWebhookDocument,
    "query ChangesSince($after: String) {\n  directoryChanges(first: 50, after: $after) {\n    nodes {\n      id\n      entity\n      kind\n      entityVersion\n      fields\n      at\n      employee {\n        employeeNo\n        externalId\n        state\n      }\n      orgUnit {\n        code\n        name\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}": typeof types.ChangesSinceDocument,
    "mutation ConfirmAPromotion($employeeId: ID!, $input: PromotionInput!, $clearanceStatement: String, $reason: String!) {\n  promotionConfirm(\n    employeeId: $employeeId\n    input: $input\n    clearanceStatement: $clearanceStatement\n    reason: $reason\n  ) {\n    employee {\n      version\n      assignment {\n        position {\n          title\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ConfirmAPromotionDocument,
    "mutation ConfirmASnapshot($id: ID!) {\n  importJobConfirm(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ConfirmASnapshotDocument,
    "query ConflictsOfAnImport($id: ID!) {\n  importJob(id: $id) {\n    state\n    conflicts(first: 20) {\n      nodes {\n        line\n        externalId\n        conflicts\n      }\n    }\n  }\n}": typeof types.ConflictsOfAnImportDocument,
    "mutation EditAnEmployee($id: ID!, $input: EmployeeEditInput!) {\n  employeeEdit(id: $id, input: $input) {\n    employee {\n      version\n      phone\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      currentVersion\n    }\n  }\n}": typeof types.EditAnEmployeeDocument,
    "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.EmployeesOfAUnitDocument,
    "mutation EndAQualification($id: ID!, $validTo: LocalDate!, $reason: String!) {\n  qualificationEnd(id: $id, validTo: $validTo, reason: $reason) {\n    qualification {\n      validTo\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.EndAQualificationDocument,
    "mutation EndARoster($id: ID!, $endsOn: LocalDate!, $reason: String!) {\n  shiftRosterEnd(id: $id, endsOn: $endsOn, reason: $reason) {\n    shiftRoster {\n      endsOn\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.EndARosterDocument,
    "mutation EndAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionEnd(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.EndAWebhookDocument,
    "mutation ExceptADayOfARoster($id: ID!, $input: ShiftExceptionInput!) {\n  shiftRosterSetException(id: $id, input: $input) {\n    shiftRoster {\n      version\n      exceptions {\n        day\n        shift\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ExceptADayOfARosterDocument,
    "query ExpertsAndAgeBands($first: Int) {\n  employees(first: $first, filter: {state: ACTIVE}) {\n    nodes {\n      employeeNo\n      name\n      ageBand\n      qualifications {\n        kind\n        level\n        issuer\n        validFrom\n        validTo\n        isValid\n      }\n    }\n  }\n}": typeof types.ExpertsAndAgeBandsDocument,
    "query FindBySource($sourceSystem: String!, $externalId: String!) {\n  employee(sourceSystem: $sourceSystem, externalId: $externalId) {\n    id\n    version\n    employeeNo\n    name\n    state\n  }\n}": typeof types.FindBySourceDocument,
    "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}": typeof types.FrontLineMinersDocument,
    "mutation GiveAFieldBack($id: ID!, $fields: [EmployeeField!]!) {\n  employeeLocalFieldsRelease(id: $id, fields: $fields) {\n    employee {\n      version\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.GiveAFieldBackDocument,
    "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ImportAFileDocument,
    "mutation ImportAFullSnapshot($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ImportAFullSnapshotDocument,
    "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}": typeof types.ImportJobsDocument,
    "mutation PauseAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionPause(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.PauseAWebhookDocument,
    "mutation RecordAQualification($employeeId: ID!, $input: QualificationInput!) {\n  qualificationRecord(employeeId: $employeeId, input: $input) {\n    qualification {\n      id\n      version\n      isValid\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RecordAQualificationDocument,
    "mutation RedeliverAWebhook($id: ID!) {\n  webhookRedeliver(id: $id) {\n    webhookDelivery {\n      state\n      eventId\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.RedeliverAWebhookDocument,
    "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.RejectedRowsDocument,
    "mutation ReplayWebhooks($id: ID!, $since: DateTime!) {\n  webhookReplay(id: $id, since: $since) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ReplayWebhooksDocument,
    "mutation ResumeAWebhook($id: ID!) {\n  webhookSubscriptionResume(id: $id) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.ResumeAWebhookDocument,
    "mutation RevealPersonalData($id: ID!, $fields: [PersonalDataField!]!, $reason: String!) {\n  employeePersonalDataReveal(id: $id, fields: $fields, reason: $reason) {\n    personalData {\n      employee {\n        name\n      }\n      phone\n      birthDate\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RevealPersonalDataDocument,
    "mutation RevertAnImport($id: ID!, $reason: String!) {\n  importJobRevert(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.RevertAnImportDocument,
    "query RostersOfAUnit($orgUnitId: ID!) {\n  shiftRosters(first: 20, filter: {orgUnitId: $orgUnitId}) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      endReason\n      cycle\n    }\n  }\n}": typeof types.RostersOfAUnitDocument,
    "mutation RotateAWebhookSecret($id: ID!) {\n  webhookSecretRotate(id: $id) {\n    webhookSubscription {\n      formerSecretUntil\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.RotateAWebhookSecretDocument,
    "mutation SetARoster($input: ShiftRosterInput!) {\n  shiftRosterSet(input: $input) {\n    shiftRoster {\n      id\n      version\n      startsOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.SetARosterDocument,
    "mutation SetAnIdNumber($id: ID!, $idNumber: String!) {\n  employeeIdNumberSet(id: $id, idNumber: $idNumber) {\n    employee {\n      version\n      name\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.SetAnIdNumberDocument,
    "query ShiftsOfATeam($id: ID!, $from: DateTime!, $to: DateTime!) {\n  orgUnit(id: $id) {\n    name\n    shiftRoster {\n      startsOn\n      cycle\n      followsCalendar\n      hours {\n        kind\n        startsAt\n        endsAt\n      }\n      exceptions {\n        day\n        shift\n        reason\n      }\n      orgUnit {\n        name\n      }\n    }\n    shifts(from: $from, to: $to) {\n      day\n      kind\n      start\n      end\n    }\n  }\n}": typeof types.ShiftsOfATeamDocument,
    "mutation SubscribeToWebhooks($input: WebhookOpenInput!) {\n  webhookSubscriptionOpen(input: $input) {\n    webhookSubscription {\n      id\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.SubscribeToWebhooksDocument,
    "mutation TransferAnEmployee($id: ID!, $input: EmployeeTransferInput!, $reason: String!) {\n  employeeTransfer(id: $id, input: $input, reason: $reason) {\n    employee {\n      version\n      orgUnit {\n        name\n      }\n      assignments {\n        startsOn\n        endsOn\n        orgUnit {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.TransferAnEmployeeDocument,
    "mutation UpsertAnEmployee($input: EmployeeUpsertInput!) {\n  employeeUpsert(input: $input) {\n    employee {\n      id\n      version\n      name\n      localFields\n      orgUnit {\n        name\n      }\n    }\n    outcome\n    conflicts\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.UpsertAnEmployeeDocument,
    "query WebhookDeliveries($subscriptionId: ID!) {\n  webhookDeliveries(first: 20, filter: {subscriptionId: $subscriptionId}) {\n    nodes {\n      id\n      eventId\n      event\n      state\n      attempts\n      responseStatus\n      failure\n      happenedAt\n      nextAttemptAt\n      deliveredAt\n    }\n  }\n}": typeof types.WebhookDeliveriesDocument,
    "query WebhookSubscriptions {\n  webhookSubscriptions(first: 20) {\n    nodes {\n      id\n      name\n      url\n      events\n      state\n      stateReason\n      failingSince\n      lastDeliveredAt\n      orgUnit {\n        name\n      }\n    }\n  }\n}": typeof types.WebhookSubscriptionsDocument,
    "query Register($first: Int) {\n  microPowerItems(first: $first) {\n    totalCount\n    nodes {\n      id\n      title\n      duty\n      state\n      version\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n    }\n  }\n}": typeof types.RegisterDocument,
    "query ReviewersPost {\n  viewer {\n    employee {\n      name\n      assignment {\n        position {\n          title\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ReviewersPostDocument,
    "mutation CloseAnAccount($id: ID!, $reason: String!) {\n  accountClose(id: $id, reason: $reason) {\n    account {\n      name\n      closedAt\n      closingReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.CloseAnAccountDocument,
    "mutation DefineARole($input: RoleDefinitionInput!) {\n  roleDefine(input: $input) {\n    role {\n      id\n      name\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.DefineARoleDocument,
    "query FindAnAccount($name: String) {\n  account(name: $name) {\n    id\n    name\n    kind\n    closedAt\n    employee {\n      name\n      orgUnit {\n        path\n      }\n    }\n  }\n}": typeof types.FindAnAccountDocument,
    "mutation GrantARole($input: RoleGrantInput!) {\n  roleGrantCreate(input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      account {\n        name\n      }\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.GrantARoleDocument,
    "query OneServiceAccount($id: ID!) {\n  serviceAccount(id: $id) {\n    name\n    description\n    state\n    stateReason\n    account {\n      kind\n    }\n  }\n}": typeof types.OneServiceAccountDocument,
    "mutation OpenAServiceAccount($input: ServiceAccountInput!) {\n  serviceAccountOpen(input: $input) {\n    serviceAccount {\n      id\n      name\n      scopes\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenAServiceAccountDocument,
    "mutation OpenAnAccount($employeeId: ID!, $name: String!) {\n  accountOpen(employeeId: $employeeId, name: $name) {\n    account {\n      id\n      name\n      employee {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenAnAccountDocument,
    "mutation RedefineARole($id: ID!, $input: RoleDefinitionChange!) {\n  roleRedefine(id: $id, input: $input) {\n    role {\n      version\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RedefineARoleDocument,
    "mutation ResumeAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountResume(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.ResumeAServiceAccountDocument,
    "mutation RevokeAGrant($id: ID!, $reason: String!) {\n  roleGrantRevoke(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revokedBy\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RevokeAGrantDocument,
    "mutation RevokeASecret($id: ID!) {\n  serviceAccountSecretRevoke(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        revokedAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RevokeASecretDocument,
    "query Roles {\n  roles {\n    name\n    label\n    isSeeded\n    isDerived\n    permissions\n  }\n}": typeof types.RolesDocument,
    "mutation RotateASecret($id: ID!) {\n  serviceAccountSecretRotate(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        createdAt\n        expiresAt\n      }\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.RotateASecretDocument,
    "query ServiceAccounts($filter: ServiceAccountFilter, $first: Int, $after: String) {\n  serviceAccounts(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      description\n      state\n      scopes\n      lastUsedAt\n      orgUnit {\n        path\n      }\n      roleGrants {\n        role {\n          name\n        }\n        orgUnit {\n          path\n        }\n      }\n      secrets {\n        id\n        createdAt\n        expiresAt\n        revokedAt\n        lastUsedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ServiceAccountsDocument,
    "mutation SuspendAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountSuspend(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.SuspendAServiceAccountDocument,
    "mutation AddATrack($id: ID!, $name: String!) {\n  campaignTrackAdd(id: $id, name: $name) {\n    campaign {\n      version\n      tracks {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.AddATrackDocument,
    "mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {\n  venueZoneAdd(siteId: $siteId, input: $input) {\n    venueZone {\n      id\n      name\n      mode\n      capacity\n      site {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.AddAZoneDocument,
    "query AppealsToDecide {\n  openNoShowAppeals {\n    nodes {\n      id\n      reason\n      booking {\n        startAt\n        zone {\n          name\n        }\n        holder {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.AppealsToDecideDocument,
    "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.AppointACustodianDocument,
    "mutation BookASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesCreate(input: $input) {\n    venueBookingSeries {\n      id\n      rrule\n      bookings {\n        id\n        startAt\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.BookASeriesDocument,
    "mutation FoundAClub($input: ClubInput!) {\n  clubFound(input: $input) {\n    club {\n      id\n      name\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.FoundAClubDocument,
    "mutation OpenACampaign($id: ID!) {\n  campaignOpen(id: $id) {\n    campaign {\n      title\n      state\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      rule\n      allowedTransitions\n    }\n  }\n}": typeof types.OpenACampaignDocument,
    "mutation OpenACoreCenter($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      zones {\n        id\n        name\n      }\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenACoreCenterDocument,
    "mutation OpenATemporaryStation($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      opensOn\n      closesOn\n      isOpen\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.OpenATemporaryStationDocument,
    "mutation PlanACampaign($input: CampaignInput!) {\n  campaignPlan(input: $input) {\n    campaign {\n      id\n      state\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.PlanACampaignDocument,
    "query PreviewASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesPreview(input: $input) {\n    reasons {\n      code\n      message\n    }\n    occurrences {\n      start\n      reasons {\n        code\n        message\n      }\n    }\n  }\n}": typeof types.PreviewASeriesDocument,
    "mutation PublishTheMeasures($siteId: ID!, $input: PolicyDocumentInput!) {\n  policyDocumentPublish(siteId: $siteId, input: $input) {\n    policyDocument {\n      edition\n      effectiveOn\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.PublishTheMeasuresDocument,
    "mutation SetAVenueAllowance($clubId: ID!, $input: VenueAllowanceInput!) {\n  venueAllowanceSet(clubId: $clubId, input: $input) {\n    club {\n      venueAllowances {\n        year\n        hours\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.SetAVenueAllowanceDocument,
    "mutation SetBookingTerms($id: ID!, $input: BookingTermsInput!) {\n  venueZoneSetTerms(id: $id, input: $input) {\n    venueZone {\n      version\n      bufferAfterMinutes\n      minNoticeMinutes\n      maxAdvanceDays\n      requiresApproval\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.SetBookingTermsDocument,
    "mutation SetHoursOfOneDay($siteId: ID!, $input: OpeningExceptionInput!) {\n  openingExceptionSet(siteId: $siteId, input: $input) {\n    cultureSite {\n      openingExceptions {\n        day\n        opensAt\n        closesAt\n        reason\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": typeof types.SetHoursOfOneDayDocument,
    "mutation SetOpeningHours($siteId: ID!, $rules: [OpeningRuleInput!]!) {\n  openingRulesSet(siteId: $siteId, rules: $rules) {\n    cultureSite {\n      version\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": typeof types.SetOpeningHoursDocument,
    "query SitesPageByPage($first: Int, $after: String) {\n  cultureSites(first: $first, after: $after) {\n    totalCount\n    nodes {\n      name\n      kind\n      isOpen\n      orgUnit {\n        name\n      }\n      custodianship {\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.SitesPageByPageDocument,
};
const documents: Documents = {
    "mutation CloseAUnit($id: ID!) {\n  orgUnitClose(id: $id) {\n    orgUnit {\n      closedOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.CloseAUnitDocument,
    "mutation DraftActivitiesPolicyPack($input: PolicyPackInput!) {\n  activitiesPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DraftActivitiesPolicyPackDocument,
    "mutation DraftInnovationPolicyPack($input: PolicyPackInput!) {\n  innovationPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DraftInnovationPolicyPackDocument,
    "mutation DraftIntegrityPolicyPack($input: PolicyPackInput!) {\n  integrityPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DraftIntegrityPolicyPackDocument,
    "mutation DraftPartyPolicyPack($input: PolicyPackInput!) {\n  partyPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DraftPartyPolicyPackDocument,
    "mutation DraftDirectoryPolicyPack($input: PolicyPackInput!) {\n  directoryPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DraftDirectoryPolicyPackDocument,
    "mutation ImportAWorkCalendar($input: WorkCalendarInput!) {\n  workCalendarImport(input: $input) {\n    workCalendar {\n      year\n      version\n      isProvisional\n      days {\n        day\n        kind\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ImportAWorkCalendarDocument,
    "query ActivitiesLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  activitiesPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}": types.ActivitiesLimitsInForceDocument,
    "query DirectoryLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  directoryPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}": types.DirectoryLimitsInForceDocument,
    "mutation MoveAUnit($id: ID!, $parentId: ID!) {\n  orgUnitMove(id: $id, parentId: $parentId) {\n    orgUnit {\n      path\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.MoveAUnitDocument,
    "mutation OpenAUnit($input: OrgUnitInput!) {\n  orgUnitOpen(input: $input) {\n    orgUnit {\n      id\n      code\n      path\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenAUnitDocument,
    "query PolicyPacks($filter: PolicyPackFilter) {\n  activitiesPolicyPacks(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      version\n      title\n      tier\n      state\n      nextStates\n      validFrom\n      source\n      sourceUrl\n      orgUnit {\n        name\n      }\n      drafter {\n        name\n      }\n      limits {\n        key\n        value\n        article\n      }\n    }\n  }\n}": types.PolicyPacksDocument,
    "query TryActivitiesPolicyPackOut($id: ID!) {\n  activitiesPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": types.TryActivitiesPolicyPackOutDocument,
    "query TryPartyPolicyPackOut($id: ID!) {\n  partyPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": types.TryPartyPolicyPackOutDocument,
    "query TryDirectoryPolicyPackOut($id: ID!) {\n  directoryPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}": types.TryDirectoryPolicyPackOutDocument,
    "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WholeTreeDocument,
    "mutation WithdrawAPolicyPack($id: ID!, $reason: String!) {\n  activitiesPolicyPackWithdraw(id: $id, reason: $reason) {\n    policyPack {\n      id\n      state\n      decisionReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.WithdrawAPolicyPackDocument,
    "query ActivitiesTrail($filter: AuditFilter, $first: Int, $after: String) {\n  activitiesAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ActivitiesTrailDocument,
    "query InnovationTrail($filter: AuditFilter, $first: Int, $after: String) {\n  innovationAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.InnovationTrailDocument,
    "query IntegrityTrail($filter: AuditFilter, $first: Int, $after: String) {\n  integrityAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.IntegrityTrailDocument,
    "query PartyTrail($filter: AuditFilter, $first: Int, $after: String) {\n  partyAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.PartyTrailDocument,
    "query DirectoryTrail($filter: AuditFilter, $first: Int, $after: String) {\n  directoryAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.DirectoryTrailDocument,
    "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}": types.WhoImportedWhatDocument,
    "query WhoMayWhat($filter: RoleGrantFilter, $first: Int, $after: String) {\n  roleGrants(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      reason\n      createdBy\n      account {\n        name\n        employee {\n          name\n        }\n      }\n      role {\n        name\n        label\n      }\n      orgUnit {\n        path\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WhoMayWhatDocument,
    "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}": types.OrganizationsOfMyMineDocument,
    "mutation ActivateAPolicyPack($id: ID!, $reason: String!, $expectedVersion: Int) {\n  partyPolicyPackActivate(\n    id: $id\n    reason: $reason\n    expectedVersion: $expectedVersion\n  ) {\n    policyPack {\n      id\n      state\n      decidedAt\n      decidedBy\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n      currentVersion\n    }\n  }\n}": types.ActivateAPolicyPackDocument,
    "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}": types.PartyOrganizationsDocument,
    "mutation ApproveABooking($id: ID!) {\n  venueBookingApprove(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.ApproveABookingDocument,
    "query BookingsOfAZone($filter: VenueBookingFilter!) {\n  venueBookings(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      state\n      startAt\n      endAt\n      partySize\n      holder {\n        name\n        employeeNo\n      }\n    }\n  }\n}": types.BookingsOfAZoneDocument,
    "query BookingsToDecide {\n  venueBookings(filter: {awaitsDecision: true}) {\n    nodes {\n      id\n      version\n      startAt\n      zone {\n        name\n      }\n      holder {\n        name\n      }\n      club {\n        name\n      }\n    }\n  }\n}": types.BookingsToDecideDocument,
    "query CheckAUnionCard($token: String!) {\n  unionCardVerify(token: $token) {\n    status\n    number\n    maskedName\n  }\n}": types.CheckAUnionCardDocument,
    "query CheckInCode($id: ID!) {\n  venueZone(id: $id) {\n    name\n    checkInCode {\n      svg\n    }\n  }\n}": types.CheckInCodeDocument,
    "mutation CheckInForSomebody($id: ID!) {\n  venueBookingCheckIn(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.CheckInForSomebodyDocument,
    "mutation CloseAZone($siteId: ID!, $input: ClosureInput!) {\n  closureStart(siteId: $siteId, input: $input) {\n    closure {\n      id\n      startAt\n      endAt\n      displacedBookings {\n        id\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.CloseAZoneDocument,
    "query LatestBookingsOfAllZones {\n  venueZones(first: 20) {\n    nodes {\n      name\n      site {\n        name\n      }\n      bookings(first: 10) {\n        totalCount\n        nodes {\n          startAt\n          endAt\n          state\n          holder {\n            name\n            orgUnit {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.LatestBookingsOfAllZonesDocument,
    "mutation LogTheCleaning($siteId: ID!, $input: UpkeepLogInput!) {\n  upkeepTaskLog(siteId: $siteId, input: $input) {\n    upkeepTask {\n      dueOn\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.LogTheCleaningDocument,
    "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}": types.MySitesDocument,
    "query OpenRepairs {\n  upkeepTasks(kind: REPAIR, state: OPEN) {\n    nodes {\n      id\n      severity\n      note\n      dueOn\n      zone {\n        name\n      }\n    }\n  }\n}": types.OpenRepairsDocument,
    "mutation RejectABooking($id: ID!, $reason: String!) {\n  venueBookingReject(id: $id, reason: $reason) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.RejectABookingDocument,
    "mutation ReportARepair($siteId: ID!, $input: RepairInput!) {\n  upkeepTaskReport(siteId: $siteId, input: $input) {\n    upkeepTask {\n      id\n      state\n      closure {\n        endAt\n        displacedBookings {\n          holder {\n            name\n          }\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.ReportARepairDocument,
    "mutation SubscribeToAZone($zoneId: ID!) {\n  calendarFeedCreate(zoneId: $zoneId) {\n    path\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.SubscribeToAZoneDocument,
    "query UnionCardKey {\n  unionCardKey\n}": types.UnionCardKeyDocument,
    "query UpkeepSchedule($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    upkeepSchedule(from: $from, to: $to) {\n      kind\n      dueOn\n      dueState\n      task {\n        note\n        endedBy {\n          name\n        }\n      }\n    }\n  }\n}": types.UpkeepScheduleDocument,
    "query WhoAClosureShutsOut($siteId: ID!, $input: ClosureInput!) {\n  closurePreview(siteId: $siteId, input: $input) {\n    startAt\n    endAt\n    state\n    holder {\n      name\n    }\n  }\n}": types.WhoAClosureShutsOutDocument,
    "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AcknowledgeAMicroPowerDocument,
    "mutation AcknowledgeTheMeasures($id: ID!) {\n  policyDocumentAcknowledge(id: $id) {\n    policyDocument {\n      edition\n      isAcknowledgedByViewer\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AcknowledgeTheMeasuresDocument,
    "mutation AppealANoShow($bookingId: ID!, $reason: String!) {\n  noShowAppealOpen(bookingId: $bookingId, reason: $reason) {\n    noShowAppeal {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AppealANoShowDocument,
    "mutation BookASlot($input: VenueBookingInput!) {\n  venueBookingCreate(input: $input) {\n    venueBooking {\n      id\n      version\n      state\n      startAt\n      endAt\n      zone {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.BookASlotDocument,
    "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": types.CampaignOfTheYearDocument,
    "query CanIBook($input: VenueBookingInput!) {\n  venueBookingEligibility(input: $input) {\n    code\n    message\n    path\n    rule\n  }\n}": types.CanIBookDocument,
    "mutation CancelABooking($id: ID!, $reason: String!) {\n  venueBookingCancel(id: $id, reason: $reason) {\n    venueBooking {\n      state\n      reason\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.CancelABookingDocument,
    "mutation CheckIn($id: ID!, $code: String) {\n  venueBookingCheckIn(id: $id, code: $code) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.CheckInDocument,
    "query Clubs {\n  clubs {\n    nodes {\n      name\n      officers {\n        name\n      }\n      venueAllowances {\n        year\n        hours\n      }\n    }\n  }\n}": types.ClubsDocument,
    "query DeadlineInWorkdays($day: LocalDate!, $count: Int!, $year: Int!) {\n  workdaysAfter(day: $day, count: $count) {\n    day\n    isProvisional\n  }\n  workCalendar(year: $year) {\n    isProvisional\n    days {\n      day\n      kind\n      name\n    }\n  }\n}": types.DeadlineInWorkdaysDocument,
    "mutation DelegateARole($id: ID!, $input: RoleDelegationInput!) {\n  roleGrantDelegate(id: $id, input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      role {\n        label\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DelegateARoleDocument,
    "mutation EndADelegation($id: ID!, $reason: String!) {\n  roleGrantDelegationEnd(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.EndADelegationDocument,
    "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}": types.FindAColleagueDocument,
    "query FreeSlotsOfTheWeek($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    zones {\n      name\n      mode\n      availability(from: $from, to: $to) {\n        start\n        end\n        freePlaces\n        bookableByViewer\n        reasons {\n          code\n          message\n        }\n      }\n    }\n  }\n}": types.FreeSlotsOfTheWeekDocument,
    "mutation GiveAConsent($purpose: ConsentPurpose!, $note: String) {\n  consentGive(purpose: $purpose, note: $note) {\n    consent {\n      id\n      purpose\n      note\n      createdAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.GiveAConsentDocument,
    "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}": types.MicroPowersOfAPostDocument,
    "mutation MoveABooking($id: ID!, $slot: SlotInput!) {\n  venueBookingReschedule(id: $id, slot: $slot) {\n    venueBooking {\n      state\n      startAt\n      endAt\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.MoveABookingDocument,
    "query MyBookings($first: Int) {\n  myVenueBookings(first: $first) {\n    totalCount\n    nodes {\n      id\n      version\n      state\n      nextStates\n      startAt\n      endAt\n      reason\n      zone {\n        name\n        site {\n          name\n        }\n      }\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n  }\n}": types.MyBookingsDocument,
    "query MyCalendarFeeds {\n  myCalendarFeeds {\n    id\n    revokedAt\n    zone {\n      name\n    }\n  }\n}": types.MyCalendarFeedsDocument,
    "query MyConsents {\n  viewer {\n    consents {\n      id\n      purpose\n      note\n      createdAt\n      withdrawnAt\n      withdrawalReason\n    }\n  }\n}": types.MyConsentsDocument,
    "query MyData {\n  myData {\n    directory {\n      title\n      records\n    }\n    activities {\n      title\n      records\n    }\n    integrity {\n      title\n      records\n    }\n  }\n}": types.MyDataDocument,
    "query MyNoShowStanding {\n  myNoShowStanding {\n    points\n    limit\n    suspendedUntil\n  }\n}": types.MyNoShowStandingDocument,
    "query MyNotifications($first: Int) {\n  viewer {\n    notifications(first: $first, unreadOnly: true) {\n      totalCount\n      nodes {\n        id\n        topic\n        message\n        subjectId\n        happenedAt\n      }\n    }\n  }\n}": types.MyNotificationsDocument,
    "query MyPersonalData {\n  viewer {\n    employee {\n      name\n      phone\n      birthDate\n      idNumber\n    }\n  }\n}": types.MyPersonalDataDocument,
    "query MyRoles {\n  viewer {\n    roles {\n      id\n      role {\n        name\n        label\n        permissions\n      }\n      orgUnit {\n        path\n      }\n      startsOn\n      endsOn\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    derivedRoles {\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n  }\n}": types.MyRolesDocument,
    "query MyUnionCard {\n  myUnionCard {\n    number\n    memberSince\n    onlineToken {\n      token\n      expiresAt\n    }\n  }\n}": types.MyUnionCardDocument,
    "query OneBooking($id: ID!) {\n  venueBooking(id: $id) {\n    state\n    startAt\n    endAt\n    partySize\n    holder {\n      name\n    }\n    participants {\n      name\n    }\n    club {\n      name\n    }\n    series {\n      rrule\n    }\n    displacedBy {\n      reason\n    }\n    noShowAppeal {\n      state\n    }\n    policyBasis {\n      packId\n      source\n      article\n      level\n    }\n  }\n}": types.OneBookingDocument,
    "query OneUnitAcrossServices($code: String!) {\n  orgUnit(code: $code) {\n    name\n    path\n    campaigns {\n      title\n      state\n    }\n    partyOrganizations {\n      name\n      kind\n    }\n  }\n}": types.OneUnitAcrossServicesDocument,
    "query OpeningDays($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    name\n    openingDays(from: $from, to: $to) {\n      day\n      dayType\n      isProvisional\n      intervals {\n        start\n        end\n      }\n    }\n  }\n}": types.OpeningDaysDocument,
    "query ReadTheMeasures($id: ID!) {\n  cultureSite(id: $id) {\n    policyDocument {\n      id\n      edition\n      title\n      body\n      effectiveOn\n      isAcknowledgedByViewer\n    }\n  }\n}": types.ReadTheMeasuresDocument,
    "query SearchForColleagues($search: String!, $orgUnitId: ID, $after: String) {\n  employees(\n    first: 10\n    after: $after\n    filter: {search: $search, orgUnitId: $orgUnitId}\n  ) {\n    nodes {\n      employeeNo\n      name\n      orgUnit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.SearchForColleaguesDocument,
    "mutation SubscribeToMyBookings {\n  calendarFeedCreate {\n    path\n    calendarFeed {\n      id\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.SubscribeToMyBookingsDocument,
    "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}": types.UnitsOfAMineDocument,
    "mutation WaitForASlot($input: VenueBookingInput!) {\n  venueBookingWait(input: $input) {\n    venueBooking {\n      id\n      state\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.WaitForASlotDocument,
    "query WhenIsAColleagueBusy($id: ID!, $from: DateTime!, $to: DateTime!) {\n  employee(id: $id) {\n    name\n    freeBusy(from: $from, to: $to) {\n      start\n      end\n      kind\n    }\n  }\n}": types.WhenIsAColleagueBusyDocument,
    "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}": types.WhoAmIDocument,
    "mutation WithdrawAConsent($id: ID!, $reason: String!) {\n  consentWithdraw(id: $id, reason: $reason) {\n    consent {\n      purpose\n      withdrawnAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.WithdrawAConsentDocument,
    "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": types.ZonesOfTheCoreCenterDocument,
    "query ZonesToShare {\n  venueZones(filter: {mode: SHARED}) {\n    totalCount\n    nodes {\n      name\n      capacity\n      site {\n        name\n        location\n      }\n    }\n  }\n}": types.ZonesToShareDocument,
    "mutation ApplyADryRun($id: ID!) {\n  importJobApply(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ApplyADryRunDocument,
    "mutation CancelAnImport($id: ID!, $reason: String!) {\n  importJobCancel(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.CancelAnImportDocument,
    "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}": types.CareerOfAnEmployeeDocument,
    "mutation ChangeAWebhook($id: ID!, $input: WebhookSubscriptionInput!) {\n  webhookSubscriptionChange(id: $id, input: $input) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ChangeAWebhookDocument,
    "query ChangesSince($after: String) {\n  directoryChanges(first: 50, after: $after) {\n    nodes {\n      id\n      entity\n      kind\n      entityVersion\n      fields\n      at\n      employee {\n        employeeNo\n        externalId\n        state\n      }\n      orgUnit {\n        code\n        name\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}": types.ChangesSinceDocument,
    "mutation ConfirmAPromotion($employeeId: ID!, $input: PromotionInput!, $clearanceStatement: String, $reason: String!) {\n  promotionConfirm(\n    employeeId: $employeeId\n    input: $input\n    clearanceStatement: $clearanceStatement\n    reason: $reason\n  ) {\n    employee {\n      version\n      assignment {\n        position {\n          title\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ConfirmAPromotionDocument,
    "mutation ConfirmASnapshot($id: ID!) {\n  importJobConfirm(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ConfirmASnapshotDocument,
    "query ConflictsOfAnImport($id: ID!) {\n  importJob(id: $id) {\n    state\n    conflicts(first: 20) {\n      nodes {\n        line\n        externalId\n        conflicts\n      }\n    }\n  }\n}": types.ConflictsOfAnImportDocument,
    "mutation EditAnEmployee($id: ID!, $input: EmployeeEditInput!) {\n  employeeEdit(id: $id, input: $input) {\n    employee {\n      version\n      phone\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      currentVersion\n    }\n  }\n}": types.EditAnEmployeeDocument,
    "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.EmployeesOfAUnitDocument,
    "mutation EndAQualification($id: ID!, $validTo: LocalDate!, $reason: String!) {\n  qualificationEnd(id: $id, validTo: $validTo, reason: $reason) {\n    qualification {\n      validTo\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.EndAQualificationDocument,
    "mutation EndARoster($id: ID!, $endsOn: LocalDate!, $reason: String!) {\n  shiftRosterEnd(id: $id, endsOn: $endsOn, reason: $reason) {\n    shiftRoster {\n      endsOn\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.EndARosterDocument,
    "mutation EndAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionEnd(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.EndAWebhookDocument,
    "mutation ExceptADayOfARoster($id: ID!, $input: ShiftExceptionInput!) {\n  shiftRosterSetException(id: $id, input: $input) {\n    shiftRoster {\n      version\n      exceptions {\n        day\n        shift\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ExceptADayOfARosterDocument,
    "query ExpertsAndAgeBands($first: Int) {\n  employees(first: $first, filter: {state: ACTIVE}) {\n    nodes {\n      employeeNo\n      name\n      ageBand\n      qualifications {\n        kind\n        level\n        issuer\n        validFrom\n        validTo\n        isValid\n      }\n    }\n  }\n}": types.ExpertsAndAgeBandsDocument,
    "query FindBySource($sourceSystem: String!, $externalId: String!) {\n  employee(sourceSystem: $sourceSystem, externalId: $externalId) {\n    id\n    version\n    employeeNo\n    name\n    state\n  }\n}": types.FindBySourceDocument,
    "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}": types.FrontLineMinersDocument,
    "mutation GiveAFieldBack($id: ID!, $fields: [EmployeeField!]!) {\n  employeeLocalFieldsRelease(id: $id, fields: $fields) {\n    employee {\n      version\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.GiveAFieldBackDocument,
    "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ImportAFileDocument,
    "mutation ImportAFullSnapshot($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ImportAFullSnapshotDocument,
    "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}": types.ImportJobsDocument,
    "mutation PauseAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionPause(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.PauseAWebhookDocument,
    "mutation RecordAQualification($employeeId: ID!, $input: QualificationInput!) {\n  qualificationRecord(employeeId: $employeeId, input: $input) {\n    qualification {\n      id\n      version\n      isValid\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RecordAQualificationDocument,
    "mutation RedeliverAWebhook($id: ID!) {\n  webhookRedeliver(id: $id) {\n    webhookDelivery {\n      state\n      eventId\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.RedeliverAWebhookDocument,
    "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.RejectedRowsDocument,
    "mutation ReplayWebhooks($id: ID!, $since: DateTime!) {\n  webhookReplay(id: $id, since: $since) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ReplayWebhooksDocument,
    "mutation ResumeAWebhook($id: ID!) {\n  webhookSubscriptionResume(id: $id) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.ResumeAWebhookDocument,
    "mutation RevealPersonalData($id: ID!, $fields: [PersonalDataField!]!, $reason: String!) {\n  employeePersonalDataReveal(id: $id, fields: $fields, reason: $reason) {\n    personalData {\n      employee {\n        name\n      }\n      phone\n      birthDate\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RevealPersonalDataDocument,
    "mutation RevertAnImport($id: ID!, $reason: String!) {\n  importJobRevert(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.RevertAnImportDocument,
    "query RostersOfAUnit($orgUnitId: ID!) {\n  shiftRosters(first: 20, filter: {orgUnitId: $orgUnitId}) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      endReason\n      cycle\n    }\n  }\n}": types.RostersOfAUnitDocument,
    "mutation RotateAWebhookSecret($id: ID!) {\n  webhookSecretRotate(id: $id) {\n    webhookSubscription {\n      formerSecretUntil\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.RotateAWebhookSecretDocument,
    "mutation SetARoster($input: ShiftRosterInput!) {\n  shiftRosterSet(input: $input) {\n    shiftRoster {\n      id\n      version\n      startsOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.SetARosterDocument,
    "mutation SetAnIdNumber($id: ID!, $idNumber: String!) {\n  employeeIdNumberSet(id: $id, idNumber: $idNumber) {\n    employee {\n      version\n      name\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.SetAnIdNumberDocument,
    "query ShiftsOfATeam($id: ID!, $from: DateTime!, $to: DateTime!) {\n  orgUnit(id: $id) {\n    name\n    shiftRoster {\n      startsOn\n      cycle\n      followsCalendar\n      hours {\n        kind\n        startsAt\n        endsAt\n      }\n      exceptions {\n        day\n        shift\n        reason\n      }\n      orgUnit {\n        name\n      }\n    }\n    shifts(from: $from, to: $to) {\n      day\n      kind\n      start\n      end\n    }\n  }\n}": types.ShiftsOfATeamDocument,
    "mutation SubscribeToWebhooks($input: WebhookOpenInput!) {\n  webhookSubscriptionOpen(input: $input) {\n    webhookSubscription {\n      id\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.SubscribeToWebhooksDocument,
    "mutation TransferAnEmployee($id: ID!, $input: EmployeeTransferInput!, $reason: String!) {\n  employeeTransfer(id: $id, input: $input, reason: $reason) {\n    employee {\n      version\n      orgUnit {\n        name\n      }\n      assignments {\n        startsOn\n        endsOn\n        orgUnit {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.TransferAnEmployeeDocument,
    "mutation UpsertAnEmployee($input: EmployeeUpsertInput!) {\n  employeeUpsert(input: $input) {\n    employee {\n      id\n      version\n      name\n      localFields\n      orgUnit {\n        name\n      }\n    }\n    outcome\n    conflicts\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}": types.UpsertAnEmployeeDocument,
    "query WebhookDeliveries($subscriptionId: ID!) {\n  webhookDeliveries(first: 20, filter: {subscriptionId: $subscriptionId}) {\n    nodes {\n      id\n      eventId\n      event\n      state\n      attempts\n      responseStatus\n      failure\n      happenedAt\n      nextAttemptAt\n      deliveredAt\n    }\n  }\n}": types.WebhookDeliveriesDocument,
    "query WebhookSubscriptions {\n  webhookSubscriptions(first: 20) {\n    nodes {\n      id\n      name\n      url\n      events\n      state\n      stateReason\n      failingSince\n      lastDeliveredAt\n      orgUnit {\n        name\n      }\n    }\n  }\n}": types.WebhookSubscriptionsDocument,
    "query Register($first: Int) {\n  microPowerItems(first: $first) {\n    totalCount\n    nodes {\n      id\n      title\n      duty\n      state\n      version\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n    }\n  }\n}": types.RegisterDocument,
    "query ReviewersPost {\n  viewer {\n    employee {\n      name\n      assignment {\n        position {\n          title\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}": types.ReviewersPostDocument,
    "mutation CloseAnAccount($id: ID!, $reason: String!) {\n  accountClose(id: $id, reason: $reason) {\n    account {\n      name\n      closedAt\n      closingReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.CloseAnAccountDocument,
    "mutation DefineARole($input: RoleDefinitionInput!) {\n  roleDefine(input: $input) {\n    role {\n      id\n      name\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.DefineARoleDocument,
    "query FindAnAccount($name: String) {\n  account(name: $name) {\n    id\n    name\n    kind\n    closedAt\n    employee {\n      name\n      orgUnit {\n        path\n      }\n    }\n  }\n}": types.FindAnAccountDocument,
    "mutation GrantARole($input: RoleGrantInput!) {\n  roleGrantCreate(input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      account {\n        name\n      }\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.GrantARoleDocument,
    "query OneServiceAccount($id: ID!) {\n  serviceAccount(id: $id) {\n    name\n    description\n    state\n    stateReason\n    account {\n      kind\n    }\n  }\n}": types.OneServiceAccountDocument,
    "mutation OpenAServiceAccount($input: ServiceAccountInput!) {\n  serviceAccountOpen(input: $input) {\n    serviceAccount {\n      id\n      name\n      scopes\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenAServiceAccountDocument,
    "mutation OpenAnAccount($employeeId: ID!, $name: String!) {\n  accountOpen(employeeId: $employeeId, name: $name) {\n    account {\n      id\n      name\n      employee {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenAnAccountDocument,
    "mutation RedefineARole($id: ID!, $input: RoleDefinitionChange!) {\n  roleRedefine(id: $id, input: $input) {\n    role {\n      version\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RedefineARoleDocument,
    "mutation ResumeAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountResume(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.ResumeAServiceAccountDocument,
    "mutation RevokeAGrant($id: ID!, $reason: String!) {\n  roleGrantRevoke(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revokedBy\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RevokeAGrantDocument,
    "mutation RevokeASecret($id: ID!) {\n  serviceAccountSecretRevoke(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        revokedAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RevokeASecretDocument,
    "query Roles {\n  roles {\n    name\n    label\n    isSeeded\n    isDerived\n    permissions\n  }\n}": types.RolesDocument,
    "mutation RotateASecret($id: ID!) {\n  serviceAccountSecretRotate(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        createdAt\n        expiresAt\n      }\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.RotateASecretDocument,
    "query ServiceAccounts($filter: ServiceAccountFilter, $first: Int, $after: String) {\n  serviceAccounts(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      description\n      state\n      scopes\n      lastUsedAt\n      orgUnit {\n        path\n      }\n      roleGrants {\n        role {\n          name\n        }\n        orgUnit {\n          path\n        }\n      }\n      secrets {\n        id\n        createdAt\n        expiresAt\n        revokedAt\n        lastUsedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ServiceAccountsDocument,
    "mutation SuspendAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountSuspend(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.SuspendAServiceAccountDocument,
    "mutation AddATrack($id: ID!, $name: String!) {\n  campaignTrackAdd(id: $id, name: $name) {\n    campaign {\n      version\n      tracks {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.AddATrackDocument,
    "mutation AddAZone($siteId: ID!, $input: VenueZoneInput!) {\n  venueZoneAdd(siteId: $siteId, input: $input) {\n    venueZone {\n      id\n      name\n      mode\n      capacity\n      site {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.AddAZoneDocument,
    "query AppealsToDecide {\n  openNoShowAppeals {\n    nodes {\n      id\n      reason\n      booking {\n        startAt\n        zone {\n          name\n        }\n        holder {\n          name\n        }\n      }\n    }\n  }\n}": types.AppealsToDecideDocument,
    "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.AppointACustodianDocument,
    "mutation BookASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesCreate(input: $input) {\n    venueBookingSeries {\n      id\n      rrule\n      bookings {\n        id\n        startAt\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.BookASeriesDocument,
    "mutation FoundAClub($input: ClubInput!) {\n  clubFound(input: $input) {\n    club {\n      id\n      name\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.FoundAClubDocument,
    "mutation OpenACampaign($id: ID!) {\n  campaignOpen(id: $id) {\n    campaign {\n      title\n      state\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      rule\n      allowedTransitions\n    }\n  }\n}": types.OpenACampaignDocument,
    "mutation OpenACoreCenter($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      zones {\n        id\n        name\n      }\n      openingRules {\n        dayType\n        opensAt\n        closesAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenACoreCenterDocument,
    "mutation OpenATemporaryStation($input: CultureSiteInput!) {\n  cultureSiteOpen(input: $input) {\n    cultureSite {\n      id\n      name\n      opensOn\n      closesOn\n      isOpen\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.OpenATemporaryStationDocument,
    "mutation PlanACampaign($input: CampaignInput!) {\n  campaignPlan(input: $input) {\n    campaign {\n      id\n      state\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      nextStates\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}": types.PlanACampaignDocument,
    "query PreviewASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesPreview(input: $input) {\n    reasons {\n      code\n      message\n    }\n    occurrences {\n      start\n      reasons {\n        code\n        message\n      }\n    }\n  }\n}": types.PreviewASeriesDocument,
    "mutation PublishTheMeasures($siteId: ID!, $input: PolicyDocumentInput!) {\n  policyDocumentPublish(siteId: $siteId, input: $input) {\n    policyDocument {\n      edition\n      effectiveOn\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.PublishTheMeasuresDocument,
    "mutation SetAVenueAllowance($clubId: ID!, $input: VenueAllowanceInput!) {\n  venueAllowanceSet(clubId: $clubId, input: $input) {\n    club {\n      venueAllowances {\n        year\n        hours\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.SetAVenueAllowanceDocument,
    "mutation SetBookingTerms($id: ID!, $input: BookingTermsInput!) {\n  venueZoneSetTerms(id: $id, input: $input) {\n    venueZone {\n      version\n      bufferAfterMinutes\n      minNoticeMinutes\n      maxAdvanceDays\n      requiresApproval\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.SetBookingTermsDocument,
    "mutation SetHoursOfOneDay($siteId: ID!, $input: OpeningExceptionInput!) {\n  openingExceptionSet(siteId: $siteId, input: $input) {\n    cultureSite {\n      openingExceptions {\n        day\n        opensAt\n        closesAt\n        reason\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}": types.SetHoursOfOneDayDocument,
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
export function graphql(source: "mutation DraftActivitiesPolicyPack($input: PolicyPackInput!) {\n  activitiesPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DraftActivitiesPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DraftInnovationPolicyPack($input: PolicyPackInput!) {\n  innovationPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DraftInnovationPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DraftIntegrityPolicyPack($input: PolicyPackInput!) {\n  integrityPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DraftIntegrityPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DraftPartyPolicyPack($input: PolicyPackInput!) {\n  partyPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DraftPartyPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DraftDirectoryPolicyPack($input: PolicyPackInput!) {\n  directoryPolicyPackDraft(input: $input) {\n    policyPack {\n      id\n      version\n      state\n      validFrom\n      limits {\n        key\n        value\n        article\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DraftDirectoryPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportAWorkCalendar($input: WorkCalendarInput!) {\n  workCalendarImport(input: $input) {\n    workCalendar {\n      year\n      version\n      isProvisional\n      days {\n        day\n        kind\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ImportAWorkCalendarDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ActivitiesLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  activitiesPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}"): typeof import('./graphql.js').ActivitiesLimitsInForceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DirectoryLimitsInForce($orgUnitId: ID, $day: LocalDate) {\n  directoryPolicyValues(orgUnitId: $orgUnitId, day: $day) {\n    key\n    value\n    tier\n    validFrom\n    tightening\n    basis {\n      packId\n      source\n      sourceUrl\n      article\n      level\n    }\n  }\n}"): typeof import('./graphql.js').DirectoryLimitsInForceDocument;
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
export function graphql(source: "query PolicyPacks($filter: PolicyPackFilter) {\n  activitiesPolicyPacks(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      version\n      title\n      tier\n      state\n      nextStates\n      validFrom\n      source\n      sourceUrl\n      orgUnit {\n        name\n      }\n      drafter {\n        name\n      }\n      limits {\n        key\n        value\n        article\n      }\n    }\n  }\n}"): typeof import('./graphql.js').PolicyPacksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TryActivitiesPolicyPackOut($id: ID!) {\n  activitiesPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}"): typeof import('./graphql.js').TryActivitiesPolicyPackOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TryPartyPolicyPackOut($id: ID!) {\n  partyPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}"): typeof import('./graphql.js').TryPartyPolicyPackOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TryDirectoryPolicyPackOut($id: ID!) {\n  directoryPolicyPackDryRun(id: $id) {\n    limits {\n      key\n      before\n      after\n      companies\n    }\n    cases {\n      entity\n      id\n      field\n      before\n      after\n    }\n    caseCount\n  }\n}"): typeof import('./graphql.js').TryDirectoryPolicyPackOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WholeTree($first: Int, $after: String) {\n  orgUnits(first: $first, after: $after) {\n    totalCount\n    nodes {\n      code\n      name\n      kind\n      path\n      parent {\n        code\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').WholeTreeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WithdrawAPolicyPack($id: ID!, $reason: String!) {\n  activitiesPolicyPackWithdraw(id: $id, reason: $reason) {\n    policyPack {\n      id\n      state\n      decisionReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').WithdrawAPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ActivitiesTrail($filter: AuditFilter, $first: Int, $after: String) {\n  activitiesAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').ActivitiesTrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InnovationTrail($filter: AuditFilter, $first: Int, $after: String) {\n  innovationAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').InnovationTrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IntegrityTrail($filter: AuditFilter, $first: Int, $after: String) {\n  integrityAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').IntegrityTrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PartyTrail($filter: AuditFilter, $first: Int, $after: String) {\n  partyAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').PartyTrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DirectoryTrail($filter: AuditFilter, $first: Int, $after: String) {\n  directoryAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      at\n      actor\n      employee {\n        name\n      }\n      operation\n      action\n      entity\n      entityId\n      fields\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').DirectoryTrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoImportedWhat {\n  importJobs(first: 50) {\n    nodes {\n      createdBy\n      createdAt\n      kind\n      fileName\n      state\n      counts {\n        total\n        failed\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WhoImportedWhatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoMayWhat($filter: RoleGrantFilter, $first: Int, $after: String) {\n  roleGrants(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      reason\n      createdBy\n      account {\n        name\n        employee {\n          name\n        }\n      }\n      role {\n        name\n        label\n      }\n      orgUnit {\n        path\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').WhoMayWhatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OrganizationsOfMyMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    partyOrganizations {\n      name\n      kind\n      fullMembers\n      children {\n        name\n        kind\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OrganizationsOfMyMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ActivateAPolicyPack($id: ID!, $reason: String!, $expectedVersion: Int) {\n  partyPolicyPackActivate(\n    id: $id\n    reason: $reason\n    expectedVersion: $expectedVersion\n  ) {\n    policyPack {\n      id\n      state\n      decidedAt\n      decidedBy\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n      currentVersion\n    }\n  }\n}"): typeof import('./graphql.js').ActivateAPolicyPackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PartyOrganizations($first: Int) {\n  partyOrganizations(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      kind\n      fullMembers\n      probationaryMembers\n      parent {\n        name\n      }\n      orgUnit {\n        name\n      }\n      committeeRule {\n        hasCommittee\n        minSeats\n        maxSeats\n        basis {\n          source\n          article\n          level\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').PartyOrganizationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ApproveABooking($id: ID!) {\n  venueBookingApprove(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ApproveABookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BookingsOfAZone($filter: VenueBookingFilter!) {\n  venueBookings(filter: $filter) {\n    totalCount\n    nodes {\n      id\n      state\n      startAt\n      endAt\n      partySize\n      holder {\n        name\n        employeeNo\n      }\n    }\n  }\n}"): typeof import('./graphql.js').BookingsOfAZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BookingsToDecide {\n  venueBookings(filter: {awaitsDecision: true}) {\n    nodes {\n      id\n      version\n      startAt\n      zone {\n        name\n      }\n      holder {\n        name\n      }\n      club {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').BookingsToDecideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CheckAUnionCard($token: String!) {\n  unionCardVerify(token: $token) {\n    status\n    number\n    maskedName\n  }\n}"): typeof import('./graphql.js').CheckAUnionCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CheckInCode($id: ID!) {\n  venueZone(id: $id) {\n    name\n    checkInCode {\n      svg\n    }\n  }\n}"): typeof import('./graphql.js').CheckInCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckInForSomebody($id: ID!) {\n  venueBookingCheckIn(id: $id) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CheckInForSomebodyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CloseAZone($siteId: ID!, $input: ClosureInput!) {\n  closureStart(siteId: $siteId, input: $input) {\n    closure {\n      id\n      startAt\n      endAt\n      displacedBookings {\n        id\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CloseAZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LatestBookingsOfAllZones {\n  venueZones(first: 20) {\n    nodes {\n      name\n      site {\n        name\n      }\n      bookings(first: 10) {\n        totalCount\n        nodes {\n          startAt\n          endAt\n          state\n          holder {\n            name\n            orgUnit {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').LatestBookingsOfAllZonesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LogTheCleaning($siteId: ID!, $input: UpkeepLogInput!) {\n  upkeepTaskLog(siteId: $siteId, input: $input) {\n    upkeepTask {\n      dueOn\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').LogTheCleaningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySites {\n  viewer {\n    employee {\n      name\n      custodianOf {\n        name\n        zones {\n          name\n          capacity\n        }\n        openingRules {\n          dayType\n          opensAt\n          closesAt\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').MySitesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OpenRepairs {\n  upkeepTasks(kind: REPAIR, state: OPEN) {\n    nodes {\n      id\n      severity\n      note\n      dueOn\n      zone {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OpenRepairsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RejectABooking($id: ID!, $reason: String!) {\n  venueBookingReject(id: $id, reason: $reason) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RejectABookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReportARepair($siteId: ID!, $input: RepairInput!) {\n  upkeepTaskReport(siteId: $siteId, input: $input) {\n    upkeepTask {\n      id\n      state\n      closure {\n        endAt\n        displacedBookings {\n          holder {\n            name\n          }\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ReportARepairDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubscribeToAZone($zoneId: ID!) {\n  calendarFeedCreate(zoneId: $zoneId) {\n    path\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SubscribeToAZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UnionCardKey {\n  unionCardKey\n}"): typeof import('./graphql.js').UnionCardKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UpkeepSchedule($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    upkeepSchedule(from: $from, to: $to) {\n      kind\n      dueOn\n      dueState\n      task {\n        note\n        endedBy {\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').UpkeepScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoAClosureShutsOut($siteId: ID!, $input: ClosureInput!) {\n  closurePreview(siteId: $siteId, input: $input) {\n    startAt\n    endAt\n    state\n    holder {\n      name\n    }\n  }\n}"): typeof import('./graphql.js').WhoAClosureShutsOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcknowledgeAMicroPower($itemId: ID!) {\n  microPowerAcknowledge(itemId: $itemId) {\n    microPowerAcknowledgement {\n      year\n      acknowledgedOn\n      item {\n        title\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AcknowledgeAMicroPowerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcknowledgeTheMeasures($id: ID!) {\n  policyDocumentAcknowledge(id: $id) {\n    policyDocument {\n      edition\n      isAcknowledgedByViewer\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AcknowledgeTheMeasuresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppealANoShow($bookingId: ID!, $reason: String!) {\n  noShowAppealOpen(bookingId: $bookingId, reason: $reason) {\n    noShowAppeal {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AppealANoShowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BookASlot($input: VenueBookingInput!) {\n  venueBookingCreate(input: $input) {\n    venueBooking {\n      id\n      version\n      state\n      startAt\n      endAt\n      zone {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').BookASlotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CampaignOfTheYear($year: Int!) {\n  campaigns(filter: {year: $year}) {\n    nodes {\n      title\n      state\n      kinds\n      themes {\n        name\n      }\n      tracks {\n        name\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CampaignOfTheYearDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CanIBook($input: VenueBookingInput!) {\n  venueBookingEligibility(input: $input) {\n    code\n    message\n    path\n    rule\n  }\n}"): typeof import('./graphql.js').CanIBookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelABooking($id: ID!, $reason: String!) {\n  venueBookingCancel(id: $id, reason: $reason) {\n    venueBooking {\n      state\n      reason\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CancelABookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckIn($id: ID!, $code: String) {\n  venueBookingCheckIn(id: $id, code: $code) {\n    venueBooking {\n      state\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CheckInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Clubs {\n  clubs {\n    nodes {\n      name\n      officers {\n        name\n      }\n      venueAllowances {\n        year\n        hours\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ClubsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeadlineInWorkdays($day: LocalDate!, $count: Int!, $year: Int!) {\n  workdaysAfter(day: $day, count: $count) {\n    day\n    isProvisional\n  }\n  workCalendar(year: $year) {\n    isProvisional\n    days {\n      day\n      kind\n      name\n    }\n  }\n}"): typeof import('./graphql.js').DeadlineInWorkdaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DelegateARole($id: ID!, $input: RoleDelegationInput!) {\n  roleGrantDelegate(id: $id, input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      role {\n        label\n      }\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DelegateARoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndADelegation($id: ID!, $reason: String!) {\n  roleGrantDelegationEnd(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').EndADelegationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindAColleague($employeeNo: String!) {\n  employee(employeeNo: $employeeNo) {\n    name\n    phone\n    state\n    orgUnit {\n      path\n    }\n    custodianOf {\n      name\n    }\n  }\n}"): typeof import('./graphql.js').FindAColleagueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FreeSlotsOfTheWeek($id: ID!, $from: LocalDate!, $to: LocalDate!) {\n  cultureSite(id: $id) {\n    zones {\n      name\n      mode\n      availability(from: $from, to: $to) {\n        start\n        end\n        freePlaces\n        bookableByViewer\n        reasons {\n          code\n          message\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').FreeSlotsOfTheWeekDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation GiveAConsent($purpose: ConsentPurpose!, $note: String) {\n  consentGive(purpose: $purpose, note: $note) {\n    consent {\n      id\n      purpose\n      note\n      createdAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').GiveAConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MicroPowersOfAPost {\n  microPowerItems(filter: {post: TEAM_LEADER}) {\n    nodes {\n      id\n      title\n      duty\n      procedureSteps\n      redLines {\n        text\n      }\n      bottomLines {\n        text\n      }\n      viewerAcknowledgedOn\n    }\n  }\n}"): typeof import('./graphql.js').MicroPowersOfAPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MoveABooking($id: ID!, $slot: SlotInput!) {\n  venueBookingReschedule(id: $id, slot: $slot) {\n    venueBooking {\n      state\n      startAt\n      endAt\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').MoveABookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyBookings($first: Int) {\n  myVenueBookings(first: $first) {\n    totalCount\n    nodes {\n      id\n      version\n      state\n      nextStates\n      startAt\n      endAt\n      reason\n      zone {\n        name\n        site {\n          name\n        }\n      }\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').MyBookingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyCalendarFeeds {\n  myCalendarFeeds {\n    id\n    revokedAt\n    zone {\n      name\n    }\n  }\n}"): typeof import('./graphql.js').MyCalendarFeedsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyConsents {\n  viewer {\n    consents {\n      id\n      purpose\n      note\n      createdAt\n      withdrawnAt\n      withdrawalReason\n    }\n  }\n}"): typeof import('./graphql.js').MyConsentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyData {\n  myData {\n    directory {\n      title\n      records\n    }\n    activities {\n      title\n      records\n    }\n    integrity {\n      title\n      records\n    }\n  }\n}"): typeof import('./graphql.js').MyDataDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyNoShowStanding {\n  myNoShowStanding {\n    points\n    limit\n    suspendedUntil\n  }\n}"): typeof import('./graphql.js').MyNoShowStandingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyNotifications($first: Int) {\n  viewer {\n    notifications(first: $first, unreadOnly: true) {\n      totalCount\n      nodes {\n        id\n        topic\n        message\n        subjectId\n        happenedAt\n      }\n    }\n  }\n}"): typeof import('./graphql.js').MyNotificationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyPersonalData {\n  viewer {\n    employee {\n      name\n      phone\n      birthDate\n      idNumber\n    }\n  }\n}"): typeof import('./graphql.js').MyPersonalDataDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyRoles {\n  viewer {\n    roles {\n      id\n      role {\n        name\n        label\n        permissions\n      }\n      orgUnit {\n        path\n      }\n      startsOn\n      endsOn\n      delegatedFrom {\n        account {\n          name\n        }\n      }\n    }\n    derivedRoles {\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n  }\n}"): typeof import('./graphql.js').MyRolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyUnionCard {\n  myUnionCard {\n    number\n    memberSince\n    onlineToken {\n      token\n      expiresAt\n    }\n  }\n}"): typeof import('./graphql.js').MyUnionCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneBooking($id: ID!) {\n  venueBooking(id: $id) {\n    state\n    startAt\n    endAt\n    partySize\n    holder {\n      name\n    }\n    participants {\n      name\n    }\n    club {\n      name\n    }\n    series {\n      rrule\n    }\n    displacedBy {\n      reason\n    }\n    noShowAppeal {\n      state\n    }\n    policyBasis {\n      packId\n      source\n      article\n      level\n    }\n  }\n}"): typeof import('./graphql.js').OneBookingDocument;
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
export function graphql(source: "query ReadTheMeasures($id: ID!) {\n  cultureSite(id: $id) {\n    policyDocument {\n      id\n      edition\n      title\n      body\n      effectiveOn\n      isAcknowledgedByViewer\n    }\n  }\n}"): typeof import('./graphql.js').ReadTheMeasuresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchForColleagues($search: String!, $orgUnitId: ID, $after: String) {\n  employees(\n    first: 10\n    after: $after\n    filter: {search: $search, orgUnitId: $orgUnitId}\n  ) {\n    nodes {\n      employeeNo\n      name\n      orgUnit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').SearchForColleaguesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubscribeToMyBookings {\n  calendarFeedCreate {\n    path\n    calendarFeed {\n      id\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SubscribeToMyBookingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UnitsOfAMine($code: String!) {\n  orgUnit(code: $code) {\n    name\n    children {\n      code\n      name\n    }\n    descendants(kind: TEAM, first: 50) {\n      totalCount\n      nodes {\n        code\n        name\n        path\n      }\n    }\n  }\n}"): typeof import('./graphql.js').UnitsOfAMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WaitForASlot($input: VenueBookingInput!) {\n  venueBookingWait(input: $input) {\n    venueBooking {\n      id\n      state\n      waitlistEntry {\n        rank\n        offer {\n          expiresAt\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').WaitForASlotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhenIsAColleagueBusy($id: ID!, $from: DateTime!, $to: DateTime!) {\n  employee(id: $id) {\n    name\n    freeBusy(from: $from, to: $to) {\n      start\n      end\n      kind\n    }\n  }\n}"): typeof import('./graphql.js').WhenIsAColleagueBusyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoAmI {\n  viewer {\n    account\n    permissions\n    employee {\n      name\n      employeeNo\n      orgUnit {\n        path\n      }\n      assignment {\n        position {\n          title\n          postCategory\n          frontline\n        }\n        startsOn\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WhoAmIDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WithdrawAConsent($id: ID!, $reason: String!) {\n  consentWithdraw(id: $id, reason: $reason) {\n    consent {\n      purpose\n      withdrawnAt\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').WithdrawAConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ZonesOfTheCoreCenter {\n  cultureSites(filter: {kind: CORE_CENTER}) {\n    nodes {\n      name\n      location\n      zones {\n        name\n        mode\n        capacity\n        custodian {\n          name\n          orgUnit {\n            path\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ZonesOfTheCoreCenterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ZonesToShare {\n  venueZones(filter: {mode: SHARED}) {\n    totalCount\n    nodes {\n      name\n      capacity\n      site {\n        name\n        location\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ZonesToShareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ApplyADryRun($id: ID!) {\n  importJobApply(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ApplyADryRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelAnImport($id: ID!, $reason: String!) {\n  importJobCancel(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').CancelAnImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CareerOfAnEmployee($employeeNo: String!, $asOf: LocalDate) {\n  employee(employeeNo: $employeeNo) {\n    name\n    hiredOn\n    then: orgUnit(asOf: $asOf) {\n      path\n    }\n    assignments {\n      startsOn\n      endsOn\n      isPrimary\n      position {\n        title\n      }\n      orgUnit {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CareerOfAnEmployeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeAWebhook($id: ID!, $input: WebhookSubscriptionInput!) {\n  webhookSubscriptionChange(id: $id, input: $input) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ChangeAWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ChangesSince($after: String) {\n  directoryChanges(first: 50, after: $after) {\n    nodes {\n      id\n      entity\n      kind\n      entityVersion\n      fields\n      at\n      employee {\n        employeeNo\n        externalId\n        state\n      }\n      orgUnit {\n        code\n        name\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}"): typeof import('./graphql.js').ChangesSinceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmAPromotion($employeeId: ID!, $input: PromotionInput!, $clearanceStatement: String, $reason: String!) {\n  promotionConfirm(\n    employeeId: $employeeId\n    input: $input\n    clearanceStatement: $clearanceStatement\n    reason: $reason\n  ) {\n    employee {\n      version\n      assignment {\n        position {\n          title\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ConfirmAPromotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmASnapshot($id: ID!) {\n  importJobConfirm(id: $id) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ConfirmASnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ConflictsOfAnImport($id: ID!) {\n  importJob(id: $id) {\n    state\n    conflicts(first: 20) {\n      nodes {\n        line\n        externalId\n        conflicts\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ConflictsOfAnImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EditAnEmployee($id: ID!, $input: EmployeeEditInput!) {\n  employeeEdit(id: $id, input: $input) {\n    employee {\n      version\n      phone\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      currentVersion\n    }\n  }\n}"): typeof import('./graphql.js').EditAnEmployeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EmployeesOfAUnit($orgUnitId: ID!, $first: Int) {\n  employees(first: $first, filter: {orgUnitId: $orgUnitId, state: ACTIVE}) {\n    totalCount\n    nodes {\n      employeeNo\n      name\n      skillLevel\n      hiredOn\n      assignment {\n        position {\n          title\n          postCategory\n        }\n        orgUnit {\n          name\n        }\n      }\n      unionMembership {\n        joinedOn\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').EmployeesOfAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndAQualification($id: ID!, $validTo: LocalDate!, $reason: String!) {\n  qualificationEnd(id: $id, validTo: $validTo, reason: $reason) {\n    qualification {\n      validTo\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').EndAQualificationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndARoster($id: ID!, $endsOn: LocalDate!, $reason: String!) {\n  shiftRosterEnd(id: $id, endsOn: $endsOn, reason: $reason) {\n    shiftRoster {\n      endsOn\n      endReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').EndARosterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionEnd(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').EndAWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ExceptADayOfARoster($id: ID!, $input: ShiftExceptionInput!) {\n  shiftRosterSetException(id: $id, input: $input) {\n    shiftRoster {\n      version\n      exceptions {\n        day\n        shift\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ExceptADayOfARosterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ExpertsAndAgeBands($first: Int) {\n  employees(first: $first, filter: {state: ACTIVE}) {\n    nodes {\n      employeeNo\n      name\n      ageBand\n      qualifications {\n        kind\n        level\n        issuer\n        validFrom\n        validTo\n        isValid\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ExpertsAndAgeBandsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindBySource($sourceSystem: String!, $externalId: String!) {\n  employee(sourceSystem: $sourceSystem, externalId: $externalId) {\n    id\n    version\n    employeeNo\n    name\n    state\n  }\n}"): typeof import('./graphql.js').FindBySourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FrontLineMiners {\n  employees(filter: {postCategory: MINING, frontline: true}) {\n    totalCount\n  }\n}"): typeof import('./graphql.js').FrontLineMinersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation GiveAFieldBack($id: ID!, $fields: [EmployeeField!]!) {\n  employeeLocalFieldsRelease(id: $id, fields: $fields) {\n    employee {\n      version\n      localFields\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').GiveAFieldBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportAFile($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ImportAFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportAFullSnapshot($input: ImportJobInput!) {\n  importJobCreate(input: $input) {\n    importJob {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ImportAFullSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportJobs {\n  importJobs(first: 10) {\n    nodes {\n      id\n      kind\n      state\n      fileName\n      isDryRun\n      createdBy\n      createdAt\n      endedAt\n      problem\n      problemDetail\n      counts {\n        total\n        created\n        updated\n        unchanged\n        failed\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ImportJobsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PauseAWebhook($id: ID!, $reason: String!) {\n  webhookSubscriptionPause(id: $id, reason: $reason) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').PauseAWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordAQualification($employeeId: ID!, $input: QualificationInput!) {\n  qualificationRecord(employeeId: $employeeId, input: $input) {\n    qualification {\n      id\n      version\n      isValid\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RecordAQualificationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RedeliverAWebhook($id: ID!) {\n  webhookRedeliver(id: $id) {\n    webhookDelivery {\n      state\n      eventId\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').RedeliverAWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RejectedRows($id: ID!, $after: String) {\n  importJob(id: $id) {\n    state\n    ignoredColumns\n    rows(outcome: FAILED, first: 100, after: $after) {\n      nodes {\n        line\n        externalId\n        errors {\n          column\n          code\n          message\n          value\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): typeof import('./graphql.js').RejectedRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReplayWebhooks($id: ID!, $since: DateTime!) {\n  webhookReplay(id: $id, since: $since) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ReplayWebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResumeAWebhook($id: ID!) {\n  webhookSubscriptionResume(id: $id) {\n    webhookSubscription {\n      version\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').ResumeAWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevealPersonalData($id: ID!, $fields: [PersonalDataField!]!, $reason: String!) {\n  employeePersonalDataReveal(id: $id, fields: $fields, reason: $reason) {\n    personalData {\n      employee {\n        name\n      }\n      phone\n      birthDate\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RevealPersonalDataDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevertAnImport($id: ID!, $reason: String!) {\n  importJobRevert(id: $id, reason: $reason) {\n    importJob {\n      state\n      leavers\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').RevertAnImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RostersOfAUnit($orgUnitId: ID!) {\n  shiftRosters(first: 20, filter: {orgUnitId: $orgUnitId}) {\n    totalCount\n    nodes {\n      startsOn\n      endsOn\n      endReason\n      cycle\n    }\n  }\n}"): typeof import('./graphql.js').RostersOfAUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateAWebhookSecret($id: ID!) {\n  webhookSecretRotate(id: $id) {\n    webhookSubscription {\n      formerSecretUntil\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').RotateAWebhookSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetARoster($input: ShiftRosterInput!) {\n  shiftRosterSet(input: $input) {\n    shiftRoster {\n      id\n      version\n      startsOn\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetARosterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetAnIdNumber($id: ID!, $idNumber: String!) {\n  employeeIdNumberSet(id: $id, idNumber: $idNumber) {\n    employee {\n      version\n      name\n      idNumber\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetAnIdNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShiftsOfATeam($id: ID!, $from: DateTime!, $to: DateTime!) {\n  orgUnit(id: $id) {\n    name\n    shiftRoster {\n      startsOn\n      cycle\n      followsCalendar\n      hours {\n        kind\n        startsAt\n        endsAt\n      }\n      exceptions {\n        day\n        shift\n        reason\n      }\n      orgUnit {\n        name\n      }\n    }\n    shifts(from: $from, to: $to) {\n      day\n      kind\n      start\n      end\n    }\n  }\n}"): typeof import('./graphql.js').ShiftsOfATeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubscribeToWebhooks($input: WebhookOpenInput!) {\n  webhookSubscriptionOpen(input: $input) {\n    webhookSubscription {\n      id\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').SubscribeToWebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TransferAnEmployee($id: ID!, $input: EmployeeTransferInput!, $reason: String!) {\n  employeeTransfer(id: $id, input: $input, reason: $reason) {\n    employee {\n      version\n      orgUnit {\n        name\n      }\n      assignments {\n        startsOn\n        endsOn\n        orgUnit {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').TransferAnEmployeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UpsertAnEmployee($input: EmployeeUpsertInput!) {\n  employeeUpsert(input: $input) {\n    employee {\n      id\n      version\n      name\n      localFields\n      orgUnit {\n        name\n      }\n    }\n    outcome\n    conflicts\n    userErrors {\n      code\n      message\n      path\n      rule\n      allowedTransitions\n    }\n  }\n}"): typeof import('./graphql.js').UpsertAnEmployeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WebhookDeliveries($subscriptionId: ID!) {\n  webhookDeliveries(first: 20, filter: {subscriptionId: $subscriptionId}) {\n    nodes {\n      id\n      eventId\n      event\n      state\n      attempts\n      responseStatus\n      failure\n      happenedAt\n      nextAttemptAt\n      deliveredAt\n    }\n  }\n}"): typeof import('./graphql.js').WebhookDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WebhookSubscriptions {\n  webhookSubscriptions(first: 20) {\n    nodes {\n      id\n      name\n      url\n      events\n      state\n      stateReason\n      failingSince\n      lastDeliveredAt\n      orgUnit {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.js').WebhookSubscriptionsDocument;
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
export function graphql(source: "mutation CloseAnAccount($id: ID!, $reason: String!) {\n  accountClose(id: $id, reason: $reason) {\n    account {\n      name\n      closedAt\n      closingReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').CloseAnAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DefineARole($input: RoleDefinitionInput!) {\n  roleDefine(input: $input) {\n    role {\n      id\n      name\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').DefineARoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindAnAccount($name: String) {\n  account(name: $name) {\n    id\n    name\n    kind\n    closedAt\n    employee {\n      name\n      orgUnit {\n        path\n      }\n    }\n  }\n}"): typeof import('./graphql.js').FindAnAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation GrantARole($input: RoleGrantInput!) {\n  roleGrantCreate(input: $input) {\n    roleGrant {\n      id\n      startsOn\n      endsOn\n      account {\n        name\n      }\n      role {\n        label\n      }\n      orgUnit {\n        path\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').GrantARoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneServiceAccount($id: ID!) {\n  serviceAccount(id: $id) {\n    name\n    description\n    state\n    stateReason\n    account {\n      kind\n    }\n  }\n}"): typeof import('./graphql.js').OneServiceAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenAServiceAccount($input: ServiceAccountInput!) {\n  serviceAccountOpen(input: $input) {\n    serviceAccount {\n      id\n      name\n      scopes\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').OpenAServiceAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenAnAccount($employeeId: ID!, $name: String!) {\n  accountOpen(employeeId: $employeeId, name: $name) {\n    account {\n      id\n      name\n      employee {\n        name\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').OpenAnAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RedefineARole($id: ID!, $input: RoleDefinitionChange!) {\n  roleRedefine(id: $id, input: $input) {\n    role {\n      version\n      label\n      permissions\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RedefineARoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResumeAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountResume(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').ResumeAServiceAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevokeAGrant($id: ID!, $reason: String!) {\n  roleGrantRevoke(id: $id, reason: $reason) {\n    roleGrant {\n      revokedAt\n      revokedBy\n      revocationReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RevokeAGrantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevokeASecret($id: ID!) {\n  serviceAccountSecretRevoke(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        revokedAt\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RevokeASecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Roles {\n  roles {\n    name\n    label\n    isSeeded\n    isDerived\n    permissions\n  }\n}"): typeof import('./graphql.js').RolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateASecret($id: ID!) {\n  serviceAccountSecretRotate(id: $id) {\n    serviceAccount {\n      secrets {\n        id\n        createdAt\n        expiresAt\n      }\n    }\n    secret\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').RotateASecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ServiceAccounts($filter: ServiceAccountFilter, $first: Int, $after: String) {\n  serviceAccounts(filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      description\n      state\n      scopes\n      lastUsedAt\n      orgUnit {\n        path\n      }\n      roleGrants {\n        role {\n          name\n        }\n        orgUnit {\n          path\n        }\n      }\n      secrets {\n        id\n        createdAt\n        expiresAt\n        revokedAt\n        lastUsedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').ServiceAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SuspendAServiceAccount($id: ID!, $reason: String!) {\n  serviceAccountSuspend(id: $id, reason: $reason) {\n    serviceAccount {\n      state\n      stateReason\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SuspendAServiceAccountDocument;
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
export function graphql(source: "query AppealsToDecide {\n  openNoShowAppeals {\n    nodes {\n      id\n      reason\n      booking {\n        startAt\n        zone {\n          name\n        }\n        holder {\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').AppealsToDecideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppointACustodian($siteId: ID!, $input: SiteCustodianInput!) {\n  siteCustodianAppoint(siteId: $siteId, input: $input) {\n    cultureSite {\n      name\n      custodianship {\n        appointedOn\n        employee {\n          name\n        }\n        deputy {\n          name\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').AppointACustodianDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BookASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesCreate(input: $input) {\n    venueBookingSeries {\n      id\n      rrule\n      bookings {\n        id\n        startAt\n        state\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql.js').BookASeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation FoundAClub($input: ClubInput!) {\n  clubFound(input: $input) {\n    club {\n      id\n      name\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').FoundAClubDocument;
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
export function graphql(source: "query PreviewASeries($input: VenueBookingSeriesInput!) {\n  venueBookingSeriesPreview(input: $input) {\n    reasons {\n      code\n      message\n    }\n    occurrences {\n      start\n      reasons {\n        code\n        message\n      }\n    }\n  }\n}"): typeof import('./graphql.js').PreviewASeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PublishTheMeasures($siteId: ID!, $input: PolicyDocumentInput!) {\n  policyDocumentPublish(siteId: $siteId, input: $input) {\n    policyDocument {\n      edition\n      effectiveOn\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').PublishTheMeasuresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetAVenueAllowance($clubId: ID!, $input: VenueAllowanceInput!) {\n  venueAllowanceSet(clubId: $clubId, input: $input) {\n    club {\n      venueAllowances {\n        year\n        hours\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetAVenueAllowanceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetBookingTerms($id: ID!, $input: BookingTermsInput!) {\n  venueZoneSetTerms(id: $id, input: $input) {\n    venueZone {\n      version\n      bufferAfterMinutes\n      minNoticeMinutes\n      maxAdvanceDays\n      requiresApproval\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetBookingTermsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetHoursOfOneDay($siteId: ID!, $input: OpeningExceptionInput!) {\n  openingExceptionSet(siteId: $siteId, input: $input) {\n    cultureSite {\n      openingExceptions {\n        day\n        opensAt\n        closesAt\n        reason\n      }\n    }\n    userErrors {\n      code\n      message\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').SetHoursOfOneDayDocument;
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
