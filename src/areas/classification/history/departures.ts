/**
 * Whether the code of a line departs from what the same firm declared for the same goods before, or from what was decided or
 * ruled about such goods: a finding for clearance, with the duty that turns on it (관세법 제38조 제2항, 제86조 제5항).
 */
import type { Day } from '../../../core/day.ts';
import { goodsKey, speaksOf } from './same-goods.ts';

export interface DeclaredLine {
  readonly sequence: number;
  readonly hsCode: string;
  readonly description: string;
  readonly customsValueKrw: number;
}

/** An earlier line of the same firm. */
export interface EarlierLine {
  readonly number: string;
  readonly hsCode: string;
  readonly description: string;
  readonly declaredOn: Day;
}

/** What the office decided or ruled about goods described in words. */
export interface KnownCode {
  readonly kind: 'decision' | 'ruling';
  readonly ref: string;
  readonly code: string;
  readonly text: string;
  readonly on: Day;
}

export interface Departure {
  readonly sequence: number;
  readonly kind: 'own-history' | KnownCode['kind'];
  readonly declared: string;
  /** The code that was to be expected, as far as it goes. */
  readonly expected: string;
  /** Of the same goods before: how many lines stood under the expected code, of how many. Zero of a decision or ruling. */
  readonly count: number;
  readonly of: number;
  /** The last declaration under it, or the number of the decision or ruling. */
  readonly ref: string;
  readonly on: Day;
  readonly dutyAtStakeKrw: number | null;
}

/** Fewer are no habit. */
const LEAST_LINES = 3;
/** So much of what came before stood under one code. */
const LEAST_SHARE = 0.8;

/** @param rateOf basic rate in percent by code, null where it is not known */
export function departuresOf(
  line: DeclaredLine,
  earlier: readonly EarlierLine[],
  known: readonly KnownCode[],
  rateOf: (code: string) => number | null,
): Departure[] {
  const found = [fromOwnHistory(line, earlier), ...known.map((one) => fromKnown(line, one))];
  return found.flatMap((one) =>
    one === undefined ? [] : { ...one, dutyAtStakeKrw: atStake(line, one.expected, rateOf) },
  );
}

type Found = Omit<Departure, 'dutyAtStakeKrw'>;

function fromOwnHistory(line: DeclaredLine, earlier: readonly EarlierLine[]): Found | undefined {
  const key = goodsKey(line.description);
  const same = key === '' ? [] : earlier.filter(({ description }) => goodsKey(description) === key);
  if (same.length < LEAST_LINES) return undefined;
  const [usual] = [...Map.groupBy(same, ({ hsCode }) => hsCode)].sort(
    ([one, many], [other, more]) => more.length - many.length || (one < other ? -1 : 1),
  );
  if (usual === undefined) return undefined;
  const [code, lines] = usual;
  if (isSame(line.hsCode, code) || lines.length < LEAST_SHARE * same.length) return undefined;
  const last = lines.reduce((latest, one) => (one.declaredOn > latest.declaredOn ? one : latest));
  return {
    ...{ sequence: line.sequence, kind: 'own-history', declared: line.hsCode, expected: code },
    ...{ count: lines.length, of: same.length, ref: last.number, on: last.declaredOn },
  };
}

function fromKnown(line: DeclaredLine, known: KnownCode): Found | undefined {
  const isMeant =
    known.kind === 'decision'
      ? goodsKey(line.description) !== '' && goodsKey(line.description) === goodsKey(known.text)
      : speaksOf(line.description, known.text);
  if (!isMeant || isSame(line.hsCode, known.code)) return undefined;
  const { kind, ref, code, on } = known;
  return { sequence: line.sequence, kind, declared: line.hsCode, expected: code, count: 0, of: 0, ref, on };
}

/** As far as both go: a ruling of six digits is kept by every line below it. */
function isSame(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** What would be owed more under the expected code, by basic rates; nothing where it would be less. */
function atStake(
  { hsCode, customsValueKrw }: DeclaredLine,
  expected: string,
  rateOf: (code: string) => number | null,
): number | null {
  const [declared, due] = [rateOf(hsCode), rateOf(expected)];
  if (declared === null || due === null) return null;
  return Math.max(0, Math.floor((customsValueKrw * (due - declared)) / 100));
}
