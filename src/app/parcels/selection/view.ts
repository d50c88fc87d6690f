/**
 * What officers are shown of selection: the decision on one parcel with its reasons, and the queue. Blind ones show no reason to who
 * may examine, before or after: among them are all that chance alone chose, and they look the same.
 */
import { maskName } from '../../../access/masking.ts';
import { may } from '../../../access/may.ts';
import { PARCEL_FINDS, type ParcelFind, parcelWordsOf } from '../../../areas/parcels/index.ts';
import { isDay } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type {
  ParcelOutcomeView,
  ParcelQueue,
  ParcelQueueRow,
  ParcelReason,
  ParcelSelectionView,
} from '../../../exchange/contract.ts';
import { type ListQuery, personOf, placesOfWho, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { readRecord } from '../../../screening/record.ts';
import { readAssigned } from '../../../store/queries/parcel-acts.ts';
import {
  countWaiting,
  readLatestDecision,
  readParcelOutcome,
  readWaiting,
  type WaitingRow,
} from '../../../store/queries/parcel-decisions.ts';
import { readParcelByBill } from '../../../store/queries/parcels.ts';
import { madeUpTerminal } from '../../../synthetic/parcels/index.ts';
import type { House } from '../../house.ts';
import { mayExamine } from '../../views/blind.ts';
import { badCursor } from '../../views/cursor.ts';
import { namesOf } from '../../views/texts.ts';
import { officeOf } from '../board.ts';
import { readContents } from '../read-content.ts';

const MOST_ROWS = 200;

export async function parcelSelectionView(
  house: House,
  who: Who,
  houseBill: string,
): Promise<ParcelSelectionView> {
  const row = await readLatestDecision(house.pool, houseBill);
  if (row === undefined) return notDecided(house, who, houseBill);
  const place = { office: row.office };
  if (!may(personOf(who), 'parcel.read', place)) throw new Refusal('not-found');
  const record = readRecord(row.record);
  const isBlind = isHidden(row, who);
  const { title, version, validFrom } = (await house.parcels.editions.engineOf(row.edition)).edition.manifest
    .policy;
  return {
    houseBill,
    decided: {
      decision: row.id,
      policy: { title, version, validFrom },
      version: row.version,
      decidedAt: record.inputs.occurredAt,
      lane: row.lane,
      inspection: record.answers.inspection,
      isBlind,
      reasons: isBlind ? [] : await reasonsOf(house, row, who),
      state: row.state,
      outcome: await outcomeOf(house, row.id),
      mayRecord: row.state === 'open' && may(personOf(who), 'outcome.record', place),
    },
  };
}

/** Known and of the asker's office, and only not judged yet. */
async function notDecided(house: House, who: Who, houseBill: string): Promise<ParcelSelectionView> {
  const head = await readParcelByBill(house.pool, 'live', houseBill);
  if (head === undefined) throw new Refusal('not-found');
  const [parcel = null] = await readContents<Parcel>(house.vault, [head.content]);
  if (parcel === null) throw new Refusal('gone');
  if (!may(personOf(who), 'parcel.read', { office: parcel.office })) throw new Refusal('not-found');
  return { houseBill, decided: null };
}

function isHidden({ isBlind }: Pick<WaitingRow, 'isBlind'>, who: Who): boolean {
  return isBlind && mayExamine(who);
}

/** Chance is named to nobody who may examine, where it came to an examination that had another reason too. */
async function reasonsOf(
  { parcels }: Pick<House, 'parcels'>,
  { edition, record }: Pick<WaitingRow, 'edition' | 'record'>,
  who: Who,
): Promise<ParcelReason[]> {
  const engine = await parcels.editions.engineOf(edition);
  return readRecord(record)
    .findings.filter(({ source }) => source !== 'random' || !mayExamine(who))
    .map((finding) => {
      const { title, says, look, basis } = parcelWordsOf(engine, finding);
      return { title, says, look, basis, demand: finding.demand };
    });
}

async function outcomeOf(house: House, decision: string): Promise<ParcelOutcomeView | null> {
  const row = await readParcelOutcome(house.pool, decision);
  if (row === undefined) return null;
  const [opened] = await house.vault.open([row.note]);
  return {
    found: row.found as ParcelFind,
    foundName: PARCEL_FINDS[row.found as ParcelFind],
    note: opened !== undefined && 'text' in opened ? opened.text : null,
    who: row.who,
    at: row.at,
  };
}

export async function parcelQueue(house: House, who: Who, query: ListQuery): Promise<ParcelQueue> {
  const office = officeOf(placesOfWho(who, 'parcel.read'));
  const limit = Math.min(MOST_ROWS, Math.max(1, Number.parseInt(query.limit ?? '100', 10) || 100));
  const rows = await readWaiting(house.pool, {
    office,
    lane: query.lane || null,
    after: cursorOf(query.after),
    most: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const parcels = await readContents<Parcel>(
    house.vault,
    shown.map(({ content }) => content),
  );
  const last = shown.at(-1);
  const assigned = await readAssigned(
    house.pool,
    shown.map(({ houseBill }) => houseBill),
  );
  const nameOf = await namesOf(house.pool, [...assigned.values()]);
  const counts = new Map((await countWaiting(house.pool, office)).map(({ lane, count }) => [lane, count]));
  return {
    rows: await Promise.all(
      shown.map(async (row, place) => {
        const to = assigned.get(row.houseBill);
        return {
          ...(await queueRow(house, row, parcels[place] ?? null, who)),
          assignedTo: to === undefined ? null : nameOf(to),
        };
      }),
    ),
    waiting: {
      release: 0,
      documents: counts.get('documents') ?? 0,
      // What was to be released waits only where an officer held it.
      examine: (counts.get('examine') ?? 0) + (counts.get('release') ?? 0),
      hold: counts.get('hold') ?? 0,
    },
    next: rows.length > limit && last !== undefined ? `${last.arrivedOn}~${last.houseBill}` : null,
  };
}

function cursorOf(after: string | undefined): readonly [day: string, bill: string] | null {
  if (!after) return null;
  const [day = '', bill = ''] = after.split('~');
  if (!isDay(day)) throw badCursor();
  return [day, bill];
}

/** @param parcel null where what it said was erased or cannot be read */
async function queueRow(
  house: House,
  row: WaitingRow,
  parcel: Parcel | null,
  who: Who,
): Promise<Omit<ParcelQueueRow, 'assignedTo'>> {
  const { houseBill, office, arrivedOn, inspection } = row;
  const isHeld = row.lane === 'release';
  const lane = isHeld ? 'examine' : row.lane;
  const isBlind = isHidden(row, who);
  const reasons = isBlind ? [] : await reasonsOf(house, row, who);
  return {
    ...{ houseBill, office, arrivedOn, lane, inspection, isBlind, isHeld },
    terminal: terminalName(row.terminal),
    goods: parcel?.goods.map(({ description }) => description).join(', ') ?? '',
    recipient: parcel === null ? '' : maskName(parcel.recipient.name),
    sender: parcel?.sender.name ?? '',
    grossMassKg: parcel?.grossMassKg ?? null,
    firstReason: reasons[0]?.says ?? null,
    reasonCount: reasons.length,
  };
}

export function terminalName(terminal: string): Text {
  const name = madeUpTerminal(terminal) ?? terminal;
  return { ko: name, en: name };
}
