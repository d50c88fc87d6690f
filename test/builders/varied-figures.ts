/** Varies a figures file in its build and its numbers, as files of the same kind differ from release to release; chance comes from outside. */
import type { Random } from '../../src/core/random.ts';

type Tree = { [key: string]: unknown };

/** Keys that say what the file is, and stay. */
const KEPT: ReadonlySet<string> = new Set(['type', 'period', 'compare', 'unit', 'event']);

/** Drops keys, turns the order, changes signs and sizes of changes, empties figures, and exchanges names. */
export function varied(file: unknown, random: Random): unknown {
  return branch(structuredClone(file) as Tree, random, true);
}

function branch(tree: Tree, random: Random, isRoot: boolean): Tree {
  let entries = Object.entries(tree).filter(([key]) => (isRoot && KEPT.has(key)) || random.next() > 0.12);
  if (random.next() < 0.3) entries = entries.toReversed();
  return Object.fromEntries(
    entries.map(([key, value]) => [
      OTHER_NAMES[key] !== undefined && random.next() < 0.3 ? OTHER_NAMES[key] : key,
      isRoot && KEPT.has(key) ? value : leaf(key, value, random),
    ]),
  );
}

function leaf(key: string, value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((one, place) => (place === 0 ? one : change(one, random)));
  if (typeof value === 'object' && value !== null)
    return /pct|driver/.test(key) ? changesOf(value as Tree, random) : branch(value as Tree, random, false);
  return /pct$/.test(key) && !/share/.test(key) && random.next() < 0.05 ? null : value;
}

/** Changes in percent may be anything: they are held to nothing else. */
function changesOf(tree: Tree, random: Random): Tree {
  const out = branch(tree, random, false);
  return Object.fromEntries(
    Object.entries(out).map(([name, value]) => [
      name,
      typeof value === 'number' ? change(value, random) : value,
    ]),
  );
}

function change(value: unknown, random: Random): unknown {
  if (typeof value !== 'number') return value;
  const chance = random.next();
  if (chance < 0.1) return 0;
  if (chance < 0.2) return -0.04;
  if (chance < 0.3) return null;
  if (chance < 0.5) return Math.max(-99, -value);
  if (chance < 0.6) return Math.round(random.normal() * 5000 + 6000) / 100;
  return value;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  반도체: '이차전지',
  승용차: '화장품',
  선박: '디스플레이',
  원유: '석탄',
  기계류: '농기계부품',
  중국: '인도네시아',
  미국: '멕시코',
  베트남: '우즈베키스탄',
  일본: '아세안',
  '미국 서부': '인도',
  참깨: '고추(건조)',
  두부: '낙지(냉동)',
  export_items_yoy_pct: 'export_items_mom_pct',
};
