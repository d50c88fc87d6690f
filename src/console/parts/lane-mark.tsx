/** A lane as a shape and a word, so that it can be told without colour: ring, lines, diamond, square. */
import type { CaseKind, Inspection, Lane } from '../../exchange/contract.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

type Key = keyof (typeof sharedTexts)['ko'];
const LANE_KEYS: Readonly<Record<Lane, Key>> = {
  release: 'laneRelease',
  documents: 'laneDocuments',
  examine: 'laneExamine',
  hold: 'laneHold',
};
const INSPECTION_KEYS: Readonly<Record<Inspection, Key>> = {
  none: 'inspectionNone',
  'x-ray': 'inspectionXray',
  physical: 'inspectionPhysical',
  laboratory: 'inspectionLaboratory',
};
const KIND_KEYS: Readonly<Record<CaseKind, Key>> = {
  documents: 'kindDocuments',
  'x-ray': 'kindXray',
  physical: 'kindPhysical',
  laboratory: 'kindLaboratory',
  hold: 'kindHold',
};

export function laneColor(lane: Lane): string {
  return `var(--lane-${lane})`;
}

export function useLaneName(): (lane: Lane) => string {
  const t = useTexts(sharedTexts);
  return (lane) => t[LANE_KEYS[lane]];
}

export function useInspectionName(): (inspection: Inspection) => string {
  const t = useTexts(sharedTexts);
  return (inspection) => t[INSPECTION_KEYS[inspection]];
}

export function useKindName(): (kind: CaseKind) => string {
  const t = useTexts(sharedTexts);
  return (kind) => t[KIND_KEYS[kind]];
}

/** Only the shape, 10 by 10 pixels; a word has to stand beside it. */
export function LaneShape({ lane }: { readonly lane: Lane }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {lane === 'release' && (
        <circle cx="5" cy="5" r="3.5" fill="none" stroke={laneColor(lane)} strokeWidth="2" />
      )}
      {lane === 'documents' && <path d="M1 2h8M1 5h8M1 8h5" stroke={laneColor(lane)} strokeWidth="2" />}
      {lane === 'examine' && <path d="M5 0l5 5-5 5-5-5z" fill={laneColor(lane)} />}
      {lane === 'hold' && <rect x="0.5" y="0.5" width="9" height="9" fill={laneColor(lane)} />}
    </svg>
  );
}

/** Shape and word; `label` replaces the lane's own name. */
export function LaneMark({ lane, label }: { readonly lane: Lane; readonly label?: string }) {
  const name = useLaneName();
  return (
    <span className="lane">
      <LaneShape lane={lane} />
      {label ?? name(lane)}
    </span>
  );
}
