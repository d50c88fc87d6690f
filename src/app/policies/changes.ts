/** What differs between two policies, row by row, in words that a reader of the history understands. */
import type { Language, Text } from '../../core/text.ts';
import type { PolicyChange } from '../../exchange/contract.ts';
import type { Policy } from '../../screening/policy.ts';

/** Rows of a list are the same row where these are the same. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  detectors: ['id'],
  mandatory: ['id'],
  criteria: ['id'],
  capacities: ['office', 'inspection'],
  critical: ['office', 'inspection'],
  'exports/mandatory': ['id'],
  'exports/capacities': ['office', 'inspection'],
};

const TITLES: Readonly<Record<string, Text>> = {
  title: { ko: '이름', en: 'Title' },
  basis: { ko: '근거', en: 'Basis' },
  validFrom: { ko: '시행일', en: 'In force from' },
  detectors: { ko: '검출기', en: 'Detector' },
  mandatory: { ko: '의무 검사', en: 'Mandatory control' },
  criteria: { ko: '기준의 답과 몫', en: 'Answer and quota of a criterion' },
  capacities: { ko: '하루 검사량', en: 'Daily capacity' },
  critical: { ko: '핵심 적발 몫', en: 'Places for critical fraud' },
  trustedGrades: { ko: '면제 등급', en: 'Trusted grades' },
  capacityBy: { ko: '검사량을 겨루는 기준', en: 'What competes for places' },
  fastTrack: { ko: '우선통관', en: 'Fast track' },
  outage: { ko: '비상 운영', en: 'Outage' },
  'exports/mandatory': { ko: '수출 의무 검사', en: 'Mandatory control on exports' },
  'exports/capacities': { ko: '수출 하루 검사량', en: 'Daily capacity for exports' },
  'exports/random/probability': { ko: '수출 무작위 추출 확률', en: 'Random probability of exports' },
  'exports/random/inspection': { ko: '수출이 무작위로 뽑히면', en: 'Examination of drawn exports' },
  'scores/inspectFrom': { ko: '개장검사 문턱', en: 'Threshold for examination' },
  'scores/documentsFrom': { ko: '서류 문턱', en: 'Threshold for documents' },
  'scores/auditFrom': { ko: '사후심사 문턱', en: 'Threshold for audit' },
  'scores/criticalFrom': { ko: '핵심 적발 문턱', en: 'Threshold for critical fraud' },
  'random/share': { ko: '검사 역량 중 무작위 몫', en: 'Share of capacity that goes to chance' },
  'random/probability': { ko: '무작위 추출 확률', en: 'Random probability' },
  'random/inspection': { ko: '무작위로 뽑히면', en: 'Examination of the drawn' },
  'random/byOffice': { ko: '세관별 무작위 확률', en: 'Random probability by office' },
};

/** Fields of rows, as people call them. */
const FIELDS: Readonly<Record<string, Text>> = {
  perDay: { ko: '하루 건수', en: 'a day' },
  share: { ko: '비율', en: 'share' },
  demand: { ko: '요구', en: 'demands' },
  kind: { ko: '방식', en: 'kind' },
  steps: { ko: '단계', en: 'steps' },
  from: { ko: '점수', en: 'from' },
  parameters: { ko: '값', en: 'parameters' },
  hsPrefixes: { ko: '품목번호', en: 'HS codes' },
  origins: { ko: '원산지', en: 'origins' },
  basis: { ko: '근거', en: 'basis' },
  title: { ko: '이름', en: 'title' },
  version: { ko: '판', en: 'version' },
  validTo: { ko: '선포 기한', en: 'may be declared until' },
  mostHours: { ko: '최장 시간', en: 'hours at most' },
  overall: { ko: '전체 비율', en: 'overall shares' },
  scores: { ko: '문턱', en: 'thresholds' },
  fraud: { ko: '적발', en: 'fraud' },
  critical: { ko: '핵심 적발', en: 'critical fraud' },
  inspectFrom: { ko: '개장검사', en: 'examination' },
  documentsFrom: { ko: '서류', en: 'documents' },
  auditFrom: { ko: '사후심사', en: 'audit' },
  criticalFrom: { ko: '핵심 적발', en: 'critical fraud' },
  automatic: { ko: '자동 선포', en: 'declared by itself' },
  faults: { ko: '결함 수', en: 'faults' },
  withinMinutes: { ko: '분 안에', en: 'within minutes' },
  forMinutes: { ko: '지속 분', en: 'for minutes' },
  leastScore: { ko: '준수도 하한', en: 'least compliance' },
};

