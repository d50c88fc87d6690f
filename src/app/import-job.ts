/** Taking in a file as long work that people watch: how much of it has been read, how many lines, and a way to stop it. */
import type { CsvMapping } from '../areas/clearance/index.ts';
import type { ImportResult } from '../exchange/contract.ts';
import type { Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { House } from './house.ts';
import { importFile } from './import-files.ts';
import { keepKnownOutcomes } from './known-outcomes.ts';
import { submitWithin } from './submit-within.ts';

export interface GivenFile {
  readonly content: AsyncIterable<Uint8Array>;
  readonly type: string;
  /** How long it is, where the sender said so. */
  readonly bytes: number | undefined;
  /** What the columns of a table mean, where it is not that of KCS. */
  readonly mapping: CsvMapping | undefined;
}

/** @returns the result to the one who sent the file; those who watch the job see how far it is, not what is in it */
export function importAsJob(house: House, who: Who, file: GivenFile): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const title = { ko: '자료 가져오기', en: 'Importing a file' };
    house.jobs.start('import', title, async ({ progress, signal }) => {
      let read = 0;
      const counted = async function* (): AsyncGenerator<Uint8Array> {
        for await (const piece of file.content) {
          if (signal.aborted) throw stopped();
          read += piece.length;
          yield piece;
        }
      };
      try {
        resolve(
          await importFile(
            counted(),
            file.type,
            {
              submit: (rows) => submitWithin(house, who, rows),
              keepOutcomes: (found) => keepKnownOutcomes(house, found),
              progress: (lines) =>
                progress(read, file.bytes ?? 0, {
                  ko: `${lines}줄까지 저장`,
                  en: `stored up to line ${lines}`,
                }),
            },
            file.mapping,
          ),
        );
      } catch (error) {
        reject(error);
        throw error;
      }
    });
  });
}

function stopped(): Refusal {
  return new Refusal('not-allowed-now', {
    ko: '가져오기를 멈추었습니다. 이미 저장된 줄은 남아 있습니다.',
    en: 'The import was stopped. Lines already stored stay.',
  });
}
