/** A set of the selection of parcels as a form holds it: what people type, and back to numbers; what is no number goes as it was typed. */
import type { ParcelSelectionSet, SelectionNumbers } from '../../../../exchange/contract.ts';

export interface PlacesDraft {
  readonly key: number;
  readonly office: string;
  readonly physical: string;
  readonly xray: string;
  readonly critical: string;
}

export interface NumbersDraft {
  readonly inspectFrom: string;
  readonly documentsFrom: string;
  readonly criticalFrom: string;
  readonly random: string;
  readonly places: readonly PlacesDraft[];
}

export const EXAMS = ['documents', 'x-ray', 'physical'] as const;
export type Exam = (typeof EXAMS)[number];

export interface DetectorDraft {
  readonly id: string;
  readonly isRisk: boolean;
  readonly from: Readonly<Record<Exam, string>>;
}

/** One row for each office, whatever stands about it. */
export function placesOf({ capacities, critical }: SelectionNumbers): PlacesDraft[] {
  const offices = [...new Set([...capacities, ...critical].map(({ office }) => office))];
  return offices.map((office, key) => {
    const of = (inspection: string): string =>
      String(capacities.find((row) => row.office === office && row.inspection === inspection)?.perDay ?? 0);
    const own = critical.find((row) => row.office === office)?.perDay;
    return {
      key,
      office,
      physical: of('physical'),
      xray: of('x-ray'),
      critical: own === undefined ? '' : String(own),
    };
  });
}

export function draftOf(numbers: SelectionNumbers): NumbersDraft {
  const { scores, random } = numbers;
  return {
    inspectFrom: String(scores.inspectFrom),
    documentsFrom: String(scores.documentsFrom),
    criticalFrom: String(scores.criticalFrom),
    random: String(random.probability),
    places: placesOf(numbers),
  };
}

/** Places of an office are two rows, physical first; those of narcotics are a row where any are set. */
export function numbersOf(draft: NumbersDraft): object {
  const { inspectFrom, documentsFrom, criticalFrom, random, places } = draft;
  return {
    scores: {
      inspectFrom: asNumber(inspectFrom),
      documentsFrom: asNumber(documentsFrom),
      criticalFrom: asNumber(criticalFrom),
    },
    capacities: places.flatMap(({ office, physical, xray }) => [
      { office: office.trim(), inspection: 'physical', perDay: asNumber(physical) },
      { office: office.trim(), inspection: 'x-ray', perDay: asNumber(xray) },
    ]),
    critical: places
      .filter(({ critical }) => critical.trim() !== '')
      .map(({ office, critical }) => ({
        office: office.trim(),
        inspection: 'physical',
        perDay: asNumber(critical),
      })),
    random: { probability: asNumber(random), inspection: 'physical' },
  };
}

export function detectorDrafts({ detectors }: ParcelSelectionSet): DetectorDraft[] {
  return detectors.map(({ id, kind, steps }) => {
    const from = (exam: Exam): string => String(steps.find(({ demand }) => demand === exam)?.from ?? '');
    return {
      id,
      isRisk: kind === 'risk',
      from: { documents: from('documents'), 'x-ray': from('x-ray'), physical: from('physical') },
    };
  });
}

export function detectorsOf(drafts: readonly DetectorDraft[]): object[] {
  return drafts.map(({ id, isRisk, from }) => ({
    id,
    kind: isRisk ? 'risk' : 'quota',
    steps: EXAMS.filter((exam) => from[exam].trim() !== '').map((exam) => ({
      from: asNumber(from[exam]),
      demand: exam,
    })),
  }));
}

export function asNumber(text: string): number | string {
  const value = Number(text.trim());
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}
