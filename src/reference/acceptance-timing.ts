/**
 * How far goods must have come before their import declaration is accepted, by clearance plan, and what each way of
 * collection asks for before acceptance: for the check before acceptance.
 */
import type { FactStatus } from './code-list.ts';

/** Steps of a journey in their order: a later one implies those before it. */
export const CARGO_STEPS = ['none', 'manifest', 'arrived', 'stored'] as const;
export type CargoStep = (typeof CARGO_STEPS)[number];

export interface CargoRule {
  readonly needs: CargoStep;
  readonly basis: string;
  readonly status: FactStatus;
}

/** Where no plan is declared, the rule of the Act: after arrival. */
export const ORDINARY_CARGO_RULE: CargoRule = {
  needs: 'arrived',
  basis: '관세법 제243조 제2항',
  status: 'verified',
};

/** Goods chosen for examination enter a bonded area first, whatever the plan. */
export const EXAMINED_CARGO_RULE: CargoRule = {
  needs: 'stored',
  basis: '관세법 제244조 제3항',
  status: 'verified',
};

/**
 * By 수입통관계획. The Act allows acceptance before arrival (제244조 제4항) and wants the manifest (제135조); at which step
 * the plans C to F are accepted stands in a notice that was not read.
 */
export const CARGO_RULES: Readonly<Record<string, CargoRule>> = {
  A: { needs: 'manifest', basis: '관세법 제135조 제2항, 제244조 제4항', status: 'unverified' },
  B: { needs: 'manifest', basis: '관세법 제135조 제2항, 제244조 제4항', status: 'unverified' },
  C: { needs: 'stored', basis: '관세법 제243조 제2항', status: 'unverified' },
  D: { needs: 'stored', basis: '관세법 제243조 제2항', status: 'unverified' },
  E: { needs: 'arrived', basis: '관세법 제243조 제2항', status: 'unverified' },
  F: { needs: 'stored', basis: '관세법 제243조 제2항', status: 'unverified' },
  G: { needs: 'none', basis: '관세법 제253조', status: 'verified' },
  H: { needs: 'none', basis: '관세법 제243조', status: 'unverified' },
  Z: { needs: 'none', basis: '관세법 제243조', status: 'unverified' },
};

/** What has to be there before acceptance. */
export type PaymentNeed = 'payment' | 'security' | 'general-security' | 'nothing';

export interface PaymentRule {
  readonly needs: PaymentNeed;
  readonly basis: string;
  readonly status: FactStatus;
}

/** By 징수형태. Duty is due within 15 days of acceptance (제9조 제1항); whoever declares payment before it is held to that. */
export const PAYMENT_RULES: Readonly<Record<string, PaymentRule>> = {
  '00': { needs: 'nothing', basis: '관세법 제9조', status: 'unverified' },
  '01': { needs: 'security', basis: '관세법 제252조', status: 'transcribed' },
  '11': { needs: 'payment', basis: '관세법 제9조 제2항', status: 'transcribed' },
  '12': { needs: 'security', basis: '관세법 제24조, 제248조 제2항', status: 'transcribed' },
  '13': { needs: 'nothing', basis: '관세법 제9조 제1항', status: 'unverified' },
  '14': { needs: 'general-security', basis: '관세법 제24조 제4항', status: 'unverified' },
  '18': { needs: 'nothing', basis: '관세법 제9조 제1항', status: 'unverified' },
  '21': { needs: 'nothing', basis: '관세법 제39조 제3항, 제9조 제1항', status: 'unverified' },
  '33': { needs: 'nothing', basis: '관세법 제9조 제1항', status: 'unverified' },
  '43': { needs: 'nothing', basis: '관세법 제9조 제3항', status: 'unverified' },
};

/** Where no way of collection is declared, or one that the table does not know. */
export const ORDINARY_PAYMENT_RULE: PaymentRule = {
  needs: 'payment',
  basis: '관세법 제9조, 제248조 제2항',
  status: 'unverified',
};
