/** Verifies an evidence file for a third party, without any store: every check in order, and one verdict. */
import type { Detector } from '../../screening/detector.ts';
import { checkAnchorsOf, checkChain, checkKey, fingerprintOf } from './check-chain.ts';
import { checkArtefacts, checkReplay } from './check-replay.ts';
import { checkContent, checkLineage, checkPayloads, checkRecords } from './check-rows.ts';
import type { Check } from './finding-list.ts';
import type { EvidenceFile } from './shape.ts';

/**
 * `verified`: every check passed, the key perhaps still to be compared by eye. `incomplete`: nothing speaks against the
 * file, and something could not be checked. `refuted`: at least one check failed.
 */
export type Verdict = 'verified' | 'incomplete' | 'refuted';

export interface EvidenceReport {
  readonly verdict: Verdict;
  readonly about: EvidenceFile['about'];
  /** To be compared with the one that the administration published; null where the file has no key. */
  readonly fingerprint: string | null;
  readonly checks: readonly Check[];
}

/** @param fingerprint that was published elsewhere, where the verifier has it */
export async function verifyEvidence(
  file: EvidenceFile,
  catalogue: readonly Detector[],
  fingerprint: string | undefined,
): Promise<EvidenceReport> {
  const checks = [
    checkContent(file),
    checkRecords(file),
    checkPayloads(file),
    checkChain(file),
    checkAnchorsOf(file),
    checkKey(file, fingerprint),
    checkArtefacts(file),
    checkLineage(file),
    await checkReplay(file, catalogue),
  ];
  return {
    verdict: verdictOf(checks),
    about: file.about,
    fingerprint: fingerprintOf(file.log.publicKey),
    checks,
  };
}

function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ state }) => state === 'failed')) return 'refuted';
  return checks.every(({ id, state }) => state === 'passed' || id === 'key') ? 'verified' : 'incomplete';
}
