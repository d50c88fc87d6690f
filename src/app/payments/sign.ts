/** How we and a provider of payments sign what we say to one another: HMAC-SHA256 over the second, the way and the very bytes. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'gwanmun-pay-signature';

/** Seconds that clocks may differ: what is older was said before and may be somebody's copy. */
const MOST_SKEW_SECONDS = 300;

/** @param way such as `POST /payments` @param now milliseconds of the machine @returns `t=1764200000,v1=ab12…` */
export function signatureOf(secret: string, way: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${hmac(secret, seconds, way, body)}`;
}

/** False for whatever is missing, malformed, of another secret, of another way or too old. */
export function isSigned(
  secret: string,
  way: string,
  body: string,
  header: string | undefined,
  now: number,
): boolean {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (found === null) return false;
  const seconds = Number(found[1]);
  if (Math.abs(now / 1000 - seconds) > MOST_SKEW_SECONDS) return false;
  return timingSafeEqual(Buffer.from(found[2]!), Buffer.from(hmac(secret, seconds, way, body)));
}

function hmac(secret: string, seconds: number, way: string, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${way}\n${body}`).digest('hex');
}
