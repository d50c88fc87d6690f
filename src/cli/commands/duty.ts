/** `gwanmun duty`: what goods owe on a day, line by line with its articles, from flags or from a file of questions. */
import { formatNumber } from '../../core/text.ts';
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [file, ...others] = words;
  if (others.length > 0 || (file === undefined) === (flags.hs === undefined)) {
    note('gwanmun: duty needs either a file of questions (- for standard input) or --hs with --price.');
    return EXIT.usage;
  }
  const { assessAll, assessFile, caseOfFlags, citeOf } = await import('../../app/commands/duty.ts');
  const asked = { flags, env: process.env, tell: note };
  const answers =
    file === undefined
      ? await assessAll(asked, [caseOfFlags(flags, Date.now())])
      : await assessFile(asked, file);
  let isWrong = false;
  for (const [at, answer] of answers.entries()) {
    if (isJson) out(JSON.stringify(answer));
    else if (answer.ok) tell(answer.value, (step) => out(line(step, citeOf(step.basis))), out);
    if (answer.ok) continue;
    isWrong = true;
    for (const { pointer = '', code, message } of answer.problems) {
      note(`${file === undefined ? '' : `${at + 1}: `}${pointer}: ${message.en} (${code})`);
    }
  }
  if (isWrong) return EXIT.badInput;
  return answers.every((answer) => answer.ok && answer.value.missing.length === 0) ? EXIT.good : EXIT.partly;
}

type Answers = Awaited<ReturnType<typeof import('../../app/commands/duty.ts').assessAll>>;
type Assessment = Extract<Answers[number], { ok: true }>['value'];
type Step = Assessment['closing'][number];

function tell(
  { goods, closing, missing, taxKrw, payableKrw, isMadeUp, status }: Assessment,
  tellStep: (step: Step) => void,
  out: Given['out'],
): void {
  for (const { sequence, hsCode, valueSteps, taxes, customsValueKrw, notes } of goods) {
    out(`${sequence}. ${hsCode}`);
    for (const step of valueSteps) tellStep(step);
    out(`   customs value ${won(customsValueKrw)}`);
    for (const step of taxes) tellStep(step);
    for (const { en } of notes) out(`   ${en}`);
  }
  for (const step of closing) tellStep(step);
  for (const { tax, needs } of missing) out(`   missing: ${tax}: ${needs.en}`);
  out(
    `tax ${taxKrw === null ? 'not known' : won(taxKrw)}, payable ${payableKrw === null ? 'not known' : won(payableKrw)}`,
  );
  if (isMadeUp) out('Rates are made up: this is a demonstration.');
  if (status === 'unverified')
    out('Rests on facts that nobody has checked against a source; --json names them.');
}

const won = (amount: number): string => `KRW ${formatNumber(amount)}`;

function line({ text, rate = {}, amountKrw }: Step, cite: string): string {
  const { percent, wonPerUnit, unit = '', exchange, currency = '' } = rate;
  const how = [
    percent === undefined ? '' : `${percent} %`,
    wonPerUnit === undefined ? '' : `${wonPerUnit}/${unit}`,
    exchange === undefined ? '' : `${currency} ${exchange}`,
  ];
  return `   ${text.en.padEnd(42)}${how.filter(Boolean).join(' ').padStart(16)}${won(amountKrw).padStart(20)}  ${cite}`;
}

export const duty: Command = {
  name: 'duty',
  words: '[FILE]',
  says: 'what goods owe on a day, line by line with its articles',
  more: `A file holds one question as POST /api/v1/duty/assessments takes it, or several in an array. Rates are those of the store;
without one, or in a demonstration, made-up and observed ones that are marked. Exit code 2 where something is missing.`,
  flags: [
    { name: 'hs', value: 'CODE', says: 'goods code, 6 or 10 digits' },
    { name: 'price', value: 'MONEY', says: 'such as "2000 USD"' },
    { name: 'freight', value: 'MONEY', says: 'to the port of import' },
    { name: 'insurance', value: 'MONEY', says: 'of the carriage' },
    { name: 'origin', value: 'COUNTRY', says: 'two letters' },
    { name: 'departure', value: 'COUNTRY', says: 'country of dispatch (the origin unless told otherwise)' },
    {
      name: 'claim',
      value: 'KIND',
      says: 'a rate that is applied for with its proof, such as FCN1',
      repeats: true,
    },
    { name: 'quantity', value: 'NUMBER', says: 'with --unit (U: pieces)' },
    { name: 'unit', value: 'UNIT', says: 'unit of the quantity' },
    { name: 'kg', value: 'NUMBER', says: 'net mass' },
    { name: 'litres', value: 'NUMBER', says: 'volume' },
    { name: 'consumption', value: 'GROUP', says: 'group of individual consumption tax, or none' },
    { name: 'liquor', value: 'KIND', says: 'kind of liquor, or none' },
    { name: 'simplified', value: 'KIND', says: 'fur, clothing or other: a simplified rate' },
    { name: 'channel', value: 'CHANNEL', says: 'declaration, express, express-list or post' },
    { name: 'own-use', says: 'for the importer’s own use' },
    { name: 'day', value: 'DAY', says: 'day of the declaration (today)' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
