/** Brings the made-up decisions into the library of the demonstration; once. */
import { precedentId } from '../../../areas/counsel/index.ts';
import { readPrecedentsOf } from '../../../store/queries/precedents.ts';
import type { House } from '../../house.ts';
import { MADE_UP_LATER, MADE_UP_PRECEDENTS } from './made-up.ts';
import { writePrecedents } from './write.ts';

const BY = 'system:first';
const WHY = '시연 (가상 자료)';

/** What an interrupted start left out is brought by the next. */
export async function furnishPrecedents(house: House): Promise<void> {
  const later = MADE_UP_LATER.map(precedentId);
  const [first] = await readPrecedentsOf(house.pool, later);
  if (first === undefined) await writePrecedents(house, BY, MADE_UP_PRECEDENTS, WHY);
  if (first === undefined || first.version === 1)
    await writePrecedents(house, BY, MADE_UP_LATER, `${WHY}: 뒤의 판결을 반영`);
  house.precedents.forget();
}
