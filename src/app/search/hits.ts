/** How hits of the index read: opened from their own records, masked as in every list. */
import { STATES, type State } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { SearchHit } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { remedyOn } from '../../reference/remedies.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Policy } from '../../screening/policy.ts';
import { mainItem } from '../../store/prepare.ts';
import { type CaseFilter, countCases, readCases } from '../../store/queries/cases.ts';
import type { EntryKind, FoundEntry } from '../../store/queries/search.ts';
import {
  readCriterionTitles,
  readFoundDeclarations,
  readFoundObjections,
  readPolicyTitles,
} from '../../store/queries/search-found.ts';
import { entryCondition } from '../../store/queries/search-terms.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { subjectTitle } from '../trader-desk/objections.ts';
import { caseRows } from '../views/cases.ts';
import { ERASED, goodsText, officeName, partyShown } from '../views/texts.ts';
import type { Ask, Found } from './view.ts';

const both = (text: string): Text => ({ ko: text, en: text });
const joined = (...texts: readonly Text[]): Text => {
  const say = (language: 'ko' | 'en') =>
    texts
      .map((text) => text[language])
      .filter(Boolean)
      .join(' · ');
  return { ko: say('ko'), en: say('en') };
};

export async function declarationHits(
  house: House,
  _who: Who,
  _kind: EntryKind,
  found: readonly FoundEntry[],
): Promise<SearchHit[]> {
  const rows = await readFoundDeclarations(house.pool, found);
  const declarations = await declarationsOf(house.vault, rows);
  const today = seoulDay(house.clock.now());
  return rows.map(({ number, version, at, office, state }, place) => {
    const declaration = declarations[place];
    const goods = declaration == null ? ERASED : goodsText(mainItem(declaration));
    return {
      ...{ ref: number, version, at, title: both(number), office: officeName(office, today) },
      says: joined(goods, both(partyShown(declaration?.importer))),
      state: STATES[state as State] ?? both(state),
    };
  });
}

const CASE_STATES: Readonly<Record<'open' | 'dealt' | 'closed', Text>> = {
  open: { ko: '배정 전', en: 'not dealt' },
  dealt: { ko: '처리 중', en: 'in hand' },
  closed: { ko: '종결', en: 'closed' },
};

/** What waits or is in hand, the most urgent first; a closed case is found with its declaration. */
export async function caseHits({ house, who, sought, office, limit }: Ask): Promise<Found> {
  const search = await entryCondition(house.pool, sought, 'c');
  const filter: Omit<CaseFilter, 'sort' | 'limit'> = {
    ...(office === null ? {} : { offices: [office] }),
    search,
  };
  const [{ cases }, counted] = await Promise.all([
    readCases(house.pool, { ...filter, limit, sort: 'due' }),
    search.isCommon ? null : countCases(house.pool, filter),
  ]);
  const today = seoulDay(house.clock.now());
  const rows = await caseRows(house, who, cases);
  const hits = rows.map(({ number, version, state, office: where, openedAt, description, importer }) => ({
    ...{ ref: number, version, at: openedAt, title: both(number), office: officeName(where, today) },
    says: joined(description, both(importer)),
    state: CASE_STATES[state],
  }));
  return { total: counted ?? hits.length, isAtLeast: counted === null && hits.length === limit, hits };
}

export async function objectionHits(
  house: House,
  _who: Who,
  _kind: EntryKind,
  found: readonly FoundEntry[],
): Promise<SearchHit[]> {
  const today = seoulDay(house.clock.now());
  const rows = await readFoundObjections(house.pool, found);
  return rows.map(({ number, version, office, remedy, subject, filedAt, answerBy, isAnswered }) => ({
    ...{ ref: number, version, at: filedAt, title: both(number), office: officeName(office, today) },
    says: joined(
      remedyOn(remedy, seoulDay(Date.parse(filedAt)))?.title ?? both(remedy),
      subjectTitle(subject),
    ),
    state: isAnswered
      ? { ko: '답변함', en: 'answered' }
      : { ko: `${answerBy}까지 답변`, en: `answer by ${answerBy}` },
  }));
}

export async function knowledgeHits(
  house: House,
  _who: Who,
  kind: EntryKind,
  found: readonly FoundEntry[],
): Promise<SearchHit[]> {
  const refs = found.map(({ ref }) => ref);
  const says =
    kind === 'criterion'
      ? await criterionSays(house, refs)
      : kind === 'policy'
        ? await policySays(house, refs)
        : new Map<string, Says>();
  return found.map(({ ref, at }) => ({
    ...{ ref, version: null, at, office: null },
    ...(says.get(ref) ?? operatorSays(ref)),
  }));
}

type Says = Pick<SearchHit, 'title' | 'says' | 'state'>;

const CRITERION_STATES: Readonly<Record<string, Text>> = {
  draft: { ko: '초안', en: 'draft' },
  shadow: { ko: '시험', en: 'in shadow' },
  active: { ko: '시행', en: 'in force' },
  retired: { ko: '폐지', en: 'retired' },
};

async function criterionSays(house: House, ids: readonly string[]): Promise<Map<string, Says>> {
  const rows = await readCriterionTitles(house.pool, ids);
  return new Map(
    rows.map(({ id, body, state }) => {
      const { title, owner }: Criterion = body;
      return [id, { title, says: both(`${id} · ${owner}`), state: CRITERION_STATES[state] ?? both(state) }];
    }),
  );
}

async function policySays(house: House, versions: readonly string[]): Promise<Map<string, Says>> {
  const rows = await readPolicyTitles(house.pool, versions.map(Number));
  return new Map(
    rows.map(({ version, body, isConfirmed }) => {
      const { title, basis } = body as Policy;
      const state = isConfirmed ? { ko: '확정', en: 'confirmed' } : { ko: '확정 안 됨', en: 'not confirmed' };
      return [
        String(version),
        { title, says: joined({ ko: `${version}판`, en: `version ${version}` }, both(basis)), state },
      ];
    }),
  );
}

const LINKS: Readonly<Record<string, Text>> = {
  importer: { ko: '수입자', en: 'importer' },
  declarant: { ko: '신고인', en: 'declarant' },
  carrier: { ko: '운송인', en: 'carrier' },
  warehouse: { ko: '보세구역 운영인', en: 'warehouse keeper' },
};

function operatorSays(ref: string): Says {
  const slash = ref.indexOf('/');
  const link = ref.slice(0, slash);
  return { title: both(ref.slice(slash + 1)), says: LINKS[link] ?? both(link), state: null };
}
