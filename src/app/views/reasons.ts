/** The findings of a record in words, for the one who reads: an examiner is not told that chance chose a case. */
import { heldAgainst } from '../../areas/clearance/index.ts';
import type { Text } from '../../core/text.ts';
import type { FindingReference, FindingView } from '../../exchange/contract.ts';
import type { Declaration } from '../../model/declaration.ts';
import { SOURCE_TITLES, type SpeakingEngine, wordsOf } from '../../screening/reasons.ts';
import type { Decision, DemandingFinding } from '../../screening/record.ts';

const NEUTRAL: Text = { ko: '검사 대상으로 선별되었습니다.', en: 'Selected for examination.' };

export function findingViews(
  engine: SpeakingEngine,
  decision: Decision,
  declaration: Declaration,
  seesChance: boolean,
): FindingView[] {
  return decision.findings
    .filter((finding) => seesChance || finding.source !== 'random')
    .map((finding) => findingView(engine, finding, decision, declaration));
}

function findingView(
  engine: SpeakingEngine,
  finding: DemandingFinding,
  decision: Decision,
  declaration: Declaration,
): FindingView {
  const words = wordsOf(engine, finding);
  return {
    source: finding.source,
    sourceTitle: SOURCE_TITLES[finding.source],
    id: finding.id,
    version: finding.version,
    score: finding.score,
    demand: finding.demand,
    says: words.says,
    look: words.look,
    basis: words.basis,
    evidence: finding.evidence.filter((pointer) => !REFERENCE.test(pointer)),
    references: finding.evidence.flatMap((pointer) => referencesBehind(pointer, decision, declaration)),
    opens: pathBehind(finding),
  };
}

/** A price that was looked up stands in the record and not in the declaration. */
const REFERENCE = /^\/references\/(\d+)$/;

function referencesBehind(
  pointer: string,
  { facts }: Decision,
  { items }: Declaration,
): readonly FindingReference[] {
  const [, place] = REFERENCE.exec(pointer) ?? [];
  const reference = place === undefined ? undefined : facts.references?.[Number(place)];
  const item = reference && items[reference.item];
  if (reference === undefined || item === undefined) return [];
  const { item: _item, count = null, years = null, name = null, broughtOn = null, ...rest } = reference;
  const held = heldAgainst(item, reference);
  return [
    {
      ...{ ...rest, line: item.sequence, count, years, name, broughtOn },
      atBorder: held?.atBorder ?? null,
      percent: held === undefined ? null : held.ratio * 100,
      taxGapKrw: held?.taxGapKrw ?? null,
    },
  ];
}

function pathBehind({ source, id }: DemandingFinding): string | null {
  if (source === 'criterion') return `/criteria/${id}`;
  if (id.startsWith('study:')) return `/workbench/${id.slice('study:'.length)}`;
  if (source === 'score') return '/models';
  if (source === 'fault') return null;
  return `/policy#${id}`;
}

/** The first reason, and how many there are; a case without any that may be told says only that it was selected. */
export function firstReason(
  engine: SpeakingEngine,
  decision: Decision,
  seesChance: boolean,
): { readonly first: Text | null; readonly count: number } {
  const told = decision.findings.filter(
    ({ source, demand }) => demand !== 'none' && (seesChance || source !== 'random'),
  );
  const first = told[0];
  if (first !== undefined) return { first: wordsOf(engine, first).says, count: told.length };
  return { first: decision.lane === 'release' ? null : NEUTRAL, count: 0 };
}
