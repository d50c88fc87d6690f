/**
 * The sender of the fault campaign: files batches, singles and amendments without pause, sends again what was not
 * acknowledged, asks about what was, and remembers every answer, so that an answer that contradicts an earlier one is seen.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../src/core/day.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { Acknowledgement } from '../../src/exchange/contract.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { declarationsOfDay, makeCountry } from '../../src/synthetic/index.ts';

/** What the gate said of one number and version. */
export interface Acknowledged {
  readonly contentHash: string;
  readonly decision: string;
  readonly lane: string;
}

export interface LoadCounts {
  requests: number;
  /** Refused as a whole (the store is away), and connections that broke. */
  refused: number;
  broken: number;
  /** Rows sent more than once before they were acknowledged, and how many of those were stored all the same. */
  resent: number;
  storedUnheard: number;
  /** Asked about again after they were acknowledged. */
  askedAgain: number;
  /** Lines that may not be stored: an amendment that an officer was quicker than. */
  turnedDown: number;
  amendments: number;
}

export interface FaultLoad {
  /** By `number/version`. */
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  readonly counts: Readonly<LoadCounts>;
  /** Answers that must not be. */
  readonly wrong: readonly string[];
  /** Where the server answers now. */
  pointAt(address: string, token: string): void;
  /** Keys acknowledged since the last call. */
  takeFresh(): string[];
  /** No new ones; ends when everything that was ever sent is answered. */
  finish(): Promise<void>;
  /** Ends at once. */
  abandon(): void;
}

interface Filing {
  readonly declaration: Declaration;
  readonly key: string;
  sent: number;
}

const FIRST_DAY = '2026-11-19';
const A_DAY = 3_000;
const PATIENCE_MILLIS = 60_000;
/** Bodies that are kept to be asked about or amended. */
const KEPT = 4_000;

