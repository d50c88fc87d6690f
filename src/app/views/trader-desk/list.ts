/** The declarations of a firm as a list, and what is asked of it: where each stands, in words, and who waits for whom. */
import { type State, traderCheck, traderStatus } from '../../../areas/clearance/index.ts';
import type { AskedView, DeskPage, DeskRow, DeskView, WaitsFor } from '../../../exchange/contract.ts';
import type { ListQuery, Who } from '../../../exchange/ports.ts';
import type { Declaration } from '../../../model/declaration.ts';
import { readRecord } from '../../../screening/record.ts';
import { mainItem } from '../../../store/prepare.ts';
import { readAuthorities, readPartiesOf } from '../../../store/queries/authorities.ts';
import { readOpenAwaited } from '../../../store/queries/awaited.ts';
import { countDrafts } from '../../../store/queries/drafts.ts';
import {
  type DeskDeclaration,
  readDeskDeclarations,
  readLatestEvents,
  readOpenChecks,
} from '../../../store/queries/trader-declarations.ts';
import { declarationsOf } from '../../contents.ts';
import type { House } from '../../house.ts';
import { askedOfApplicant } from '../../rulings/asked.ts';
import { openEvents } from '../../said.ts';
import { firmsOf } from '../../trader-desk/firms.ts';
import { badCursor } from '../cursor.ts';
import { ERASED, goodsText } from '../texts.ts';
import { dueDayOf } from './supplement.ts';

const MOST = 200;
const CURSOR = /^(\d{4}-\d\d-\d\d \d\d:\d\d:[\d.:+-]+)~([0-9A-Z-]{1,40})$/;

const STATES_BY_WAIT: Readonly<Record<WaitsFor, readonly State[]>> = {
  you: ['supplement-requested', 'held', 'recalled'],
  customs: ['submitted', 'received', 'screened'],
  nobody: [
    ...(['accepted', 'released', 'loaded', 'acceptance-cancelled'] as const),
    ...(['withdrawn', 'rejected', 'post-audit', 'closed'] as const),
  ],
};

export async function deskPage(house: House, who: Who, query: ListQuery): Promise<DeskPage> {
  const limit = Math.min(MOST, Math.max(1, Number(query.limit ?? 100) || 100));
  const waits = query.waits as WaitsFor | undefined;
  const states = waits === undefined ? undefined : STATES_BY_WAIT[waits];
  const search = query.search?.replace(/[\s-]/g, '');
  const rows = await readDeskDeclarations(house.pool, {
    ...firmsOf(who),
    ...(states === undefined ? {} : { states }),
    ...(search ? { search } : {}),
    limit: limit + 1,
    ...(query.after ? { before: placeOf(query.after) } : {}),
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: await deskRows(house, shown),
    next: rows.length > limit && last !== undefined ? `${last.occurred}~${last.number}` : null,
  };
}

function placeOf(cursor: string): { occurred: string; number: string } {
  const [, occurred, number] = CURSOR.exec(cursor) ?? [];
  if (occurred === undefined || number === undefined || Number.isNaN(Date.parse(occurred))) throw badCursor();
  return { occurred, number };
}

async function deskRows(house: House, rows: readonly DeskDeclaration[]): Promise<DeskRow[]> {
  const waiting = rows.filter(({ state }) => state === 'screened').map(({ number }) => number);
  const checks = new Map(
    (await readOpenChecks(house.pool, waiting)).map((one) => [
      `${one.number}/${one.version}`,
      traderCheck(readRecord(one.record).findings),
    ]),
  );
  const declarations = await declarationsOf(house.vault, rows);
  return rows.map((row, place) =>
    deskRow(row, declarations[place] ?? null, checks.get(`${row.number}/${row.version}`)),
  );
}

/** @param declaration null where it was erased */
function deskRow(
  row: DeskDeclaration,
  declaration: Declaration | null,
  check: ReturnType<typeof traderCheck>,
): DeskRow {
  const main = declaration === null ? undefined : mainItem(declaration);
  return {
    number: row.number,
    direction: row.direction,
    version: row.version,
    declaredOn: row.declaredOn,
    status: traderStatus(row.state as State, check, { direction: row.direction }),
    description: declaration === null ? ERASED : goodsText(main),
    hsCode: main?.hsCode ?? row.mainHs,
    importer: ownerName(declaration) ?? row.importerId ?? row.exporterId ?? '',
    customsValueKrw: row.customsValueKrw,
    itemCount: row.itemCount,
  };
}

function ownerName(declaration: Declaration | null): string | undefined {
  return declaration?.direction === 'export' ? declaration.exporter?.name : declaration?.importer?.name;
}

export async function deskView(house: House, who: Who): Promise<DeskView> {
  const firms = firmsOf(who);
  const [parties, drafts, authorities, asked, rulings] = await Promise.all([
    readPartiesOf(house.pool, who.account),
    countDrafts(house.pool, firms.declarants),
    readAuthorities(house.pool, firms),
    askedOf(house, who),
    askedOfApplicant(house, who),
  ]);
  const waiting = authorities.filter(
    (one) =>
      one.acceptedAt === null && one.withdrawnOn === null && firms.declarants.includes(one.declarantId),
  );
  const all = [...asked, ...rulings].sort((one, other) =>
    (one.by ?? '9999') < (other.by ?? '9999') ? -1 : 1,
  );
  return { parties, asked: all, drafts, authoritiesWaiting: waiting.length };
}

const ASKED_KIND: Readonly<Partial<Record<State, string>>> = {
  'supplement-requested': 'supplement',
  held: 'hold',
  recalled: 'recall',
};

async function askedOf(house: House, who: Who): Promise<AskedView[]> {
  const rows = await readDeskDeclarations(house.pool, {
    ...firmsOf(who),
    states: STATES_BY_WAIT.you,
    limit: MOST,
  });
  const numbers = rows.map(({ number }) => number);
  const asked = await readLatestEvents(house.pool, numbers, ['supplement', 'hold', 'recall']);
  const events = await openEvents(house.vault, asked);
  const supplements = await readOpenAwaited(house.pool, numbers, 'supplement');
  return rows.map((row): AskedView => {
    const event = events.find(
      (one) => one.number === row.number && one.kind === ASKED_KIND[row.state as State],
    );
    const status = traderStatus(row.state as State, undefined);
    const why = event?.why;
    return {
      ...{ number: row.number, subject: 'declaration' },
      title: status.title,
      says: why ? { ko: why, en: why } : status.next,
      article: event?.article ?? '',
      by:
        row.state === 'supplement-requested'
          ? dueDayOf(supplements.findLast((one) => one.number === row.number))
          : null,
    };
  });
}
