/** The words of `gwanmun analysis` that need somebody: drafts, runs, what came of them, and questions in SQL. */
import { askedFor } from '../asked-for.ts';
import { EXIT, type Given } from '../command.ts';

type Acts = typeof import('../../app/commands/analysis-acts.ts');
type Act = (given: Given, acts: Acts, rest: readonly string[]) => Promise<number>;

const ACTS: Readonly<Record<string, { readonly words: number; readonly act: Act }>> = {
  new: { words: 1, act: (given, acts, [file]) => keep(given, acts, file!, null) },
  change: { words: 2, act: (given, acts, [id, file]) => keep(given, acts, file!, id!) },
  run: {
    words: 1,
    act: async (given, acts, [id]) => tellRun(given, await acts.runAsPerson(askedFor(given), id!)),
  },
  follow: { words: 2, act: follow },
  sql: { words: 1, act: (given, acts, [statement]) => sql(given, acts, statement!) },
};

/** @returns undefined where this is no such word, or has not its words */
export async function runAct(given: Given): Promise<number | undefined> {
  const [name = '', ...rest] = given.words;
  const known = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (known === undefined || rest.length !== known.words) return undefined;
  return known.act(given, await import('../../app/commands/analysis-acts.ts'), rest);
}

async function keep(given: Given, acts: Acts, file: string, id: string | null): Promise<number> {
  const view = await acts.keepAnalysis(askedFor(given), file, id);
  given.out(given.isJson ? JSON.stringify(view) : `analysis ${view.id}: ${view.title}`);
  return EXIT.good;
}

async function follow(given: Given, acts: Acts, [id, run]: readonly string[]): Promise<number> {
  if (!/^[1-9]\d{0,6}$/.test(run!)) {
    given.note(`gwanmun: “${run}” is no run.`);
    return EXIT.usage;
  }
  return tellRun(given, await acts.followAsPerson(askedFor(given), id!, Number(run)));
}

export function tellRun(
  { isJson, out }: Given,
  ran: { readonly analysis: string; readonly run: number },
): number {
  out(
    isJson
      ? JSON.stringify(ran)
      : `run ${ran.run} of ${ran.analysis} is kept; gwanmun analysis show ${ran.analysis}`,
  );
  return EXIT.good;
}

async function sql(given: Given, acts: Acts, statement: string): Promise<number> {
  const { flags, isJson, out, note } = given;
  const { 'as-of': asOf, purpose, direction = 'import', out: file } = flags;
  const format = file === undefined ? undefined : /\.(csv|parquet)$/.exec(file)?.[1];
  if (asOf === undefined || purpose === undefined || (direction !== 'import' && direction !== 'export')) {
    note('gwanmun: sql needs --as-of DAY and --purpose TEXT; --direction is import or export.');
    return EXIT.usage;
  }
  if (file !== undefined && format === undefined) {
    note('gwanmun: the answer is written to a file that ends in .csv or .parquet.');
    return EXIT.usage;
  }
  const question = { direction, asOf, purpose, statement } as const;
  if (file !== undefined) {
    const asked = { ...question, format: format as 'csv' | 'parquet' };
    const bytes = await acts.answerToFile(askedFor(given), asked, file);
    out(isJson ? JSON.stringify({ file, bytes }) : `${file}: ${bytes} bytes.`);
    return EXIT.good;
  }
  const answer = await acts.askInSql(askedFor(given), question);
  if (isJson) out(JSON.stringify(answer));
  else {
    out(answer.columns.map(({ name }) => name).join('\t'));
    for (const row of answer.rows) out(row.map((cell) => (cell === null ? '' : String(cell))).join('\t'));
    if (answer.isCut) note('There is more; --out FILE.csv or .parquet writes all that one answer may hold.');
  }
  return EXIT.good;
}
