/** One criterion with all its versions, who wrote and moved them, what changed, how back-test and shadow did, and what may be done now. */
import { canonicalJson } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type {
  CriterionChange,
  CriterionDetail,
  CriterionEvent,
  CriterionOffer,
  CriterionVersion,
  KeptBackTest,
} from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { aboutOf, type Criterion } from '../../screening/criterion.ts';
import { BODY_FIELDS, MOVE_ROWS, possibleMoves } from '../../screening/criterion-life.ts';
import {
  type CriterionEventRow,
  type CriterionVersionRow,
  readCriterionEvents,
} from '../../store/queries/criteria.ts';
import { readBackTests, type StoredBackTest } from '../../store/queries/criteria-counts.ts';
import type { BackTestResult } from '../back-test.ts';
import { eventTitle } from '../criteria/event-titles.ts';
import { type Evidence, evidenceOf, signOffOf } from '../criteria/evidence.ts';
import { firstPastOf } from '../criteria/first-past.ts';
import { type Knowledge, readKnowledge, shadowOf } from '../criteria/knowledge.ts';
import { whyNot } from '../criteria/may-move.ts';
import { withinPlaces } from '../criteria/within-places.ts';
import type { House } from '../house.ts';
import { criterionRow, engineCounts } from './criteria.ts';
import { namesOf } from './texts.ts';

interface Setting {
  readonly who: Who;
  readonly knowledge: Knowledge;
  readonly all: readonly CriterionVersionRow[];
  readonly tests: readonly StoredBackTest[];
  readonly nameOf: (account: string) => Text;
}

/** Throws `Refusal` (not-found). */
export async function criterionDetail(house: House, who: Who, id: string): Promise<CriterionDetail> {
  const knowledge = await readKnowledge(house);
  const all = knowledge.versions.get(id);
  if (all === undefined) throw new Refusal('not-found');
  const [events, tests] = await Promise.all([
    readCriterionEvents(house.pool, id),
    readBackTests(house.pool, id),
  ]);
  const accounts = [
    ...all.flatMap(({ createdBy, proposedBy }) => [createdBy, proposedBy ?? createdBy]),
    ...events.map((event) => event.who),
    ...tests.map(({ madeBy }) => madeBy),
  ];
  const setting = { who, knowledge, all, tests, nameOf: await namesOf(house.pool, accounts) };
  const row = criterionRow(knowledge, engineCounts(house), id);
  return {
    ...row,
    versions: all.map((one) => versionView(one, setting)),
    history: events.map((event) => eventView(event, setting.nameOf)),
    random: knowledge.random[aboutOf(row.criterion)],
  };
}

function versionView(row: CriterionVersionRow, setting: Setting): CriterionVersion {
  const { who, knowledge, all, nameOf } = setting;
  const { body, state, createdBy, createdAt, why, basedOn, signOff } = row;
  const base = all.find(({ version }) => version === basedOn);
  return {
    criterion: body,
    state,
    createdBy: nameOf(createdBy),
    createdAt,
    isMine: createdBy === who.account,
    why,
    basedOn,
    changes: base === undefined ? [] : changesBetween(base.body, body),
    proposal: proposalOf(row, setting),
    signOff,
    backTest: backTestView(row, setting),
    shadow: shadowOf(knowledge, row.id, row.version),
    moves: offersOf(row, setting),
  };
}

function proposalOf(row: CriterionVersionRow, { who, nameOf }: Setting): CriterionVersion['proposal'] {
  const { proposedMove: move, proposedBy, proposedAt: at, proposedWhy: why, signOff } = row;
  if (move === null || proposedBy === null || at === null) return null;
  return { move, by: nameOf(proposedBy), isMine: proposedBy === who.account, at, why, signOff };
}

function offersOf(row: CriterionVersionRow, setting: Setting): CriterionOffer[] {
  const { who, all } = setting;
  const isLatest = all[0]!.version === row.version;
  const evidence = evidenceFor(row, setting);
  const [needsSignOff, untested] =
    'missing' in evidence ? [null, MISSING[evidence.missing]] : [evidence.needsSignOff, null];
  return possibleMoves({ ...row, isLatest }).map((move) => {
    const { title, needsReason } = MOVE_ROWS[move];
    const isActivation = move === 'propose';
    return {
      move,
      title,
      needsReason,
      needsSignOff: isActivation ? needsSignOff : null,
      whyNot: whyNot(move, row, who) ?? (isActivation ? untested : null),
    };
  });
}

function evidenceFor({ id, version, body }: CriterionVersionRow, { knowledge, tests }: Setting): Evidence {
  const test = tests.find((one) => one.version === version);
  return evidenceOf(body, {
    report: test === undefined ? undefined : reportOf(test),
    shadow: shadowOf(knowledge, id, version),
    firstPast: firstPastOf(knowledge.firstPast, body),
  });
}

/** What has to be done before it can be proposed. */
const MISSING: Readonly<Record<'back-test' | 'shadow', Text>> = {
  'back-test': { ko: '과거 자료 대조를 먼저 하십시오.', en: 'Run the back-test first.' },
  shadow: {
    ko: '대조할 지난 자료가 아직 없습니다. 시험 운영에서 한 건이라도 판단해야 합니다.',
    en: 'There is no stored past to test it on yet: it has to be asked in shadow about one case first.',
  },
};

const reportOf = ({ result }: StoredBackTest): BackTestResult['report'] => (result as BackTestResult).report;

function backTestView(row: CriterionVersionRow, { who, tests, nameOf }: Setting): KeptBackTest | null {
  const test = tests.find(({ version }) => version === row.version);
  if (test === undefined) return null;
  const report = reportOf(test);
  return {
    at: test.madeAt,
    by: nameOf(test.madeBy),
    seconds: (test.result as BackTestResult).seconds,
    report: withinPlaces(report, who),
    signOff: signOffOf(report),
  };
}

/** What a version says otherwise than the one before, in the order of the form. */
export function changesBetween(before: Criterion, after: Criterion): CriterionChange[] {
  return BODY_FIELDS.flatMap((field) => {
    const [one, other] = [before[field], after[field]];
    if (canonicalJson(one) === canonicalJson(other)) return [];
    return [{ field, before: asText(one), after: asText(other) }];
  });
}

function asText(value: Text | string | undefined): Text | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? { ko: value, en: value } : value;
}

function eventView(event: CriterionEventRow, nameOf: Setting['nameOf']): CriterionEvent {
  const { id, kind, at, who, why, detail } = event;
  const { version, signOff } = detail;
  return {
    id,
    kind,
    title: eventTitle(kind),
    at,
    who: nameOf(who),
    version: Number(version),
    why,
    signOff: typeof signOff === 'string' ? signOff : null,
  };
}
