/** What differs between two policies, row by row, in words that a reader of the history understands. */
import type { Text } from '../../core/text.ts';
import type { PolicyChange } from '../../exchange/contract.ts';
import type { Policy } from '../../screening/policy.ts';

/** Rows of a list are the same row where these are the same. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  detectors: ['id'],
  mandatory: ['id'],
  criteria: ['id'],
  capacities: ['office', 'inspection'],
  critical: ['office', 'inspection'],
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
  'scores/inspectFrom': { ko: '개장검사 문턱', en: 'Threshold for examination' },
  'scores/documentsFrom': { ko: '서류 문턱', en: 'Threshold for documents' },
  'scores/auditFrom': { ko: '사후심사 문턱', en: 'Threshold for audit' },
  'scores/criticalFrom': { ko: '핵심 적발 문턱', en: 'Threshold for critical fraud' },
  'random/probability': { ko: '무작위 추출 확률', en: 'Random probability' },
  'random/inspection': { ko: '무작위로 뽑히면', en: 'Examination of the drawn' },
  'random/byOffice': { ko: '세관별 무작위 확률', en: 'Random probability by office' },
};

/** Two levels of an object are rows of their own; the version number changes by itself and is left out. */
const SPLIT = new Set(['scores', 'random']);

export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const changes: PolicyChange[] = [];
  for (const [name, one, other] of pairs(before, after)) {
    if (name === 'version' || name === 'id' || isSame(one, other)) continue;
    if (NAMES[name] !== undefined) changes.push(...rowChanges(name, one, other));
    else if (SPLIT.has(name)) {
      for (const [part, old, next] of pairs(one, other))
        if (!isSame(old, next)) changes.push(changeOf(`${name}/${part}`, `/${name}/${part}`, old, next));
    } else changes.push(changeOf(name, `/${name}`, one, other));
  }
  return changes;
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
    return [{ ...change, title, ...shortened(name, one, other) }];
  });
}

/** Of a row that stayed, only the fields that changed are told. */
function shortened(name: string, one: unknown, other: unknown): Partial<PolicyChange> {
  if (one === undefined || other === undefined) return {};
  const parts = pairs(one, other).filter(([, old, next]) => !isSame(old, next));
  const said = (which: 1 | 2): Text => {
    const words = parts.map((part) => `${part[0]}: ${say(part[which])}`).join('; ');
    return { ko: words, en: words };
  };
  return NAMES[name] === undefined ? {} : { before: said(1), after: said(2) };
}

function changeOf(name: string, pointer: string, before: unknown, after: unknown): PolicyChange {
  const said = (value: unknown): Text | null =>
    value === undefined ? null : isText(value) ? value : { ko: say(value), en: say(value) };
  return { pointer, title: TITLES[name] ?? { ko: name, en: name }, before: said(before), after: said(after) };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}

function say(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(say).join(', ');
  if (isText(value)) return `${value.ko} / ${value.en}`;
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'office' && name !== 'inspection')
    .map(([name, one]) => (typeof one === 'object' ? `${name} (${say(one)})` : `${name} ${say(one)}`))
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
