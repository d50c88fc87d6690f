/** Calls other systems and writes mails when an alert moves: tried until it is taken, only to addresses that the machine's administrator named. */
import { createHmac } from 'node:crypto';
import { toInstant } from '../../core/day.ts';
import type { NewSupplyHook, SupplyHooks } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type DueNotice,
  endHook,
  noteDelivery,
  readDueNotices,
  readHooks,
  storeHook,
} from '../../store/queries/supply/notices.ts';
import { hookSecret } from '../../store/vault/hook-secret.ts';
import { isTaken, waitMillis } from '../delivery.ts';
import type { House } from '../house.ts';
import { sendMail } from '../mail.ts';
import { namesOf } from '../views/texts.ts';
import { alertMail, mailAddress } from './mail.ts';
import { writeSupply } from './write.ts';

/** Beginnings of addresses and whole addresses of mail, separated by blanks: `https://alerts.example.go.kr/ mailto:watch@example.go.kr`. */
const VARIABLE = 'GWANMUN_WEBHOOKS';
const MOST_AT_ONCE = 50;
const ANSWER_MILLIS = 10_000;

function allowedHooks(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  return (env[VARIABLE] ?? '').split(/\s+/).filter((one) => URL.canParse(one));
}

export async function hooksView(house: House): Promise<SupplyHooks> {
  const rows = await readHooks(house.pool);
  const nameOf = await namesOf(
    house.pool,
    rows.map(({ madeBy }) => madeBy),
  );
  return {
    hooks: rows.map(({ id, url, madeBy, waiting, delivered, lastAnswer }) => ({
      ...{ id, url, waiting, delivered, lastAnswer, madeBy: nameOf(madeBy) },
    })),
    allowed: allowedHooks(),
  };
}

/** Throws `Refusal` where the address is none that may be called. */
export async function addHook(house: House, who: Who, url: string): Promise<NewSupplyHook> {
  if (!isAllowed(url))
    throw new Refusal('invalid', {
      ko: `이 주소로는 보낼 수 없습니다. 시스템 관리자가 ${VARIABLE}에 정한 주소로 시작해야 합니다.`,
      en: `This address may not be called: it has to begin with one that the machine's administrator named in ${VARIABLE}.`,
    });
  const id = house.newId();
  await writeSupply(house, async (client) => {
    await storeHook(client, { id, url, madeBy: who.account, madeAt: toInstant(house.machineNow()) });
    return { acts: [{ kind: 'supply-hook', who: who.account, detail: { hook: id, url } }], value: undefined };
  });
  return { ...(await hooksView(house)), secret: hookSecret(house.store.dataFolder, id) };
}

/** Of the same origin, and below the path: `https://a.example/x` allows nothing at `https://a.example.net/x`. */
function isAllowed(url: string): boolean {
  if (url.startsWith('mailto:')) return mailAddress(url) !== undefined && allowedHooks().includes(url);
  if (!URL.canParse(url)) return false;
  const { origin, pathname, protocol, username } = new URL(url);
  if (username !== '' || !/^https?:$/.test(protocol)) return false;
  return allowedHooks().some((one) => {
    const allowed = new URL(one);
    return allowed.origin === origin && pathname.startsWith(allowed.pathname);
  });
}

export async function dropHook(house: House, who: Who, id: string): Promise<SupplyHooks> {
  await writeSupply(house, async (client) => {
    const isEnded = await endHook(client, id, who.account, toInstant(house.machineNow()));
    if (!isEnded) throw new Refusal('not-found');
    return {
      acts: [{ kind: 'supply-hook-ended', who: who.account, detail: { hook: id } }],
      value: undefined,
    };
  });
  return hooksView(house);
}

type Delivering = Pick<House, 'pool' | 'store' | 'machineNow' | 'settings'>;

/** Every notice that is due, once; what is not taken is due again later. @returns how many were taken */
export async function deliverDue(house: Delivering): Promise<number> {
  const due = await readDueNotices(house.pool, toInstant(house.machineNow()), MOST_AT_ONCE);
  let taken = 0;
  for (const notice of due) {
    const answer = await call(house, notice);
    const now = house.machineNow();
    const nextAt = toInstant(now + waitMillis(notice.attempts));
    const deliveredAt = isTaken(answer) ? toInstant(now) : null;
    await noteDelivery(house.pool, notice.id, { answer, nextAt, deliveredAt });
    if (deliveredAt !== null) taken += 1;
  }
  return taken;
}

/** @returns the status, or why there was none */
async function call(
  { store, machineNow, settings }: Delivering,
  { hook, url, body }: DueNotice,
): Promise<string> {
  if (!isAllowed(url)) return 'no longer allowed';
  const address = mailAddress(url);
  if (address !== undefined) return sendMail(address, alertMail(body, settings.publicUrl));
  const time = Math.floor(machineNow() / 1000);
  const secret = hookSecret(store.dataFolder, hook);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'gwanmun-signature': `t=${time},v1=${signature}` },
      body,
      // A redirect would lead past the list of addresses.
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MILLIS),
    });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.name : 'unreachable';
  }
}
