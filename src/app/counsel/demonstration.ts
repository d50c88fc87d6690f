/** One made-up question on law that waits at the desk of the demonstration; once. */
import { CARDS, makeCounsel } from '../../areas/counsel/index.ts';
import { readQuestions } from '../../store/queries/counsel.ts';
import type { House } from '../house.ts';
import { madeUpPerson } from '../made-up-person.ts';
import { handOver } from './acts.ts';

const QUESTION = '(가상 질문) 전시회에 냈던 견본 의자를 바자회에 내놓아도 되나요';

/** By the cards alone: the law is read when somebody asks. */
export async function furnishCounsel(house: House): Promise<void> {
  if ((await readQuestions(house.pool, null)).length > 0) return;
  const counsel = makeCounsel({ laws: [], cards: CARDS });
  const broker = madeUpPerson('broker', 'trader');
  await handOver(house, { laws: [], cards: CARDS, counsel }, broker, { q: QUESTION, because: 'unsatisfied' });
}
