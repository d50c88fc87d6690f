/** `gwanmun bench [NAME…]`: quality and speed, measured on this machine; three of the benches on files of one's own as well. */
import { type Command, EXIT, type Given } from '../command.ts';

interface OwnFiles {
  /** The flags that go with it. */
  readonly flags: readonly string[];
  readonly run: (given: Given) => Promise<{ readonly report: unknown; readonly table: string }>;
}

/** The benches that take files. */
const ON_FILES: Readonly<Record<string, OwnFiles>> = {
  fraud: {
    flags: ['train', 'eval', 'seeds', 'simulate'],
    async run({ flags, note }) {
      const { runFraudBench } = await import('../../app/commands/bench-fraud.ts');
      return runFraudBench({ flags, env: process.env, tell: note });
    },
  },
  hs: {
    flags: ['train', 'eval'],
    async run({ flags, note }) {
      const { runHsBench } = await import('../../app/commands/bench-hs.ts');
      return runHsBench({ flags, env: process.env, tell: note });
    },
  },
  law: {
    flags: ['questions'],
    async run({ flags, note }) {
      const { benchLaw, lawLines } = await import('../../app/commands/bench-law.ts');
      const report = await benchLaw({ flags, env: process.env, tell: note });
      return { report, table: lawLines(report).join('\n') };
    },
  },
};

async function run(given: Given): Promise<number> {
  const { flags, words, isJson, out, note } = given;
  const own = words.length === 1 ? ON_FILES[words[0]!] : undefined;
  const strange = strangeFlags(flags, own);
  if (strange.length > 0) {
    for (const line of strange) note(line);
    return EXIT.usage;
  }
  if (own !== undefined) {
    const { report, table } = await own.run(given);
    out(isJson ? JSON.stringify(report) : table);
    return EXIT.good;
  }
  const { runBenches } = await import('../../app/commands/bench.ts');
  const figures = await runBenches({ names: words, isJson, env: process.env, say: isJson ? note : out });
  if (isJson) out(JSON.stringify(figures));
  return EXIT.good;
}

/** What is said of flags that another bench understands. */
function strangeFlags(flags: Given['flags'], own: OwnFiles | undefined): string[] {
  const names = [...new Set(Object.values(ON_FILES).flatMap((one) => one.flags))];
  return names
    .filter((name) => flags[name] !== undefined && own?.flags.includes(name) !== true)
    .map((name) => {
      const whose = Object.keys(ON_FILES).filter((bench) => ON_FILES[bench]!.flags.includes(name));
      return `gwanmun: --${name} goes with ${whose.map((bench) => `“bench ${bench}”`).join(' or ')} alone.`;
    });
}

export const bench: Command = {
  name: 'bench',
  words: '[NAME…]',
  says: 'measures quality and speed on this machine',
  more: `All benches, or those named: criteria, decide, intake, fraud, synthetic and what else lies in bench/. They take minutes.
bench fraud judges the scores on examined declarations in the columns of the public data set: unseen goods profiles first,
then groups kept apart, then everything, beside chance and a plain lookup, each headline with its caveat.
bench hs judges the recommended HS codes: --train names rulings, parcel descriptions and tables of names in the formats of the
packs, --eval the goods to be asked about; without flags a fifth of each pack is held back.
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
