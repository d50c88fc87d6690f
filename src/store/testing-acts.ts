/** Invented decided declarations for tests and benchmarks of the store: of realistic size, the same from the same seed. */
import { hash } from 'node:crypto';
import { makeId } from '../core/id.ts';
import type { Random } from '../core/random.ts';
import type { Act } from './intake.ts';
import type { ItemRow } from './rows.ts';

const CONTENT_BYTES = 1500;
const RECORD_BYTES = 800;
const START = Date.UTC(2026, 0, 1);

/** Invents one decided declaration: 3 items, 3 events, every twentieth with a case. */
export function inventAct(index: number, random: Random): Act {
  const millis = START + index * 400;
  const at = new Date(millis).toISOString();
  const id = (): string => makeId(millis, random.next);
  const number = `${10000 + random.below(900)}26${String(100000 + index).slice(-6)}M${index > 899999 ? index : ''}`;
  const key = { number, version: 1 };
  const content = filler(CONTENT_BYTES, index, random);
  const record = filler(RECORD_BYTES, index, random);
  const decision = {
    ...key,
    id: id(),
    lane: 'release',
    score: random.next(),
    decidedAt: at,
    policyId: 'first/1',
  };
  const declaredOn = at.slice(0, 10);
  const hs6 = String(100000 + random.below(5000));
  const importerId = `IM${random.below(20000)}`;
  const office = String(10 + random.below(40)).padStart(3, '0');
  const event = (kind: string) => ({ ...key, id: id(), kind, at, who: 'system:gate', article: '관세법 246' });
  const opened = {
    ...key,
    id: id(),
    office,
    kind: 'documents' as const,
    skill: 'general',
    importerId,
    mainHs: hs6,
  };
  return {
    kind: 'intake',
    subject: `${number}/1`,
    at,
    declaration: {
      ...{ ...key, direction: 'import', office, declaredOn, receivedAt: at, occurredAt: at, importerId },
      ...{
        declarantId: `D${random.below(900)}`,
        sellerId: `S${random.below(9000)}`,
        mainHs: hs6,
        mainOrigin: 'CN',
      },
      ...{
        consignmentKey: `B:HB${index}`,
        customsValueKrw: 1000 * random.below(90000),
        netMassKg: 1 + random.below(9000),
      },
      ...{
        itemCount: 3,
        state: 'accepted',
        lane: 'release',
        decidedAt: at,
        contentHash: hash('sha256', content),
        content,
      },
    },
    items: [1, 2, 3].map((sequence) => inventItem(sequence, hs6, random)),
    decision: { ...decision, recordHash: hash('sha256', record), record },
    events: [event('received'), event('screened'), event('accepted')],
    cases:
      index % 20
        ? []
        : [
            {
              ...opened,
              priority: random.next(),
              customsValueKrw: 5,
              dueAt: at,
              isRandom: false,
              openedAt: at,
              place: random.next(),
              isBlind: false,
            },
          ],
  };
}

function inventItem(sequence: number, hs6: string, random: Random): ItemRow {
  const netMassKg = 1 + random.below(900);
  const customsValueKrw = 1000 * random.below(9000);
  const goods = { description: 'COTTON T-SHIRTS 면 티셔츠', netMassKg, quantity: 20, customsValueKrw };
  return {
    sequence,
    hsCode: `${hs6}9000`,
    origin: 'CN',
    departure: 'CN',
    ...goods,
    pricePerKg: customsValueKrw / netMassKg,
  };
}

/** Text as varied as a declaration's, so that nothing compresses it away. */
function filler(bytes: number, index: number, random: Random): string {
  let text = `{"n":${index}`;
  while (text.length < bytes - 24) text += `,"f${text.length % 97}":"${random.below(1e9).toString(36)}"`;
  return `${text}}`;
}
