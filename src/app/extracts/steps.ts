/** What officers and applicants do to an application for an extract: take it back, approve with a fee, refuse, see the fee paid, fetch. */
import { may } from '../../access/index.ts';
import { FEE_BASES, feeProblem, isFeeBasis, isRefusalGround } from '../../areas/statistics/index.ts';
import { seoulDay } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Language, Text } from '../../core/text.ts';
import type { ExtractStepAsked } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { StatisticsFile } from '../../exchange/statistics-ports.ts';
import type { House } from '../house.ts';
import { sealForFirm } from '../rulings/write.ts';
import { extractBytes, extractTable } from './deliver.ts';
import type { ExtractContent, ExtractFile } from './file.ts';
import { writeStep } from './write.ts';

/** Throws `Refusal`: everything that is wrong with it, or why it cannot be done now. */
export async function takeStep(
  house: House,
  who: Who,
  { row, content }: ExtractFile,
  asked: ExtractStepAsked,
): Promise<void> {
  const { kind, words } = asked;
  if (!may(personOf(who), kind === 'withdraw' ? 'extract.apply' : 'extract.work'))
    throw new Refusal('forbidden');
  if (content === null) throw new Refusal('gone');
  const problems = problemsOf(asked);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  if (kind === 'approve') await needFigures(house, content);
  const { of = '', feeKrw } = asked;
  const detail = {
    ...(kind === 'approve' || kind === 'refuse' ? { of } : {}),
    ...(kind === 'approve' ? { feeKrw: feeKrw! } : {}),
  };
  const sealed =
    words.trim() === ''
      ? null
      : await sealForFirm(house, content.firm, seoulDay(house.clock.now()), words.trim());
  await writeStep(house, who, row.number, { kind, words: sealed, detail });
}

function problemsOf({ kind, words, of, feeKrw }: ExtractStepAsked): Problem[] {
  const found: [string, Text | undefined][] = [
    ['words', kind !== 'withdraw' && words.trim() === '' ? WORDS : undefined],
    ['of', kind === 'refuse' && !isRefusalGround(of) ? GROUND : undefined],
  ];
  if (kind === 'approve') {
    if (isFeeBasis(of)) found.push(['feeKrw', feeProblem(feeKrw, of)]);
    else found.push(['of', BASIS]);
  }
  return found.flatMap(([name, message]) =>
    message === undefined ? [] : [{ code: `extract/${name}`, message, pointer: `/${name}` }],
  );
}

/** Nobody pays for an empty file. */
async function needFigures(house: House, { query }: ExtractContent): Promise<void> {
  const table = await extractTable(house, query, seoulDay(house.clock.now()));
  if (table.rows.length === 0) throw new Refusal('not-allowed-now', NOTHING);
}

/** Each handing over is a step, with the hash of what was handed over. The same extract is the same figures for ever. */
export async function handOver(
  house: House,
  who: Who,
  { row, content, standing }: ExtractFile,
  language: Language,
): Promise<StatisticsFile> {
  if (!may(personOf(who), 'extract.apply')) throw new Refusal('forbidden');
  if (content === null) throw new Refusal('gone');
  if (standing.state !== 'ready') throw new Refusal('not-allowed-now');
  const table = await extractTable(house, content.query, standing.figuresOn!);
  const file = extractBytes(table, content.medium, language, row.number);
  const detail = { medium: content.medium, hash: sha256(file.bytes), rows: table.rows.length };
  await writeStep(house, who, row.number, { kind: 'fetch', words: null, detail });
  return file;
}

const WORDS: Text = { ko: '내용을 적어야 합니다.', en: 'Say it in words.' };
const GROUND: Text = {
  ko: '거부 사유를 골라야 합니다 (관세법 시행령 제276조제3항).',
  en: 'Choose the ground (Customs Act Decree art. 276(3)).',
};
const BASIS: Text = {
  ko: `수수료의 근거를 골라야 합니다: ${Object.values(FEE_BASES)
    .map(({ title }) => title.ko)
    .join(', ')}`,
  en: 'Choose the basis of the fee.',
};
const NOTHING: Text = {
  ko: '이 조건에는 공표된 수치가 없어 교부할 것이 없습니다.',
  en: 'Nothing is published for this question: there is nothing to deliver.',
};
