/**
 * Automatic acceptance that follows: when the missing payment or arrival comes, or a setting comes into force, what waited
 * and is now in order is accepted by itself, as an event (관세법 제248조 제1항).
 */
import { seoulDay } from '../../core/day.ts';
import { type ReportKeys, readWaiting, type Waiting } from '../../store/queries/acceptance.ts';
import type { House } from '../house.ts';
import { acceptMany } from './accept-many.ts';
import { checkRows } from './check.ts';

const MOST_A_ROUND = 500;

/** @returns how many were accepted. @param named only what these reports can have changed; without: everything that waits */
export async function acceptWaiting(
  house: House,
  named?: Pick<ReportKeys, 'consignments' | 'numbers' | 'payers'>,
): Promise<number> {
  if (!house.acceptance.isInForce(seoulDay(house.clock.now()))) return 0;
  let accepted = 0;
  let after: Waiting | undefined;
  do {
    const rows: Waiting[] = await readWaiting(house.pool, {
      office: null,
      most: MOST_A_ROUND,
      ...(after === undefined ? {} : { after }),
      ...(named === undefined ? {} : { named }),
    });
    after = rows.length < MOST_A_ROUND ? undefined : rows.at(-1);
    accepted += await acceptReady(house, rows);
  } while (after !== undefined);
  if (accepted > 0) house.hub.tell({ kind: 'decided' });
  return accepted;
}

/** Looks first and locks only what seems ready: most of what waits goes on waiting. */
async function acceptReady(house: House, rows: readonly Waiting[]): Promise<number> {
  const now = house.clock.now();
  const day = seoulDay(now);
  const inScope = rows.filter((row) => house.acceptance.settingFor(scopeOf(row), row.lane, day) !== null);
  const checked = await checkRows(house.pool, inScope, {
    vault: house.vault,
    now,
    tables: house.acceptance.tables(),
  });
  const ready = checked.filter(({ missing }) => missing.length === 0).map(({ row }) => row);
  const { accepted } = await acceptMany(house, ready, {
    who: 'system:gate',
    permits(row) {
      const setting = house.acceptance.settingFor(scopeOf(row), row.lane, day);
      return setting === null ? OUT_OF_SCOPE : { why: setting.basis };
    },
  });
  return accepted.length;
}

function scopeOf({ office, direction }: Waiting): { office: string; direction: 'import' | 'export' } {
  return { office, direction: direction === 'export' ? 'export' : 'import' };
}

const OUT_OF_SCOPE = {
  code: 'acceptance/not-automatic',
  message: {
    ko: '자동수리 설정의 범위 밖이어서 담당 공무원이 수리합니다.',
    en: 'It lies outside the setting of automatic acceptance: an officer accepts it.',
  },
} as const;
