/** One look for many: the declarations that nothing speaks against and that only wait for an officer to accept them, and the batch that does it. */
import { seoulDay } from '../../core/day.ts';
import type {
  AcceptanceBatch,
  BatchAcceptance,
  JobView,
  WaitingPage,
  WaitingRow,
} from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Lane } from '../../screening/answers.ts';
import { mainItem } from '../../store/prepare.ts';
import { readWaiting, type Waiting } from '../../store/queries/acceptance.ts';
import type { House } from '../house.ts';
import { ERASED, goodsText, partyShown } from '../views/texts.ts';
import { type Acceptor, acceptMany, type LeftOut, UNKNOWN } from './accept-many.ts';
import { type Checked, checkRows } from './check.ts';

/** So many are looked at, the oldest first; a fuller list is worked off in several looks. */
const MOST_LOOKED_AT = 5_000;
/** Declarations that one transaction accepts. */
const PART = 100;

export async function waitingPage(
  house: House,
  who: Who,
  query: { readonly state?: string; readonly office?: string },
): Promise<WaitingPage> {
  const state = query.state === 'waiting' ? 'waiting' : 'ready';
  const office = officeOf(who, query.office);
  const rows =
    office === undefined ? [] : await readWaiting(house.pool, { office, most: MOST_LOOKED_AT + 1 });
  const isCut = rows.length > MOST_LOOKED_AT;
  const now = house.clock.now();
  const checked = await checkRows(house.pool, rows.slice(0, MOST_LOOKED_AT), {
    vault: house.vault,
    now,
    tables: house.acceptance.tables(),
  });
  const ready = checked.filter(({ missing }) => missing.length === 0);
  const shown = state === 'ready' ? ready : checked.filter(({ missing }) => missing.length > 0);
  return {
    state,
    total: shown.length,
    ready: ready.length,
    waiting: checked.length - ready.length,
    customsValueKrw: shown.reduce((sum, { row }) => sum + row.customsValueKrw, 0),
    isCut,
    isAutomatic: house.acceptance.isInForce(seoulDay(now)),
    rows: shown.map(waitingRow),
  };
}

/** Null: every office; undefined: none. */
function officeOf(who: Who, asked: string | undefined): string | null | undefined {
  const places = placesOfWho(who, 'acceptance.read');
  if (places.reach === 'own-office') return places.office;
  if (places.reach === 'all') return asked === undefined || asked === '' ? null : asked;
  return undefined;
}

function waitingRow({ row, declaration, missing }: Checked & { readonly row: Waiting }): WaitingRow {
  const main = declaration === null ? undefined : mainItem(declaration);
  const firm = declaration?.direction === 'export' ? declaration.exporter : declaration?.importer;
  return {
    number: row.number,
    version: row.version,
    direction: row.direction === 'export' ? 'export' : 'import',
    lane: row.lane as Lane,
    office: row.office,
    since: row.occurredAt,
    importer: partyShown(firm),
    description: declaration === null ? ERASED : goodsText(main),
    hsCode: main?.hsCode ?? '',
    customsValueKrw: row.customsValueKrw,
    missing,
  };
}

/** Starts the batch as long work that the officer watches; every acceptance is an event of that officer. */
export function startBatch(house: House, who: Who, { declarations }: AcceptanceBatch): JobView {
  const places = placesOfWho(who, 'act');
  if (places.reach !== 'own-office' && places.reach !== 'all') throw new Refusal('forbidden');
  const keys = [...new Map(declarations.map((key) => [`${key.number}/${key.version}`, key])).values()];
  const acceptor: Acceptor = {
    who: who.account,
    // A declaration elsewhere is as if it were not there.
    permits: ({ office }) => (places.reach === 'all' || office === places.office ? {} : UNKNOWN),
  };
  const title = { ko: '일괄 수리', en: 'Accepting in a batch' };
  return house.jobs.start('accept', title, async ({ progress, signal }): Promise<BatchAcceptance> => {
    let accepted = 0;
    const leftOut: LeftOut[] = [];
    for (let from = 0; from < keys.length && !signal.aborted; from += PART) {
      const part = await acceptMany(house, keys.slice(from, from + PART), acceptor);
      accepted += part.accepted.length;
      leftOut.push(...part.leftOut.map(hideElsewhere));
      progress(Math.min(keys.length, from + PART), keys.length);
      house.hub.tell({ kind: 'cases' });
    }
    return { accepted, leftOut };
  });
}

function hideElsewhere(one: LeftOut): LeftOut {
  return one.problems.includes(UNKNOWN) ? { ...one, problems: [UNKNOWN] } : one;
}
