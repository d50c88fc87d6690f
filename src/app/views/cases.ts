/** The queue as a person sees it: cases of the offices within reach, with goods, first reason and urgency. */

import type { CaseKind, CasePage, CaseRow, CaseState } from '../../exchange/contract.ts';
import type { ListQuery, Who } from '../../exchange/ports.ts';
import { placesOfWho } from '../../exchange/ports.ts';
import type { Declaration, Direction } from '../../model/declaration.ts';
import type { Lane } from '../../screening/answers.ts';
import { readRecord } from '../../screening/record.ts';
import { mainItem } from '../../store/prepare.ts';
import {
  type CaseSort,
  type CaseView,
  countCases,
  makeCursor,
  readCase,
  readCases,
} from '../../store/queries/cases.ts';
import { searchCondition } from '../../store/queries/search-terms.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import { engineOfDecision } from '../export-engine.ts';
import type { House } from '../house.ts';
import { markerOf } from '../search/marker.ts';
import { BLIND_REASON, blindFor } from './blind.ts';
import { badCursor } from './cursor.ts';
import { firstReason } from './reasons.ts';
import { ERASED, goodsText, maySeeChance, namesOf, partyShown } from './texts.ts';

const SORTS: readonly CaseSort[] = ['due', 'priority', 'value', 'opened'];
const STATES: readonly CaseState[] = ['open', 'dealt', 'closed'];
const USUAL = 100;
const MOST = 200;
const KINDS: readonly CaseKind[] = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'];
const LANE_KINDS: Readonly<Record<string, readonly CaseKind[]>> = {
  documents: ['documents'],
  examine: ['x-ray', 'physical', 'laboratory'],
  hold: ['hold'],
};

export function isDirection(text: string | undefined): text is Direction {
  return text === 'import' || text === 'export';
}

export async function casePage(house: House, who: Who, query: ListQuery): Promise<CasePage> {
  const offices = officesOf(who, query);
  if (offices !== undefined && offices.length === 0) return { total: 0, totalOpen: 0, rows: [], next: null };
  const sort = SORTS.find((one) => one === query.sort) ?? 'due';
  const kinds = kindsOf(query);
  const within = offices === undefined ? {} : { offices };
  const states = query.state ? query.state.split(',') : [];
  const search = query.search
    ? await searchCondition(house.pool, query.search, 'c', markerOf(house, who))
    : undefined;
  const filter = {
    ...within,
    // Absent, it is all that waits, and the indexes cover exactly that.
    ...(states.length === 0 ? {} : { states: STATES.filter((state) => states.includes(state)) }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(query.scope === 'mine' ? { assignee: who.account } : {}),
    ...(search === undefined ? {} : { search }),
    ...(isDirection(query.subject) ? { direction: query.subject } : {}),
  };
  const limit = Math.min(MOST, Math.max(1, Number(query.limit ?? USUAL) || USUAL));
  const after = query.after ? { after: await openCursor(house, sort, query.after) } : {};
  const [page, total, totalOpen] = await Promise.all([
    readCases(house.pool, { ...filter, sort, limit, ...after }),
    search?.isCommon ? null : countCases(house.pool, filter),
    countCases(house.pool, within),
  ]);
  return {
    total,
    totalOpen,
    rows: await caseRows(house, who, page.cases),
    next: page.next === undefined ? null : (page.cases.at(-1)?.id ?? null),
  };
}

/**
 * Readers get the last case as their place in the list. The store's own cursor holds the value sorted by, and a priority
 * beside the reasons shown would tell an examiner which cases chance chose.
 */
async function openCursor(house: House, sort: CaseSort, after: string): Promise<string> {
  const last = await readCase(house.pool, after);
  if (last === undefined) throw badCursor();
  const { dueAt: due, priority, customsValueKrw, openedAt: opened } = last;
  const value = { due, priority, value: customsValueKrw, opened }[sort];
  return makeCursor(value, last.id);
}

function officesOf(who: Who, query: ListQuery): readonly string[] | undefined {
  const places = placesOfWho(who, 'case.read');
  if (places.reach === 'own-office') return [places.office];
  if (places.reach !== 'all') return [];
  return query.office === undefined || query.office === '' ? undefined : query.office.split(',');
}

function kindsOf(query: ListQuery): readonly CaseKind[] | undefined {
  if (query.kind) return KINDS.filter((kind) => query.kind!.split(',').includes(kind));
  if (query.lane) return query.lane.split(',').flatMap((lane) => LANE_KINDS[lane] ?? []);
  return undefined;
}

interface Behind {
  readonly number: string;
  readonly version: number;
  readonly content: Sealed;
  readonly record: string | null;
  readonly case_id: string;
}

/** Rows of cases with what their declarations and records say. */
export async function caseRows(house: House, who: Who, cases: readonly CaseView[]): Promise<CaseRow[]> {
  if (cases.length === 0) return [];
  const { rows } = await house.pool.query<Behind>(
    `select c.id as case_id, d.number, d.version, d.content, x.record
     from unnest($1::text[], $2::text[], $3::int[], $4::text[]) as c (id, number, version, decision)
     join declaration d on d.number = c.number and d.version = c.version
     left join decision x on x.number = c.number and x.version = c.version and x.id = c.decision`,
    [
      cases.map(({ id }) => id),
      cases.map(({ number }) => number),
      cases.map(({ version }) => version),
      cases.map(({ decisionId }) => decisionId ?? ''),
    ],
  );
  const declarations = await declarationsOf(house.vault, rows);
  const behind = new Map(
    rows.map((row, place) => [row.case_id, { ...row, declaration: declarations[place] ?? undefined }]),
  );
  const name = await namesOf(
    house.pool,
    cases.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])),
  );
  const blind = await blindFor(
    house.pool,
    who,
    cases.map(({ number }) => number),
  );
  return Promise.all(
    cases.map(async (one) => {
      const row = await caseRow(house, who, one, behind.get(one.id), name);
      return blind.has(one.number) ? blindRow(row) : row;
    }),
  );
}

