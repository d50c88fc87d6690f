/** `gwanmun models`: the models of the store, how each stands, and which decided when. */
import { type Command, EXIT, type Given } from '../command.ts';

async function list({ flags, isJson, out, note }: Given): Promise<number> {
  const { listModels } = await import('../../app/commands/models.ts');
  const rows = await listModels({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  else
    for (const { id, name, version, state, trainedAt, trainedBy, isWaiting } of rows)
      out(
        `${`${name}@${version}`.padEnd(14)}${state.padEnd(11)}${id.slice(0, 12)}  ${trainedAt}  by ${trainedBy.en}${isWaiting ? ', waits for a second person' : ''}`,
      );
  return EXIT.good;
}

async function history({ flags, isJson, out, note }: Given): Promise<number> {
  const { readHistory } = await import('../../app/commands/models.ts');
  const kept = await readHistory({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(kept));
  else {
    for (const { model, name, version, from, to } of kept.spans)
      out(`${from}  ${to ?? 'now                     '}  ${name}@${version}  ${model.slice(0, 12)}`);
    out('');
    for (const { at, name, version, title, who, why, firstBy } of kept.steps)
      out(
        `${at}  ${`${name}@${version}`.padEnd(12)}  ${title.en}, ${who.en}${firstBy === null ? '' : ` (proposed by ${firstBy.en})`}${why === null ? '' : `: ${why}`}`,
      );
  }
  return EXIT.good;
}

async function card({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { readCard } = await import('../../app/commands/models.ts');
  const language = flags.language ?? 'ko';
  if (language !== 'ko' && language !== 'en') {
    note(`gwanmun: --language must be ko or en, not “${language}”.`);
    return EXIT.usage;
  }
  const { view, text } = await readCard({ flags, env: process.env, tell: note }, words[1] ?? '', language);
  out(isJson ? JSON.stringify(view) : text);
  return view.gaps === 0 ? EXIT.good : EXIT.partly;
}

async function run(given: Given): Promise<number> {
  const [word] = given.words;
  const count = given.words.length;
  if (count === 0 || (word === 'list' && count === 1)) return list(given);
  if (word === 'history' && count === 1) return history(given);
  if (word === 'card' && count === 2) return card(given);
  given.note('gwanmun: models needs list, history, or card ID.');
  return EXIT.usage;
}

export const models: Command = {
  name: 'models',
  words: 'list|history|card',
  says: 'the models of the store, and which decided when',
  more: `list shows every model with its state: candidate, shadow, active, retired.
history shows which model decided from when to when, on the business clock, and every step that anybody took, for ever.
card ID (or NAME@VERSION) writes its card as Markdown, or JSON with --json; the exit code is 2 while statements are missing.
Nobody puts a model in force here: in the console one person proposes it and another confirms it.`,
  flags: [
    { name: 'language', value: 'ko|en', says: 'card: its language, ko' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
