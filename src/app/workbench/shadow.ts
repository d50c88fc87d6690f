/**
 * Models of studies in shadow: asked about declarations after they were decided, when nobody waits, changing nothing. What comes
 * faster than it can be asked about is passed over and counted, since intake goes first.
 */
import type { TableModel } from '../../learning/table/table-model.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../../store/open.ts';
import { readInShadow, type StudyScoreRow, storeStudyScores } from '../../store/queries/study-steps.ts';
import { readModel } from '../editions.ts';
import type { Decided } from '../gate-decide.ts';
import { type AnyScorer, type AnySubject, scorerFor } from './study-subjects.ts';

export interface StudyShadows {
  /** Reads anew which models are in shadow. */
  refresh(): Promise<void>;
  note(decided: readonly Decided[]): void;
  /** Declarations that were passed over since the server started. */
  passedOver(): number;
  /** Waits for what is under way. */
  end(): Promise<void>;
}

interface Waiting {
  readonly decision: string;
  readonly subject: AnySubject;
}

interface InShadow {
  readonly study: string;
  readonly version: number;
  readonly direction: Direction;
  readonly score: AnyScorer;
}

const MOST_WAITING = 5_000;
const BATCH = 100;
/** Machine time after a decision before models in shadow are asked about it. */
const PAUSE_MILLIS = 300;

export function openStudyShadows(pool: Queryable, report: (error: unknown) => void): StudyShadows {
  let models: readonly InShadow[] = [];
  let passedOver = 0;
  let isEnded = false;
  const waiting: Waiting[] = [];
  let underWay: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const work = async (): Promise<void> => {
    while (waiting.length > 0 && !isEnded) {
      const batch = waiting.splice(0, BATCH);
      for (const { study, version, score } of models)
        await storeStudyScores(pool, study, version, scoresOf(batch, score));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS / 10));
    }
  };
  const wake = (): void => {
    if (isEnded) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      underWay ??= work()
        .catch(report)
        .finally(() => {
          underWay = undefined;
          if (waiting.length > 0) wake();
        });
    }, PAUSE_MILLIS);
  };

  return {
    async refresh() {
      const rows = await readInShadow(pool);
      models = await Promise.all(
        rows.map(async ({ study, version, model, direction }) => ({
          ...{ study, version, direction },
          score: scorerFor(await readModel<TableModel>(pool, model), direction),
        })),
      );
    },
    note(decided) {
      const wanted = new Set(models.map(({ direction }) => `${direction}-declaration`));
      if (wanted.size === 0) return;
      for (const { decision, subject } of decided) {
        if (!wanted.has(subject.kind)) continue;
        if (waiting.length >= MOST_WAITING) passedOver += 1;
        else waiting.push({ decision: decision.inputs.id, subject });
      }
      wake();
    },
    passedOver: () => passedOver,
    async end() {
      isEnded = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

function scoresOf(batch: readonly Waiting[], score: AnyScorer): StudyScoreRow[] {
  return batch.flatMap(({ decision, subject }) => {
    const scored = score(subject);
    if (scored === undefined) return [];
    const { declaration } = subject;
    const { chance, item } = scored;
    return {
      ...{ decision, item: declaration.items[item]?.sequence ?? item + 1, chance },
      ...{ number: declaration.declarationNumber, version: declaration.version },
    };
  });
}
