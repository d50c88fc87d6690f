/** `gwanmun statistics`: tables of trade by field or in words, and the cube built where no server runs. */
import { writeFileSync } from 'node:fs';
import type { Answered, AnsweredInWords } from '../../app/commands/statistics.ts';
import { type Command, EXIT, type Given } from '../command.ts';
import { given, tellProblems } from '../tell-problems.ts';

const QUESTION = [
  'flow',
  'from',
  'to',
  'by',
  'item',
  'nature',
  'country',
  'province',
  'office',
  'port',
  'measure',
  'against',
  'top',
] as const;
const FORMATS = ['csv', 'xlsx', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

async function table(given: Given): Promise<number> {
  const { tradeTable } = await import('../../app/commands/statistics.ts');
  const { flags, note } = given;
  const question = Object.fromEntries(
    QUESTION.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])),
  );
  const answer = await orProblems(given, () => tradeTable({ flags, env: process.env, tell: note }, question));
  return answer === undefined ? EXIT.badInput : tell(given, answer);
}

async function ask(given: Given): Promise<number> {
  const { askTrade } = await import('../../app/commands/statistics.ts');
  const { flags, words, isJson, out, note } = given;
  const found = await orProblems(given, () =>
    askTrade({ flags, env: process.env, tell: note }, words.slice(1).join(' ')),
  );
  if (found === undefined) return EXIT.badInput;
  const { asked, answer }: AnsweredInWords = found;
  const language = flags.lang === 'en' ? 'en' : 'ko';
  if (answer === null) {
    if (isJson) out(JSON.stringify({ asked, table: null }));
    note(`${asked.refusal?.ko} ${asked.refusal?.en}`);
    for (const one of asked.suggestions) note(`  ${one}`);
    return EXIT.badInput;
  }
  if (!isJson)
    out(
      asked.chips
        .map(({ words: said, says }) => `[${said === '' ? '' : `${said} → `}${says[language]}]`)
        .join(' '),
    );
  return tell(given, answer, asked);
}

async function build({ flags, isJson, out, note }: Given): Promise<number> {
  const { buildStatistics } = await import('../../app/commands/statistics.ts');
  const built = await buildStatistics({ flags, env: process.env, tell: note });
  out(
    isJson
      ? JSON.stringify(built)
      : `${built.months} months in the cube, ${built.published} publications made.`,
  );
  return EXIT.good;
}

async function tell(
  { flags, isJson, out, note }: Given,
  { table: found, behind }: Answered,
  asked?: AnsweredInWords['asked'],
): Promise<number> {
  const { fileOfTable } = await import('../../app/commands/statistics.ts');
  const language = flags.lang === 'en' ? 'en' : 'ko';
  const format = (flags.format ?? 'csv') as Format;
  if (isJson) out(JSON.stringify(asked === undefined ? found : { asked, table: found }));
  else {
    const { bytes } = fileOfTable(found, format, language);
    if (flags.out === undefined) process.stdout.write(bytes);
    else {
      writeFileSync(flags.out, bytes);
      out(`${flags.out}: ${found.rows.length} rows.`);
    }
  }
  if (found.missing.length > 0) note(`Months without trade: ${found.missing.join(', ')}`);
  if (behind > 0) note(`${behind} entries of the log are not counted yet.`);
  return found.rows.length === 0 ? EXIT.found : EXIT.good;
}

/** Undefined where the question was refused: each problem was told. */
async function orProblems<Value>(
  { isJson, out, note }: Given,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    const { problems } = error as {
      problems?: readonly { code: string; message: { ko: string; en: string } }[];
    };
    if (problems === undefined) throw error;
    if (isJson) out(JSON.stringify({ problems }));
    else for (const { code, message } of problems) note(`${message.ko} ${message.en} (${code})`);
    return undefined;
  }
}

