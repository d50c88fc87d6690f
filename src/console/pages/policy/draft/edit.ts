/** Changing one place of a draft, and finding what is wrong at a place: pure, for every field of the editor alike. */
import type { Problem } from '../../../../core/problem.ts';
import type { Policy } from '../../../../exchange/contract.ts';

export type Path = readonly (string | number)[];

export interface Draft {
  readonly policy: Policy;
  /** Puts a value at a place; undefined takes it away. */
  readonly set: (path: Path, value: unknown) => void;
  readonly problems: readonly Problem[];
}

export function withValue(policy: Policy, path: Path, value: unknown): Policy {
  return changed(policy, path, value) as Policy;
}

function changed(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = [...((whole ?? []) as unknown[])];
    if (rest.length === 0 && value === undefined) list.splice(first, 1);
    else list[first] = changed(list[first], rest, value);
    return list;
  }
  const object = { ...((whole ?? {}) as Record<string, unknown>) };
  const next = changed(object[first], rest, value);
  if (next === undefined) delete object[first];
  else object[first] = next;
  return object;
}

export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What is wrong at exactly this place. */
export function problemsAt(problems: readonly Problem[], path: Path): readonly Problem[] {
  const pointer = pointerOf(path);
  return problems.filter((problem) => problem.pointer === pointer);
}

/** What a number field says: '' is nothing, words stay words so that the check can say what is wrong. */
export function readNumber(text: string): number | string | undefined {
  if (text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** '0101, 02' -> ['0101', '02'] */
export function readList(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
