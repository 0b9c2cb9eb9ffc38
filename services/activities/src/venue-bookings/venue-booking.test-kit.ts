import type { Answer, Speaker } from "@tongxin/testing";

export const BOOK = `mutation Book($input: VenueBookingInput!) {
  venueBookingCreate(input: $input) {
    venueBooking { id version state startAt endAt partySize }
    userErrors { code path rule message }
  }
}`;
export const WAIT = BOOK.replace("venueBookingCreate", "venueBookingWait");
export const CANCEL = `mutation Cancel($id: ID!, $reason: String! = "有事", $expectedVersion: Int) {
  venueBookingCancel(id: $id, reason: $reason, expectedVersion: $expectedVersion) {
    venueBooking { id state reason }
    userErrors { code allowedTransitions currentVersion }
  }
}`;
export const CHECK_IN = `mutation CheckIn($id: ID!, $code: String) {
  venueBookingCheckIn(id: $id, code: $code) { venueBooking { state } userErrors { code } }
}`;
export const READ = `query Read($id: ID!) {
  venueBooking(id: $id) {
    id version state nextStates startAt reason displacedBy { id }
    waitlistEntry { rank offer { expiresAt } }
  }
}`;
export const FREE = `query Free($id: ID!, $from: LocalDate!, $to: LocalDate!, $minutes: Int) {
  venueZone(id: $id) {
    availability(from: $from, to: $to, minutes: $minutes) {
      start freePlaces bookableByViewer reasons { code rule }
    }
  }
}`;

/** An instant of Monday, 2 November 2026, or of another day, on a Shanghai clock. */
export const at = (time: string, day = "2026-11-02"): string => `${day}T${time}:00+08:00`;

/** Books, and answers the booking; throws when it was refused. */
export async function booked(
  speaker: Speaker,
  zoneId: string,
  start: string,
  end: string,
  more = {},
): Promise<Answer> {
  const { venueBookingCreate } = await speaker.run(BOOK, { input: { zoneId, start, end, ...more } });
  if (venueBookingCreate.userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(venueBookingCreate.userErrors)}`);
  return venueBookingCreate.venueBooking;
}

/** Waits for a slot, and answers the booking that waits. */
export async function waiting(speaker: Speaker, zoneId: string, start: string, end: string): Promise<Answer> {
  const { venueBookingWait } = await speaker.run(WAIT, { input: { zoneId, start, end } });
  if (venueBookingWait.userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(venueBookingWait.userErrors)}`);
  return venueBookingWait.venueBooking;
}

export const stateOf = async (speaker: Speaker, id: string): Promise<string> =>
  (await speaker.run(READ, { id })).venueBooking.state;
