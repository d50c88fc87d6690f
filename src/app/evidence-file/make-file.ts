/** Makes an evidence file for somebody: first the look is written into the log with its purpose, then everything is gathered. */
import type pg from 'pg';
import type { Purpose } from '../../access/index.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeActs } from '../../store/intake.ts';
import type { LogWriter } from '../../store/log/writer.ts';
import { readVersions } from '../../store/queries/declarations.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { gatherEvidence } from './gather.ts';
import type { EvidenceFile } from './shape.ts';

export interface MakeParts {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly dataFolder: string;
  readonly newId: () => string;
}

export interface EvidenceWish {
  readonly number: string;
  readonly version?: number | undefined;
  readonly purpose: Purpose;
  readonly note?: string | undefined;
  readonly withoutModel: boolean;
  readonly account: string;
  /** Machine clock. */
  readonly at: string;
}

/** The JSON pointer of the whole: the file holds every identifier in clear, masking would break the hashes. */
const WHOLE = '';

/** @returns undefined where there is no such declaration or version; then nothing is logged either */
export async function makeEvidence(
  { pool, vault, log, dataFolder, newId }: MakeParts,
  wish: EvidenceWish,
): Promise<EvidenceFile | undefined> {
  const { number, version, purpose, note, account, at } = wish;
  const versions = await readVersions(pool, number);
  const asked = version ?? versions[0]?.version;
  if (asked === undefined || !versions.some((one) => one.version === asked)) return undefined;
  const look = { id: newId(), at, account, number, field: WHOLE, purpose, note };
  const written = await writeActs(pool, log, [
    { kind: 'purpose', subject: `${number}/${asked}`, at, purposes: [look] },
  ]);
  if (!written.ok) throw new Refusal('conflict');
  return gatherEvidence(
    { pool, vault, dataFolder },
    {
      number,
      version: asked,
      withoutModel: wish.withoutModel,
      madeAt: at,
      madeBy: account,
      purpose,
      madeWith: BUILD,
    },
  );
}

/** Of the program that made the file. */
const BUILD = 'gwanmun 0.1.0';
