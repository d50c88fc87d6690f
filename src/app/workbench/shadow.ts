/**
 * Models of studies in shadow: asked about declarations after they were decided, when nobody waits, changing nothing. What comes
 * faster than it can be asked about is passed over and counted, since intake goes first.
 */
import { IMPORT_FIELDS, type ImportSubject } from '../../areas/clearance/index.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { type StudyScore, studyScorer } from '../../screening/studies/index.ts';
import type { Queryable } from '../../store/open.ts';
import { readInShadow, type StudyScoreRow, storeStudyScores } from '../../store/queries/study-steps.ts';
import { readModel } from '../editions.ts';
import type { Decided } from '../gate-decide.ts';

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
  readonly subject: ImportSubject;
}

interface InShadow {
  readonly study: string;
  readonly version: number;
  readonly score: (subject: ImportSubject, itemCount: number) => StudyScore;
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
        rows.map(async ({ study, version, model }) => ({
          ...{ study, version },
          score: studyScorer(await readModel<TableModel>(pool, model), IMPORT_FIELDS),
        })),
      );
    },
    note(decided) {
      if (models.length === 0) return;
      for (const { decision, subject } of decided) {
        if (subject.kind !== 'import-declaration') continue;
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

function scoresOf(batch: readonly Waiting[], score: InShadow['score']): StudyScoreRow[] {
  return batch.map(({ decision, subject }) => {
    const { declaration } = subject;
    const { chance, item } = score(subject, declaration.items.length);
    return {
      ...{ decision, item: declaration.items[item]?.sequence ?? item + 1, chance },
      ...{ number: declaration.declarationNumber, version: declaration.version },
    };
  });
}
