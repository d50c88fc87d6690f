/** The words of `gwanmun study` that need somebody: tables, drafts, trainings, and the way of a model into force and back. */
import { askedFor } from '../asked-for.ts';
import { EXIT, type Given } from '../command.ts';

type Acts = typeof import('../../app/commands/study-acts.ts');
type Step = Exclude<Parameters<Acts['takeStep']>[3], 'propose'>;
type Act = (given: Given, acts: Acts, rest: readonly string[]) => Promise<number>;

const STEPS: readonly Step[] = ['shadow', 'shadow-end', 'confirm', 'drop', 'withdraw'];

const ACTS: Readonly<Record<string, { readonly words: number; readonly act: Act }>> = {
  table: { words: 1, act: table },
  new: { words: 1, act: (given, acts, [file]) => keep(given, acts, file!, null) },
  change: { words: 2, act: (given, acts, [id, file]) => keep(given, acts, file!, id!) },
  train: { words: 1, act: (given, acts, [id]) => train(given, acts, id!) },
  bring: { words: 2, act: (given, acts, [id, file]) => train(given, acts, id!, file!) },
  features: { words: 2, act: features },
  forest: { words: 3, act: forest },
  propose: { words: 2, act: propose },
  ...Object.fromEntries(STEPS.map((step) => [step, { words: 2, act: stepAct(step) }])),
};

/** @returns undefined where this is no such word, or has not its words */
export async function runAct(given: Given): Promise<number | undefined> {
  const [name = '', ...rest] = given.words;
  const known = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (known === undefined || rest.length !== known.words) return undefined;
  return known.act(given, await import('../../app/commands/study-acts.ts'), rest);
}

async function table(given: Given, acts: Acts, [file]: readonly string[]): Promise<number> {
  const { flags, isJson, out, note } = given;
  const [column = '', yes] = flags.answer?.split(/=(.*)/s) ?? [];
  if (flags.answer !== undefined && yes === undefined) {
    note('gwanmun: --answer must be COLUMN=YES, such as result=fraud.');
    return EXIT.usage;
  }
  const brought = await acts.bringTable(askedFor(given), file!, yes === undefined ? null : { column, yes });
  if (isJson) {
    out(JSON.stringify(brought));
    return EXIT.good;
  }
  const { id, rows, columns } = brought.table;
  out(`table ${id}: ${rows} rows, ${columns.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`);
  for (const { name, suspicions } of brought.looked?.columns ?? [])
    if (name !== column && suspicions.length > 0)
      out(`  look again at ${name}: ${suspicions.map((one) => SAYS[one]).join('; ')}`);
  return EXIT.good;
}

const SAYS = {
  'tells-alone': 'alone it tells the answer nearly perfectly, so it was probably written afterwards (a leak)',
  'filled-by-answer': 'whether it is filled in tells the answer (a leak)',
  'names-the-row': 'nearly every row has an entry of its own',
  constant: 'one value only',
};

async function keep(given: Given, acts: Acts, file: string, id: string | null): Promise<number> {
  const view = await acts.keepStudy(askedFor(given), file, id);
  given.out(given.isJson ? JSON.stringify(view) : `study ${view.id}: ${view.title}`);
  return EXIT.good;
}

async function train(given: Given, acts: Acts, id: string, file?: string): Promise<number> {
  const { isJson, out } = given;
  const trained = await acts.trainStudy(askedFor(given), id, file);
  if (isJson) {
    const { examples: _, ...figures } = trained.model.figures;
    out(JSON.stringify({ ...trained, model: { ...trained.model, figures } }));
  } else {
    out(`model ${trained.version} of study ${id}:`);
    for (const { name, rows, hits, auc } of trained.model.figures.judgement.regimes)
      out(`  ${name.padEnd(7)} ${rows} rows, ${hits} hits, AUC ${auc === null ? '–' : auc.toFixed(3)}`);
    out('  These figures are about examined cases; they say nothing about what nobody examined.');
  }
  return EXIT.good;
}

async function features(given: Given, acts: Acts, [id, file]: readonly string[]): Promise<number> {
  const format = /\.(csv|parquet)$/.exec(file!)?.[1];
  if (format === undefined) {
    given.note('gwanmun: features are written to a file that ends in .csv or .parquet.');
    return EXIT.usage;
  }
  const what = format === 'csv' ? 'features.csv' : 'features.parquet';
  return tellBytes(given, file!, await acts.takeOut(askedFor(given), id!, what, file!));
}

async function forest(given: Given, acts: Acts, [id, word, file]: readonly string[]): Promise<number> {
  const version = versionOf(given, word!);
  if (version === undefined) return EXIT.usage;
  const what = `models/${version}/xgboost.json` as const;
  return tellBytes(given, file!, await acts.takeOut(askedFor(given), id!, what, file!));
}

function tellBytes({ isJson, out }: Given, file: string, bytes: number): number {
  out(isJson ? JSON.stringify({ file, bytes }) : `${file}: ${bytes} bytes.`);
  return EXIT.good;
}

function stepAct(step: Step): Act {
  return async (given, acts, [id, word]) => {
    const [version, why] = [versionOf(given, word!), whyOf(given)];
    if (version === undefined || why === undefined) return EXIT.usage;
    return tellLife(given, await acts.takeStep(askedFor(given), id!, version, step, { why }));
  };
}

async function propose(given: Given, acts: Acts, [id, word]: readonly string[]): Promise<number> {
  const [version, why] = [versionOf(given, word!), whyOf(given)];
  const { from, demand } = given.flags;
  if (from === undefined || demand === undefined)
    given.note('gwanmun: propose needs --from CHANCE and --demand audit|documents|x-ray|physical.');
  if (version === undefined || why === undefined || from === undefined || demand === undefined)
    return EXIT.usage;
  const proposal = { from: Number(from), demand, why };
  return tellLife(given, await acts.takeStep(askedFor(given), id!, version, 'propose', proposal));
}

function versionOf({ note }: Given, word: string): number | undefined {
  if (/^[1-9]\d{0,5}$/.test(word)) return Number(word);
  note(`gwanmun: “${word}” is no version of a model.`);
  return undefined;
}

function whyOf({ flags, note }: Given): string | undefined {
  if (flags.why === undefined) note('gwanmun: say why with --why TEXT; it stands in the record.');
  return flags.why;
}

function tellLife({ isJson, out }: Given, view: Awaited<ReturnType<Acts['takeStep']>>): number {
  const { shadow, proposal, inForce, steps } = view.life;
  if (isJson) out(JSON.stringify(view.life));
  else {
    const last = steps.at(-1);
    if (last !== undefined) out(`model ${last.version}: ${last.step}, by ${last.who.en}`);
    if (shadow !== null) out(`  model ${shadow.version} in shadow, asked about ${shadow.asked} declarations`);
    if (proposal !== null) out(`  model ${proposal.version} waits for a second person`);
    if (inForce !== null)
      out(`  model ${inForce.version} in force: ${inForce.demand} from a chance of ${inForce.from} on`);
  }
  return EXIT.good;
}
