/** Checks any text against figures: every amount, direction, time and record in it, in lines and in tables. */
import type { Flow } from '../cells.ts';
import type { Figures } from '../figures.ts';
import type { Claim } from './claims.ts';
import { judge } from './judge.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { claimsOf } from './read-claims.ts';
import { tableClaims } from './read-table.ts';
import type { Judgement } from './says.ts';
import { tokensOf } from './tokens.ts';

export interface TextBlock {
  /** Of the first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** Cells of a table, its head first; its caption is the text. */
  readonly rows?: readonly (readonly string[])[];
  readonly isHeading?: boolean;
}

export function checkText(blocks: readonly TextBlock[], figures: Figures): readonly Judgement[] {
  const lexicon = lexiconOf(figures);
  const isKorean = blocks.some(({ text }) =>
    /[가-힣] ?(?:대비|증가|감소|상승|하락|현황|흑자|적자)/.test(text),
  );
  let flow: Flow | undefined;
  return blocks.flatMap((block) => {
    if (isAside(block.text, figures)) return [];
    const heading = headingFlow(block, lexicon);
    if (heading !== null) flow = heading;
    const { text, line, rows } = block;
    const read = { text, line, isKorean, ...(flow === undefined ? {} : { flow }) };
    const claims = rows === undefined ? claimsOf(read, lexicon) : tableClaims(block, lexicon);
    const judged = countedOnce(
      claims.map((claim) => ({ claim, judgement: judge(claim, figures) })),
      figures,
    );
    return figures.previous === undefined ? judged : twoTimes(text, judged);
  });
}

/** Of as many that rose as fell a line may not tell the one count twice: the other word was turned. */
function countedOnce(
  all: readonly { readonly claim: Claim; readonly judgement: Judgement }[],
  { cells }: Figures,
): readonly Judgement[] {
  const counts = new Set(cells.filter(({ dimension }) => dimension === 'kind').map(({ id }) => id));
  const seen = new Set<string>();
  return all.map(({ claim, judgement }) => {
    const { cell = '' } = judgement;
    if (claim.type !== 'amount' || !counts.has(cell)) return judgement;
    const isSecond = seen.has(cell);
    seen.add(cell);
    const why = { ko: '같은 수치를 두 번 말합니다.', en: 'It tells the same count twice.' };
    return isSecond ? { ...judgement, verdict: 'contradicted', why } : judgement;
  });
}

const PERIOD = '/period';
const PREVIOUS = '/compare/previous';

/**
 * The time that is compared with is right beside the period or a word of comparison, and a line of both names two times. A title with
 * the year before would pass otherwise.
 */
function twoTimes(text: string, judged: readonly Judgement[]): readonly Judgement[] {
  const times = judged.filter(({ cell }) => cell === PERIOD || cell === PREVIOUS);
  const has = (cell: string): boolean => times.some((one) => one.cell === cell);
  const isPair = times.length > 1 && /비교 기간|Periods compared/.test(text);
  const isRight = isPair
    ? has(PERIOD) && has(PREVIOUS)
    : !has(PREVIOUS) || has(PERIOD) || /대비|비교|보다|전년|작년|지난해|compared|than|before/.test(text);
  if (isRight) return judged;
  const why = {
    ko: '비교하는 기간이 보도자료의 기간 자리에 있습니다.',
    en: 'It is the time compared with, where the period should stand.',
  };
  return judged.map((one) =>
    times.includes(one) && (isPair || one.cell === PREVIOUS) ? { ...one, verdict: 'contradicted', why } : one,
  );
}

/** Who answers questions, and until when nobody may publish: no figures of trade. */
function isAside(text: string, { embargo }: Figures): boolean {
  if (embargo !== undefined && text.includes(embargo)) return true;
  return /^\s*(?:담당|문의|Department:|Contact:|보도시점|Embargoed)/.test(text);
}

/** The flow that a heading names, undefined where it names none, null where the block is no heading. */
function headingFlow({ text, isHeading, rows }: TextBlock, lexicon: Lexicon): Flow | undefined | null {
  if (rows !== undefined || !(isHeading === true || /^\s*[□■▣◇◆#]/.test(text))) return null;
  return tokensOf(text, lexicon).find((token) => token.type === 'flow')?.flow;
}
