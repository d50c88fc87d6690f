/** Who works with the platform and what each may do: the table of rights, for every route, act and page. */
import type { Text } from '../core/text.ts';

export const ROLES = [
  'officer',
  'supervisor',
  'analyst',
  'auditor',
  'administrator',
  'trader',
  'machine',
  'statistician',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  officer: { ko: '담당공무원', en: 'Officer' },
  supervisor: { ko: '결재자', en: 'Supervisor' },
  analyst: { ko: '분석가', en: 'Analyst' },
  auditor: { ko: '감사자', en: 'Auditor' },
  administrator: { ko: '관리자', en: 'Administrator' },
  trader: { ko: '신고인', en: 'Trader' },
  machine: { ko: '연계 시스템', en: 'Connected system' },
  statistician: { ko: '통계 담당자', en: 'Statistician' },
};

/**
 * How far a right reaches: records of the person's own customs office, records that are the person's own (a trader's
 * declarations), or every record. What belongs to no office (criteria, models) is reached by all three.
 */
export type Reach = 'own-office' | 'own-records' | 'all';

export const RIGHTS = [
  'board.read',
  'declaration.read',
  'declaration.read-personal',
  'declaration.submit',
  'declaration.import',
  'declaration.export',
  'case.read',
  'case.work',
  'case.reassign',
  'desk.supervise',
  'act',
  'acceptance.read',
  'report.submit',
  'act.order',
  'outcome.record',
  'decision.read',
  'decision.replay',
  'draw.check',
  'duty.compute',
  'criteria.read',
  'criteria.propose',
  'criteria.approve',
  'policy.read',
  'policy.propose',
  'policy.approve',
  'lists.read',
  'lists.propose',
  'lists.approve',
  'model.read',
  'model.train',
  'model.promote',
  'proof.read',
  'study.make',
  'log.read',
  'log.verify',
  'evidence.export',
  'audit.read',
  'outage.read',
  'outage.declare',
  'outage.confirm',
  'clock.change',
  'account.manage',
  'settings.manage',
  'desk.read',
  'desk.file',
  'desk.manage',
  'objection.read',
  'objection.answer',
  'classification.ask',
  'classification.decide',
  'parcel.read',
  'parcel.register',
  'parcel.decide',
  'counsel.answer',
  'counsel.approve',
  'release.read',
  'release.write',
  'release.approve',
] as const;
export type Right = (typeof RIGHTS)[number];

type Grants = Readonly<Partial<Record<Right, Reach>>>;

/** What everybody inside customs may see: figures and rules, nothing of a person. */
const INSIDE: Grants = {
  'board.read': 'all',
  'criteria.read': 'all',
  'policy.read': 'all',
  'model.read': 'all',
  'outage.read': 'all',
  'classification.ask': 'all',
  'duty.compute': 'all',
};

/**
 * The table. An administrator runs the machine and sees no declaration; an auditor sees everything and changes nothing;
 * an analyst works on rules and models over all offices, without names; nobody approves what he proposed (four eyes).
 * A statistician writes releases and sees no declaration; before its time a release is seen by nobody else inside.
 * A connected system files for every office and reads nothing back but the answers to what it filed.
 */
const GRANTS: Readonly<Record<Role, Grants>> = {
  officer: {
    ...INSIDE,
    'declaration.read': 'own-office',
    'declaration.read-personal': 'own-office',
    'declaration.submit': 'own-office',
    'declaration.import': 'own-office',
    'case.read': 'own-office',
    'case.work': 'own-office',
    act: 'own-office',
    'acceptance.read': 'own-office',
    'outcome.record': 'own-office',
    'decision.read': 'own-office',
    'decision.replay': 'own-office',
    'criteria.propose': 'all',
    'study.make': 'all',
    'lists.read': 'all',
    'objection.read': 'own-office',
    'objection.answer': 'own-office',
    'classification.decide': 'all',
    'parcel.read': 'own-office',
    'parcel.register': 'all',
    'counsel.answer': 'all',
  },
  supervisor: {
    ...INSIDE,
    'declaration.read': 'own-office',
    'declaration.read-personal': 'own-office',
    'declaration.submit': 'own-office',
    'declaration.import': 'own-office',
    'declaration.export': 'own-office',
    'case.read': 'own-office',
    'case.work': 'own-office',
    'case.reassign': 'own-office',
    'desk.supervise': 'own-office',
    act: 'own-office',
    'acceptance.read': 'own-office',
    'act.order': 'own-office',
    'outcome.record': 'own-office',
    'decision.read': 'own-office',
    'decision.replay': 'own-office',
    'draw.check': 'all',
    'criteria.propose': 'all',
    'study.make': 'all',
    'criteria.approve': 'all',
    'policy.propose': 'all',
    'policy.approve': 'all',
    'lists.read': 'all',
    'lists.propose': 'all',
    'lists.approve': 'all',
    'model.promote': 'all',
    'proof.read': 'all',
    'outage.declare': 'all',
    'outage.confirm': 'all',
    'clock.change': 'all',
    'objection.read': 'own-office',
    'objection.answer': 'own-office',
    'classification.decide': 'all',
    'parcel.read': 'own-office',
    'parcel.register': 'all',
    'parcel.decide': 'all',
    'counsel.answer': 'all',
    'counsel.approve': 'all',
    'release.read': 'all',
    'release.approve': 'all',
  },
  analyst: {
    ...INSIDE,
    'declaration.read': 'all',
    'decision.read': 'all',
    'decision.replay': 'all',
    'declaration.import': 'all',
    'declaration.export': 'all',
    'criteria.propose': 'all',
    'study.make': 'all',
    'policy.propose': 'all',
    'lists.read': 'all',
    'lists.propose': 'all',
    'model.train': 'all',
    'model.promote': 'all',
    'proof.read': 'all',
    'clock.change': 'all',
  },
  auditor: {
    ...INSIDE,
    'declaration.read': 'all',
    'declaration.read-personal': 'all',
    'case.read': 'all',
    'desk.supervise': 'all',
    'acceptance.read': 'all',
    'decision.read': 'all',
    'decision.replay': 'all',
    'draw.check': 'all',
    'proof.read': 'all',
    'lists.read': 'all',
    'log.read': 'all',
    'log.verify': 'all',
    'evidence.export': 'all',
    'audit.read': 'all',
    'objection.read': 'all',
    'parcel.read': 'all',
    'release.read': 'all',
  },
  administrator: {
    ...INSIDE,
    'log.read': 'all',
    'log.verify': 'all',
    'outage.confirm': 'all',
    'clock.change': 'all',
    'account.manage': 'all',
    'settings.manage': 'all',
  },
  trader: {
    'declaration.read': 'own-records',
    'declaration.submit': 'own-records',
    'desk.read': 'own-records',
    'duty.compute': 'own-records',
    'desk.file': 'own-records',
    'desk.manage': 'own-records',
    'classification.ask': 'own-records',
  },
  statistician: {
    ...INSIDE,
    'release.read': 'all',
    'release.write': 'all',
    'release.approve': 'all',
  },
  machine: {
    'duty.compute': 'all',
    'declaration.submit': 'all',
    'report.submit': 'all',
    'declaration.import': 'all',
  },
};

/** How far a role's right reaches, or undefined where the role has no such right. */
export function reachOf(role: Role, right: Right): Reach | undefined {
  return GRANTS[role][right];
}

export function isRole(text: unknown): text is Role {
  return typeof text === 'string' && (ROLES as readonly string[]).includes(text);
}
