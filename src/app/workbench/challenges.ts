/** Opening challenges and handing in entries: what may take part is checked here, what it is worth is judged beside. */
import type pg from 'pg';
import { type Day, isDay, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { JobView, NewChallenge, NewEntry } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type StudyDefinition, type StudyOutcome, studyProblems } from '../../screening/studies/index.ts';
import { writeWith } from '../../store/intake.ts';
import {
  type ChallengeRow,
  type EntryRow,
  readChallenge,
  readEntries,
  storeChallenge,
  storeEntry,
} from '../../store/queries/challenges.ts';
import { readStudy, readStudyModels, type StudyModelRow } from '../../store/queries/studies.ts';
import { firstTestedDay } from '../back-test.ts';
import { computeBeside, type Progress } from '../beside.ts';
import type { House } from '../house.ts';
import type { JudgedEntry, JudgeRequest } from './challenge-beside.ts';
import { columnsOf } from './studies.ts';
import { workbenchAct } from './workbench-act.ts';

const OPENING: Text = { ko: '경진 과제 열기', en: 'Opening a challenge' };
const JUDGING: Text = { ko: '제출 모델 평가', en: 'Judging an entry' };
/** With fewer hits among the hidden rows a ranking would be chance. */
const LEAST_HIDDEN_HITS = 20;
const MOST_A_DAY = 20;

