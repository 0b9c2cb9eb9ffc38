import { policySeeds, type Limits } from "@tongxin/kernel";

/** What a gate is told of a card that is shown to it. */
export enum UnionCardStatus {
  VALID = "VALID",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
  INVALID = "INVALID",
}

export const UnionCardPolicy = policySeeds({
  cardOnlineMinutes: { value: 5, level: "SET", source: "A1 / D", article: "§2.2.2, R-DIR-10" },
  cardOfflineHours: { value: 24, level: "SET", source: "A1 / D", article: "§2.2.2, R-DIR-10" },
});

/** Where a token is good: at gates that ask the platform, or at those that cannot. */
export type CardUse = "online" | "offline";

/** What a token says: which card, where it is good, and how long, in seconds. No name is in it. */
export interface CardClaims {
  readonly sub: string;
  readonly use: CardUse;
  readonly iat: number;
  readonly exp: number;
}

const MINUTE = 60;
const HOUR = 3_600;

export function claimsFor(
  number: string,
  use: CardUse,
  now: Date,
  { cardOnlineMinutes, cardOfflineHours }: Limits<typeof UnionCardPolicy>,
): CardClaims {
  const iat = Math.floor(now.getTime() / 1_000);
  const seconds = use === "online" ? cardOnlineMinutes * MINUTE : cardOfflineHours * HOUR;
  return { sub: number, use, iat, exp: iat + seconds };
}

/** How a card that was shown stands: what is not ours comes first, then what no longer holds, then what is too old. */
export function statusOf(claims: CardClaims | null, isMember: boolean, now: Date): UnionCardStatus {
  if (!claims) return UnionCardStatus.INVALID;
  if (!isMember) return UnionCardStatus.REVOKED;
  return now.getTime() < claims.exp * 1_000 ? UnionCardStatus.VALID : UnionCardStatus.EXPIRED;
}

const DIGITS = 8;

/** The number on the card: eight digits and one that tells a slip of the pen, by Luhn's rule. */
export function cardNumberOf(count: number): string {
  const digits = String(count).padStart(DIGITS, "0");
  return `${digits}${checkDigit(digits)}`;
}

/** The count that a number was made of; null when it is none, or was copied wrong. */
export function countOfCard(number: string): number | null {
  if (!/^\d{9,16}$/.test(number) || checkDigit(number.slice(0, -1)) !== Number(number.at(-1))) return null;
  return Number(number.slice(0, -1));
}

function checkDigit(digits: string): number {
  const sum = [...digits]
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, each) => total + (each > 9 ? each - 9 : each), 0);
  return (10 - (sum % 10)) % 10;
}

/** The family name alone: what a stranger's gate may see. */
export const maskedName = (name: string): string => {
  const [family = "", ...rest] = name;
  return family + "*".repeat(Math.max(rest.length, 1));
};
