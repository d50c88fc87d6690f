/** The history of codes of one firm, and where a declaration departs from it or from what was decided and ruled. */
import {
  type Departure,
  departuresOf,
  type GoodsHistory,
  goodsHistories,
  goodsKey,
  type KnownCode,
  speaksOf,
} from '../../areas/classification/index.ts';
import { addDays, seoulDay } from '../../core/day.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { CodeDeparture, CodeHistoryEntry, CodeHistoryView } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { RULINGS } from '../../store/queries/applications.ts';
import { type ClassificationRow, readClassifications } from '../../store/queries/classification.ts';
import { readCodeUses } from '../../store/queries/declared-codes.ts';
import { type RulingRow, readRulingsInForce, readRulingsOf } from '../../store/queries/ruling-decisions.ts';
import { declarationOf } from '../contents.ts';
import type { House } from '../house.ts';
import { type RulingWords, rulingWords } from '../rulings/ruling-view.ts';
import { firmsOf } from '../trader-desk/firms.ts';
import { refuseBlind } from '../views/blind.ts';
import { reachable } from '../views/declaration.ts';
import { namesOf } from '../views/texts.ts';
import { basicRates } from './basic-rates.ts';

const YEARS_DAYS = 3 * 365;
const MOST_LINES = 3000;
const MOST_GOODS = 60;

export interface FirmAsked {
  readonly importer?: string;
  readonly declarant?: string;
}

/** Throws `Refusal`: one firm has to be named, and a trader asks about his own alone. */
export async function codeHistory(house: House, who: Who, asked: FirmAsked): Promise<CodeHistoryView> {
  const { importer, declarant } = asked;
  const firm = importer ?? declarant;
  if (firm === undefined || (importer !== undefined && declarant !== undefined))
    throw new Refusal('invalid', undefined, [
      { code: 'classification/firm', message: ONE_FIRM, pointer: '' },
    ]);
  const since = addDays(seoulDay(house.clock.now()), -YEARS_DAYS);
  const uses = await readCodeUses(house.pool, {
    ...(importer === undefined ? { declarantId: firm } : { importerId: firm }),
    ...{ office: officeFor(who, asked), since, limit: MOST_LINES },
  });
  const decided = await readClassifications(house.pool);
  const rulings = await rulingsFor(house, importer === undefined ? `declarant:${firm}` : `importer:${firm}`);
  const nameOf = await namesOf(
    house.pool,
    [...decided, ...rulings.map(({ row }) => row)].map(({ decidedBy }) => decidedBy),
  );
  const isInside = who.role !== 'trader';
  return {
    ...{ firm, since },
    goods: goodsHistories(uses, MOST_GOODS).map((one) => ({
      ...{ goods: one.goods, lines: one.lines, codes: one.codes },
      entries: [
        ...declaredEntries(one),
        ...(isInside ? decisionEntries(one.goods, decided, nameOf) : []),
        ...rulingEntries(one.goods, rulings, nameOf),
      ].sort((one, other) => (one.to === other.to ? 0 : one.to > other.to ? -1 : 1)),
    })),
  };
}

const ONE_FIRM: Text = {
  ko: '수입자나 신고인 가운데 하나를 골라야 합니다.',
  en: 'Name one importer or one declarant.',
};

/** Officers see their office's, traders their own firms', the others all. */
function officeFor(who: Who, { importer, declarant }: FirmAsked): string | null {
  const places = placesOfWho(who, 'declaration.read');
  if (places.reach === 'own-office') return places.office;
  if (places.reach === 'all') return null;
  const { importers, declarants } = firmsOf(who);
  const isOwn = importer === undefined ? declarants.includes(declarant ?? '') : importers.includes(importer);
  if (!isOwn) throw new Refusal('not-found');
  return null;
}

function declaredEntries({ stretches }: GoodsHistory): CodeHistoryEntry[] {
  return stretches.map(
    ({ code, edition, from, to, lines, customsValueKrw, declarantId, number, supersededBy }) => ({
      ...{ kind: 'declared', code, edition, from, to, lines, customsValueKrw, supersededBy },
      ...{ by: { ko: declarantId, en: declarantId }, rule: null, ref: number, why: null },
    }),
  );
}

function decisionEntries(
  goods: string,
  decided: readonly ClassificationRow[],
  nameOf: (account: string) => Text,
): CodeHistoryEntry[] {
  const key = goodsKey(goods);
  const same = decided.filter(({ description }) => goodsKey(description) === key);
  return same.map(({ id, code, edition, rule, ruling, why, decidedBy, decidedAt }) => {
    const day = seoulDay(Date.parse(decidedAt));
    return {
      ...{ kind: 'decision', code, edition, from: day, to: day, lines: 0, customsValueKrw: 0, rule, why },
      ...{ by: nameOf(decidedBy), ref: ruling },
      supersededBy: same.find(({ supersedes }) => supersedes === id)?.code ?? null,
    };
  });
}

