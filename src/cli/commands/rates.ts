/** `gwanmun rates`: takes in the tariff or weekly rates of exchange, and lists what was taken in. */
import { type Command, EXIT, type Given } from '../command.ts';

const PROBLEMS_SHOWN = 40;

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [act, file, ...more] = words;
  const asked = { flags, env: process.env, tell: note };
  const isList = act === undefined && file === undefined;
  if (!isList && (act !== 'import' || file === undefined || more.length > 0)) {
    note('gwanmun: rates lists the tables; rates “import FILE” takes one in.');
    return EXIT.usage;
  }
  const { listRates, takeInRates } = await import('../../app/commands/rates.ts');
  if (isList) {
    const tables = await listRates(asked);
    if (isJson) out(JSON.stringify(tables));
    else if (tables.length === 0) out('No table was imported.');
    else
      for (const { version, kind, source, rows, importedAt } of tables) {
        out(
          `${String(version).padStart(4)}  ${kind.padEnd(9)}${String(rows).padStart(9)} rows  ${importedAt.slice(0, 10)}  ${source}`,
        );
      }
    return EXIT.good;
  }
  const done = await takeInRates(asked, file!);
  for (const problem of done.problems.slice(0, PROBLEMS_SHOWN)) note(problem);
  if (done.problemCount > PROBLEMS_SHOWN) note(`… ${done.problemCount} problems in all`);
  if (isJson) out(JSON.stringify(done));
  else if (done.version === null) out('Nothing was stored.');
  else {
    out(`Table ${done.version} (${done.kind}): ${done.rows} rows, used at once.`);
    if (done.unread > 0) {
      out(
        `${done.unread} of them are limited to a use, a price or a group of countries, and apply only where they are claimed.`,
      );
    }
  }
  return done.problemCount > 0 ? EXIT.badInput : EXIT.good;
}

export const rates: Command = {
  name: 'rates',
  words: '[import FILE]',
  says: 'rates of duty and weekly customs rates of exchange, from CSV',
  more: `The tariff has the columns of the Customs Service's table: 품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,
적용개시일,적용만료일. Rates of exchange have: currency,wonPerUnit,validFrom,validTo (empty: a week). Younger rows stand beside
older ones; nothing is stored while anything is wrong with the file.`,
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' }],
  run,
};
