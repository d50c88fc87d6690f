/**
 * Asks the model in shadow about every import that another model decided on, after the decision was stored and outside of its
 * path: it waits for a rush to end, and where too much came in meanwhile it passes over the rest and says how much that was.
 */
import { IMPORT_KIND } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import { isExamination } from '../../screening/capacity.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import { goodsNumerics } from '../../screening/scores/goods-numerics.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { compiledModels, type ItemScore, scoreItem } from '../../screening/scores/score-item.ts';
import { expectedYield } from '../../screening/yield.ts';
import {
  addShadowScores,
  countDecided,
  readShadowPlace,
  readUnscored,
  type ShadowScoreRow,
  type UnscoredDecision,
} from '../../store/queries/shadow-scores.ts';
import { declarationsOf } from '../contents.ts';
import { readModel } from '../editions.ts';
import type { House } from '../house.ts';
import { openRush } from '../search/rush.ts';

export interface ShadowScoring {
  /** So many were decided: ask soon. Never throws, never waits. */
  wake(decisions: number): void;
  /** Another model is in shadow, or none. */
  reload(): void;
  /** Asks about everything now. */
  settle(): Promise<void>;
}

/** Entries of the log at once, and between two breaths of the server. */
const PART = 400;
const BREATH = 20;
const WAIT_MILLIS = 1500;
const RUSH_WAIT_MILLIS = 20_000;
/** Further behind than this, what lies between is passed over: a challenger is compared on live traffic, not on a heap. */
export const MOST_BEHIND = 20_000;

interface Challenger {
  readonly id: string;
  readonly models: ModelSet;
}

export function openShadow(
  house: Pick<House, 'pool' | 'vault'>,
  modelName: string,
  mostBehind = MOST_BEHIND,
): ShadowScoring {
  const rush = openRush(() => performance.now());
  let challenger: Promise<Challenger | null> | undefined;
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;

  /** @param isWhole until nothing is left; else one part, and the next look takes the next */
  const follow = async (isWhole: boolean): Promise<boolean> => {
    challenger ??= readChallenger(house, modelName);
    const one = await challenger;
    if (one === null) return false;
    for (;;) {
      const place = await readShadowPlace(house.pool, one.id);
      if (place === undefined || place.head <= place.after) return false;
      if (place.head - place.after > mostBehind) {
        const upTo = place.head - Math.min(PART, mostBehind);
        const skipped = await countDecided(house.pool, place.after, upTo);
        await addShadowScores(house.pool, one.id, { ...place, upTo }, { scores: [], skipped });
        continue;
      }
      const upTo = Math.min(place.head, place.after + PART);
      const { decisions } = await readUnscored(house.pool, place.after, upTo);
      const said = await scoreAll(house, one.models, decisions);
      await addShadowScores(house.pool, one.id, { ...place, upTo }, said);
      if (!isWhole) return upTo < place.head;
    }
  };

  const inTurn = (isWhole: boolean): Promise<boolean> => {
    const next = last.then(() => follow(isWhole));
    last = next.then(
      () => {},
      () => {
        // A store that is away for a moment, or a model that cannot be read: looked at again with the next decision.
        challenger = undefined;
      },
    );
    return next;
  };
  const lookSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    const look = (): void => {
      isWaiting = false;
      if (rush.isRush()) {
        lookSoon();
        return;
      }
      inTurn(false).then(
        (isMore) => isMore && lookSoon(),
        () => {},
      );
    };
    setTimeout(look, rush.isRush() ? RUSH_WAIT_MILLIS : WAIT_MILLIS).unref();
  };
  return {
    wake(decisions) {
      rush.note(decisions);
      lookSoon();
    },
    reload() {
      challenger = undefined;
      lookSoon();
    },
    settle: async () => void (await inTurn(true)),
  };
}

async function readChallenger(house: Pick<House, 'pool'>, modelName: string): Promise<Challenger | null> {
  const { rows } = await house.pool.query<{ id: string }>(
    `select id from model where name = $1 and state = 'shadow'`,
    [modelName],
  );
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const models = await readModel(house.pool, id);
  compiledModels(models);
  return { id, models };
}

interface Said {
  readonly scores: ShadowScoreRow[];
  readonly skipped: { readonly day: string; readonly n: number }[];
}

async function scoreAll(
  house: Pick<House, 'vault'>,
  models: ModelSet,
  decisions: readonly UnscoredDecision[],
): Promise<Said> {
  const declarations = await declarationsOf(house.vault, decisions);
  const scores: ShadowScoreRow[] = [];
  const skipped = new Map<string, number>();
  for (const [place, stored] of decisions.entries()) {
    if (place % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
    const decision = readRecord(stored.record);
    // Nothing to compare with where no model spoke, such as in an outage.
    if (decision.scores.length === 0 || stored.champion === null) continue;
    const declaration = declarations[place];
    if (declaration === null || declaration === undefined) {
      const day = seoulDay(Date.parse(decision.inputs.occurredAt));
      skipped.set(day, (skipped.get(day) ?? 0) + 1);
    } else scores.push(rowOf(stored, stored.champion, decision, declaration, models));
  }
  return { scores, skipped: [...skipped].map(([day, n]) => ({ day, n })) };
}

function rowOf(
  { number, version, office }: UnscoredDecision,
  champion: string,
  decision: Decision,
  declaration: Declaration,
  models: ModelSet,
): ShadowScoreRow {
  const { facts, inputs } = decision;
  if (facts.profiles.length !== declaration.items.length)
    throw new Fault('shadow/other-lines', `The record of ${number}/${version} has another number of lines.`);
  const subject = { kind: 'import-declaration' as const, declaration, facts };
  const stakeOf = (item: number): number | undefined => IMPORT_KIND.stakeOf(subject, item);
  const scores = declaration.items.map((item, place) =>
    scoreItem(models, facts.profiles[place]!, goodsNumerics(declaration, item, models.prices)),
  );
  return {
    ...{ number, version, office, champion },
    day: seoulDay(Date.parse(inputs.occurredAt)),
    fraud: largest(scores, 'fraud'),
    critical: largest(scores, 'critical'),
    strength: expectedYield(scores, stakeOf),
    championFraud: largest(decision.scores, 'fraud'),
    championStrength: expectedYield(decision.scores, stakeOf),
    isSelected: isSelected(decision),
    drawProbability: decision.isRandom ? inputs.draw.probability : null,
  };
}

const largest = (scores: readonly ItemScore[], of: 'fraud' | 'critical'): number =>
  scores.reduce((most, score) => Math.max(most, score[of]), 0);

/** Somebody else than chance had the goods examined. */
export function isSelected({ findings }: Decision): boolean {
  return findings.some(
    ({ source, demand }) => source !== 'random' && source !== 'kept' && isExamination(demand),
  );
}
