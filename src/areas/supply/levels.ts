/** Which level an item stands at, month by month: raised when two of three readings say so, lowered when three say less. */
import type { Text } from '../../core/text.ts';
import type { WarningSettings } from './settings.ts';

/** 0 is quiet. The four above are those of crisis manuals of Korean government (names unverified). */
export type Level = 0 | 1 | 2 | 3 | 4;

export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  0: { ko: '정상', en: 'Quiet' },
  1: { ko: '관심', en: 'Attention' },
  2: { ko: '주의', en: 'Caution' },
  3: { ko: '경계', en: 'Alert' },
  4: { ko: '심각', en: 'Serious' },
};

/** Readings that are looked at together. */
const READINGS = 3;
const AGREEING = 2;

export interface Standing {
  readonly level: Level;
  /** Levels of the last readings by themselves, the newest last. */
  readonly recent: readonly Level[];
}

export const QUIET: Standing = { level: 0, recent: [] };

export function levelOf(score: number, { levels }: WarningSettings): Level {
  return levels.filter((from) => score >= from).length as Level;
}

/** @param isAtOnce one reading is enough: it is extreme, or a person entered it */
export function nextStanding({ level, recent }: Standing, own: Level, isAtOnce: boolean): Standing {
  const seen = [...recent, own].slice(-READINGS);
  const sorted = seen.toSorted((a, b) => b - a);
  const agreed = isAtOnce ? own : (sorted[AGREEING - 1] ?? 0);
  if (agreed > level) return { level: agreed, recent: seen };
  const isLower = seen.length === READINGS && sorted[0]! < level;
  return { level: isLower ? sorted[0]! : level, recent: seen };
}
