/** `gwanmun proof`: whether choosing beats chance, what was missed, what changed, and which alarms that gives. */
import type { ProofRow, ProofView } from '../../app/commands/proof.ts';
import { type Command, EXIT, type Given } from '../command.ts';

const MOST_DAYS = 366;
const LEAST_DAYS = 4;

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const days = flags.days === undefined ? undefined : Number(flags.days);
  const isWrong = days !== undefined && !(Number.isInteger(days) && days >= LEAST_DAYS && days <= MOST_DAYS);
  if (words.length > 0 || isWrong) {
    note(`gwanmun: proof takes no words, and --days a whole number from ${LEAST_DAYS} to ${MOST_DAYS}.`);
    return EXIT.usage;
  }
  const { readProof } = await import('../../app/commands/proof.ts');
  const view = await readProof({ flags, env: process.env, tell: note }, days);
  if (isJson) out(JSON.stringify(view));
  else tell(view, out);
  return view.alarms.length === 0 ? EXIT.good : EXIT.found;
}

function tell(view: ProofView, out: (line: string) => void): void {
  out(`${view.from} to ${view.to}. Chance finds ${rateText(view.base)}.`);
  for (const row of [...view.lanes, ...view.models, ...view.offices, ...view.criteria]) out(rowText(row));
  const { total, recall, stream, n, hits } = view.left;
  out(
    total === null
      ? 'Nothing was examined by chance alone: what was missed cannot be estimated.'
      : `Left in ${stream} released: ${total.value.toFixed(0)} (${total.low.toFixed(0)}–${total.high.toFixed(0)}), from ${hits} in ${n} drawn; caught ${recall === null ? '–' : `${percent(recall.value)} (${percent(recall.low)}–${percent(recall.high)})`}.`,
  );
  for (const { title, effect, matters, before, after } of view.drift)
    out(
      `${title.en}: ${effect === null ? 'too few cases' : effect.toFixed(3)} (matters from ${matters}; n ${before} and ${after})`,
    );
  for (const { title, says, next, link } of view.alarms)
    out(`ALARM ${title.en}: ${says.en} ${next.en} (${link})`);
  if (view.alarms.length === 0) out('No alarm.');
  out(
    `${view.asked} questions; where nothing is amiss, any alarm comes in at most ${percent(view.alarmRate)} of all cases.`,
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function rateText({ n, share, low, high }: ProofView['base']): string {
  return share === null || low === null || high === null
    ? 'nothing yet (n=0)'
    : `${percent(share)} (${percent(low)}–${percent(high)}, n=${n})`;
}

function rowText({ group, title, found, random }: ProofRow): string {
  return `${group.padEnd(10)}${title.en}: ${rateText(found)}${random === null ? '' : `; chance ${rateText(random)}`}`;
}

export const proof: Command = {
  name: 'proof',
  says: 'whether choosing beats chance, what was missed, what changed',
  more: `Hit rates of lanes, models, offices and criteria beside chance, findings estimated to be left in the released stream, drift by
its size, disparities, and alarms at a stated rate: the page /proof as text or JSON. Exit code 1: there is an alarm.`,
  flags: [
    { name: 'days', value: 'N', says: 'so many days up to now, 28' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
