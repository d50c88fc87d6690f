/** `gwanmun challenges`: who does best on cases that nobody has seen, and handing in a model of one's own. */
import { type AskedFor, askedFor, PERSON_FLAGS } from '../asked-for.ts';
import { type Command, EXIT, type Given } from '../command.ts';

type View = Awaited<ReturnType<typeof import('../../app/commands/challenges.ts').showChallenge>>;

async function list(given: Given, asked: AskedFor): Promise<number> {
  const { listChallenges } = await import('../../app/commands/challenges.ts');
  const rows = await listChallenges(asked);
  if (given.isJson) given.out(JSON.stringify(rows));
  else if (rows.length === 0) given.out('There are no challenges.');
  for (const { id, title, isOpen, closesOn, people } of given.isJson ? [] : rows)
    given.out(`${id}  ${isOpen ? `open until ${closesOn}` : 'over'}  ${people} people  ${title}`);
  return EXIT.good;
}

function tellView({ isJson, out }: Given, view: View): number {
  if (isJson) {
    out(JSON.stringify(view));
    return EXIT.good;
  }
  out(`${view.id}  ${view.title}: ${view.purpose}`);
  out(
    `  judged on ${view.hiddenFrom} to ${view.hiddenTo}, ${view.isOpen ? `open until ${view.closesOn}` : 'over'}`,
  );
  for (const { who, study, entries, shown, keptBack } of view.board) {
    const name = who === null ? 'the way of the model in use' : `${who.en}, ${study!.id}/${study!.version}`;
    const { averagePrecision, auc } = keptBack ?? shown;
    out(`  AP ${said(averagePrecision)}  AUC ${said(auc)}  ${name} (${entries} entries)`);
  }
  if (view.isOpen) out(`  ${view.leftToday} entries left today`);
  return EXIT.good;
}

function said(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

async function run(given: Given): Promise<number> {
  const [name, ...rest] = given.words;
  const asked = askedFor(given);
  if (name === 'list' && rest.length === 0) return list(given, asked);
  const acts = await import('../../app/commands/challenges.ts');
  if (name === 'show' && rest.length === 1) return tellView(given, await acts.showChallenge(asked, rest[0]!));
  if (name === 'open' && rest.length === 1) return tellView(given, await acts.openChallenge(asked, rest[0]!));
  const [id = '', study = '', version = ''] = rest;
  if (name === 'enter' && rest.length === 3 && /^[1-9]\d{0,5}$/.test(version)) {
    const entry = { study, version: Number(version) };
    return tellView(given, await acts.enterChallenge(asked, id, entry));
  }
  given.note('gwanmun: challenges takes list, show ID, open FILE, or enter ID STUDY VERSION.');
  return EXIT.usage;
}

export const challenges: Command = {
  name: 'challenges',
  words: 'list | show ID | open FILE | enter ID STUDY VERSION',
  says: 'challenges: whose model does best on cases that nobody has seen',
  more: `Through the running server, as the person named with --account (the password is asked for, or stands in GWANMUN_PASSWORD).
open reads JSON with title, purpose, outcome, hiddenFrom, hiddenTo, closesOn and entriesADay.
enter hands in a model of a study of one's own; what it learnt from has to end before the hidden days.`,
  flags: [
    ...PERSON_FLAGS,
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
