/** The door of the statistics: figures of trade become cells, cells a press release, and any text is checked against them. */
export type { Cell, Subject } from './cells.ts';
export { checkText, type TextBlock } from './check/check-text.ts';
export { plainBlocks } from './check/plain-blocks.ts';
export type { Judgement, Verdict } from './check/says.ts';
export { type CellInWords, cellsInWords } from './describe-cell.ts';
export {
  cellsUnsaid,
  checkLines,
  type EditedLine,
  editedLines,
  PARTS,
  type Part,
  releaseOf,
} from './edited.ts';
export { type Figures, type FiguresProblem, type FiguresProblemCode, KINDS, type Kind } from './figures.ts';
export { readOwnKind } from './own-kind.ts';
export type { Period } from './periods.ts';
export { type Line, type Piece, textOf } from './pieces.ts';
export { readFigures } from './read-figures.ts';
export type {
  ChartPoint,
  Release,
  ReleaseChart,
  ReleaseRow,
  ReleaseSection,
  ReleaseTable,
  TableFigure,
} from './release.ts';
export { fillTemplate, readTemplate, type Template, type TemplateProblemCode } from './template.ts';
export * from './trade.ts';
export { writeRelease } from './write.ts';
