/** Rows of the page of results for the matching of orders and parcels. */
import type { ParcelMatchingFigures } from './parcel-matching.ts';
import type { ParcelsDayFigures } from './parcels-day.ts';
import type { PortalFigures, PortalStage } from './parcels-portal.ts';
import type { ParcelsSelectionFigures, Recall } from './parcels-selection.ts';
import type { ParcelsStoredFigures } from './parcels-stored.ts';
import { ms, type ResultRow, row, whole } from './result-row.ts';

export interface ParcelResults {
  readonly 'parcel-matching'?: ParcelMatchingFigures;
  readonly 'parcels-selection'?: ParcelsSelectionFigures;
  readonly 'parcels-stored'?: ParcelsStoredFigures;
  readonly 'parcels-day'?: ParcelsDayFigures;
  readonly 'parcels-portal'?: PortalFigures;
}

export function parcelRows(results: ParcelResults): ResultRow[] {
  const { 'parcels-selection': selection, 'parcels-stored': stored } = results;
  const { 'parcels-day': day, 'parcels-portal': portal } = results;
  return [
    ...matchingRows(results),
    ...(selection === undefined ? [] : selectionRows(selection)),
    ...(stored === undefined ? [] : storedRows(stored)),
    ...(day === undefined ? [] : dayRows(day)),
    ...(portal === undefined ? [] : portal.stages.flatMap(portalRows)),
  ];
}

const percent = (share: number, decimals = 0): string => `${(share * 100).toFixed(decimals)} %`;

function recallText({ found, planted, share, low, high }: Recall): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)}; ${found} of ${planted})`;
}

function selectionRows(figures: ParcelsSelectionFigures): ResultRow[] {
  const { parcels, narcotics, kinds, none, scoredPerCoreSecond, perSecond } = figures;
  const made = `${whole(parcels)} made-up parcels; detectors and country are ours, so this says nothing of a real border`;
  return [
    ...narcotics.map(({ opened, model, rules, byChannel }) =>
      row(
        `Narcotics found when ${percent(opened, 2)} of parcels are opened`,
        recallText(model),
        '',
        '',
        `rules alone ${recallText(rules)}, chance ${percent(opened, 2)}; ${Object.entries(byChannel)
          .map(([channel, one]) => `${channel} ${one.found} of ${one.planted}`)
          .join(', ')}; ${made}`,
      ),
    ),
    row(
      'Other kinds found when 0.5 % are opened',
      Object.entries(kinds)
        .map(([kind, { share }]) => `${kind} ${percent(share)}`)
        .join(', '),
      '',
      '',
      made,
    ),
    row(
      'Alarms in a country without anything planted, against the stated share',
      none.map(({ stated, model }) => `${percent(model, 3)} of ${percent(stated, 2)}`).join(', '),
      'the stated share',
      '',
      `${whole(figures.noneParcels)} parcels of another made-up country`,
    ),
    row(
      'Parcels judged a second and core',
      whole(scoredPerCoreSecond),
      '',
      '',
      `without making them up; ${whole(perSecond)} a second by the clock with making them up, one thread`,
    ),
  ];
}

function storedRows({
  parcels,
  perSecond,
  perCoreSecond,
  replayed,
  differing,
}: ParcelsStoredFigures): ResultRow[] {
  return [
    row(
      'Parcels judged and stored a second',
      whole(perSecond),
      '2,000',
      '4,000',
      `${whole(parcels)} matched parcels in batches of 500; ${whole(perCoreSecond)} by the processor time of the application; ${differing} of ${whole(replayed)} records replay otherwise`,
    ),
  ];
}

/** A great day of e-commerce. */
const GREAT_DAY = 600_000;

function dayRows(figures: ParcelsDayFigures): ResultRow[] {
  const { orders, parcels, decided, perSecond, perCoreSecond, mostMb, load } = figures;
  const minutes = (each: number): string => `${(GREAT_DAY / each / 60).toFixed(1)} minutes`;
  return [
    row(
      'A day of 600,000 parcels from a file of messages to stored decisions',
      minutes(perSecond),
      '≤ 5 minutes',
      '',
      `stated from ${whole(parcels)} parcels and ${whole(orders)} orders, ${whole(decided)} decided, load ${load.toFixed(1)}; ${minutes(perCoreSecond)} by the processor time of the application`,
    ),
    row(
      'The same, highest memory of the application',
      `${mostMb} MB`,
      '≤ 2,000 MB',
      '',
      'without PostgreSQL',
    ),
  ];
}

const FAR = 20_000_000;

function portalRows(stage: PortalStage): ResultRow[] {
  const { parcels, throughApplication, holders, asked, databaseGb, bytesAParcel, tables, load } = stage;
  const at = `Portal over ${whole(parcels)} parcels`;
  const times = ({ p50, p95, p99 }: typeof asked.all): string => `${ms(p50)}, ${ms(p95)}, ${ms(p99)}`;
  const copies = `${whole(throughApplication)} came through the application, the rest are copies with numbers, holders and days of their own; ${whole(holders)} holders`;
  return [
    row(
      `${at}: own list, one parcel, a number of somebody else, at ${asked.all.perSecond} a second, p50, p95 and p99`,
      times(asked.all),
      'p99 ≤ 50 ms',
      '',
      `list ${times(asked.list)}; parcel ${times(asked.parcel)}; somebody else’s ${times(asked.strange)}; ${whole(asked.asked)} requests; ${copies}; load ${load.toFixed(1)}`,
    ),
    row(
      `${at}: on the disk`,
      `${databaseGb.toFixed(1)} GB, ${whole(bytesAParcel)} bytes a parcel`,
      '',
      '',
      `${whole((bytesAParcel * FAR) / 1e9)} GB at 20 million by the same bytes; ${tables.map(({ table, bytesAParcel: bytes }) => `${table} ${whole(bytes)}`).join(', ')}; server ready after ${stage.startSeconds.toFixed(1)} s`,
    ),
  ];
}

function matchingRows({ 'parcel-matching': figures }: ParcelResults): ResultRow[] {
  if (figures === undefined) return [];
  const { orders, parcels, perSecond, perCoreSecond, links, kinds, falseAlarms } = figures;
  const made = `${whole(orders)} made-up orders and ${whole(parcels)} parcels, 5 % of them dirty`;
  const share = (of: number): string => `${(of * 100).toFixed(1)} %`;
  const worst = (of: (kind: (typeof kinds)[number]) => number): string => {
    const [least] = [...kinds].sort((one, other) => of(one) - of(other));
    return least === undefined ? 'none' : `${least.kind} ${share(of(least))}`;
  };
  return [
    row(
      'Orders matched with their parcels a second and core',
      whole(perCoreSecond),
      '10,000',
      '',
      `by processor time; ${whole(perSecond)} a second by the clock`,
    ),
    row(
      'Links of orders and parcels: right / found',
      `${(links.precision * 100).toFixed(2)} % / ${(links.recall * 100).toFixed(2)} %`,
      '',
      '',
      made,
    ),
    row(
      'Planted mismatches, the worst kind: right / found',
      `${worst(({ precision }) => precision)} / ${worst(({ recall }) => recall)}`,
      '',
      '',
      `${kinds.length} kinds; false alarms on ${(falseAlarms * 100).toFixed(2)} % of the others; trade and key are ours`,
    ),
  ];
}
