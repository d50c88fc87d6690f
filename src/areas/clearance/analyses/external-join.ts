/** Analysis: a list from outside (names, numbers, addresses) joined to parties or goods, with what was found of the joined beside the rest. */
import { type Counted, shareDifference, wilson } from '../../../learning/interval.ts';
import { type NameMatch, nameMatcher } from '../../../learning/near-names.ts';
import { cellOf } from '../../../learning/table/encoding.ts';
import {
  type AnalysisFinding,
  type AnalysisRecords,
  defineAnalysis,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import { codesOf, columnNamed, recordsOf } from '../../../screening/analyses/read-columns.ts';

const USUAL = { ours: ['seller.name'], theirs: ['name'] };

function sellers(isListed: boolean): AnalysisRecords {
  const rows = Array.from({ length: 60 }, (_, row) => row);
  return recordsOf({
    columns: { 'seller.name': rows.map((row) => `${['동해', '서해', '남해', '북악', '한강'][row % 5]}상사`) },
    outcomes: rows.map((row) => (row % 5 === 3 ? 1 : 0)),
    brought: { name: isListed ? ['주식회사 북악 상사', '없는업체'] : ['없는업체', '다른업체'] },
  });
}

export default defineAnalysis({
  id: 'external-join',
  version: 1,
  title: { ko: '외부 자료 결합', en: 'A list from outside' },
  asks: {
    ko: '가져온 명단(상호, 번호, 주소)을 신고의 업체나 물품과 맞추어 보고, 맞은 쪽의 적발률을 나머지와 견줍니다.',
    en: 'Joins a list of names, numbers or addresses to parties or goods, and sets what is found of the joined beside the rest.',
  },
  caveat: {
    ko: '비슷한 이름은 다른 업체일 수 있습니다. 한글은 로마자 표기로 바꾸어 견주므로 소리 나는 대로 적은 영문 이름은 놓칠 수 있습니다. 명단에 있다는 것은 위반이 아닙니다.',
    en: 'A near name may be somebody else’s. Hangul is compared letter by letter in Latin ones, so that freely spelt names are missed. To be on a list is no offence.',
  },
  basis:
    'Dice 1945 over letter pairs of normalised names; Newcombe 1998 for the difference of the list as a whole',
  roles: {
    ours: {
      title: { ko: '신고의 항목', en: 'Ours' },
      why: {
        ko: '상호, 부호, 사업자등록번호, 상표처럼 맞추어 볼 항목',
        en: 'A name, number, brand or whatever is to be joined',
      },
      ...{ kind: 'code', from: 'records', least: 1, most: 1, usual: USUAL.ours },
    },
    theirs: {
      title: { ko: '명단의 열', en: 'Theirs' },
      why: { ko: '올린 표에서 맞추어 볼 열', en: 'The column of the table that is joined' },
      ...{ kind: 'any', from: 'brought', least: 1, most: 1, usual: USUAL.theirs },
    },
  },
  parameters: {
    nearness: {
      default: 0.88,
      range: [0.6, 1],
      unit: '0..1',
      why: {
        ko: '이름이 이만큼 비슷하면 맞은 것으로 봅니다. 1이면 똑같은 것만 봅니다. 번호는 언제나 똑같아야 합니다.',
        en: 'Names at least so alike are joined; 1 joins only the same. Numbers always have to be the same.',
      },
    },
  },
  effect: { ko: '이름의 비슷함', en: 'Likeness of the name' },
  reasons: {
    same: {
      says: {
        ko: '명단과 같습니다. 검사 {n}건 가운데 적발 {hits}건입니다.',
        en: 'The same as on the list; {hits} found of {n} examined.',
      },
      look: {
        ko: '명단의 출처와 신고의 업체가 같은지 번호로 확인하십시오.',
        en: 'See by a number whether it is the same firm, and what the list says of it.',
      },
    },
    near: {
      says: {
        ko: '명단의 이름과 {likeness}% 비슷합니다. 검사 {n}건 가운데 적발 {hits}건입니다.',
        en: '{likeness} % like a name on the list; {hits} found of {n} examined.',
      },
      look: {
        ko: '같은 업체인지 주소와 번호로 확인하십시오.',
        en: 'See by address and number whether it is the same firm.',
      },
    },
  },
  figures: {
    joined: { ko: '명단과 맞은 신고의 적발률', en: 'Found of examined declarations that are joined' },
    rest: { ko: '나머지 신고의 적발률', en: 'Found of the rest' },
    difference: { ko: '두 적발률의 차이', en: 'Difference of the two' },
  },
  leftOut: {
    'nothing-said': {
      ko: '맞추어 볼 항목이 비어 빼놓은 란',
      en: 'Lines left out because they say nothing there',
    },
    'list-empty': { ko: '비어 있는 명단의 줄', en: 'Empty rows of the list' },
  },
  examples: [
    { name: 'a firm of the list', records: sellers(true), choice: USUAL, flags: true },
    { name: 'a list of others', records: sellers(false), choice: USUAL, flags: false },
  ],
  run({ table, documents, outcomes, brought }, choice, { nearness }) {
    const ours = codesOf(table, choice.ours![0]!);
    const theirs = columnNamed(brought, choice.theirs![0]!);
    const list = Array.from({ length: brought?.rows ?? 0 }, (_, row) => String(cellOf(theirs, row) ?? ''));
    const find = nameMatcher(list, nearness);
    const matches = ours.names.map(find);
    const rows = matches.map((): number[] => []);
    let nothingSaid = 0;
    for (let row = 0; row < table.rows; row++) {
      const id = ours.ids[row]!;
      if (id < 0) nothingSaid++;
      else if (matches[id] !== undefined) rows[id]!.push(row);
    }
    const isJoined = (row: number): boolean => ours.ids[row]! >= 0 && matches[ours.ids[row]!] !== undefined;
    const every = Array.from({ length: table.rows }, (_, row) => row);
    const counted = (of: readonly number[]): Counted => countCases(of, documents, outcomes);
    const findings = matches.flatMap((match, id) =>
      match === undefined
        ? []
        : [
            findingOf(
              match,
              { ours: ours.name, name: ours.names[id]! },
              { theirs: theirs.name, list },
              rows[id]!,
              counted(rows[id]!),
            ),
          ],
    );
    findings.sort(
      (one, other) =>
        (other.reason.parameters.hits as number) - (one.reason.parameters.hits as number) ||
        other.effect.value - one.effect.value,
    );
    return {
      looked: ours.names.length,
      found: findings.length,
      findings: findings.slice(0, MOST_FINDINGS),
      figures: figuresOf(counted(every.filter(isJoined)), counted(every.filter((row) => !isJoined(row)))),
      leftOut: { 'nothing-said': nothingSaid, 'list-empty': list.filter((name) => name === '').length },
    };
  },
});

/** Declarations whose examination says something, lines of one counted once. */
function countCases(rows: readonly number[], documents: Int32Array, outcomes: Int8Array): Counted {
  const cases = new Map<number, boolean>();
  for (const row of rows)
    if (outcomes[row]! >= 0)
      cases.set(documents[row]!, (cases.get(documents[row]!) ?? false) || outcomes[row] === 1);
  return { n: cases.size, hits: [...cases.values()].filter(Boolean).length };
}

function findingOf(
  { place, likeness }: NameMatch,
  { ours, name }: { readonly ours: string; readonly name: string },
  { theirs, list }: { readonly theirs: string; readonly list: readonly string[] },
  rows: readonly number[],
  { n, hits }: Counted,
): AnalysisFinding {
  return {
    keys: [
      { column: ours, value: name },
      { column: theirs, value: list[place]! },
    ],
    effect: { value: likeness, low: likeness, high: likeness },
    n: rows.length,
    reason:
      likeness === 1
        ? { id: 'same', parameters: { n, hits } }
        : { id: 'near', parameters: { n, hits, likeness: Math.round(likeness * 100) } },
    rows,
  };
}

function figuresOf(joined: Counted, rest: Counted) {
  const share = (id: string, { hits, n }: Counted) =>
    n === 0 ? [] : [{ id, value: hits / n, ...wilson(hits, n), n }];
  const difference = shareDifference(joined, rest);
  if (difference === undefined) return [...share('joined', joined), ...share('rest', rest)];
  return [
    ...[...share('joined', joined), ...share('rest', rest)],
    { id: 'difference', ...difference, n: joined.n },
  ];
}
