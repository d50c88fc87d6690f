/** A template as those see it who choose among them. */
import type { AnalysisTemplateView } from '../../exchange/contract.ts';
import { type Analysis, needsTable } from '../../screening/analyses/index.ts';

export function templateView(analysis: Analysis): AnalysisTemplateView {
  const { id, title, asks, caveat, basis, effect } = analysis;
  return {
    ...{ id, title, asks, caveat, basis, effect },
    roles: Object.entries(analysis.roles).map(([name, role]) => ({ name, ...role })),
    parameters: Object.entries(analysis.parameters).map(([name, { default: usual, range, unit, why }]) => ({
      ...{ name, default: usual, unit, why },
      least: range[0],
      most: range[1],
    })),
    needsTable: needsTable(analysis),
  };
}
