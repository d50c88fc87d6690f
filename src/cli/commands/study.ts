/** `gwanmun study`: what officers learn from the past by themselves, read from the command line. */
import { type Command, EXIT, type Given } from '../command.ts';

async function list({ flags, isJson, out, note }: Given): Promise<number> {
  const { listStudies } = await import('../../app/commands/study.ts');
  const rows = await listStudies({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  else if (rows.length === 0) out('There are no studies.');
  for (const { id, title, models, changedAt } of isJson ? [] : rows)
    out(`${id}  ${changedAt}  ${models} models  ${title}`);
  return EXIT.good;
}

async function show(given: Given): Promise<number> {
  const { flags, isJson, out, note } = given;
  const { showStudy } = await import('../../app/commands/study.ts');
  const study = await showStudy({ flags, env: process.env, tell: note }, given.words[1]!);
  if (isJson) out(JSON.stringify(study));
  else out(`${study.id}  ${study.title}: ${study.purpose}`);
  for (const { version, trainedAt, figures } of isJson ? [] : study.trained) {
    out(`model ${version}  ${trainedAt}`);
    for (const { name, rows, hits, auc, averagePrecision } of figures.judgement.regimes)
      out(`  ${name.padEnd(7)} ${rows} rows, ${hits} hits, AUC ${said(auc)}, AP ${said(averagePrecision)}`);
    if (figures.champion !== null)
      out(`  the way of the model in use, all: AUC ${said(figures.champion.all.auc)}`);
    out('  These figures are about examined cases; they say nothing about what nobody examined.');
  }
  return EXIT.good;
}

async function look(given: Given): Promise<number> {
  const { flags, isJson, out, note } = given;
  const { lookAtStudy } = await import('../../app/commands/study.ts');
  const looked = await lookAtStudy({ flags, env: process.env, tell: note }, given.words[1]!);
  if (isJson) out(JSON.stringify(looked));
  else out(`${looked.rows} rows, ${looked.hits} hits`);
  for (const { name, kind, missing, alone, suspicions } of isJson ? [] : looked.columns)
    out(
      `  ${name.padEnd(32)} ${kind.padEnd(7)} ${missing} missing  alone ${said(alone)}  ${suspicions.join(', ')}`,
    );
  return EXIT.good;
}

function said(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function run(given: Given): Promise<number> {
  const [name, ...rest] = given.words;
  if (name === 'list' && rest.length === 0) return list(given);
  if (name === 'show' && rest.length === 1) return show(given);
  if (name === 'look' && rest.length === 1) return look(given);
  given.note('gwanmun: study takes list, show ID, or look ID.');
  return Promise.resolve(EXIT.usage);
}

export const study: Command = {
  name: 'study',
  words: 'list | show ID | look ID',
  says: 'studies of the workbench: their models with figures, and what stands in their data',
  more: 'look names every column with its gaps and how well it tells the answer by itself; entries of persons are left out.',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' }],
  run,
};
