import type { SpecialDay } from "./calendar.js";

export const SERVICES = ["directory", "activities", "innovation", "integrity", "party"] as const;

export type ServiceName = (typeof SERVICES)[number];

/**
 * What services announce to each other, `<service>.<entity><Verb>`: ids, versions and names of changed fields, never
 * personal data. Messages with the same `id` in their body arrive in the order they were announced.
 */
export interface Messages {
  "directory.orgUnitChanged": {
    id: string;
    version: number;
    /** Ids from the root down to this unit. */
    ancestry: readonly string[];
    /** False once the unit is closed. */
    isOpen: boolean;
  };
  /** Employees of one batch, each as of its version: batches may overtake each other, versions decide. */
  "directory.employeesChanged": {
    id: string;
    employees: readonly { id: string; version: number; isEmployed: boolean }[];
  };
  /** Somebody who was hired has begun, by the clearance statement where the post asked for one (R-INT-33). */
  "directory.employeeOnboarded": { id: string; version: number; statementId: string | null };
  /** Somebody is promoted, from a day on that may be to come, by the clearance statement where the post asked for one. */
  "directory.employeePromoted": {
    id: string;
    version: number;
    effectiveOn: string;
    statementId: string | null;
  };
  /** A person agreed to a public use of what is theirs, by purpose; it may be withdrawn (R-X-19). */
  "directory.consentGiven": { id: string; version: number; employeeId: string; purpose: string };
  /** What was published by it is hidden within a day. */
  "directory.consentWithdrawn": { id: string; version: number; employeeId: string; purpose: string };
  /** The State Council's notice of a year was imported: its days, in place of what was known of that year. */
  "directory.workCalendarChanged": { id: string; version: number; year: number; days: readonly SpecialDay[] };
  /** A place was freed for somebody who waits: theirs until it expires. */
  "activities.venueBookingOffered": { id: string; version: number; employeeId: string; expiresAt: string };
  /** A closure took a booking's slot: its holder must choose another. */
  "activities.venueBookingDisplaced": { id: string; version: number; employeeId: string };
}

export type Topic = keyof Messages;

/** Who listens to what. A service whose inbox does not agree with its line here does not start. */
export const CONSUMERS: Record<Topic, readonly ServiceName[]> = {
  "directory.orgUnitChanged": ["activities", "innovation", "integrity", "party"],
  "directory.employeesChanged": ["activities"],
  "directory.employeeOnboarded": [],
  "directory.employeePromoted": [],
  "directory.consentGiven": [],
  "directory.consentWithdrawn": [],
  "directory.workCalendarChanged": [],
  "activities.venueBookingOffered": ["directory"],
  "activities.venueBookingDisplaced": ["directory"],
};

/** A message on its way: at least once, in order per `body.id`. */
export interface Message<T extends Topic = Topic> {
  /** The same on every retry: what a consumer remembers. */
  readonly id: string;
  readonly topic: T;
  readonly organizationId: string;
  readonly happenedAt: string;
  readonly body: Messages[T];
}
