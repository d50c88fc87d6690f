/** `gwanmun study`: the studies of the workbench, their models and figures, and a look at their data, for scripts and notebooks. */
import { Fault } from '../../core/problem.ts';
import type { Language } from '../../core/text.ts';
import type { ModelCardView } from '../../exchange/contract.ts';
import type { LookedAt, StudyDefinition, StudyFigures } from '../../screening/studies/index.ts';
import type { Store } from '../../store/open.ts';
import {
  readStudies,
  readStudy,
  readStudyModels,
  type StudyModelRow,
  type StudyRow,
} from '../../store/queries/studies.ts';
import { computeBeside } from '../beside.ts';
import { cardMarkdown } from '../registry/card-markdown.ts';
import type { StudyAnswer, StudyRequest } from '../workbench/study-beside.ts';
import { studyCard } from '../workbench/study-card.ts';
import { every } from './import.ts';
import { type Asked, clockOf, withStore } from './workplace.ts';

export type ListedStudy = StudyRow & { readonly models: number };

export interface ShownStudy extends StudyRow {
  /** Newest first. Cases to look at are left out: they are for those who may read them, in the console. */
  readonly trained: readonly (Omit<StudyModelRow, 'study' | 'figures'> & {
    readonly figures: Omit<StudyFigures, 'examples'>;
  })[];
}

export function listStudies(asked: Asked): Promise<ListedStudy[]> {
  return withStore(asked, ({ pool }) => readStudies(pool));
}

/** Throws `study/unknown`. */
export function showStudy(asked: Asked, id: string): Promise<ShownStudy> {
  return withStore(asked, async (store) => {
    const row = await known(store, id);
    const models = await readStudyModels(store.pool, id);
    return {
      ...row,
      trained: models.map(({ study: _, figures, ...model }) => {
        const { examples: __, ...shown } = figures as StudyFigures;
        return { ...model, figures: shown };
      }),
    };
  });
}

/** Throws `study/unknown`, and `input/study` with everything that is wrong with its data. */
export function lookAtStudy(asked: Asked, id: string): Promise<LookedAt> {
  return withStore(asked, async (store) => {
    const definition = (await known(store, id)).definition as StudyDefinition;
    const { appUrl, dataFolder } = store;
    const request: StudyRequest = { appUrl, dataFolder, asks: 'look', definition };
    const module = new URL('../workbench/study-beside.ts', import.meta.url);
    const say = every(2000, asked.tell);
    const answer = await computeBeside<StudyAnswer>(module, request, (done, of) => say(`${done} of ${of}`));
    if ('refused' in answer)
      throw new Fault('input/study', answer.refused.map(({ message }) => message.en).join('; '));
    return (answer as { looked: LookedAt }).looked;
  });
}

/** The card of a model, for publishing. Throws `study/unknown`. */
export function readStudyCard(
  asked: Asked,
  id: string,
  version: number,
  language: Language,
): Promise<{ readonly view: ModelCardView; readonly text: string }> {
  return withStore(asked, async (store) => {
    await known(store, id);
    if ((await readStudyModels(store.pool, id)).every((model) => model.version !== version))
      throw new Fault('study/unknown', `Study ${id} has no model ${version}.`);
    const view = await studyCard(store.pool, (await clockOf(store)).now(), id, version);
    return { view, text: cardMarkdown(view, language) };
  });
}

async function known({ pool }: Store, id: string): Promise<StudyRow> {
  const row = await readStudy(pool, id);
  if (row === undefined) throw new Fault('study/unknown', `There is no study ${id}.`);
  return row;
}