export function startLoad(seed: number): FaultLoad {
  const random = seededRandom(seed);
  const acknowledged = new Map<string, Acknowledged>();
  const counts: LoadCounts = {
    ...{ requests: 0, refused: 0, broken: 0, resent: 0, storedUnheard: 0 },
    ...{ askedAgain: 0, turnedDown: 0, amendments: 0 },
  };
  const wrong: string[] = [];
  const waiting: Filing[] = [];
  const kept: Filing[] = [];
  const amendable: Filing[] = [];
  const fresh = freshDeclarations(seed);
  let fresher: string[] = [];
  let target: { address: string; token: string } | undefined;
  let isEnding = false;
  let isOver = false;

  const note = (filing: Filing, answer: Acknowledgement | undefined): void => {
    const { key, declaration } = filing;
    if (answer === undefined || answer.number !== declaration.declarationNumber)
      wrong.push(`${key}: the answer is about ${answer?.number}`);
    else if (answer.result === 'refused') noteRefused(key, answer);
    else if (answer.result === 'conflict') wrong.push(`${key}: conflict with itself`);
    else noteKnown(filing, answer);
  };
  const noteRefused = (key: string, { problems }: Acknowledgement): void => {
    counts.turnedDown += 1;
    const codes = problems.map(({ code }) => code).join();
    if (codes !== 'life-cycle/illegal-move') wrong.push(`${key}: refused as ${codes}`);
    if (acknowledged.has(key)) wrong.push(`${key}: refused after it was acknowledged`);
  };
  const noteKnown = (filing: Filing, { result, contentHash, decision, lane }: Acknowledgement): void => {
    const { key, sent } = filing;
    const told = { contentHash: contentHash ?? '', decision: decision ?? '', lane: lane ?? '' };
    const before = acknowledged.get(key);
    if (before !== undefined) {
      const isSame = JSON.stringify(before) === JSON.stringify(told);
      if (result !== 'same' || !isSame) wrong.push(`${key}: ${result} ${JSON.stringify([before, told])}`);
      return;
    }
    if (result === 'same' && sent === 1) wrong.push(`${key}: the same at first sight`);
    if (result === 'same') counts.storedUnheard += 1;
    acknowledged.set(key, told);
    fresher.push(key);
    if (kept.length < KEPT) kept.push(filing);
    else kept[random.below(KEPT)] = filing;
    if (told.lane !== 'release' && amendable.length < KEPT) amendable.push(filing);
  };

  const amendment = (): Filing | undefined => {
    const [earlier] = amendable.splice(random.below(amendable.length), 1);
    if (earlier === undefined) return undefined;
    counts.amendments += 1;
    const { declaration } = earlier;
    return filingOf({ ...declaration, version: declaration.version + 1 });
  };
  const take = (most: number): Filing[] => {
    const rows = waiting.splice(0, most);
    while (rows.length < most && !isEnding)
      rows.push((random.next() < 0.15 ? amendment() : undefined) ?? filingOf(fresh.next().value));
    return rows;
  };

  /** One request and its answers; what was not answered waits to be sent again. */
  const send = async (rows: readonly Filing[], isSingle: boolean): Promise<void> => {
    for (const row of rows) {
      if (row.sent > 0) counts.resent += 1;
      row.sent += 1;
    }
    const answers = await post(rows, isSingle);
    if (answers === undefined) waiting.push(...rows);
    else for (const [place, row] of rows.entries()) note(row, answers[place]);
  };
  const post = async (rows: readonly Filing[], isSingle: boolean): Promise<Acknowledgement[] | undefined> => {
    const at = target;
    if (at === undefined) return undefined;
    counts.requests += 1;
    try {
      const response = await fetch(`${at.address}/api/v1/declarations${isSingle ? '' : '/batch'}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${at.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(isSingle ? rows[0]!.declaration : rows.map(({ declaration }) => declaration)),
        signal: AbortSignal.timeout(PATIENCE_MILLIS),
      });
      const answer = (await response.json()) as Acknowledgement | Acknowledgement[];
      if (isSingle ? [200, 201, 409, 422].includes(response.status) : response.status === 200)
        return [answer].flat();
      if (response.status !== 503) wrong.push(`status ${response.status}: ${JSON.stringify(answer)}`);
      counts.refused += 1;
    } catch {
      counts.broken += 1;
    }
    return undefined;
  };

  const filer = async (isSingle: boolean): Promise<void> => {
    while (!isOver && !(isEnding && waiting.length === 0)) {
      const before = waiting.length;
      const rows = take(isSingle ? 1 : 2 + random.below(30));
      if (rows.length > 0) await send(rows, isSingle);
      await sleep(waiting.length > before ? 50 : 10 + random.below(60));
    }
  };
  /** The same again, of what was acknowledged: its answer must not change. */
  const asker = async (): Promise<void> => {
    while (!isOver && !isEnding) {
      const rows = Array.from({ length: Math.min(8, kept.length) }, () => kept[random.below(kept.length)]!);
      const answers = rows.length === 0 ? undefined : await post(rows, false);
      for (const [place, row] of rows.entries()) {
        if (answers === undefined) break;
        counts.askedAgain += 1;
        note(row, answers[place]);
      }
      await sleep(150);
    }
  };
  const running = Promise.all([filer(false), filer(false), filer(true), filer(true), asker()]);
  return {
    acknowledged,
    counts,
    wrong,
    pointAt(address, token) {
      target = { address, token };
    },
    takeFresh() {
      const taken = fresher;
      fresher = [];
      return taken;
    },
    async finish() {
      isEnding = true;
      await running;
      while (waiting.length > 0 && !isOver) await send(waiting.splice(0, 100), false);
    },
    abandon() {
      isOver = true;
    },
  };
}

function filingOf(declaration: Declaration): Filing {
  return { declaration, key: `${declaration.declarationNumber}/${declaration.version}`, sent: 0 };
}

/** Of an invented country, under numbers that the demonstration does not give out. */
function* freshDeclarations(seed: number): Generator<Declaration, never> {
  const country = makeCountry(seed);
  let place = 0;
  for (let nth = 0; ; nth++)
    for (const { declaration } of declarationsOfDay(country, addDays(FIRST_DAY, nth), A_DAY))
      yield { ...declaration, declarationNumber: `9930026${String(place++).padStart(6, '0')}M` };
}
