/** `gwanmun criteria check`: the static check, for whoever writes criteria outside the console. */
import { EXIT, type Given } from '../command.ts';

export async function checkCriterion({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [, file, ...more] = words;
  if (more.length > 0 || (file === undefined) === (flags.expression === undefined)) {
    note('gwanmun: criteria check takes one FILE or --expression.');
    return EXIT.usage;
  }
  const { checkCriteria } = await import('../../app/commands/criteria-check.ts');
  const checked = await checkCriteria({ flags, env: process.env, tell: note }, file);
  if (isJson) out(JSON.stringify(checked));
  else
    for (const { id, proof } of checked) {
      const name = id === '' ? '' : `${id}  `;
      out(`${name}${proof.answer}: ${proof.message.en}`);
      for (const { message } of [...proof.problems, ...proof.clashes, ...proof.remarks])
        out(`  ${message.en}`);
    }
  const answers = checked.map(({ proof }) => proof.answer);
  if (answers.includes('wrong')) return EXIT.badInput;
  return answers.some((answer) => answer !== 'open') ? EXIT.found : EXIT.good;
}
