/** Parcels whose path waits for somebody, for officers of their office. */
import {
  END_STANDINGS,
  END_WAY_NAMES,
  lastDayToDecide,
  RIGHTS_STANDINGS,
} from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import type { OpenPathList, OpenPathView } from '../../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../../exchange/ports.ts';
import { readOpenPaths } from '../../../store/queries/parcel-path.ts';
import { readRecordedRights } from '../../../store/queries/recorded-rights.ts';
import type { House } from '../../house.ts';
import { officeOf } from '../board.ts';
import { readPaths } from './read.ts';

const MOST = 300;

/** Of the office that the person may see, or of all. */
export async function openPaths(house: House, who: Who): Promise<OpenPathList> {
  const found = await readOpenPaths(house.pool, officeOf(placesOfWho(who, 'parcel.read')), MOST + 1);
  const shown = found.slice(0, MOST);
  const pathOf = await readPaths(house.pool, shown);
  const titles = new Map((await readRecordedRights(house.pool)).map(({ id, title }) => [id, title]));
  const today = seoulDay(house.clock.now());
  const rows = shown.map((row): OpenPathView => {
    const path = pathOf(row);
    const { rights, end } = path;
    const ahead = [rights.holderBy, rights.ownerBy].filter((day) => day !== null && day >= today).sort();
    return {
      ...{ houseBill: row.houseBill, office: row.office, at: row.at },
      ...{ rights: rights.standing, rightsName: RIGHTS_STANDINGS[rights.standing] },
      title: rights.right === null ? null : (titles.get(rights.right) ?? rights.right),
      ...{ end: end.standing, endName: END_STANDINGS[end.standing] },
      wayName: end.way === null ? null : END_WAY_NAMES[end.way],
      nextDay: rights.standing === 'told' ? (lastDayToDecide(path, today) ?? ahead[0] ?? null) : null,
    };
  });
  return { rows, isCut: found.length > MOST };
}
