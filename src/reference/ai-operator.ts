/**
 * What an administration that runs a model has to state itself, since no program can know it: who supervises, when it was
 * reviewed, where the plans are. What is not stated is a gap, and every card shows it as one.
 */
import { isDay } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';

export const AI_FIELDS = [
  'operator',
  'reviewedOn',
  'reviewResult',
  'notice',
  'riskPlan',
  'explanation',
  'userProtection',
  'supervisorName',
  'supervisorContact',
  'evidenceKept',
  'impactAssessedOn',
  'impactAssessment',
  'privacyDisclosure',
  'privacyRequests',
] as const;
export type AiField = (typeof AI_FIELDS)[number];

export interface AiOperator {
  /** Null where nothing was stated yet. */
  readonly stated: Readonly<Record<AiField, string | null>>;
}

export interface AiFieldRow {
  readonly id: AiField;
  readonly title: Text;
  readonly kind: 'text' | 'day';
}

const row = (id: AiField, ko: string, en: string, kind: AiFieldRow['kind'] = 'text'): AiFieldRow => ({
  id,
  title: { ko, en },
  kind,
});

/** In the order of AI_FIELDS. */
export const AI_FIELD_ROWS: readonly AiFieldRow[] = [
  row('operator', '운영 기관', 'Operator'),
  row('reviewedOn', '고영향 해당 여부를 사전에 검토한 날', 'Day of the prior review', 'day'),
  row('reviewResult', '사전 검토 결과', 'Result of the prior review'),
  row(
    'notice',
    '이용자 사전 고지 방법 또는 고지하지 않는 근거',
    'How users are told, or why they need not be',
  ),
  row('riskPlan', '위험관리방안의 주요 내용과 있는 곳', 'Risk management plan: gist and place'),
  row('explanation', '설명 방안의 주요 내용', 'Plan of explanations: gist'),
  row('userProtection', '이용자 보호 방안', 'Plan of user protection'),
  row('supervisorName', '관리·감독하는 사람의 성명', 'Name of the human supervisor'),
  row('supervisorContact', '관리·감독하는 사람의 연락처', 'Contact of the human supervisor'),
  row('evidenceKept', '조치의 근거 문서를 보관하는 곳', 'Where the evidence of these measures is kept'),
  row('impactAssessedOn', '영향평가를 한 날', 'Day of the impact assessment', 'day'),
  row('impactAssessment', '영향평가의 주요 내용', 'Impact assessment: gist'),
  row(
    'privacyDisclosure',
    '자동화된 결정의 기준과 절차를 공개한 곳, 또는 해당하지 않는 근거',
    'Where criteria and procedure of automated decisions are published, or why that does not apply',
  ),
  row('privacyRequests', '거부·설명 요구를 받는 곳', 'Where refusals and requests for explanation go'),
];

const MOST = 2000;

export const NOTHING_STATED: AiOperator = { stated: statedFrom({}) };

/** A stored set with fields that were added since: nothing is stated there. */
export function wholeAiOperator(stored: object): AiOperator {
  const { stated } = stored as { stated?: Readonly<Record<string, string | null>> };
  return { stated: statedFrom(stated ?? {}) };
}

function statedFrom(given: Readonly<Record<string, string | null>>): AiOperator['stated'] {
  const entries = AI_FIELDS.map((id) => [id, given[id] ?? null] as const);
  return Object.fromEntries(entries) as AiOperator['stated'];
}

/** Every problem at once. */
export function aiOperatorProblems(given: unknown): Problem[] {
  const stated = (given as { stated?: unknown } | null)?.stated;
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated))
    return [problem('shape', '/stated', '항목의 모음이 필요합니다.', 'A set of fields is needed.')];
  const unknown = Object.keys(stated).filter((key) => !(AI_FIELDS as readonly string[]).includes(key));
  return [
    ...unknown.map((key) =>
      problem('field', `/stated/${key}`, `모르는 항목입니다: ${key}`, `There is no such field: ${key}`),
    ),
    ...AI_FIELD_ROWS.flatMap(({ id, kind }) =>
      fieldProblems((stated as Readonly<Record<string, unknown>>)[id], kind, `/stated/${id}`),
    ),
  ];
}

function fieldProblems(value: unknown, kind: AiFieldRow['kind'], pointer: string): Problem[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'string' || value.trim() === '' || value.length > MOST || value.includes('\u0000'))
    return [
      problem(
        'text',
        pointer,
        `1~${MOST}자로 적거나 비워 두십시오(null).`,
        `Needs 1 to ${MOST} characters, or null for nothing stated.`,
      ),
    ];
  if (kind === 'day' && !isDay(value))
    return [problem('day', pointer, `날짜가 아닙니다: ${value}`, `This is no day: ${value}`)];
  return [];
}

function problem(code: string, pointer: string, ko: string, en: string): Problem {
  return { code: `ai-operator/${code}`, message: { ko, en }, pointer };
}
