/** How the loading of accepted exports stands, for the page of one declaration, for the desk, and as a list of what is due. */
import {
  ACTS,
  acceptedDay,
  askProblems,
  cancelProblems,
  isOverdue,
  type LifeAct,
  type Loading,
  loadingOf,
  noticeProblems,
  opinionDay,
} from '../../areas/clearance/index.ts';
import { type Day, daysBetween, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { LoadingOffer, LoadingPage, LoadingRow, LoadingView } from '../../exchange/contract.ts';
import { type ListQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Declaration } from '../../model/declaration.ts';
import { lookUp } from '../../reference/code-list.ts';
import { COUNTRIES } from '../../reference/countries.ts';
import { mainItem } from '../../store/prepare.ts';
import type { DeclarationHead } from '../../store/queries/declarations.ts';
import { countToLoad, readEventsOf, readToLoad, type ToLoad } from '../../store/queries/exports.ts';
import type { EventRow } from '../../store/rows.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { openEvents } from '../said.ts';
import { badCursor } from './cursor.ts';
import { ERASED, goodsText, officeName, partyShown } from './texts.ts';

type Head = Pick<DeclarationHead, 'direction' | 'state' | 'decidedAt'>;

/** @param by who looks: officers answer and cancel, declarants report and ask. @param mayAct false: it is only shown */
export function loadingView(
  row: Head,
  events: readonly EventRow[],
  now: number,
  by: 'officer' | 'declarant',
  mayAct: boolean,
): LoadingView | null {
  if (row.direction !== 'export' || row.decidedAt === undefined || row.decidedAt === null) return null;
  const today = seoulDay(now);
  const loading = loadingOf(acceptedDay(row.decidedAt), events);
  const isWaiting = row.state === 'accepted';
  const { acceptedOn, due, furthest, reports, asked, notice } = loading;
  return {
    ...{ acceptedOn, due, furthest, reports, asked, notice },
    isOverdue: isWaiting && isOverdue(loading, today),
    daysLeft: isWaiting ? daysBetween(today, due) : null,
    opinionBy: opinionDay(today),
    offers: isWaiting && mayAct ? offersOf(loading, today, by) : [],
  };
}

function offersOf(loading: Loading, today: Day, by: 'officer' | 'declarant'): LoadingOffer[] {
  const report = offer('report', 'report-loading', []);
  if (by === 'declarant')
    return [report, offer('ask', 'ask-extension', askProblems(loading.furthest, loading, today))];
  const cancelling = [
    offer('notice', 'give-cancel-notice', noticeProblems(opinionDay(today), loading, today)),
    offer('cancel', 'cancel-acceptance', cancelProblems(loading, today)),
  ];
  if (loading.asked === null) return [report, ...cancelling];
  const answers = [offer('extend', 'extend-loading', []), offer('refuse', 'refuse-extension', [])];
  return [report, ...answers, ...cancelling];
}

function offer(act: LoadingOffer['act'], move: LifeAct, problems: readonly Problem[]): LoadingOffer {
  return { act, article: ACTS[move].basis, whyNot: problems.map(({ message }) => message) };
}

const MOST = 200;
const CURSOR = /^(\d{4}-\d\d-\d\d)~([0-9A-Z-]{1,40})$/;

/** Accepted exports that wait to be loaded, the most urgent first, within reach of the one who asks. */
export async function loadingPage(house: House, who: Who, query: ListQuery): Promise<LoadingPage> {
  const places = placesOfWho(who, 'declaration.read');
  if (places.reach !== 'all' && places.reach !== 'own-office') throw new Refusal('not-found');
  const office = places.reach === 'all' ? query.office || null : places.office;
  const now = house.clock.now();
  const today = seoulDay(now);
  const limit = Math.min(MOST, Math.max(1, Number(query.limit ?? 100) || 100));
  const [counts, rows] = await Promise.all([
    countToLoad(house.pool, office, today),
    readToLoad(house.pool, {
      office,
      limit: limit + 1,
      ...(query.which === 'overdue' ? { dueBefore: today } : {}),
      ...(query.which === 'asked' ? { isAsked: true } : {}),
      ...(query.after ? { after: placeOf(query.after) } : {}),
    }),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const views = await loadingRows(house, shown, today);
  return {
    ...{ asOf: toInstant(now), today, counts },
    // Due on a day off: there is still time until the next that is not.
    rows: query.which === 'overdue' ? views.filter((row) => row.isOverdue) : views,
    next: rows.length > limit && last !== undefined ? `${last.due}~${last.number}` : null,
  };
}

function placeOf(cursor: string): { due: Day; number: string } {
  const [, due, number] = CURSOR.exec(cursor) ?? [];
  if (due === undefined || number === undefined) throw badCursor();
  return { due, number };
}

async function loadingRows(house: House, rows: readonly ToLoad[], today: Day): Promise<LoadingRow[]> {
  const happened = await readEventsOf(
    house.pool,
    rows.map(({ number }) => number),
  );
  const events = Map.groupBy(
    await openEvents(house.vault, [...happened.values()].flat()),
    ({ number }) => number,
  );
  const declarations = await declarationsOf(house.vault, rows);
  return rows.map((row, place) => {
    const loading = loadingOf(acceptedDay(row.decidedAt), events.get(row.number) ?? []);
    return {
      ...{ number: row.number, version: row.version, office: row.office, valueKrw: row.customsValueKrw },
      officeName: officeName(row.office, today),
      ...wordsOf(declarations[place] ?? null, row.exporterId, today),
      ...{ acceptedOn: loading.acceptedOn, due: loading.due, reports: loading.reports.length },
      isOverdue: isOverdue(loading, today),
      daysLeft: daysBetween(today, loading.due),
      askedTo: loading.asked?.to ?? null,
      opinionBy: loading.notice?.opinionBy ?? null,
    };
  });
}

/** @param declaration null where it was erased */
function wordsOf(
  declaration: Declaration | null,
  exporterId: string | null,
  day: Day,
): Pick<LoadingRow, 'exporter' | 'description' | 'destination'> {
  const country = declaration?.consignment.destinationCountry;
  return {
    exporter: partyShown(declaration?.exporter) || (exporterId ?? ''),
    description: declaration === null ? ERASED : goodsText(mainItem(declaration)),
    destination: country === undefined ? { ko: '', en: '' } : countryName(country, day),
  };
}

function countryName(code: string, day: Day): Text {
  const row = lookUp(COUNTRIES, code, day);
  return row === undefined ? { ko: code, en: code } : { ko: row.ko, en: row.en };
}
