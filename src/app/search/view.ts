/** What one search finds, kind by kind, for the one who asks: only kinds, offices and people that his rights reach. */
import { may, placesOf } from '../../access/index.ts';
import type { Right } from '../../access/roles.ts';
import { soughtWords } from '../../core/search-words.ts';
import type { SearchGroup, SearchHit, SearchKind, SearchQuery, SearchView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { readDeclaration } from '../../store/queries/declarations.ts';
import {
  countBehind,
  type EntryKind,
  type FoundEntry,
  findEntries,
  type SoughtMarks,
} from '../../store/queries/search.ts';
import type { House } from '../house.ts';
import { caseHits, declarationHits, knowledgeHits, objectionHits } from './hits.ts';
import { codeHits, noticeHits } from './kept-hits.ts';
import { markerOf } from './marker.ts';

const OF_EACH = 6;
const OF_ONE = 50;

export type Found = Omit<SearchGroup, 'kind'>;

/** What one kind is asked: by whom, for what, and how much of it. */
export interface Ask {
  readonly house: House;
  readonly who: Who;
  readonly words: readonly string[];
  /** As it was typed. */
  readonly typed: string;
  readonly sought: SoughtMarks;
  /** Null: every office. */
  readonly office: string | null;
  readonly limit: number;
}

interface Kind {
  readonly kind: SearchKind;
  readonly right: Right;
  readonly find: (ask: Ask) => Promise<Found>;
}

/** In the order in which they are shown. */
const KINDS: readonly Kind[] = [
  { kind: 'declaration', right: 'declaration.read', find: declarations },
  { kind: 'case', right: 'case.read', find: caseHits },
  { kind: 'objection', right: 'objection.read', find: indexed('objection', objectionHits) },
  { kind: 'criterion', right: 'criteria.read', find: indexed('criterion', knowledgeHits) },
  { kind: 'policy', right: 'policy.read', find: indexed('policy', knowledgeHits) },
  { kind: 'operator', right: 'policy.read', find: indexed('operator', knowledgeHits) },
  { kind: 'notice', right: 'case.work', find: noticeHits },
  { kind: 'code', right: 'board.read', find: codeHits },
];

export async function searchView(
  house: House,
  who: Who,
  { q, kind, limit }: SearchQuery,
): Promise<SearchView> {
  const words = soughtWords(q);
  const behind = await countBehind(house.pool);
  if (words.length === 0) return { words, groups: [], behind };
  const sought = markerOf(house, who)(q);
  const asked = kind === undefined ? KINDS : KINDS.filter((one) => one.kind === kind);
  const groups: SearchGroup[] = [];
  for (const one of asked) {
    const office = officeReached(who, one.right);
    if (office === undefined) continue;
    const most = limit ?? (kind === undefined ? OF_EACH : OF_ONE);
    const found = await one.find({ house, who, words, typed: q, sought, office, limit: most });
    if (found.total > 0) groups.push({ kind: one.kind, ...found });
  }
  return { words, groups, behind };
}

/** Null: every office; undefined: nothing at all. */
function officeReached(who: Who, right: Right): string | null | undefined {
  const person = personOf(who);
  if (!may(person, right)) return undefined;
  const places = placesOf(person, right);
  if (places.reach === 'all') return null;
  return places.reach === 'own-office' ? places.office : undefined;
}

function indexed(
  kind: EntryKind,
  hitsOf: (
    house: House,
    who: Who,
    kind: EntryKind,
    found: readonly FoundEntry[],
  ) => Promise<readonly SearchHit[]>,
): Kind['find'] {
  return async ({ house, who, sought, office, limit }) => {
    const { found, ...counted } = await findEntries(house.pool, kind, sought, office, limit);
    return { ...counted, hits: await hitsOf(house, who, kind, found) };
  };
}

const indexedDeclarations = indexed('declaration', declarationHits);

/** A whole number is found at once, whatever the index has read yet. */
async function declarations(ask: Ask): Promise<Found> {
  const found = await indexedDeclarations(ask);
  const { house, who, typed, office } = ask;
  const row = await readDeclaration(house.pool, typed.replace(/[\s.-]/g, '').toUpperCase());
  if (row === undefined || (office !== null && row.office !== office)) return found;
  const { number, version, occurredAt: at } = row;
  if (found.hits.some(({ ref }) => ref === number)) return found;
  const exact = await declarationHits(house, who, 'declaration', [
    { ref: `${number}/${version}`, number, version, office: row.office, at },
  ]);
  return { ...found, total: found.total + 1, hits: [...exact, ...found.hits] };
}
