/** `gwanmun study`: what officers learn from the past by themselves, read from the command line. */
import { PERSON_FLAGS } from '../asked-for.ts';
import { type Command, EXIT, type Given } from '../command.ts';
import { runAct } from './study-acts.ts';

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

async function card(given: Given, id: string, version: string): Promise<number> {
  const { flags, isJson, out, note } = given;
  const language = flags.language ?? 'ko';
  if ((language !== 'ko' && language !== 'en') || !/^[1-9]\d{0,5}$/.test(version)) {
    note('gwanmun: card takes ID and VERSION, and --language ko or en.');
    return EXIT.usage;
  }
  const { readStudyCard } = await import('../../app/commands/study.ts');
  const asked = { flags, env: process.env, tell: note };
  const { view, text } = await readStudyCard(asked, id, Number(version), language);
  out(isJson ? JSON.stringify(view) : text);
  return view.gaps === 0 ? EXIT.good : EXIT.partly;
}

function said(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

async function run(given: Given): Promise<number> {
  const [name, ...rest] = given.words;
  if (name === 'list' && rest.length === 0) return list(given);
  if (name === 'show' && rest.length === 1) return show(given);
  if (name === 'look' && rest.length === 1) return look(given);
  if (name === 'card' && rest.length === 2) return card(given, rest[0]!, rest[1]!);
  const code = await runAct(given);
  if (code === undefined) given.note('gwanmun: these are not words of study; gwanmun study --help has them.');
  return code ?? EXIT.usage;
}

export const study: Command = {
  name: 'study',
  words: 'list | show ID | look ID | table FILE | new FILE | train ID | …',
  says: 'studies of the workbench: their data, models and figures, and the way of a model into force',
  more: `Read from the store at hand:
  list, show ID           studies, and the models of one with their figures
  card ID VERSION         the card of a model as Markdown (--language en); the exit code is 2 while statements are missing
  look ID                 every column with its gaps and how well it tells the answer alone; entries of persons are left out
Through the running server, as the person named with --account (the password is asked for, or stands in GWANMUN_PASSWORD):
  table FILE              brings a table (CSV or Parquet); --answer result=fraud looks for columns that give the answer away
  new FILE, change ID FILE   begins or changes a study: JSON with title, purpose and definition, as show ID --json has them
  train ID                learns a model; Ctrl+C cancels, and nothing is stored
  features ID FILE        writes what forests are grown from to a .csv or .parquet file
  forest ID VERSION FILE  writes the forest of a model as a model file of XGBoost
  bring ID FILE           registers a tree model that was trained on those features: the JSON of XGBoost, or a .onnx file
  shadow, shadow-end, propose, confirm, drop, withdraw ID VERSION --why TEXT
                          the steps of a model; propose takes --from CHANCE and --demand too, and another person confirms`,
  flags: [
    ...PERSON_FLAGS,
    { name: 'language', value: 'ko|en', says: 'card: its language, ko' },
    { name: 'answer', value: 'COLUMN=YES', says: 'table: the answer, and its entry that means yes' },
    { name: 'why', value: 'TEXT', says: 'steps: the reason that stands in the record' },
    { name: 'from', value: 'CHANCE', says: 'propose: from this chance on it asks' },
    { name: 'demand', value: 'WHAT', says: 'propose: audit, documents, x-ray or physical' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
