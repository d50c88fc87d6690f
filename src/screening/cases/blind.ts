/**
 * Which examinations are blind: those that chance alone chose, and a share of the others drawn by a keyed hash, so that by
 * looks they are the same. What is found before the reasons are known measures how much the reasons lead the eye.
 */
import type { Decision } from '../record.ts';
import { type DealingKey, uniform } from './place.ts';

export interface BlindDraw {
  readonly isBlind: boolean;
  /** Uniform in [0, 1); blind below the share. */
  readonly value: number;
  readonly share: number;
}

/** @param consignment names the goods and not the version: amending or filing again keeps the draw */
export function drawBlind(
  key: DealingKey,
  consignment: string,
  share: number,
  decision: Decision,
): BlindDraw {
  const value = uniform(key, `blind/${consignment}`);
  const { inspection, stop } = decision.answers;
  // What an officer has to stop at once needs its reason at once.
  const isExamination = inspection !== 'none' && !stop;
  return { isBlind: isExamination && (value < share || isByChanceAlone(decision)), value, share };
}

/** Nothing but the draw demands this examination: shown beside it, the reasons that there are would give the draw away. */
export function isByChanceAlone({ isRandom, findings, answers }: Decision): boolean {
  return (
    isRandom && !findings.some(({ source, demand }) => source !== 'random' && demand === answers.inspection)
  );
}