/** The recipe of the model in force is judged first, so that everybody sees what there is to beat. */
export async function openChallenge(house: House, who: Who, asked: NewChallenge): Promise<JobView> {
  const today = seoulDay(house.clock.now());
  const row: ChallengeRow = {
    ...asked,
    ...{ id: house.newId(), owner: who.account, openedAt: toInstant(house.clock.now()), direction: 'import' },
  };
  const problems = [
    ...newChallengeProblems(asked, today),
    ...studyProblems(judging(row), await columnsOf(house.pool, judging(row).source)),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  return house.jobs.start(`challenge/${who.account}`, OPENING, async ({ progress, signal }) => {
    const champion = await judged(house, row, null, progress, signal);
    const hits = champion.shown.hits + champion.keptBack.hits;
    if (hits < LEAST_HIDDEN_HITS) throw new Refusal('not-allowed-now', tooFewHidden(hits));
    await write(house, who.account, 'challenge-opened', row.id, async (client) => {
      await storeChallenge(client, row);
      const at = toInstant(house.clock.now());
      const of = { challenge: row.id, study: null, version: null, who: 'system:champion', at };
      await storeEntry(client, { id: house.newId(), ...of, ...champion });
      return { challenge: row.id, hiddenFrom: row.hiddenFrom, hiddenTo: row.hiddenTo };
    });
    return { challenge: row.id };
  });
}

/** Throws `Refusal` where the challenge is over, the day's entries are used up, or the model has seen hidden days. */
export async function handIn(
  house: House,
  who: Who,
  id: string,
  { study, version }: NewEntry,
): Promise<JobView> {
  const challenge = await readChallenge(house.pool, id);
  if (challenge === undefined) throw new Refusal('not-found');
  const model = await ownModel(house, who, study, version);
  needFit(challenge, model.definition as StudyDefinition);
  needRoom(house, who, challenge, await readEntries(house.pool, id));
  return house.jobs.start(`challenge/${who.account}`, JUDGING, async ({ progress, signal }) => {
    const figures = await judged(house, challenge, model.model, progress, signal);
    const entry = house.newId();
    await write(house, who.account, 'challenge-entry', id, async (client) => {
      // Counted again under the lock: two entries at once are one too many.
      needRoom(house, who, challenge, await readEntries(client, id, true));
      const at = toInstant(house.clock.now());
      await storeEntry(client, {
        id: entry,
        challenge: id,
        study,
        version,
        who: who.account,
        at,
        ...figures,
      });
      return { challenge: id, entry, study, version, model: model.model };
    });
    return { entry };
  });
}

export function isOpen({ closesOn }: Pick<ChallengeRow, 'closesOn'>, today: Day): boolean {
  return today <= closesOn;
}

export function leftToday(
  house: House,
  who: Who,
  { entriesADay }: ChallengeRow,
  entries: readonly EntryRow[],
): number {
  const today = seoulDay(house.clock.now());
  const used = entries.filter((one) => one.who === who.account && seoulDay(Date.parse(one.at)) === today);
  return Math.max(0, entriesADay - used.length);
}

function needRoom(house: House, who: Who, challenge: ChallengeRow, entries: readonly EntryRow[]): void {
  if (!isOpen(challenge, seoulDay(house.clock.now()))) throw new Refusal('not-allowed-now', OVER);
  if (leftToday(house, who, challenge, entries) === 0)
    throw new Refusal('too-many', usedUp(challenge.entriesADay));
}

async function ownModel(house: House, who: Who, study: string, version: number): Promise<StudyModelRow> {
  const row = await readStudy(house.pool, study);
  const model = (await readStudyModels(house.pool, study)).find((one) => one.version === version);
  if (row === undefined || model === undefined) throw new Refusal('not-found');
  if (row.owner !== who.account) throw new Refusal('forbidden');
  return model;
}

/** What a model learnt from stands in its definition: whatever ends before the hidden days cannot have met them. */
function needFit({ hiddenFrom, direction, outcome }: ChallengeRow, definition: StudyDefinition): void {
  const { source } = definition;
  if (source.kind !== 'examined' || source.direction !== direction)
    throw new Refusal('not-allowed-now', OTHER_DATA);
  if (source.to >= hiddenFrom) throw new Refusal('not-allowed-now', sawHidden(hiddenFrom, source.to));
  if (canonicalJson(definition.outcome) !== canonicalJson(outcome))
    throw new Refusal('not-allowed-now', OTHER_OUTCOME);
}

function judging({ hiddenFrom, hiddenTo, direction, outcome }: ChallengeRow): StudyDefinition {
  return {
    source: {
      kind: 'examined',
      direction,
      from: isDay(hiddenFrom) ? firstTestedDay(hiddenFrom) : hiddenFrom,
      to: hiddenTo,
    },
    outcome: outcome as StudyOutcome,
    columns: ['item.hsCode'],
    groupBy: [],
    judge: { kind: 'from', day: hiddenFrom },
    settings: { trees: 200, depth: 5, rate: 0.06, forNewGroups: false },
    seed: 1,
  };
}

async function judged(
  house: House,
  challenge: ChallengeRow,
  model: string | null,
  progress: Progress,
  signal: AbortSignal,
): Promise<JudgedEntry> {
  const { appUrl, dataFolder } = house.store;
  const request: JudgeRequest = {
    appUrl,
    dataFolder,
    challenge: challenge.id,
    definition: judging(challenge),
    model,
  };
  return computeBeside(new URL('./challenge-beside.ts', import.meta.url), request, progress, signal);
}

async function write(
  house: House,
  who: string,
  kind: string,
  subject: string,
  work: (client: pg.PoolClient) => Promise<object>,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const deed = { kind, subject, who, detail: await work(client) };
    return { acts: [workbenchAct(house, 'challenge', deed)], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}

function newChallengeProblems({ closesOn, hiddenTo, entriesADay }: NewChallenge, today: Day): Problem[] {
  const found: Problem[] = [];
  const add = (code: string, pointer: string, ko: string, en: string) =>
    found.push({ code: `challenge/${code}`, pointer, message: { ko, en } });
  if (!isDay(closesOn) || closesOn < today)
    add(
      'closes',
      '/closesOn',
      `오늘(${today}) 이후의 날짜여야 합니다.`,
      `Has to be a day from today (${today}) on`,
    );
  if (isDay(hiddenTo) && hiddenTo > today)
    add('hidden', '/hiddenTo', '평가 기간은 오늘까지여야 합니다.', 'The hidden days have to end by today');
  if (!Number.isInteger(entriesADay) || entriesADay < 1 || entriesADay > MOST_A_DAY)
    add('a-day', '/entriesADay', `하루 1회에서 ${MOST_A_DAY}회까지입니다.`, `From 1 to ${MOST_A_DAY} a day`);
  return found;
}

function tooFewHidden(hits: number): Text {
  return {
    ko: `평가 기간의 적발이 ${LEAST_HIDDEN_HITS}건 이상이어야 합니다. 있는 것: ${hits}건`,
    en: `The hidden days have to hold at least ${LEAST_HIDDEN_HITS} hits; there are ${hits}`,
  };
}

function usedUp(aDay: number): Text {
  return {
    ko: `하루에 ${aDay}회까지 제출할 수 있습니다. 내일 다시 제출하십시오.`,
    en: `Up to ${aDay} entries a day are taken. Hand in again tomorrow.`,
  };
}

function sawHidden(from: Day, to: Day): Text {
  return {
    ko: `평가 기간은 ${from}부터입니다. 이 모델은 ${to}까지의 자료로 학습하거나 평가했으므로 낼 수 없습니다.`,
    en: `The hidden days begin on ${from}; this model learnt from or was judged on cases up to ${to}.`,
  };
}

const OVER: Text = { ko: '제출 기간이 끝났습니다.', en: 'The challenge is over.' };
const OTHER_DATA: Text = {
  ko: '올린 표로 만든 모델은 낼 수 없습니다. 같은 신고의 검사 자료로 학습한 모델을 내십시오.',
  en: 'Only models of examined lines of the same kind of declaration are taken: what an uploaded table holds nobody knows.',
};
const OTHER_OUTCOME: Text = {
  ko: '맞힐 대상이 이 경진 과제와 다릅니다.',
  en: 'It was made to find something else than this challenge asks for.',
};
