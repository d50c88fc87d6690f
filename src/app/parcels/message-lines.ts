/** The lines of a message: what each says, whether its sender may say it, and what becomes of it beside what is known. */
import type { Taken } from '../../areas/parcels/index.ts';
import { sha256 } from '../../core/hash.ts';
import type { ParcelLine } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Asked, KnownRow } from '../../store/queries/parcels.ts';
import type { Signed } from './signed.ts';

export interface Line<Value> {
  readonly line: number;
  readonly number: string | null;
  readonly version: number | null;
  readonly taken: Taken<Value>;
  /** Canonical text, where it is one. */
  readonly content: string;
  readonly hash: string;
}

const FOREIGN = {
  ko: '자신의 번호로만 보낼 수 있습니다.',
  en: 'A firm sends under its own number alone, orders as a platform, parcels as a carrier.',
};

/** In the sandbox a firm plays both sides, under its own number alone. */
export function mayBy({ firm, mode }: Signed, kind: string, id: string): boolean {
  return (mode === 'sandbox' || firm.kind === kind) && firm.id === id;
}

export function lineOf<Value extends { readonly version: number }>(
  given: unknown,
  line: number,
  taken: Taken<Value>,
  numberOf: (value: Value) => string,
  isOwn: (value: Value) => boolean,
): Line<Value> {
  if (!taken.ok) {
    const { orderNumber, houseBill, itemId } = (given ?? {}) as Record<string, unknown>;
    const number = [orderNumber, houseBill, itemId].find((one) => typeof one === 'string');
    return {
      line,
      number: typeof number === 'string' ? number.slice(0, 60) : null,
      version: null,
      taken,
      content: '',
      hash: '',
    };
  }
  const { value, warnings } = taken;
  const head = { line, number: numberOf(value), version: value.version };
  if (!isOwn(value)) {
    const problem = { code: 'parcel/wrong-format' as const, message: FOREIGN, pointer: '' };
    return { ...head, taken: { ok: false, problems: [problem], count: 1, warnings }, content: '', hash: '' };
  }
  const content = JSON.stringify(value);
  return { ...head, taken, content, hash: sha256(content) };
}

export function numbered(lines: readonly Line<unknown>[]): { number: string; version: number }[] {
  return lines.flatMap(({ number, version }) =>
    number === null || version === null ? [] : [{ number, version }],
  );
}

interface Settled<Value> {
  readonly lines: ParcelLine[];
  readonly fresh: Line<Value>[];
  /** Those of them of which an earlier version is stored. */
  readonly again: Asked[];
}

/** What becomes of each line, and which are new; two lines of one message are held against each other too. */
export function settle<Value>(lines: readonly Line<Value>[], known: readonly KnownRow[]): Settled<Value> {
  const latest = new Map(known.map(({ number, latest }) => [number, latest]));
  const hashOf = (number: string, version: number): string | null | undefined =>
    fresh.find((one) => one.number === number && one.version === version)?.hash ??
    known.find((one) => one.number === number && one.version === version)?.hash;
  const fresh: Line<Value>[] = [];
  const said = lines.map((one): ParcelLine => {
    const { line, number, version, taken, hash } = one;
    const head = {
      line,
      number,
      version,
      problems: taken.ok ? [] : taken.problems,
      warnings: taken.warnings,
    };
    if (!taken.ok || number === null || version === null) return { ...head, outcome: 'refused' };
    const last = latest.get(number);
    if (last !== undefined && version <= last) {
      const before = hashOf(number, version) ?? null;
      if (before === null) return { ...head, outcome: 'stale' };
      return { ...head, outcome: before === hash ? 'already' : 'conflict' };
    }
    latest.set(number, version);
    fresh.push(one);
    return { ...head, outcome: 'taken' };
  });
  const stored = new Set(known.map(({ number }) => number));
  return { lines: said, fresh, again: numbered(fresh).filter(({ number }) => stored.has(number)) };
}

export function readable<Value>(lines: readonly Line<Value>[]): Value[] {
  return lines.flatMap(({ taken }) => (taken.ok ? [taken.value] : []));
}

export function contentOf<Value>({ taken }: Line<Value>): Value {
  if (!taken.ok) throw new Refusal('invalid');
  return taken.value;
}