async function caseRow(
  house: House,
  who: Who,
  one: CaseView,
  behind: (Behind & { readonly declaration: Declaration | undefined }) | undefined,
  name: Awaited<ReturnType<typeof namesOf>>,
): Promise<CaseRow> {
  const declaration = behind?.declaration;
  const main = declaration === undefined ? undefined : mainItem(declaration);
  const decision = behind?.record == null ? undefined : readRecord(behind.record);
  const engine = decision === undefined ? undefined : await engineOfDecision(house.editions, decision);
  const reason =
    decision === undefined || engine === undefined
      ? { first: null, count: 0 }
      : firstReason(engine, decision, maySeeChance(who));
  return {
    id: one.id,
    number: one.number,
    version: one.version,
    kind: one.kind,
    direction: one.direction,
    lane: laneOfKind(one.kind),
    state: one.state,
    office: one.office,
    dueAt: one.dueAt,
    openedAt: one.openedAt,
    assignee: one.assignee,
    assigneeName: one.assignee === null ? null : name(one.assignee),
    description: behind !== undefined && declaration === undefined ? ERASED : goodsText(main),
    hsCode: main?.hsCode ?? one.mainHs,
    importer: partyShown(one.direction === 'export' ? declaration?.exporter : declaration?.importer),
    departureCountry: declaration?.consignment.departureCountry ?? null,
    destinationCountry: declaration?.consignment.destinationCountry ?? null,
    originCountry: main?.originCountry ?? null,
    customsValueKrw: one.customsValueKrw,
    netMassKg: declaration?.items.reduce((sum, item) => sum + (item.netMassKg ?? 0), 0) ?? 0,
    itemCount: declaration?.items.length ?? 0,
    scoreBand: bandOf(decision?.scores.reduce((most, { fraud }) => Math.max(most, fraud), 0) ?? 0),
    firstReason: reason.first,
    reasonCount: reason.count,
    isBlind: false,
  };
}

function blindRow(row: CaseRow): CaseRow {
  return { ...row, scoreBand: null, firstReason: BLIND_REASON, reasonCount: 0, isBlind: true };
}

function laneOfKind(kind: CaseKind): Lane {
  if (kind === 'hold') return 'hold';
  return kind === 'documents' ? 'documents' : 'examine';
}

/** Fifths of what scores usually are: most lie low, so the bands widen upwards. */
const BANDS = [0.01, 0.03, 0.08, 0.2, 0.5];

export function bandOf(score: number): number {
  return BANDS.filter((from) => score >= from).length;
}
