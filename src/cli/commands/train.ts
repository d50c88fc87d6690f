/** `gwanmun train`: new models, their figures with the unseen first, and the model in force or in a file. */

import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note('gwanmun: train takes no words; --data says what to learn from.');
    return EXIT.usage;
  }
  const { trainModels } = await import('../../app/commands/train.ts');
  const { figureTable } = await import('../../app/commands/figures.ts');
  const trained = await trainModels({ flags, env: process.env, tell: note });
  const { lines, frauds, seconds, inForce, file } = trained;
  if (isJson) out(JSON.stringify(trained));
  else {
    out(`Trained on ${lines} examined lines, ${frauds} of them fraud, in ${seconds.toFixed(1)} s.`);
    for (const line of figureTable(trained)) out(line);
    if (inForce !== null) out(`In force: ${inForce.slice(0, 12)}`);
    if (file !== null) out(`Written: ${file}`);
  }
  return EXIT.good;
}

export const train: Command = {
  name: 'train',
  says: 'trains models on outcomes, shows their figures, puts them in force',
  more: `From the store: on every outcome, and the model decides from then on (a running server trains it by itself, with its own
seed). From kcs, the public data pack: on its year, and the models are written to a file for gwanmun screen and evaluate.`,
  flags: [
    { name: 'data', value: 'KIND', says: 'store (its outcomes, usual) or kcs (the public data pack)' },
    { name: 'out', value: 'FILE', says: 'writes the models there; kcs-model.json for kcs' },
    { name: 'seed', value: 'NUMBER', says: 'seed of the training, 1' },
    { name: 'dry-run', says: 'shows figures, puts nothing in force' },
    { name: 'store', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
