/** `gwanmun draw`: the days of the random draw, the evidence of one of them as a file, and its check from store or file. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Day } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { linesOf } from '../../exchange/ndjson.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { DrawReport } from '../../screening/draw-report.ts';
import { readDrawDays, type ShownDrawDay } from '../../store/queries/draw-days.ts';
import { checkEvidence } from '../draw-check.ts';
import { drawEvidence, type EvidenceHead, type EvidenceLine } from '../draw-evidence.ts';
import { type Asked, withStore } from './workplace.ts';

/** Newest first. */
export function drawDays(asked: Asked, most: number): Promise<ShownDrawDay[]> {
  return withStore(asked, ({ pool }) => readDrawDays(pool, most));
}

export function checkDay(asked: Asked, day: Day): Promise<DrawReport> {
  return withStore(asked, ({ pool, dataFolder }) => checkEvidence(drawEvidence(pool, dataFolder, day)));
}

/** Needs no store. Throws `input/draw`. */
export async function checkFile(path: string): Promise<DrawReport> {
  try {
    return await checkEvidence(evidenceIn(path));
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError || error instanceof TypeError)
      throw new Fault('input/draw', `${path}: this is no evidence of a draw, or it is damaged.`, error);
    throw error;
  }
}

async function* evidenceIn(path: string): AsyncGenerator<EvidenceHead | EvidenceLine> {
  for await (const line of linesOf(createReadStream(path)))
    if (line !== '') yield JSON.parse(line) as EvidenceHead | EvidenceLine;
}

/** Never over a file that is there already. @returns lines written */
export function exportDay(asked: Asked, day: Day, path: string): Promise<number> {
  return withStore(asked, async ({ pool, dataFolder }) => {
    const lines = drawEvidence(pool, dataFolder, day);
    // What cannot be exported leaves no empty file behind.
    const first = await lines.next();
    const file = await openNew(path);
    try {
      let count = 0;
      for (let one = first; one.done !== true; one = await lines.next()) {
        await file.write(`${JSON.stringify(one.value)}\n`);
        count += 1;
      }
      return count;
    } finally {
      await file.close();
    }
  });
}

async function openNew(path: string): ReturnType<typeof open> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Fault('input/exists', `${path} is there already; name another file.`, error);
  }
}
