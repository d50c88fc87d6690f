/** `gwanmun release write` and `check`: press releases from figures, and any text held to them. */
import type { Problem } from '../../core/problem.ts';
import { type Command, EXIT, type Given } from '../command.ts';

async function write({ flags, isJson, out, note }: Given): Promise<number> {
  const { writeReleaseFile } = await import('../../app/commands/release.ts');
  const { figures = '', kind, format, lang: language, out: file, template } = flags;
  const written = await writeReleaseFile({ figures, kind, format, language, out: file, template });
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

function tellProblems(
  problems: readonly Problem[],
  { isJson, out, note }: Pick<Given, 'isJson' | 'out' | 'note'>,
): number {
  if (isJson) out(JSON.stringify({ problems }));
  for (const { code, pointer, message } of isJson ? [] : problems)
    note(`${pointer ?? ''} ${message.ko} ${message.en} (${code})`.trim());
  return EXIT.badInput;
}

function run(given: Given): Promise<number> {
  const [word] = given.words;
  const { figures } = given.flags;
  if (word === 'write' && given.words.length === 1 && figures !== undefined) return write(given);
  if (word === 'check' && given.words.length === 2 && figures !== undefined) return check(given);
  given.note('gwanmun: release needs “write --figures FILE” or “check FILE --figures FILE”.');
  return Promise.resolve(EXIT.usage);
}

export const release: Command = {
  name: 'release',
  words: 'write | check FILE',
  says: 'press releases written from a figures file, and any text checked against one',
  more: `write: figures that are absent are left out of the text; where parts of the file disagree, nothing is written.
check reads plain text, Markdown, HTML or DOCX, and lists every statement as supported, contradicted or unsupported, with the
figure that it speaks of. Exit code 0: all supported; 1: something is contradicted; 2: nothing contradicted, but something is
not told by any figure, or there was nothing to check; 65: a file cannot be used.`,
  flags: [
    { name: 'figures', value: 'FILE', says: 'figures as JSON; docs/statistics.md says how they are written' },
    { name: 'kind', value: 'KIND', says: 'write: refuse figures of another kind (their type)' },
    { name: 'format', value: 'F', says: 'write: text (where absent), markdown, html, docx, hwpx, pdf, xlsx' },
    { name: 'out', value: 'FILE', says: 'write: the file; standard output where absent' },
    { name: 'template', value: 'FILE', says: 'write: lines of your own with places for figures, as JSON' },
    { name: 'lang', value: 'ko|en', says: 'write: Korean where absent' },
  ],
  run,
};
