/** Makes marks of what somebody typed, within his rights: people are found only by those who may see who they are. */
import { may } from '../../access/index.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { SoughtMarks } from '../../store/queries/search.ts';
import { soughtMarks } from '../../store/vault/search-marks.ts';
import type { House } from '../house.ts';

export function markerOf({ vault }: Pick<House, 'vault'>, who: Who): (typed: string) => SoughtMarks {
  const mayFindPeople = may(personOf(who), 'declaration.read-personal');
  return (typed) => soughtMarks(vault, typed, mayFindPeople);
}
