/** `gwanmun ask`: a question on customs law, answered on the command line from cards and law text. */
import { type Answer, CARDS, makeCounsel, readQuestion } from '../../areas/counsel/index.ts';
import { isDay, seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { readLaws } from '../counsel/read-laws.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

export interface CommandAnswer extends Answer {
  readonly question: string;
  readonly day: string;
  /** How many laws, decrees and rules were searched. */
  readonly laws: number;
}

/** Throws `input/question` with everything that is wrong, and `settings/wrong` for a day that is none. */
export async function askCommand(asked: Asked, text: string): Promise<CommandAnswer> {
  const day = asked.flags.on ?? seoulDay(Date.now());
  if (!isDay(day)) throw new Fault('settings/wrong', `--on is a day such as 2026-01-01, not “${day}”.`);
  const question = readQuestion(text);
  if (!question.ok)
    throw new Fault('input/question', question.problems.map(({ message }) => message.en).join(' '));
  const laws = await readLaws(asked.env, dataFolderOf(settingsOf(asked)));
  const answer = makeCounsel({ laws, cards: CARDS }).ask(question.value, day);
  return { question: question.value.text, day, laws: laws.length, ...answer };
}
