/** What people do with questions on law: hand over, write an answer, approve it, refuse it. Each is an event; words of askers are sealed. */
import type pg from 'pg';
import { mayApprove } from '../../access/index.ts';
import { readCitation, readQuestion } from '../../areas/counsel/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { NewCounselAnswer, NewCounselQuestion } from '../../exchange/contract/counsel.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  type AnswerRow,
  approveAnswer,
  countQuestionsSince,
  dropAnswer,
  lockAnswer,
  readQuestionRow,
  storeAnswer,
  storeQuestion,
} from '../../store/queries/counsel.ts';
import { yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import type { CounselLibrary } from './library.ts';

const DAY_MILLIS = 86_400_000;
const MOST_A_DAY = 50;

/** @returns the id of the question. Throws `Refusal`: what is wrong with it, or too many of one person on one day. */
export async function handOver(
  house: House,
  { counsel }: CounselLibrary,
  who: Who,
  { q, because, before = [] }: NewCounselQuestion,
): Promise<string> {
  const question = readQuestion(q);
  if (!question.ok) throw new Refusal('invalid', undefined, question.problems);
  const now = house.clock.now();
  const day = seoulDay(now);
  const nearest = counsel.ask(question.value, day).nearest.map(({ ref }) => ref);
  const of = { party: `account:${who.account}`, class: 'objection' as const, year: yearOf(day) };
  const told = [question.value.text, ...(before.length === 0 ? [] : [before.map(oneLine).join('\n')])];
  const [words, earlier] = await house.vault.sealWords(told.map((text) => ({ ...of, text, isSaid: true })));
  const id = house.newId();
  await carryOut(house, who, 'counsel-hand-over', { question: id }, async (client) => {
    const since = toInstant(now - DAY_MILLIS);
    if ((await countQuestionsSince(client, who.account, since)) >= MOST_A_DAY) throw new Refusal('too-many');
    await storeQuestion(client, {
      id,
      askedBy: who.account,
      askedAt: toInstant(now),
      words: words!,
      before: earlier ?? null,
      because,
      nearest,
    });
    return { because, words: sha256(String(words)) };
  });
  return id;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Throws `Refusal`: every article that is none at once, or that an answer waits or stands already. */
export async function writeAnswer(
  house: House,
  { laws, counsel }: CounselLibrary,
  who: Who,
  question: string,
  { title, text, asked, articles }: NewCounselAnswer,
): Promise<void> {
  const now = house.clock.now();
  const library = counsel.libraryOn(seoulDay(now));
  const refs = articles.map((one) => readCitation(one));
  const problems = refs.flatMap((ref, at): Problem[] => {
    const held = ref === undefined ? undefined : library.find(ref);
    const isGood =
      ref !== undefined && (laws.length === 0 || (held !== undefined && !held.article.isRepealed));
    return isGood ? [] : [noArticle(articles[at]!, at)];
  });
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  if ((await readQuestionRow(house.pool, question)) === undefined) throw new Refusal('not-found');
  const row = {
    ...{
      id: house.newId(),
      question,
      titleKo: title.ko,
      titleEn: title.en,
      textKo: text.ko,
      textEn: text.en,
    },
    ...{ asked, articles: refs as string[], writtenBy: who.account, writtenAt: toInstant(now) },
  };
  await carryOut(house, who, 'counsel-answer', { question, answer: row.id }, async (client) => {
    await storeAnswer(client, row);
    return { articles: row.articles, hash: sha256(canonicalJson({ title, text, asked })) };
  });
}

/** Throws `Refusal`: the same person, or decided already. @returns the id of the question */
export async function approve(house: House, who: Who, id: string): Promise<string> {
  let question = '';
  await carryOut(house, who, 'counsel-approve', { answer: id }, async (client) => {
    const row = await waitingAnswer(client, id);
    needSecond(who, row);
    await approveAnswer(client, id, who.account, toInstant(house.clock.now()));
    question = row.question;
    return { question, articles: row.articles };
  });
  return question;
}

/** Whoever wrote it takes it back; anybody else who might approve it refuses it. @returns the id of the question */
export async function drop(house: House, who: Who, id: string, why: string): Promise<string> {
  let question = '';
  await carryOut(
    house,
    who,
    'counsel-drop',
    { answer: id },
    async (client) => {
      const row = await waitingAnswer(client, id);
      if (row.writtenBy !== who.account) needSecond(who, row);
      await dropAnswer(client, id, who.account, toInstant(house.clock.now()), why);
      question = row.question;
      return { question };
    },
    why,
  );
  return question;
}

async function waitingAnswer(client: pg.PoolClient, id: string): Promise<AnswerRow> {
  const row = await lockAnswer(client, id);
  if (row === undefined) throw new Refusal('not-found');
  if (row.approvedAt !== null || row.droppedAt !== null) throw new Refusal('not-allowed-now');
  return row;
}

function needSecond(who: Who, { writtenBy }: AnswerRow): void {
  const approval = mayApprove('counsel', writtenBy, personOf(who));
  if (!approval.ok) throw new Refusal('forbidden', approval.why);
}

function noArticle(said: string, at: number): Problem {
  return {
    code: 'counsel/article',
    message: {
      ko: `갖춘 법령에 없거나 삭제된 조문입니다: ${said}. 예: 관세법 제38조의2`,
      en: `No article in force of a loaded law: ${said}. An example: 관세법 제38조의2`,
    },
    pointer: `/articles/${at}`,
  };
}

/** One transaction of the change and its event. */
async function carryOut(
  house: House,
  who: Who,
  kind: string,
  subject: { readonly question?: string; readonly answer?: string },
  change: (client: pg.PoolClient) => Promise<object>,
  why?: string,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const detail = canonicalJson({ ...subject, ...(await change(client)) });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind, at: toInstant(house.clock.now()) },
      ...{ who: who.account, why, detail },
    };
    const name = subject.answer ?? subject.question ?? '';
    const act = { kind: 'counsel', subject: name, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
