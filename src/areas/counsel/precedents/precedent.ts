/** A decision that others look to: the judgment of a court, the decision of a tribunal, or the interpretation of an office, as it was given to the library. */
import type { Day } from '../../../core/day.ts';
import { sha256 } from '../../../core/hash.ts';
import type { Text } from '../../../core/text.ts';

export const PRECEDENT_KINDS = {
  judgment: { ko: '법원 판결', en: 'Court judgment' },
  tribunal: { ko: '심판·심사 결정', en: 'Tribunal decision' },
  interpretation: { ko: '유권해석·질의회신', en: 'Interpretation' },
} as const satisfies Record<string, Text>;
export type PrecedentKind = keyof typeof PRECEDENT_KINDS;

export const PRECEDENT_STANDINGS = {
  valid: { ko: '유효', en: 'Stands' },
  changed: { ko: '변경됨', en: 'Changed' },
  overruled: { ko: '폐기·취소됨', en: 'Overruled' },
} as const satisfies Record<string, Text>;
export type PrecedentStanding = keyof typeof PRECEDENT_STANDINGS;

/** By what a decision is known wherever it is cited. */
export interface PrecedentKey {
  /** The court, tribunal or office. */
  readonly body: string;
  /** Number of the case or of the reply. */
  readonly number: string;
  readonly decidedOn: Day;
}

export interface Precedent extends PrecedentKey {
  readonly kind: PrecedentKind;
  readonly title: string;
  /** What was asked (쟁점, 판시사항); empty where it is not told. */
  readonly issue: string;
  /** What was answered, in short (요지). */
  readonly gist: string;
  readonly text: string;
  /** Such as `기각` or `일부 인용`; empty where it is not told. */
  readonly disposition: string;
  /** An address, or `office`: given by the office that keeps this library. */
  readonly source: string;
  readonly standing: PrecedentStanding;
  /** The decision that changed or overruled it; null where it stands. */
  readonly by: PrecedentKey | null;
  readonly isMadeUp: boolean;
}

/** The words of `source` where the text was not published. */
export const FROM_OFFICE = 'office';

/** Names of fields in files and in what is told of them. */
export const PRECEDENT_FIELDS = {
  kind: { ko: '종류', en: 'Kind' },
  body: { ko: '기관', en: 'Body' },
  number: { ko: '사건번호', en: 'Case number' },
  decidedOn: { ko: '결정일', en: 'Decided on' },
  title: { ko: '제목', en: 'Title' },
  issue: { ko: '쟁점', en: 'Issue' },
  gist: { ko: '요지', en: 'Gist' },
  text: { ko: '본문', en: 'Text' },
  disposition: { ko: '주문', en: 'Disposition' },
  source: { ko: '출처', en: 'Source' },
  standing: { ko: '효력', en: 'Standing' },
  by: { ko: '변경한 결정', en: 'Changed by' },
  isMadeUp: { ko: '가상 자료', en: 'Made up' },
} as const satisfies Record<keyof Precedent, Text>;

const ID_LENGTH = 16;

/** The same on every machine, whatever spaces somebody typed: an address that can be cited. */
export function precedentId({ body, number, decidedOn }: PrecedentKey): string {
  return sha256([body, number].map(squeezed).concat(decidedOn).join('\n')).slice(0, ID_LENGTH);
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFC');
}

/** How people cite it: `가상심판원 가상-2025-01 (2025-03-04)`. */
export function precedentName({ body, number, decidedOn }: PrecedentKey): string {
  return `${body} ${number} (${decidedOn})`;
}

/** Everything that it says, under its headings: two versions are compared by it. */
export function precedentText(one: Precedent): string {
  const { issue, gist, disposition, text, title, standing } = one;
  const parts: readonly (readonly [keyof Precedent, string])[] = [
    ['issue', issue],
    ['gist', gist],
    ['disposition', disposition],
    ['standing', PRECEDENT_STANDINGS[standing].ko + (one.by === null ? '' : `: ${precedentName(one.by)}`)],
    ['text', text],
  ];
  const said = parts.filter(([, words]) => words !== '');
  return [title, ...said.map(([field, words]) => `[${PRECEDENT_FIELDS[field].ko}] ${words}`)].join('\n');
}
