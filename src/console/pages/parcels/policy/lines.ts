/** A set of the selection of parcels in lines of name and value, for what holds, what waits, and the history. */
import { fill } from '../../../../core/text.ts';
import type { ParcelSelectionSet, SelectionNumbers } from '../../../../exchange/contract.ts';
import { formatPercent } from '../../../parts/format.ts';
import type { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { placesOf } from './drafts.ts';

type Words = (typeof parcelPolicyTexts)['ko'];
type Line = readonly [title: string, value: string];

export function numberLines(t: Words, numbers: SelectionNumbers): Line[] {
  const { inspectFrom: inspect, documentsFrom: documents, criticalFrom: critical } = numbers.scores;
  return [
    [t.scores, fill(t.scoresLine, { inspect, documents, critical })],
    [t.random, formatPercent(numbers.random.probability, 3)],
    ...placesOf(numbers).map(({ office, critical: own, ...places }): Line => {
      const name = office === '*' ? t.everyOther : office;
      return [fill(t.placesOf, { office: name }), fill(t.placesLine, { ...places, critical: own || '0' })];
    }),
  ];
}

export function setLines(t: Words, set: ParcelSelectionSet, nameOf: (id: string) => string): Line[] {
  const demands: Readonly<Record<string, string>> = {
    documents: t.documents,
    'x-ray': t.xray,
    physical: t.physical,
  };
  return [
    ...numberLines(t, set),
    [t.blindShare, formatPercent(set.blindShare, 0)],
    ...set.periods.map((period): Line => {
      const own = numberLines(t, period).map(([title, value]) => `${title} ${value}`);
      return [fill(t.period, { name: period.name }), [`${period.from}~${period.to}`, ...own].join(' · ')];
    }),
    ...set.detectors.map(({ id, kind, steps }): Line => {
      const said =
        steps.map(({ from, demand }) => `${demands[demand] ?? demand} ${from}`).join(' · ') || t.none;
      return [nameOf(id), `${said} (${kind === 'risk' ? t.risk : t.quota})`];
    }),
  ];
}
