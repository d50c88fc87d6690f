import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Engine } from './engine.ts';
import { fallbackManifest } from './fallback.ts';
import type { StudyScore } from './studies/index.ts';
import { hearStudies } from './study-voices.ts';
import type { Voice } from './voices.ts';

const STUDY = {
  id: 'S1',
  version: 2,
  title: 'heavy',
  model: 'hash',
  from: 0.5,
  demand: 'documents',
} as const;

function heard(score: (() => StudyScore) | null): Voice[] {
  const voices: Voice[] = [];
  const kind = { itemCountOf: () => 3 };
  const engine = { kind, studies: [{ study: STUDY, score }] } as unknown as Engine<null>;
  hearStudies(engine, null, voices);
  return voices;
}

test('a study asks for its answer from its chance on, within a quota, and below it is silent', () => {
  const [voice] = heard(() => ({ chance: 0.5, item: 1 }));
  assert.deepEqual([voice!.wants, voice!.isQuota, voice!.finding.id], ['documents', true, 'study:S1']);
  assert.deepEqual(voice!.finding.evidence, ['/items/1']);
  assert.deepEqual(
    heard(() => ({ chance: 0.499, item: 1 })),
    [],
  );
});

test('a study whose model is missing or breaks is a fault, and papers at least', () => {
  const broken = (): StudyScore => {
    throw new Error('broken');
  };
  for (const score of [null, broken]) {
    const [voice] = heard(score);
    assert.deepEqual([voice!.finding.source, voice!.wants, voice!.isQuota], ['fault', 'documents', false]);
  }
});

test('in an outage no study speaks', () => {
  const policy = { outage: { scores: {}, overall: { fraud: 0.1, critical: 0.01 } }, detectors: [] };
  const manifest = { policy, studies: [STUDY] } as unknown as Parameters<typeof fallbackManifest>[0];
  assert.equal(fallbackManifest(manifest)!.studies, undefined);
});