const VALUES: Readonly<Record<string, Text>> = {
  none: { ko: '없음', en: 'nothing' },
  audit: { ko: '사후심사', en: 'audit' },
  documents: { ko: '서류', en: 'documents' },
  'x-ray': { ko: 'X-ray', en: 'X-ray' },
  physical: { ko: '개장검사', en: 'physical examination' },
  laboratory: { ko: '분석', en: 'laboratory' },
  stop: { ko: '정지', en: 'stop' },
  risk: { ko: '위험', en: 'risk' },
  quota: { ko: '검사량 안', en: 'within quota' },
  chance: { ko: '적발 확률', en: 'chance' },
  yield: { ko: '기대 성과', en: 'expected yield' },
};

/** Parts of these are rows of their own; the version number changes by itself and is left out. */
const SPLIT = new Set(['scores', 'random', 'exports', 'exports/random']);

export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  return pairs(before, after)
    .filter(([name]) => name !== 'version' && name !== 'id')
    .flatMap(([name, one, other]) => changesOf(name, one, other));
}

function changesOf(name: string, before: unknown, after: unknown): PolicyChange[] {
  if (isSame(before, after)) return [];
  if (NAMES[name] !== undefined) return rowChanges(name, before, after);
  if (!SPLIT.has(name)) return [changeOf(name, `/${name}`, before, after)];
  return pairs(before, after).flatMap(([part, one, other]) => changesOf(`${name}/${part}`, one, other));
}

function rowChanges(name: string, before: unknown, after: unknown): PolicyChange[] {
  const keyOf = (row: unknown): string =>
    NAMES[name]!.map((field) => String((row as Record<string, unknown>)[field])).join(' ');
  const rowsOf = (rows: unknown): Map<string, unknown> =>
    new Map(((rows ?? []) as unknown[]).map((row) => [keyOf(row), row]));
  const [old, next] = [rowsOf(before), rowsOf(after)];
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [old.get(key), next.get(key)];
    if (isSame(one, other)) return [];
    const place = [...next.keys()].indexOf(key);
    const change = changeOf(name, place < 0 ? `/${name}` : `/${name}/${place}`, one, other);
    const title = { ko: `${change.title.ko} ${key}`, en: `${change.title.en} ${key}` };
    return [{ ...change, title, ...shortened(one, other) }];
  });
}

/** Of a row that stayed, only the fields that changed are told. */
function shortened(one: unknown, other: unknown): Partial<PolicyChange> {
  if (one === undefined || other === undefined) return {};
  const parts = pairs(one, other).filter(([, old, next]) => !isSame(old, next));
  const said = (which: 1 | 2): Text =>
    inBoth((language) =>
      parts.map((part) => `${nameOf(part[0], language)} ${say(part[which], language)}`).join('; '),
    );
  return { before: said(1), after: said(2) };
}

function changeOf(name: string, pointer: string, before: unknown, after: unknown): PolicyChange {
  const said = (value: unknown): Text | null =>
    value === undefined ? null : inBoth((language) => say(value, language));
  return { pointer, title: TITLES[name] ?? { ko: name, en: name }, before: said(before), after: said(after) };
}

function inBoth(words: (language: Language) => string): Text {
  return { ko: words('ko'), en: words('en') };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}

const nameOf = (name: string, language: Language): string => FIELDS[name]?.[language] ?? name;

function say(value: unknown, language: Language): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => say(one, language)).join(', ');
  if (isText(value)) return value[language];
  if (typeof value !== 'object') return VALUES[String(value)]?.[language] ?? String(value);
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'office' && name !== 'inspection')
    .map(([name, one]) =>
      typeof one === 'object' && !isText(one)
        ? `${nameOf(name, language)} (${say(one, language)})`
        : `${nameOf(name, language)} ${say(one, language)}`,
    )
    .join(', ');
}

function pairs(before: unknown, after: unknown): [name: string, before: unknown, after: unknown][] {
  const [one, other] = [before ?? {}, after ?? {}] as Record<string, unknown>[];
  return [...new Set([...Object.keys(one!), ...Object.keys(other!)])].map((name) => [
    name,
    one![name],
    other![name],
  ]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
