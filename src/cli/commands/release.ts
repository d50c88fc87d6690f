/** `gwanmun release write` and `check`: press releases from figures, and any text held to them. */
import { type Command, EXIT, type Given } from '../command.ts';
import { given, tellProblems } from '../tell-problems.ts';

async function write({ flags, isJson, out, note }: Given): Promise<number> {
  const { writeReleaseFile } = await import('../../app/commands/release.ts');
  const { figures, kind, format, lang: language, out: file, template } = flags;
  const { period = '', status, item, against } = flags;
  const from =
    figures === undefined
      ? { tables: { kind: kind ?? '', period, ...given({ status, item, against }) } }
      : { figures, kind };
  const written = await writeReleaseFile(
    { ...from, format, language, out: file, template },
    { flags, env: process.env, tell: note },
  );
  if (!written.ok) return tellProblems(written.problems, { isJson, out, note });
  const { bytes, form, leftOut } = written.value;
  if (file === undefined) process.stdout.write(bytes);
  else if (isJson) out(JSON.stringify({ file, form, bytes: bytes.length, leftOut }));
  else out(`${file}: ${form}, ${bytes.length} bytes.`);
  if (leftOut.length > 0 && !isJson) note(`Not given or not understood, and left out: ${leftOut.join(', ')}`);
  if (form === 'hwpx' && !isJson)
    note('The structure of HWPX is checked by tests; it was not opened in Hancom Office.');
  return EXIT.good;
}

async function check({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { checkReleaseFile } = await import('../../app/commands/release.ts');
  const checked = checkReleaseFile(words[1]!, flags.figures!);
  if (!checked.ok) return tellProblems(checked.problems, { isJson, out, note });
  const { judgements, counts } = checked.value;
  if (isJson) out(JSON.stringify({ counts, statements: judgements }));
  else {
    for (const { verdict, line, words: said, cell, expected, difference, why } of judgements) {
      const against = cell === undefined ? '' : `  ${cell}${expected === undefined ? '' : ` = ${expected}`}`;
      const off = difference === undefined || difference === 0 ? '' : `  (off by ${difference})`;
      out(
        `${verdict.padEnd(13)}line ${line}: ${said}${against}${off}${why === undefined ? '' : `  ${why.ko} ${why.en}`}`,
      );
    }
    out(
      `${counts.supported} supported, ${counts.contradicted} contradicted, ${counts.unsupported} unsupported.`,
    );
  }
  if (counts.contradicted > 0) return EXIT.found;
  return counts.unsupported > 0 || judgements.length === 0 ? EXIT.partly : EXIT.good;
}

function run(asked: Given): Promise<number> {
  const [word] = asked.words;
  const { figures, kind, period } = asked.flags;
  const isOfTables = figures === undefined && kind !== undefined && period !== undefined;
  const isOfFile = figures !== undefined && period === undefined;
  if (word === 'write' && asked.words.length === 1 && (isOfFile || isOfTables)) return write(asked);
  if (word === 'check' && asked.words.length === 2 && figures !== undefined) return check(asked);
  asked.note(
    'gwanmun: release needs “write --figures FILE”, “write --kind KIND --period P” or “check FILE --figures FILE”.',
  );
  return Promise.resolve(EXIT.usage);
}

export const release: Command = {
  name: 'release',
  words: 'write | check FILE',
  says: 'press releases written from our own tables or a figures file, and any text checked',
  more: `write: figures that are absent are left out of the text; where parts of the file disagree, nothing is written. Without a file the
figures are those of our own tables: ten_day, monthly, quarterly_cars, item_feature, agri_import_price.
check reads plain text, Markdown, HTML or DOCX, and lists every statement as supported, contradicted or unsupported, with the
figure that it speaks of. Exit code 0: all supported; 1: something is contradicted; 2: nothing contradicted, but something is
not told by any figure, or there was nothing to check; 65: a file cannot be used.`,
  flags: [
    { name: 'figures', value: 'FILE', says: 'figures as JSON; docs/statistics.md says how they are written' },
    {
      name: 'kind',
      value: 'KIND',
      says: 'write: which release; with a file, refuse figures of another kind',
    },
    { name: 'period', value: 'P', says: 'write, from our tables: 2026-10-01..10, 2026-10, 2026-Q3, 2026' },
    {
      name: 'status',
      value: 'S',
      says: 'write, of a month: provisional or final (as it stands where absent)',
    },
    { name: 'item', value: 'I', says: 'write, of a feature: 화장품, or an HS code with a short name' },
    {
      name: 'against',
      value: 'P',
      says: 'write, of prices: the time that they are compared with (a year before)',
    },
    { name: 'format', value: 'F', says: 'write: text (where absent), markdown, html, docx, hwpx, pdf, xlsx' },
    { name: 'out', value: 'FILE', says: 'write: the file; standard output where absent' },
    { name: 'template', value: 'FILE', says: 'write: lines of your own with places for figures, as JSON' },
    { name: 'lang', value: 'ko|en', says: 'write: Korean where absent' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
