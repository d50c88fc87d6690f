/** Answers what the HTTP server asks about challenges. */
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ChallengePorts } from '../../exchange/challenge-ports.ts';
import type {
  BoardLine,
  ChallengeFigures,
  ChallengeSummary,
  ChallengeView,
  StudyOutcome,
} from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type ChallengeRow,
  type EntryRow,
  readChallenge,
  readChallenges,
  readEntries,
} from '../../store/queries/challenges.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { handIn, isOpen, leftToday, openChallenge } from './challenges.ts';

export function challengePorts(house: House, needReady: () => void): ChallengePorts {
  return {
    async list() {
      const rows = await readChallenges(house.pool);
      const nameOf = await namesOf(
        house.pool,
        rows.map(({ owner }) => owner),
      );
      return Promise.all(
        rows.map(async (row) =>
          summary(house, row, nameOf(row.owner), await readEntries(house.pool, row.id)),
        ),
      );
    },
    view: (who, id) => challengeView(house, who, id),
    async open(who, asked) {
      needReady();
      return openChallenge(house, who, asked);
    },
    async handIn(who, id, entry) {
      needReady();
      return handIn(house, who, id, entry);
    },
  };
}

function summary(
  house: House,
  row: ChallengeRow,
  owner: Text,
  entries: readonly EntryRow[],
): ChallengeSummary {
  const { id, title, purpose, hiddenFrom, hiddenTo, closesOn, entriesADay, openedAt } = row;
  return {
    ...{ id, title, purpose, hiddenFrom, hiddenTo, closesOn, entriesADay, openedAt, owner },
    outcome: row.outcome as StudyOutcome,
    isOpen: isOpen(row, seoulDay(house.clock.now())),
    people: new Set(entries.filter(({ study }) => study !== null).map(({ who }) => who)).size,
  };
}

async function challengeView(house: House, who: Who, id: string): Promise<ChallengeView> {
  const row = await readChallenge(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const entries = await readEntries(house.pool, id);
  const nameOf = await namesOf(house.pool, [row.owner, ...entries.map((entry) => entry.who)]);
  const about = summary(house, row, nameOf(row.owner), entries);
  const line = (entry: EntryRow): BoardLine => ({
    who: entry.study === null ? null : nameOf(entry.who),
    study: entry.study === null ? null : { id: entry.study, version: entry.version! },
    entries: entries.filter((one) => one.who === entry.who).length,
    shown: entry.shown as ChallengeFigures,
    keptBack: about.isOpen ? null : (entry.keptBack as ChallengeFigures),
  });
  const mine = entries.filter((entry) => entry.who === who.account).reverse();
  return {
    ...about,
    board: bestOfEach(entries)
      .map(line)
      .toSorted((one, other) => worth(other) - worth(one)),
    mine: mine.map((entry) => ({ ...line(entry), at: entry.at })),
    leftToday: about.isOpen ? leftToday(house, who, row, entries) : 0,
  };
}

/** By the half that is shown, also when it is over: nobody may choose his entry by the half that was kept back. */
function bestOfEach(entries: readonly EntryRow[]): EntryRow[] {
  const best = new Map<string, EntryRow>();
  const shown = (entry: EntryRow): number => (entry.shown as ChallengeFigures).averagePrecision ?? -1;
  for (const entry of entries) {
    const known = best.get(entry.who);
    if (known === undefined || shown(entry) > shown(known)) best.set(entry.who, entry);
  }
  return [...best.values()];
}

function worth({ shown, keptBack }: BoardLine): number {
  return (keptBack ?? shown).averagePrecision ?? -1;
}
