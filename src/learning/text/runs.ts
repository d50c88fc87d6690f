/** Cuts a text into runs of one script, in one spelling: for whoever indexes texts of several languages. */

export type Script = 'latin' | 'hangul' | 'other';

/** Letters and digits of one script that stand together, folded: NFKC, lower case. */
export interface Run {
  readonly script: Script;
  readonly text: string;
}

const RUN = /\p{Script=Hangul}+|[\p{Script=Latin}\p{N}\p{M}]+|[\p{L}\p{M}]+/gu;
const HANGUL = /^\p{Script=Hangul}/u;
const LATIN = /^[\p{Script=Latin}\p{N}]/u;
/** Accents are typed or not, as it happens. */
const ACCENT = /[\u0300-\u036f]/g;

export function textRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const [found] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (HANGUL.test(found)) runs.push({ script: 'hangul', text: found });
    else if (LATIN.test(found))
      runs.push({ script: 'latin', text: found.normalize('NFD').replace(ACCENT, '') });
    else runs.push({ script: 'other', text: found });
  }
  return runs;
}
