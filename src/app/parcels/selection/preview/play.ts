/** What one policy would have done with parcels of the past: counted by lane and terminal, and which of the known finds it meets. */
import { LANES, type Lane } from '../../../../screening/answers.ts';

export interface Side {
  readonly lanes: Record<Lane, number>;
  /** Opened or X-rayed, for whatever reason. */
  opened: number;
}

export interface TerminalCount {
  readonly office: string;
  readonly terminal: string;
  parcels: number;
  readonly today: Side;
  readonly proposal: Side;
}

export interface FindCount {
  known: number;
  today: number;
  proposal: number;
}

export interface ParcelTally {
  parcels: number;
  /** What they said was erased: nothing can be decided again. */
  erased: number;
  readonly was: Side;
  readonly today: Side;
  readonly proposal: Side;
  readonly terminals: Map<string, TerminalCount>;
  /** By what was found. */
  readonly finds: Map<string, FindCount>;
}

/** A decision as it was, or as a policy would make it. */
export interface Made {
  readonly lane: Lane;
  readonly answers: { readonly inspection: string };
}

export interface Played {
  readonly office: string;
  readonly terminal: string;
  readonly found: string | null;
  readonly was: Made;
  readonly today: Made;
  readonly proposal: Made;
}

function openSide(): Side {
  return { lanes: Object.fromEntries(LANES.map((lane) => [lane, 0])) as Record<Lane, number>, opened: 0 };
}

export function openParcelTally(): ParcelTally {
  return {
    ...{ parcels: 0, erased: 0, was: openSide(), today: openSide(), proposal: openSide() },
    ...{ terminals: new Map(), finds: new Map() },
  };
}

export function countPlayed(tally: ParcelTally, { office, terminal, found, ...made }: Played): void {
  tally.parcels++;
  const key = `${office}/${terminal}`;
  const own = tally.terminals.get(key) ?? {
    ...{ office, terminal, parcels: 0, today: openSide(), proposal: openSide() },
  };
  tally.terminals.set(key, own);
  own.parcels++;
  addTo(tally.was, made.was);
  for (const side of ['today', 'proposal'] as const) {
    addTo(tally[side], made[side]);
    addTo(own[side], made[side]);
  }
  if (found === null || found === 'nothing') return;
  const finds = tally.finds.get(found) ?? { known: 0, today: 0, proposal: 0 };
  tally.finds.set(found, finds);
  finds.known++;
  if (isOpened(made.today)) finds.today++;
  if (isOpened(made.proposal)) finds.proposal++;
}

function addTo(side: Side, made: Made): void {
  side.lanes[made.lane]++;
  if (isOpened(made)) side.opened++;
}

function isOpened({ answers }: Made): boolean {
  return answers.inspection !== 'none';
}
