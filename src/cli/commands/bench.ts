/** `gwanmun bench [NAME…]`: quality and speed, measured on this machine; `bench fraud` on files of one's own as well. */
import { type Command, EXIT, type Given } from '../command.ts';

const OF_FRAUD = ['train', 'eval', 'seeds', 'simulate'] as const;
const OF_HS = ['train', 'eval'] as const;

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const isFraud = words.length === 1 && words[0] === 'fraud';
  const isHs = words.length === 1 && words[0] === 'hs';
  const allowed: readonly string[] = isFraud ? OF_FRAUD : isHs ? OF_HS : [];
  const strange = OF_FRAUD.filter((name) => flags[name] !== undefined && !allowed.includes(name));
  if (strange.length > 0) {
    const whose = OF_HS.some((name) => strange.includes(name))
      ? '“bench fraud” or “bench hs”'
      : '“bench fraud”';
    note(`gwanmun: ${strange.map((name) => `--${name}`).join(', ')} goes with ${whose} alone.`);
    return EXIT.usage;
  }
  const isLaw = words.length === 1 && words[0] === 'law';
  if (flags.questions !== undefined && !isLaw) {
    note('gwanmun: --questions goes with “bench law” alone.');
    return EXIT.usage;
  }
  if (isLaw) {
    const { benchLaw, lawLines } = await import('../../app/commands/bench-law.ts');
    const report = await benchLaw({ flags, env: process.env, tell: note });
    for (const line of isJson ? [JSON.stringify(report)] : lawLines(report)) out(line);
    return EXIT.good;
  }
  const say = isJson ? note : out;
  if (isFraud) {
    const { runFraudBench } = await import('../../app/commands/bench-fraud.ts');
    const { report, table } = await runFraudBench({ flags, env: process.env, tell: note });
    out(isJson ? JSON.stringify(report) : table);
    return EXIT.good;
  }
  if (isHs) {
    const { runHsBench } = await import('../../app/commands/bench-hs.ts');
    const { report, table } = await runHsBench({ flags, env: process.env, tell: note });
    out(isJson ? JSON.stringify(report) : table);
    return EXIT.good;
  }
  const { runBenches } = await import('../../app/commands/bench.ts');
  const figures = await runBenches({ names: words, isJson, env: process.env, say });
  if (isJson) out(JSON.stringify(figures));
  return EXIT.good;
}

export const bench: Command = {
  name: 'bench',
  words: '[NAME…]',
  says: 'measures quality and speed on this machine',
  more: `All benches, or those named: criteria, decide, intake, fraud, synthetic and what else lies in bench/. They take minutes.
bench fraud judges the scores on examined declarations in the columns of the public data set: unseen goods profiles first,
then groups kept apart, then everything, beside chance and a plain lookup, each headline with its caveat.
bench hs judges the recommended HS codes: --train names rulings, parcel descriptions and tables of names in the formats of the
packs, --eval the goods to be asked about; without flags a fifth of each pack is held back.`,
bench law asks counsel questions whose articles are known, and some that are none of its business; it needs the pack korea-law.`,
  flags: [
    {
      name: 'train',
      value: 'FILE',
      says: 'fraud, hs: learns from it; may be given several times',
      repeats: true,
    },
    { name: 'eval', value: 'FILE', says: 'fraud, hs: judges on it' },
    { name: 'seeds', value: 'NUMBER', says: 'fraud: trainings with seeds 0, 1, …: 5' },
    {
      name: 'questions',
      value: 'FILE',
      says: 'law: questions with known articles (those of the pack law-questions)',
    },
    { name: 'simulate', says: 'fraud: plays the files week by week as well, some ten minutes more' },
  ],
  run,
};
