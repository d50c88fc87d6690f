/** Two made-up rights of the demonstration, one of which is named by goods that were made up as counterfeit; once. */
import { addDays, seoulDay } from '../../../core/day.ts';
import { readRecordedRights } from '../../../store/queries/recorded-rights.ts';
import type { House } from '../../house.ts';
import { enterRights } from './rights.ts';

export async function furnishRights(house: House): Promise<void> {
  if ((await readRecordedRights(house.pool)).length > 0) return;
  const today = seoulDay(house.clock.now());
  const days = { validFrom: addDays(today, -400), validTo: addDays(today, 700), isMadeUp: true };
  await enterRights(house, 'system:first', [
    {
      ...{
        kind: 'trademark',
        title: '달빛시계 DALBIT',
        holder: '가상 달빛시계 주식회사',
        number: '가상-40-1000001',
      },
      ...{ classes: ['14'], words: ['dalbit', '달빛', '1:1 mirror', 'superclone'], ...days },
    },
    {
      ...{
        kind: 'design',
        title: '한별 운동화의 모양',
        holder: '가상 한별 주식회사',
        number: '가상-30-1000002',
      },
      ...{ classes: ['25'], words: ['hanbyeol', '한별'], ...days },
    },
  ]);
}
