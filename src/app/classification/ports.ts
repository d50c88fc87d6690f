/** Answers what the HTTP server asks about HS codes. */
import { questionProblems } from '../../areas/classification/index.ts';
import type { ClassificationPorts } from '../../exchange/classification-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { recentClassifications } from '../../store/queries/classification.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { decide } from './decide.ts';
import { guideView, translation } from './guide.ts';
import { codeHistory, departuresIn } from './history.ts';
import { decisionView, recommendationView } from './view.ts';

const MOST_DECISIONS = 100;

export function classificationPorts(house: House, needReady: () => void): ClassificationPorts {
  return {
    async recommend(who, { text, within }) {
      const wrong = questionProblems(text, within ?? '');
      if (wrong.length > 0) throw new Refusal('invalid', undefined, wrong);
      const asked = await house.classification.ask(text, within ?? '');
      if (!asked.ok) throw new Refusal('invalid', undefined, asked.problems);
      return recommendationView(asked.value, who);
    },
    async decisions() {
      const rows = await recentClassifications(house.pool, MOST_DECISIONS);
      const nameOf = await namesOf(
        house.pool,
        rows.map(({ decidedBy }) => decidedBy),
      );
      return rows.map((row) => decisionView(row, nameOf));
    },
    guide: (who, code) => guideView(house, who, code),
    translate: (code, from, to) => translation(house, code, from, to),
    history: (who, firm) => codeHistory(house, who, firm),
    departures: (who, number) => departuresIn(house, who, number),
    async decide(who, asked) {
      needReady();
      const row = await decide(house, who, asked);
      return decisionView(row, await namesOf(house.pool, [row.decidedBy]));
    },
  };
}
