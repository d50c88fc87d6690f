/** `gwanmun simulate`: which strategy of selection finds most, when only what is examined is ever known. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note('gwanmun: simulate takes no words; --data says what to play.');
    return EXIT.usage;
  }
  const { runSimulation, simulationTable } = await import('../../app/commands/simulate.ts');
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const simulated = await runSimulation({ flags, env: process.env, tell: note }, stop.signal);
    if (isJson) out(JSON.stringify(simulated));
    else for (const line of simulationTable(simulated)) out(line);
    return EXIT.good;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    note('gwanmun: the simulation was stopped; nothing was written.');
    return EXIT.found;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

export const simulateCommand: Command = {
  name: 'simulate',
  says: 'plays strategies of selection week by week and compares them',
  more: `Each week a strategy chooses what is examined; only those answers are revealed, the model learns from them, and the next
week comes. Norm-precision is what was found over what a referee who knows all answers would have found. A planted change is
noticed with its third find. Made-up trade changes in mid-play as --drift says; the public data set has no change of its own,
and --data kcs --drift swap is a scenario of ours and not the data set. It takes minutes: two processes play at a time.`,
  flags: [
    { name: 'data', value: 'KIND', says: 'synthetic (made-up trade, usual) or kcs (the public data pack)' },
    {
      name: 'drift',
      value: 'NAMES',
      says: 'new-kind,relocation,leak (usual; made up), new-kinds (alone), swap (kcs), or none',
    },
    {
      name: 'strategies',
      value: 'NAMES',
      says: 'top-score, hybrid, least-known, recurring, uncertainty, diversity, gradient, adaptive, top-worth (synthetic), random',
    },
    { name: 'percent', value: 'NUMBER', says: 'part of a week that is examined, 10' },
    {
      name: 'exploration',
      value: 'NUMBER',
      says: 'per cent of the examinations that explore, 10; adaptive chooses its own',
    },
    { name: 'seeds', value: 'NUMBER', says: 'repetitions, each with a seed of its own: 5' },
    { name: 'first-seed', value: 'NUMBER', says: 'the first of the seeds, 0' },
    {
      name: 'weeks',
      value: 'NUMBER',
      says: 'weeks in all: 78, with new-kinds 56, of kcs as many as there are',
    },
    { name: 'labelled', value: 'NUMBER', says: 'weeks at the beginning in which everything is examined, 4' },
    {
      name: 'half-life',
      value: 'NUMBER',
      says: 'weeks after which an examination counts half; never when absent',
    },
    { name: 'picture', value: 'FILE', says: 'draws the curves there, as SVG' },
  ],
  run,
};
