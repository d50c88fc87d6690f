/** A back-test in a process of its own, so that the server goes on answering: the question in, the report out. */
import type { BackTestQuestion, BackTestReport } from '../screening/back-test/index.ts';
import { openPool } from '../store/open.ts';
import { openVault } from '../store/vault/vault.ts';
import { answerBeside, type Progress } from './beside.ts';
import { runBackTest } from './run-back-test.ts';

export interface BackTestBeside {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly question: Omit<BackTestQuestion, 'outcomes'>;
}

async function backTest(request: BackTestBeside, progress: Progress): Promise<BackTestReport> {
  const { dataFolder } = request;
  const pool = openPool(request.appUrl, 2);
  try {
    return await runBackTest(
      { pool, vault: openVault(pool, dataFolder), dataFolder },
      request.question,
      progress,
    );
  } finally {
    await pool.end();
  }
}

answerBeside(backTest);
