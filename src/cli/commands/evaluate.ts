/** `gwanmun evaluate`: the figures of models on what came after they were trained. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note('gwanmun: evaluate takes no words; --data says what to measure on, --model names a file.');
    return EXIT.usage;
  }
  const { evaluateModels } = await import('../../app/commands/evaluate.ts');
  const { figureTable } = await import('../../app/commands/figures.ts');
  const evaluated = await evaluateModels({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(evaluated));
  else {
    out(`Model: ${evaluated.model}`);
    for (const line of figureTable(evaluated)) out(line);
  }
  return EXIT.good;
}

export const evaluate: Command = {
  name: 'evaluate',
  says: 'measures models on examined lines that came later',
  more: `Unseen goods profiles stand first, because there a model must generalise; then seen ones, all, critical fraud, and a plain
lookup table to compare with. From the store: trained on what was known 60 days before the last outcome, measured on the rest.
From kcs: trained on the year of the public data pack, measured on the quarter after it. Nothing is stored.`,
  flags: [
    { name: 'data', value: 'KIND', says: 'store (its outcomes, usual) or kcs (the public data pack)' },
    { name: 'model', value: 'FILE', says: 'measures the models of a file instead of training' },
    { name: 'seed', value: 'NUMBER', says: 'seed of the training, 1' },
    { name: 'store', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
