/** One made-up question on law that waits at the desk of the demonstration; once. */
import { CARDS, makeCounsel } from '../../areas/counsel/index.ts';
import type { Who } from '../../exchange/ports.ts';
import { readQuestions } from '../../store/queries/counsel.ts';
import type { House } from '../house.ts';
import { handOver } from './acts.ts';

const WHO: Who = { account: 'broker', name: { ko: '', en: '' }, role: 'trader', office: null, skills: [] };
const QUESTION = '(가상 질문) 전시회에 냈던 견본 의자를 바자회에 내놓아도 되나요';

/** By the cards alone: the law is read when somebody asks. */
export async function furnishCounsel(house: House): Promise<void> {
  if ((await readQuestions(house.pool, null)).length > 0) return;
  const counsel = makeCounsel({ laws: [], cards: CARDS });
  await handOver(house, { laws: [], cards: CARDS, counsel }, WHO, { q: QUESTION, because: 'unsatisfied' });
}