async function figures({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { figuresOfTables } = await import('../../app/commands/statistics.ts');
  const { kind = 'monthly', status, item, against } = flags;
  const wish = { kind, period: words[1]!, ...given({ status, item, against }) };
  const found = await figuresOfTables({ flags, env: process.env, tell: note }, wish);
  if (!found.ok) return tellProblems(found.problems, { isJson, out, note });
  const text = `${JSON.stringify(found.value.figures, null, 1)}\n`;
  if (flags.out === undefined) process.stdout.write(text);
  else {
    writeFileSync(flags.out, text);
    out(`${flags.out}: figures of ${words[1]}.`);
  }
  return EXIT.good;
}

async function bring({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { bringTable } = await import('../../app/commands/statistics.ts');
  const brought = await bringTable(
    { flags, env: process.env, tell: note },
    words[1]!,
    flags.source!,
    flags.edition,
  );
  if (!brought.ok) {
    if (isJson) out(JSON.stringify({ problems: brought.problems }));
    else
      for (const { code, pointer = '', message } of brought.problems)
        note(`${pointer} ${message.ko} ${message.en} (${code})`.trim());
    note('Nothing of the file was taken.');
    return EXIT.badInput;
  }
  const { figures: count, notes, leftOut, filledDown, isKnown } = brought.value;
  if (isJson) out(JSON.stringify(brought.value));
  else out(isKnown ? 'The same file was brought before.' : `${count} figures taken.`);
  if (leftOut.length > 0) note(`Columns left out: ${leftOut.join(', ')}`);
  if (filledDown > 0) note(`${filledDown} lines without a time of their own were read as those above them.`);
  for (const one of notes) note(`Note below the table: ${one}`);
  return EXIT.good;
}

function run(given: Given): Promise<number> {
  const [word, ...rest] = given.words;
  const { format } = given.flags;
  const isFormat = format === undefined || (FORMATS as readonly string[]).includes(format);
  if (isFormat && word === 'table' && rest.length === 0) return table(given);
  if (isFormat && word === 'ask' && rest.length > 0) return ask(given);
  if (word === 'figures' && rest.length === 1) return figures(given);
  if (word === 'bring' && rest.length === 1 && given.flags.source !== undefined) return bring(given);
  if (word === 'build' && rest.length === 0) return build(given);
  given.note(
    'gwanmun: statistics needs “table”, “ask WORDS”, “figures PERIOD”, “bring FILE --source WHO” or “build”; --format is csv, xlsx or parquet.',
  );
  return Promise.resolve(EXIT.usage);
}

export const statistics: Command = {
  name: 'statistics',
  words: 'table | ask WORDS | figures PERIOD | bring FILE | build',
  says: 'tables of trade from accepted declarations, and questions in words',
  more: `ask understands Korean and English without guessing: what it does not know for certain is refused, with what could be asked
instead (exit code 65). bring takes in a table that others published (CSV,
XLSX, JSON), all of it or nothing. figures writes what the tables tell of
a time as release write --figures takes it. Figures are of the ledger, nothing withheld: what is published is at /api/v1/statistics/tables.`,
  flags: [
    { name: 'flow', value: 'F', says: 'table: export, import or both (both)' },
    { name: 'from', value: 'YYYY-MM', says: 'table: first month (the last whole month)' },
    { name: 'to', value: 'YYYY-MM', says: 'table: last month' },
    {
      name: 'by',
      value: 'LIST',
      says: 'table: month, quarter, year, item2, item4, item6, item10, nature, country, bloc, province, office, port',
    },
    { name: 'item', value: 'LIST', says: 'table: beginnings of HS codes; figures: of which item' },
    { name: 'kind', value: 'KIND', says: 'figures: of which release (monthly)' },
    { name: 'status', value: 'S', says: 'figures: of a month, provisional or final (as it stands)' },
    { name: 'nature', value: 'LIST', says: 'table: goods by nature' },
    { name: 'country', value: 'LIST', says: 'table: countries or blocs' },
    { name: 'province', value: 'LIST', says: 'table: provinces' },
    { name: 'office', value: 'LIST', says: 'table: customs offices' },
    { name: 'port', value: 'LIST', says: 'table: ports and airports' },
    { name: 'measure', value: 'M', says: 'table: usd, krw, kg or lines: by which rows are ordered' },
    {
      name: 'against',
      value: 'N',
      says: 'table: compared with N months before; figures: prices against which time',
    },
    { name: 'top', value: 'N', says: 'table: rows at most (200)' },
    { name: 'format', value: 'F', says: 'csv (where absent), xlsx, parquet' },
    { name: 'source', value: 'WHO', says: 'bring: who published the table, and where' },
    {
      name: 'edition',
      value: 'HS',
      says: 'bring: edition of its HS codes, where it is another than that of the time',
    },
    { name: 'out', value: 'FILE', says: 'the file; standard output where absent' },
    { name: 'lang', value: 'ko|en', says: 'Korean where absent' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
