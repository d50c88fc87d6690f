/** What a model's figures were in the model it is compared with, and whether the difference is a gain. Pure. */
import type { FigureRow, ModelView } from '../../../exchange/contract.ts';

export interface FigureCell {
  readonly value: number | null;
  readonly before: number | null;
  /** value - before, rounded to what is shown; null where one is missing. */
  readonly change: number | null;
}

/** Figures in the order in which they are shown: unseen profiles always first. */
export const REGIMES: readonly FigureRow['regime'][] = ['unseen', 'seen', 'all', 'critical', 'lookup'];

export function orderFigures(figures: readonly FigureRow[]): readonly FigureRow[] {
  return [...figures].sort((a, b) => REGIMES.indexOf(a.regime) - REGIMES.indexOf(b.regime));
}

export function compareCell(value: number | null, before: number | null | undefined): FigureCell {
  const known = before ?? null;
  const change = value === null || known === null ? null : Math.round((value - known) * 1000) / 1000;
  return { value, before: known, change };
}

/** The models it makes sense to compare with: same name, another version; the newest of them first. */
export function comparable(models: readonly ModelView[], model: ModelView): readonly ModelView[] {
  return models
    .filter(
      (other) =>
        other.name === model.name && other.id !== model.id && other.isPackModel === model.isPackModel,
    )
    .sort((a, b) => b.version - a.version);
}

/** In use before past, newest before older, the firm's own before those of public data. */
export function orderModels(models: readonly ModelView[]): readonly ModelView[] {
  return [...models].sort(
    (a, b) =>
      Number(a.isPackModel) - Number(b.isPackModel) ||
      Number(b.isLive) - Number(a.isLive) ||
      b.version - a.version,
  );
}
