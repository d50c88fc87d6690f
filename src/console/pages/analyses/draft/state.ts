/** An analysis while it is written: what it begins with, and what changes with its template. Pure. */
import type {
  AnalysisColumn,
  AnalysisDefinition,
  AnalysisDraft,
  AnalysisRoleView,
  AnalysisSources,
  AnalysisTemplateView,
} from '../../../../exchange/contract.ts';

const USUAL_DAYS = 90;

export function freshDraft(sources: AnalysisSources, template: AnalysisTemplateView): AnalysisDraft {
  const definition: AnalysisDefinition = {
    template: template.id,
    direction: 'import',
    period: { kind: 'last', days: USUAL_DAYS },
    ...{ choice: {}, brought: null, parameters: {}, seed: 1 },
  };
  return withTemplate({ title: '', purpose: '', definition }, template, sources);
}

/** Another template has other places and parameters; who the table is and which days are read stays. */
export function withTemplate(
  draft: AnalysisDraft,
  template: AnalysisTemplateView,
  sources: AnalysisSources,
): AnalysisDraft {
  const { definition } = draft;
  const brought = template.needsTable ? definition.brought : null;
  const columns = columnsOf({ ...definition, brought }, sources);
  const choice = Object.fromEntries(
    template.roles.map((role) => [
      role.name,
      role.usual.filter((name) => choosable(role, columns).some((column) => column.name === name)),
    ]),
  );
  const parameters = Object.fromEntries(template.parameters.map(({ name, default: usual }) => [name, usual]));
  return { ...draft, definition: { ...definition, template: template.id, brought, choice, parameters } };
}

export interface Columns {
  readonly records: readonly AnalysisColumn[];
  readonly brought: readonly AnalysisColumn[];
}

export function columnsOf(
  { direction, brought }: Pick<AnalysisDefinition, 'direction' | 'brought'>,
  sources: AnalysisSources,
): Columns {
  return {
    records: sources.directions.find((one) => one.direction === direction)?.columns ?? [],
    brought: sources.tables.find(({ id }) => id === brought)?.columns ?? [],
  };
}

/** Columns that may stand in a place. */
export function choosable(role: AnalysisRoleView, columns: Columns): readonly AnalysisColumn[] {
  return columns[role.from].filter(({ kind, writtenAs }) => {
    if (role.kind === 'any') return true;
    if (role.kind === 'number') return kind === 'number' && writtenAs !== 'day';
    return kind === 'code' || writtenAs === 'truth';
  });
}

/** Columns of other data that were chosen go. */
export function withoutUnknown(
  draft: AnalysisDraft,
  template: AnalysisTemplateView,
  sources: AnalysisSources,
): AnalysisDraft {
  const columns = columnsOf(draft.definition, sources);
  const choice = Object.fromEntries(
    template.roles.map((role) => {
      const known = new Set(choosable(role, columns).map(({ name }) => name));
      return [role.name, (draft.definition.choice[role.name] ?? []).filter((name) => known.has(name))];
    }),
  );
  return { ...draft, definition: { ...draft.definition, choice } };
}
