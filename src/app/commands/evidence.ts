/** `gwanmun evidence`: one declaration's proof as a file, and the verification of such a file without any store. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isPurpose, PURPOSES } from '../../access/index.ts';
import { loadCatalogue } from '../../catalogue.ts';
import { toInstant } from '../../core/day.ts';
import { makeId } from '../../core/id.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import { openLog } from '../../store/log/writer.ts';
import { found } from '../evidence-file/gather.ts';
import { makeEvidence } from '../evidence-file/make-file.ts';
import { MOST_BYTES, packEvidence, plainEvidence, readEvidence } from '../evidence-file/read-file.ts';
import { type EvidenceReport, verifyEvidence } from '../evidence-file/verify-file.ts';
import { type Asked, withStore } from './workplace.ts';

export interface ExportWish {
  /** `NUMBER` or `NUMBER/VERSION`. */
  readonly name: string;
  readonly file: string;
  readonly purpose: string | undefined;
  readonly note: string | undefined;
  readonly withoutModel: boolean;
}

export interface Exported {
  readonly file: string;
  readonly bytes: number;
  readonly decisions: number;
  readonly entries: number;
  /** Versions whose content was erased. */
  readonly erased: readonly number[];
}

/** Commands beside a running server write to a partition of the log of their own: one writer each. */
const PARTITION_OF_COMMANDS = 1;

/** The look is written into the log before anything is read. Throws `evidence/purpose`, `evidence/unknown`. */
export function exportEvidence(asked: Asked, wish: ExportWish): Promise<Exported> {
  const { purpose } = wish;
  if (!isPurpose(purpose)) {
    const codes = Object.entries(PURPOSES).map(([code, { en }]) => `${code} (${en})`);
    throw new Fault('settings/wrong', `--purpose must be one of: ${codes.join(', ')}.`);
  }
  const [number = '', written] = wish.name.split('/');
  const version = written === undefined ? undefined : Number(written);
  if (version !== undefined && !(Number.isInteger(version) && version >= 1))
    throw new Fault('settings/wrong', `The version must be a whole number from 1, not “${written}”.`);
  return withStore(asked, async ({ pool, vault, dataFolder }) => {
    const log = await openLog({ pool, vault, dataFolder, partition: PARTITION_OF_COMMANDS, isBeside: true });
    try {
      const file = found(
        await makeEvidence(
          { pool, vault, log, dataFolder, newId: () => makeId(Date.now(), Math.random) },
          {
            ...{ number, version, purpose, note: wish.note, withoutModel: wish.withoutModel },
            ...{ account: `cli:${userInfo().username}`, at: toInstant(Date.now()) },
          },
        ),
        wish.name,
      );
      const bytes = wish.file.endsWith('.gz') ? packEvidence(file) : Buffer.from(plainEvidence(file), 'utf8');
      // Names, addresses and criteria stand in it: for its owner's eyes.
      writeFileSync(wish.file, bytes, { mode: 0o600 });
      return {
        file: wish.file,
        bytes: bytes.length,
        decisions: file.decisions.length,
        entries: file.log.entries.length,
        erased: file.declarations.filter(({ content }) => content === null).map((one) => one.version),
      };
    } finally {
      await log.close();
    }
  });
}

export type Verified =
  | { readonly ok: true; readonly report: EvidenceReport }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number };

/** Needs the file and this program, no store and no network. */
export async function verifyEvidenceFile(path: string, fingerprint: string | undefined): Promise<Verified> {
  const isReadable = statSync(path).size <= MOST_BYTES;
  // One byte more than may be is enough to be told that it is too large.
  const read = readEvidence(isReadable ? readFileSync(path) : new Uint8Array(MOST_BYTES + 1));
  if (!read.ok) return read;
  return { ok: true, report: await verifyEvidence(read.value, await loadCatalogue(), fingerprint) };
}
