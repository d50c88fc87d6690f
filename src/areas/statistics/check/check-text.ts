/** Checks any text against figures: every amount, direction, time and record in it, in lines and in tables. */
import type { Flow } from '../cells.ts';
import type { Figures } from '../figures.ts';
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
    return claims.map((claim) => judge(claim, figures));
  });
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
