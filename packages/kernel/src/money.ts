/** An amount in fen, a safe integer. Yuan exist only as text at the edge (R-X-06). */
export type Fen = number;

const YUAN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Reads a decimal string in yuan; null when it is none. */
export function parseYuan(text: string): Fen | null {
  const [, sign, yuan, cents = ""] = YUAN.exec(text) ?? [];
  if (yuan === undefined) return null;
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, "0"));
  return sign && fen > 0 ? -fen : fen;
}

/** Writes fen as yuan with two places: `-1234` becomes `-12.34`. */
export function formatYuan(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Splits an amount by weights so that the parts add up exactly: largest remainder first, ties to the earlier
 * (R-X-06). Weights are integers ≥ 0 with a sum > 0; products are exact, being computed as bigint.
 */
export function splitFen(amount: Fen, weights: readonly number[]): Fen[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map(weight => BigInt(amount) * BigInt(weight));
  const parts = exact.map(product => Number(product / BigInt(total)));
  const byRemainder = weights
    .map((_, index) => index)
    .sort((a, b) => Number(exact[b]! % BigInt(total)) - Number(exact[a]! % BigInt(total)) || a - b);
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const index of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}
