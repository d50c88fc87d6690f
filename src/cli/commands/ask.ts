/** `gwanmun ask "…"`: what the law says on a question, with articles, or that nothing was found. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length === 0) {
    note('gwanmun: ask takes a question.');
    return EXIT.usage;
  }
  const { askCommand } = await import('../../app/commands/ask.ts');
  const answer = await askCommand({ flags, env: process.env, tell: note }, words.join(' '));
  if (isJson) out(JSON.stringify(answer));
  else for (const line of linesOf(answer)) out(line);
  return answer.kind === 'answered' ? EXIT.good : EXIT.found;
}

type Answered = Awaited<ReturnType<typeof import('../../app/commands/ask.ts').askCommand>>;

function linesOf({ kind, question, card, cited, attached, nearest, laws }: Answered): string[] {
  const language = /[가-힣]/.test(question) ? 'ko' : 'en';
  const lines: string[] = [];
  if (kind === 'not-found') lines.push('No article was found for this question.');
  if (kind === 'candidates') lines.push('Not sure enough for an answer; these articles come nearest.');
  if (card !== null)
    lines.push(card.title[language], `  ${card.text[language]}`, `  ${card.articles.join(', ')}`);
  for (const one of [...cited, ...attached]) {
    const later = one.isLater ? '; the earliest version that is loaded' : '';
    lines.push(
      '',
      `${one.ref}${one.title === '' ? '' : ` (${one.title})`}, in force from ${one.effective}${later}`,
    );
    for (const { place, sentence } of one.quotes)
      lines.push(`  ${place === '' ? '' : `${place}: `}${sentence}`);
  }
  if (kind !== 'answered') for (const { ref, title } of nearest) lines.push(`  ${ref} (${title})`);
  if (laws === 0) lines.push('No law text is loaded (data pack korea-law): this is from cards alone.');
  return [
    ...lines,
    '',
    'General information, not legal advice. Where a card and the law differ, the law holds.',
  ];
}

export const ask: Command = {
  name: 'ask',
  words: 'QUESTION',
  says: 'finds the article of customs law that answers a question, with its words',
  more: 'In Korean or English, everyday or technical. Exit code 0 with an answer, 1 with candidates or nothing.',
  flags: [
    { name: 'on', value: 'DAY', says: 'the law of that day, among loaded versions (today)' },
    { name: 'data', value: 'FOLDER', says: 'data folder, whose packs/ is looked in too' },
  ],
  run,
};
