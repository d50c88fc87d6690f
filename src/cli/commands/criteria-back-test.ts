/** `gwanmun criteria back-test`: what a criterion would have hit in the store's past, or in a file of declarations. */
import { EXIT, type Given } from '../command.ts';

export async function backTestCriterion({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [, file, ...more] = words;
  if (file === undefined || more.length > 0) {
    note('gwanmun: criteria back-test takes one FILE.');
    return EXIT.usage;
  }
  const { backTestFile, linesOfReport } = await import('../../app/commands/criteria-back-test.ts');
  const answer = await backTestFile({ flags, env: process.env, tell: note }, file);
  if ('proof' in answer) {
    if (isJson) out(JSON.stringify(answer));
    else {
      out(`${answer.proof.answer}: ${answer.proof.message.en}`);
      for (const { message } of [...answer.proof.problems, ...answer.proof.clashes]) out(`  ${message.en}`);
    }
    return answer.proof.answer === 'wrong' ? EXIT.badInput : EXIT.found;
  }
  if (isJson) out(JSON.stringify(answer));
  else for (const line of linesOfReport(answer.report)) out(line);
  return EXIT.good;
}
