/** What officers and applicants do to an application besides ruling it: ask, answer, stop the clock, let it go on, send back, review. */
import {
  type AskedStep,
  isReturnGround,
  isStopKind,
  MOST_CORRECTION_DAYS,
} from '../../areas/classification/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { RulingAnswerAsked, RulingStepAsked } from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { contentsOf, type RulingFile } from './file.ts';
import { needSecond } from './second-person.ts';
import { type NewStep, sealForFirm, writeStep } from './write.ts';

/** Throws `Refusal`: everything that is wrong with it, or why it cannot be done now. */
export async function officerStep(
  house: House,
  who: Who,
  file: RulingFile,
  asked: RulingStepAsked,
): Promise<void> {
  const { kind, of, days } = asked;
  refuse([
    ...needWords(asked.words),
    ...(kind === 'ask' && !(days !== undefined && days >= 1 && days <= MOST_CORRECTION_DAYS)
      ? [problem('days', '/days', DAYS)]
      : []),
    // A correction is asked for, and ends with its answer or its last day.
    ...((kind === 'stop' || kind === 'resume') && (!isStopKind(of) || of === 'correction')
      ? [problem('stop', '/of', STOP)]
      : []),
    ...(kind === 'return' && !isReturnGround(of) ? [problem('ground', '/of', GROUND)] : []),
  ]);
  if (kind === 'drop' && file.standing.proposed !== null && file.standing.proposed.by !== who.account)
    needSecond(who, file.standing.proposed.by);
  const stepped: AskedStep = {
    kind,
    ...((kind === 'stop' || kind === 'resume') && isStopKind(of) ? { stop: of } : {}),
    ...(kind === 'return' && isReturnGround(of) ? { ground: of } : {}),
  };
  await write(house, who, file, {
    ...stepped,
    detail: { ...(of === undefined ? {} : { of }), ...(kind === 'ask' ? { days: days! } : {}) },
    words: asked.words,
  });
}

export async function applicantStep(
  house: House,
  who: Who,
  file: RulingFile,
  { kind, words }: RulingAnswerAsked,
): Promise<void> {
  refuse(needWords(words));
  await write(house, who, file, { kind, words, detail: {} });
}

async function write(
  house: House,
  who: Who,
  file: RulingFile,
  { words, ...step }: Omit<NewStep, 'words'> & { readonly words: string },
): Promise<void> {
  const firm = await firmIn(house, file);
  const sealed = await sealForFirm(house, firm, seoulDay(house.clock.now()), words.trim());
  await writeStep(house, who, file, { ...step, words: sealed });
}

/** Where the firm's key was destroyed nothing more can be written about it. */
export async function firmIn(house: House, { row }: RulingFile): Promise<string> {
  const [content] = await contentsOf(house.vault, [row]);
  if (content === null || content === undefined) throw new Refusal('gone');
  return content.firm;
}

function needWords(words: string): Problem[] {
  return words.trim() === '' ? [problem('missing', '/words', WORDS)] : [];
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

function problem(code: string, pointer: string, message: Text): Problem {
  return { code: `ruling/${code}`, message, pointer };
}

const WORDS: Text = { ko: '내용을 적어야 합니다.', en: 'Say it in words.' };
const DAYS: Text = {
  ko: `보정기간은 1일 이상 ${MOST_CORRECTION_DAYS}일 이내입니다 (관세법 시행령 제106조제2항).`,
  en: `A correction may take 1 to ${MOST_CORRECTION_DAYS} days (Customs Act Decree art. 106(2)).`,
};
const STOP: Text = {
  ko: '기간에서 빼는 사유를 골라야 합니다 (관세법 시행령 제106조제4항).',
  en: 'Choose what is not counted (Customs Act Decree art. 106(4)).',
};
const GROUND: Text = {
  ko: '반려 사유를 골라야 합니다 (관세법 시행령 제106조제3항).',
  en: 'Choose the ground (Customs Act Decree art. 106(3)).',
};
