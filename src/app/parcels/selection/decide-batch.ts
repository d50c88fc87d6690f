/**
 * Decides a batch of matched parcels: looks each up, judges it, and stores decisions, what is counted of them, and one event of the
 * log over all, in one transaction. What could not be decided stays due; nothing is released because of that.
 */
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import {
  countedOf,
  countParcel,
  dollars,
  lookUpParcel,
  PARCEL_SUBJECT,
  type ParcelMemory,
  type ParcelSubject,
} from '../../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import { sha256 } from '../../../core/hash.ts';
import { Fault } from '../../../core/problem.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { CapacityBook } from '../../../screening/capacity.ts';
import { drawBlind } from '../../../screening/cases/blind.ts';
import { decide } from '../../../screening/decide.ts';
import { drawFor } from '../../../screening/draw.ts';
import type { Engine } from '../../../screening/engine.ts';
import { placesOf, takePlaces } from '../../../screening/places.ts';
import { type Decision, type DecisionInputs, readRecord, writeRecord } from '../../../screening/record.ts';
import { writeBeside } from '../../../store/intake.ts';
import {
  markErased,
  type ParcelDecisionRow,
  readUndecided,
  storeParcelDecisions,
  type UndecidedParcel,
} from '../../../store/queries/parcel-decisions.ts';
import { type SetAsideRow, storeSetAside } from '../../../store/queries/parcel-set-aside.ts';
import type { DrawDay } from '../../draw-days.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { ratesAround } from '../rates.ts';
import { readContent } from '../read-content.ts';
import type { ParcelEditions } from './editions.ts';
import { parcelKeys } from './keys.ts';
import { noteParcelPolicy, type PolicyTurn, turnLines } from './policy.ts';

export interface SelectionParts {
  readonly editions: ParcelEditions;
  readonly book: CapacityBook;
  readonly memory: ParcelMemory;
  readonly turn: PolicyTurn;
}

/** @returns how many parcels are no longer due */
export async function decideBatch(house: House, parts: SelectionParts, most: number): Promise<number> {
  const due = await readUndecided(house.pool, most);
  if (due.length === 0) return 0;
  const opened = await house.vault.open(due.map(({ content }) => content));
  const erased: UndecidedParcel[] = [];
  const unreadable: UndecidedParcel[] = [];
  const found = due.flatMap((row, place) => {
    const read = readContent<Parcel>(opened[place]!);
    if (typeof read !== 'string') return [{ row, parcel: read.value }];
    (read === 'erased' ? erased : unreadable).push(row);
    return [];
  });
  // Nothing waits behind what cannot be read, and it is never released: no decision about it is there.
  await setAside(house, unreadable);
  const { engine, blindShare } = await parts.editions.current(seoulDay(house.clock.now()));
  parts.editions.noteDecided(found.length);
  turnLines(parts.book, engine.edition.manifest.policy);
  await noteParcelPolicy(house, parts.turn, engine.edition);
  const draw = await house.draws.current();
  const rateOn = await ratesAround(
    house,
    found.map(({ parcel }) => parcel.arrivedOn),
  );
  // While one chunk is being stored the next is judged; never two are stored at once.
  let storing: Promise<void> = markErased(
    house.pool,
    erased.map(({ parcel }) => parcel),
  );
  for (let from = 0; from < found.length; from += CHUNK) {
    const event = house.newId();
    const rows: ParcelDecisionRow[] = [];
    for (const { row, parcel } of found.slice(from, from + CHUNK)) {
      // What is being stored goes on between them.
      if (rows.length > 0 && rows.length % AT_A_STRETCH === 0) await setImmediate();
      const { goodsAmount, currency, arrivedOn } = parcel;
      const priceUsd = dollars(goodsAmount, currency, arrivedOn, rateOn);
      rows.push(decideOne(house, parts, engine, draw, { row, parcel, priceUsd, event, blindShare }));
    }
    await storing;
    storing = store(house, rows, draw);
    // Whoever awaits it next is told; until then nobody is missing.
    storing.catch(() => {});
  }
  await storing;
  return due.length;
}

async function setAside(house: House, rows: readonly UndecidedParcel[]): Promise<void> {
  if (rows.length === 0) return;
  const named = rows.map(
    ({ carrierId, houseBill, version }): SetAsideRow => ({
      ...{ mode: 'live', kind: 'parcel', firm: carrierId, name: houseBill, version, stage: 'selection' },
    }),
  );
  await writeDesk(house, async (client) => {
    await storeSetAside(client, named, toInstant(house.machineNow()));
    const detail = { mode: 'live', stage: 'selection', names: named.map(({ kind, name }) => [kind, name]) };
    return { events: [{ kind: 'parcel-set-aside', who: 'system:parcels', detail }], value: undefined };
  });
}

/** Rows of one transaction and of one event of the log. */
const CHUNK = 500;
/** Parcels that are judged before anything else gets its turn. */
const AT_A_STRETCH = 50;

interface One {
  readonly row: UndecidedParcel;
  readonly parcel: Parcel;
  readonly priceUsd: number | null;
  readonly event: string;
  readonly blindShare: number;
}

