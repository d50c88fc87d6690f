/** The door of back-tests: gather the past into columns, go through it, and read what came out. */
export { type Cell, CHUNK_ROWS, type Chunk, type Column, cellAt, chunkWriter } from './column.ts';
export type { BackTestExample, BackTestReport, NearMissRow, OverlapRow, Share } from './report.ts';
export { type BackTestQuestion, type Naming, openTally, type PastOutcome, type Tally } from './tally.ts';
