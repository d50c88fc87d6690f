/** `gwanmun evidence export` and `verify`: the proof of one declaration's decisions as a file, and its verification anywhere. */
import type { Check } from '../../app/evidence-file/finding-list.ts';
import type { EvidenceReport, Verdict } from '../../app/evidence-file/verify-file.ts';
import { type Command, EXIT, type Given } from '../command.ts';

async function exportFile({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { exportEvidence } = await import('../../app/commands/evidence.ts');
  const [, name = '', file = ''] = words;
  const { purpose, note: remark } = flags;
  const withoutModel = flags['without-model'] !== undefined;
  const wish = { name, file, purpose, note: remark, withoutModel };
  const done = await exportEvidence({ flags, env: process.env, tell: note }, wish);
  if (isJson) out(JSON.stringify(done));
  else {
    out(`${done.file}: ${done.bytes} bytes, ${done.decisions} decisions, ${done.entries} log entries.`);
    if (done.erased.length > 0)
      out(`The content of version ${done.erased.join(', ')} was erased; its hash is in the file.`);
    note('The file holds personal identifiers in clear: masking them would break the hashes it proves.');
    note('It holds the criteria and lists that were in force, too: give it only to whoever may see them.');
  }
  return EXIT.good;
}

const VERDICTS: Readonly<Record<Verdict, readonly [says: string, code: number]>> = {
  verified: ['VERIFIED: everything in the file is as it was recorded', EXIT.good],
  incomplete: [
    'INCOMPLETE: nothing speaks against the file, but not everything could be checked',
    EXIT.partly,
  ],
  refuted: ['REFUTED: the file is NOT as it was recorded', EXIT.found],
};

async function verifyFile({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { verifyEvidenceFile } = await import('../../app/commands/evidence.ts');
  const read = await verifyEvidenceFile(words[1] ?? '', flags.fingerprint);
  if (!read.ok) {
    if (isJson) out(JSON.stringify({ verdict: 'unreadable', problems: read.problems }));
    for (const { code, pointer, message } of read.problems)
      note(`${pointer ?? ''} ${message.en} (${code})`.trim());
    return EXIT.badInput;
  }
  const { report } = read;
  if (isJson) out(JSON.stringify(report));
  else tell(report, out);
  return VERDICTS[report.verdict][1];
}

const MARKS: Readonly<Record<Check['state'], string>> = { passed: 'yes', failed: 'NO', open: '?' };

function tell({ about, checks, fingerprint, verdict }: EvidenceReport, out: (line: string) => void): void {
  out(`Declaration ${about.number}, version ${about.version}; file made ${about.madeAt} by ${about.madeBy}.`);
  for (const { title, state, compared, reasons } of checks) {
    out(`  ${MARKS[state].padEnd(4)}${title.en} (${compared} compared)`);
    for (const { en } of reasons) out(`        ${en}`);
  }
  out(`Key fingerprint (SHA-256): ${fingerprint ?? 'none'}`);
  out(`${VERDICTS[verdict][0]}.`);
}

async function run(given: Given): Promise<number> {
  const [word] = given.words;
  if (word === 'export' && given.words.length === 3) return exportFile(given);
  if (word === 'verify' && given.words.length === 2) return verifyFile(given);
  given.note('gwanmun: evidence needs “export NUMBER[/VERSION] FILE” or “verify FILE”.');
  return EXIT.usage;
}

export const evidenceCommand: Command = {
  name: 'evidence',
  words: 'export|verify …',
  says: 'proof of one declaration’s decisions in a file, verified anywhere',
  more: `export NUMBER[/VERSION] FILE writes one JSON file (packed when FILE ends in .gz) with the declaration's bytes, all its
versions' decisions, records, acts and outcomes, the edition and model they rest on, the log entries that cover them with
their salts, the chain to the next signed heads, and the public key. It needs a purpose, which is logged.
verify FILE needs no store and no network: hashes, chain, signatures, and the decision computed again to the same bytes.
Exit code 0: all verified; 1: something is not as it was recorded; 2: nothing wrong, but not all could be checked (model left
out, content erased, not signed yet); 65: the file cannot be read. Compare the fingerprint that it prints with the published one.`,
  flags: [
    { name: 'purpose', value: 'CODE', says: 'export: why identifiers are looked at, such as internal-audit' },
    { name: 'note', value: 'TEXT', says: 'export: a remark that is logged with the purpose' },
    {
      name: 'without-model',
      says: 'export: leave the model out; the decision can then not be computed again',
    },
    { name: 'fingerprint', value: 'HEX', says: 'verify: the published fingerprint of the signing key' },
    { name: 'data', value: 'FOLDER', says: 'export: data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
