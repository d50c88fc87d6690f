/**
 * Decides one subject: asks every voice (lists, mandatory controls, chance, criteria, detectors, models), lets the
 * strictest win, and returns all that the record keeps. Pure: the same inputs give the same bytes.
 */
import { laneOf } from './answers.ts';
import type { Engine } from './engine.ts';
import type { Decision, DecisionInputs, RecordedFacts } from './record.ts';
import { hearModels } from './score-voices.ts';
import { settle } from './settle.ts';
import { hearStudies } from './study-voices.ts';
import {
  hearChance,
  hearCriteria,
  hearDetectors,
  hearEarlier,
  hearLists,
  hearMandatory,
  type Voice,
} from './voices.ts';

export function decide<Subject>(
  engine: Engine<Subject>,
  subject: Subject,
  facts: RecordedFacts,
  inputs: DecisionInputs,
): Decision {
  const voices: Voice[] = [];
  hearLists(engine, subject, voices);
  hearMandatory(engine, subject, voices);
  const isRandom = hearChance(engine, inputs, voices);
  hearEarlier(inputs, voices);
  hearCriteria(engine, subject, inputs, voices);
  hearDetectors(engine, subject, voices);
  const scores = hearModels(engine, subject, voices);
  hearStudies(engine, subject, voices);
  const settled = settle(engine, subject, inputs, voices, scores);
  return {
    inputs,
    edition: engine.edition.hash,
    facts,
    scores,
    ...settled,
    lane: laneOf(settled.answers),
    isRandom,
  };
}