function decideOne(
  house: House,
  { book, memory }: SelectionParts,
  engine: Engine<ParcelSubject>,
  day: DrawDay,
  { row, parcel, priceUsd, event, blindShare }: One,
): ParcelDecisionRow {
  const { policy } = engine.edition.manifest;
  const keys = parcelKeys(house.vault, parcel);
  const beside = {
    priceUsd,
    orderFound: row.state !== 'no-order',
    orderDifferences: row.state === 'no-order' ? 0 : row.differences,
  };
  const facts = lookUpParcel(memory, parcel, keys, beside);
  const subject: ParcelSubject = { kind: PARCEL_SUBJECT, parcel, facts };
  const inputs = inputsOf(house, engine, book, day, { row, parcel });
  const decision = decide(engine, subject, facts, inputs);
  takePlaces(book, policy, parcel.office, decision);
  const counted = countedOf(parcel, keys, priceUsd);
  countParcel(memory, counted);
  return rowOf(house, decision, parcel, { row, counted: JSON.stringify(counted), event, blindShare });
}

/** A corrected version keeps the draw of the first, and what that was selected for. */
function inputsOf(
  house: House,
  engine: Engine<ParcelSubject>,
  book: CapacityBook,
  day: DrawDay,
  { row, parcel }: Pick<One, 'row' | 'parcel'>,
): DecisionInputs {
  const { policy } = engine.edition.manifest;
  const before = row.previousRecord === null ? undefined : readRecord(row.previousRecord);
  const consignment = consignmentOf(parcel);
  return {
    id: house.newId(),
    number: consignment,
    version: parcel.version,
    subjectHash: row.contentHash,
    occurredAt: toInstant(house.clock.now()),
    recordedAt: toInstant(house.machineNow()),
    draw: before?.inputs.draw ?? {
      ...drawFor(day.secret, day.secretId, `parcel ${consignment}`, policy.random.probability),
      inspection: policy.random.inspection,
    },
    places: placesOf(book, policy, parcel.office),
    previous: row.previous,
    ...(before === undefined
      ? {}
      : { kept: { decision: before.inputs.id, inspection: before.answers.inspection } }),
  };
}

function consignmentOf({ carrierId, houseBill }: Parcel): string {
  return `${carrierId}/${houseBill}`;
}

function rowOf(
  { desk }: Pick<House, 'desk'>,
  decision: Decision,
  parcel: Parcel,
  {
    row,
    counted,
    event,
    blindShare,
  }: Pick<One, 'row' | 'event' | 'blindShare'> & { readonly counted: string },
): ParcelDecisionRow {
  const { inputs, lane, answers } = decision;
  const record = writeRecord(decision);
  const { carrierId, houseBill, version, office, terminal, arrivedOn } = parcel;
  const share = Math.max(desk.rules.blindShare, blindShare);
  const { isBlind } = drawBlind(desk.key, `parcel ${inputs.number}`, share, decision);
  return {
    ...{ id: inputs.id, parcel: row.parcel, carrierId, houseBill, version },
    ...{ office, terminal, arrivedOn, lane, isBlind },
    inspection: answers.inspection,
    isRandom: decision.isRandom,
    drawSecret: inputs.draw.secretId,
    edition: decision.edition,
    ...{ record, recordHash: sha256(record), contentHash: row.contentHash, counted, event },
    decidedAt: inputs.occurredAt,
    recordedAt: inputs.recordedAt,
    state: lane === 'release' ? 'closed' : 'open',
  };
}

async function store(house: House, rows: readonly ParcelDecisionRow[], { secretId }: DrawDay): Promise<void> {
  const at = toInstant(house.machineNow());
  const ahead = async (client: pg.PoolClient): Promise<void> => {
    // New draws were made with it: a secret that is known by now draws nothing any more.
    if (rows.some(({ drawSecret }) => drawSecret === secretId))
      await client.query('call draw_still_secret($1)', [[secretId]]);
    await storeParcelDecisions(client, rows);
  };
  const written = await writeBeside(house.pool, house.log, ahead, async () => {
    const [first] = rows;
    if (first === undefined) return { acts: [], value: undefined };
    const detail = {
      parcels: rows.length,
      edition: first.edition,
      digest: digestOf(rows.map(({ recordHash }) => recordHash)),
    };
    const event = {
      ...{ id: first.event, number: '', version: 0, kind: 'parcels-decided', who: 'system:parcels' },
      at: toInstant(house.clock.now()),
      article: '관세법 제246조 제1항',
      detail: JSON.stringify(detail),
    };
    return {
      acts: [{ kind: 'parcels', subject: `decided/${event.id}`, at, events: [event] }],
      value: undefined,
    };
  }).catch((error: unknown) => {
    house.draws.forget();
    throw error;
  });
  if (!written.ok) throw new Fault('parcels/selection', 'Decisions about parcels could not be stored.');
}

/** One hash over the hashes of the records of a batch, whatever their order. */
export function digestOf(recordHashes: readonly string[]): string {
  return sha256([...recordHashes].sort().join(''));
}
