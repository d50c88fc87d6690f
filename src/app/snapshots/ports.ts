/** Answers what the HTTP server asks about snapshots: every question is kept with who asked it and why, before it is answered. */
import { placesOf } from '../../access/index.ts';
import { addDays, isDay, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { SnapshotQuestion, SnapshotView, SqlResult } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { SnapshotPorts } from '../../exchange/snapshot-ports.ts';
import type { Direction } from '../../model/declaration.ts';
import { snapshotTables } from '../../screening/snapshots/tables.ts';
import { writeWith } from '../../store/intake.ts';
import { endSnapshotQuery, readSnapshotQueries, storeSnapshotQuery } from '../../store/queries/snapshots.ts';
import { computeBeside, type Progress } from '../beside.ts';
import type { House } from '../house.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';
import { namesOf } from '../views/texts.ts';
import { csvOf } from './csv.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-beside.ts';

const MOST_ROWS = 10_000;
const MOST_SECONDS = 120;
const ASKING: Text = { ko: 'SQL 질의', en: 'Asking in SQL' };
const TOO_LONG: Text = {
  ko: `${MOST_SECONDS}초 안에 끝나지 않아 멈추었습니다. 기간이나 항목을 줄이십시오.`,
  en: `It was stopped after ${MOST_SECONDS} seconds. Ask for less.`,
};

export function snapshotPorts(house: House, needReady: () => void): SnapshotPorts {
  return {
    view: (who, direction) => snapshotView(house, who, direction),
    async ask(who, question) {
      needReady();
      check(house, question);
      return house.jobs.start(
        `snapshot-query/${who.account}`,
        ASKING,
        async ({ progress, signal }): Promise<SqlResult> => {
          const { answer, seconds } = await answered(house, who, question, false, progress, signal);
          return { ...answer, seconds };
        },
      );
    },
    async file(who, question) {
      needReady();
      check(house, question);
      const isParquet = question.format === 'parquet';
      const { answer, parquet } = await answered(house, who, question, isParquet, () => {});
      return parquet === undefined ? Buffer.from(csvOf(answer), 'utf8') : Buffer.from(parquet);
    },
  };
}

/** Everything that is wrong with a question before it is asked. */
function check(house: House, { asOf, statement, purpose }: SnapshotQuestion): void {
  const problems: Problem[] = [];
  const wrong = (name: string, ko: string, en: string) =>
    problems.push({ code: `snapshot/${name}`, pointer: `/${name}`, message: { ko, en } });
  const today = seoulDay(house.clock.now());
  if (!isDay(asOf) || asOf > today)
    wrong('asOf', `${today}까지의 날짜여야 합니다.`, `Has to be a day up to ${today}`);
  if (statement.trim() === '') wrong('statement', '질의를 쓰십시오.', 'Write a question');
  if (purpose.trim() === '') wrong('purpose', '왜 묻는지 쓰십시오.', 'Say why you ask');
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

/** Whoever reads one office's declarations asks about those. Throws `Refusal` for whoever reads none. */
function officeOf(who: Who): string | null {
  const places = placesOf(personOf(who), 'declaration.read');
  if (places.reach === 'all') return null;
  if (places.reach === 'own-office') return places.office;
  throw new Refusal('forbidden');
}

interface Answered {
  readonly answer: Omit<SqlResult, 'seconds'>;
  readonly parquet?: Uint8Array;
  readonly seconds: number;
}

async function answered(
  house: House,
  who: Who,
  question: SnapshotQuestion,
  isParquet: boolean,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Answered> {
  const { direction, asOf, statement } = question;
  const office = officeOf(who);
  const id = await keepQuestion(house, who, question, office);
  const started = performance.now();
  const limit = AbortSignal.timeout(MOST_SECONDS * 1000);
  const end = (state: 'done' | 'refused' | 'cancelled' | 'failed', rows: number | null) =>
    endSnapshotQuery(house.pool, id, { state, rows, seconds: (performance.now() - started) / 1000 });
  const request: SnapshotRequest = {
    ...{ appUrl: house.store.appUrl, dataFolder: house.store.dataFolder, direction, office, statement },
    ...{ before: toInstant(seoulMidnight(addDays(asOf, 1))), mostRows: MOST_ROWS, isParquet },
  };
  const module = new URL('./snapshot-beside.ts', import.meta.url);
  const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  let answer: SnapshotAnswer;
  try {
    answer = await computeBeside<SnapshotAnswer>(module, request, progress, either);
  } catch (error) {
    await end(either.aborted ? 'cancelled' : 'failed', null);
    if (limit.aborted && signal?.aborted !== true) throw new Refusal('not-allowed-now', TOO_LONG);
    throw error;
  }
  if ('refused' in answer) {
    await end('refused', null);
    const { refused } = answer;
    const message = { ko: `질의를 받을 수 없습니다: ${refused}`, en: `The question was refused: ${refused}` };
    throw new Refusal('invalid', undefined, [{ code: 'snapshot/statement', pointer: '/statement', message }]);
  }
  await end('done', answer.answer.rows.length);
  return { ...answer, seconds: (performance.now() - started) / 1000 };
}

async function keepQuestion(
  house: House,
  who: Who,
  { direction, asOf, statement, purpose }: SnapshotQuestion,
  office: string | null,
): Promise<string> {
  const at = toInstant(house.clock.now());
  const id = house.newId();
  await writeWith(house.pool, house.log, async (client) => {
    await storeSnapshotQuery(client, { id, who: who.account, at, purpose, asOf, office, statement });
    const detail = canonicalJson({ question: id, direction, asOf, office, statement: sha256(statement) });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind: 'snapshot-queried', at },
      ...{ who: who.account, why: purpose, detail },
    };
    const act = { kind: 'analysis', subject: id, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  return id;
}

async function snapshotView(house: House, who: Who, direction: Direction): Promise<SnapshotView> {
  const office = officeOf(who);
  const rows = await readSnapshotQueries(house.pool, who.account);
  const nameOf = await namesOf(
    house.pool,
    rows.map((row) => row.who),
  );
  return {
    tables:
      direction === 'export' ? snapshotTables(PAST_EXPORTS.fields) : snapshotTables(PAST_IMPORTS.fields),
    ...{ today: seoulDay(house.clock.now()), mostRows: MOST_ROWS, mostSeconds: MOST_SECONDS, office },
    asked: rows.map(({ office: _, ...row }) => ({ ...row, who: nameOf(row.who) })),
  };
}
