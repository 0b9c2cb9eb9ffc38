import { createHmac, timingSafeEqual } from "node:crypto";

/** Standard Webhooks: id, timestamp and signature of a delivery (R-DIR-31). */
export interface SignedHeaders {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
}

const TOLERANCE_SECONDS = 300;

const hmac = (secret: string, id: string, timestamp: string, body: string): Buffer =>
  createHmac("sha256", Buffer.from(secret, "base64")).update(`${id}.${timestamp}.${body}`).digest();

/** `secret` is base64 without its `whsec_` prefix; `now` in milliseconds. */
export function sign(secret: string, id: string, body: string, now: number): SignedHeaders {
  const timestamp = String(Math.floor(now / 1000));
  const signature = `v1,${hmac(secret, id, timestamp, body).toString("base64")}`;
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
}

/** Whether the body is what the holder of the secret sent, at most five minutes ago. */
export function isSigned(
  secret: string,
  headers: Partial<SignedHeaders>,
  body: string,
  now: number,
): boolean {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures } = headers;
  if (!id || !timestamp || !signatures) return false;
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return false;

  const expected = hmac(secret, id, timestamp, body);
  return signatures.split(" ").some(signature => {
    const given = Buffer.from(signature.replace(/^v1,/, ""), "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
