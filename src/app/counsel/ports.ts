/** Counsel as the HTTP server asks it. */
import { seoulDay } from '../../core/day.ts';
import type { CounselQuestion } from '../../exchange/contract/counsel.ts';
import type { CounselPorts } from '../../exchange/counsel-ports.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readQuestionRow } from '../../store/queries/counsel.ts';
import type { House } from '../house.ts';
import { citingArticles } from '../library/precedents/citing.ts';
import { approve, drop, handOver, writeAnswer } from './acts.ts';
import type { CounselKeeper } from './library.ts';
import { questionViews, viewsOf } from './questions.ts';
import { deskView, sayVerdict } from './verdicts.ts';
import { answerView, articlesOf, articleView } from './views.ts';

export function counselPorts(house: House, keeper: CounselKeeper): CounselPorts {
  const dayOf = (on: string | undefined): string => on ?? seoulDay(house.clock.now());
  const shown = async (who: Who, id: string): Promise<CounselQuestion> => {
    const row = await readQuestionRow(house.pool, id);
    const [view] = row === undefined ? [] : await viewsOf(house, await keeper.get(), who, [row]);
    if (view === undefined) throw new Refusal('not-found');
    return view;
  };
  return {
    async answer(q, on) {
      const answer = answerView(await keeper.get(), q, dayOf(on));
      return { ...answer, precedents: await citingArticles(house, articlesOf(answer)) };
    },
    article: async (law, number, on) => articleView((await house.shelf.get()).laws, law, number, dayOf(on)),
    async handOver(who, asked) {
      // A connected system reads answers; nobody would read what it is told by an officer.
      if (who.role === 'machine') throw new Refusal('forbidden');
      return shown(who, await handOver(house, await keeper.get(), who, asked));
    },
    questions: async (who, whose) => questionViews(house, await keeper.get(), who, whose),
    async verdict(who, verdict) {
      await sayVerdict(house, await keeper.get(), who, verdict);
    },
    desk: async () => deskView(house, await keeper.get()),
    async write(who, question, answer) {
      await writeAnswer(house, await keeper.get(), who, question, answer);
      return shown(who, question);
    },
    async approve(who, answer) {
      const question = await approve(house, who, answer);
      await keeper.refresh();
      return shown(who, question);
    },
    drop: async (who, answer, why) => shown(who, await drop(house, who, answer, why)),
  };
}
