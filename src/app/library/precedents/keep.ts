/** All decisions of the library, read when somebody asks and given back when nobody has for a while; read anew after others were brought. */
import type pg from 'pg';
import {
  citationsAmong,
  makePrecedentShelf,
  type PrecedentShelf,
  type ShelvedPrecedent,
  shelve,
} from '../../../areas/counsel/index.ts';
import { readPrecedentsAfter } from '../../../store/queries/precedents.ts';
import { inStretches } from '../../in-stretches.ts';

export interface PrecedentKeeper {
  readonly get: () => Promise<PrecedentShelf>;
  /** The next who asks reads them again. */
  readonly forget: () => void;
}

const IDLE_MILLIS = 10 * 60_000;
/** So many are read at a time: others have their turn while the store answers. */
const AT_A_TIME = 50;

export function keepPrecedents(pool: pg.Pool): PrecedentKeeper {
  let kept: Promise<PrecedentShelf> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  return {
    forget,
    get() {
      clearTimeout(idle);
      idle = setTimeout(forget, IDLE_MILLIS).unref();
      kept ??= read(pool).catch((error: unknown) => {
        forget();
        throw error;
      });
      return kept;
    },
  };
}

async function read(pool: pg.Pool): Promise<PrecedentShelf> {
  const all: ShelvedPrecedent[] = [];
  for (let after = ''; ; ) {
    const rows = await readPrecedentsAfter(pool, after, AT_A_TIME);
    all.push(...rows.map(shelve));
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_A_TIME) break;
    after = last.id;
  }
  return makePrecedentShelf(all, await inStretches(all, citationsAmong(all)));
}