interface OpenedRuling {
  readonly row: RulingRow;
  readonly words: RulingWords;
  readonly supersededBy: string | null;
}

function rulingEntries(
  goods: string,
  rulings: readonly OpenedRuling[],
  nameOf: (account: string) => Text,
): CodeHistoryEntry[] {
  return rulings
    .filter(({ words }) => speaksOf(goods, `${words.title} ${words.goods}`))
    .map(({ row: { code, edition, ruledOn, rule, number, decidedBy }, words, supersededBy }) => ({
      ...{ kind: 'ruling', code, edition, from: ruledOn, to: ruledOn, lines: 0, customsValueKrw: 0, rule },
      ...{ by: nameOf(decidedBy), ref: number, why: words.reasons, supersededBy },
    }));
}

/** Every version of the firm's own rulings, and the published ones in force. */
async function rulingsFor(house: House, firm: string): Promise<OpenedRuling[]> {
  const own = await RULINGS.of(house.pool, [house.vault.partyHash(firm)]);
  const versions = await readRulingsOf(
    house.pool,
    own.map(({ number }) => number),
  );
  const known = new Set(versions.map(({ id }) => id));
  const published = (await readRulingsInForce(house.pool)).filter(
    ({ isPublic, id }) => isPublic && !known.has(id),
  );
  const rows = [...versions, ...published];
  const words = await rulingWords(house, rows);
  return rows.map((row, at) => ({
    ...{ row, words: words[at]! },
    supersededBy:
      versions.find(({ number, version }) => number === row.number && version === row.version + 1)?.code ??
      null,
  }));
}

/** Findings beside the decision: what was screened stays as it was. */
export async function departuresIn(house: House, who: Who, number: string): Promise<CodeDeparture[]> {
  const row = await reachable(house, who, number);
  await refuseBlind(house.pool, who, number);
  const { importerId, declaredOn, direction } = row;
  if (direction !== 'import' || importerId === null || importerId === undefined) return [];
  const { items } = await declarationOf(house.vault, row);
  const uses = await readCodeUses(house.pool, {
    ...{ importerId, office: null, since: addDays(declaredOn, -YEARS_DAYS), limit: MOST_LINES },
  });
  const earlier = uses.filter((use) => use.number !== number && use.declaredOn <= declaredOn);
  const known = await knownCodes(house, importerId);
  const codes = [...items.map(({ hsCode }) => hsCode), ...known.map(({ code }) => code)];
  const rates = await basicRates(house, [...codes, ...earlier.map(({ hsCode }) => hsCode)], declaredOn);
  return items
    .flatMap(({ sequence, hsCode, description = '', customsValueKrw = 0 }) =>
      departuresOf(
        { sequence, hsCode, description, customsValueKrw },
        earlier,
        known,
        (code) => rates.get(code) ?? null,
      ),
    )
    .map((one) => ({ ...one, says: wordsOf(one) }));
}

/** Decisions that none has taken the place of, and rulings in force. */
async function knownCodes(house: House, importerId: string): Promise<KnownCode[]> {
  const decided = await readClassifications(house.pool);
  const superseded = new Set(decided.map(({ supersedes }) => supersedes));
  const rulings = (await rulingsFor(house, `importer:${importerId}`)).filter(
    (one) => one.supersededBy === null,
  );
  return [
    ...decided
      .filter(({ id }) => !superseded.has(id))
      .map(({ id, code, description, decidedAt }) => ({
        ...{ kind: 'decision' as const, ref: id, code, text: description },
        on: seoulDay(Date.parse(decidedAt)),
      })),
    ...rulings.map(({ row, words }) => ({
      ...{ kind: 'ruling' as const, ref: row.number, code: row.code, on: row.ruledOn },
      text: `${words.title} ${words.goods}`,
    })),
  ];
}

const SAYS: Readonly<Record<Departure['kind'], Text>> = {
  'own-history': {
    ko: '{sequence}란은 이 수입자가 같은 물품을 {of}번 가운데 {count}번 {expected}(으)로 신고하던 것과 다릅니다. 마지막은 {on}입니다.',
    en: 'Line {sequence} departs from {expected}, under which this importer declared the same goods {count} times of {of}, last on {on}.',
  },
  decision: {
    ko: '{sequence}란은 같은 물품에 대한 {on}의 결정({expected})과 다릅니다.',
    en: 'Line {sequence} departs from the decision of {on} on the same goods ({expected}).',
  },
  ruling: {
    ko: '{sequence}란은 {on}의 사전심사 결정 {ref}({expected})과 다릅니다. 같은 물품이면 결정한 번호를 적용합니다 (관세법 제86조제5항).',
    en: 'Line {sequence} departs from the advance ruling {ref} of {on} ({expected}), which holds where the goods are the same (Customs Act art. 86(5)).',
  },
};

function wordsOf({ kind, sequence, count, of, expected, on, ref }: Departure): Text {
  return fillText(SAYS[kind], { sequence, count, of, expected, on, ref });
}
