/** `gwanmun train`: new models, their figures with the unseen first, and the model handed in or in a file. */

import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note('gwanmun: train takes no words; --data says what to learn from.');
    return EXIT.usage;
  }
  const { trainModels } = await import('../../app/commands/train.ts');
  const { figureTable } = await import('../../app/commands/figures.ts');
  const trained = await trainModels({ flags, env: process.env, tell: note });
  const { lines, frauds, seconds, model, isInForce, file } = trained;
  if (isJson) out(JSON.stringify(trained));
  else {
    out(`Trained on ${lines} examined lines, ${frauds} of them fraud, in ${seconds.toFixed(1)} s.`);
    for (const line of figureTable(trained)) out(line);
    if (model !== null)
      out(
        isInForce
          ? `In force from the next start on: ${model.slice(0, 12)}`
          : `Handed in as a candidate: ${model.slice(0, 12)}. It decides when one person proposed it and another confirmed it.`,
      );
    if (file !== null) out(`Written: ${file}`);
  }
  return EXIT.good;
}

export const train: Command = {
  name: 'train',
  says: 'trains models on outcomes, shows their figures, hands them in',
  more: `From the store: on every outcome, and the model is handed in as a candidate, beside a running server too (only the first
model of a store decides by itself). From kcs, the public data pack: on its year, and the models are written to a file for gwanmun screen and evaluate.`,
  flags: [
    { name: 'data', value: 'KIND', says: 'store (its outcomes, usual) or kcs (the public data pack)' },
    { name: 'out', value: 'FILE', says: 'writes the models there; kcs-model.json for kcs' },
    { name: 'seed', value: 'NUMBER', says: 'seed of the training, 1' },
    { name: 'dry-run', says: 'shows figures, hands nothing in' },
    { name: 'store', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
