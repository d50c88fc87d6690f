/** Answers what the HTTP server asks about models. */
import type { RegistryPorts } from '../../exchange/registry-ports.ts';
import type { House } from '../house.ts';
import { startTraining } from '../training-job.ts';
import { modelViews } from '../views/models.ts';
import { modelCard } from './card.ts';
import { cardMarkdown } from './card-markdown.ts';
import { moveModel } from './moves.ts';
import { shadowView } from './shadow-view.ts';
import { modelHistory, modelLife } from './view.ts';

export function registryPorts(house: House, needReady: () => void): RegistryPorts {
  return {
    models: () => modelViews(house),
    async train(who, { shadow = false }) {
      needReady();
      return startTraining(house, who, shadow);
    },
    history: () => modelHistory(house.pool),
    card: (id) => modelCard(house.pool, house.clock.now(), id),
    cardText: async (id, language) =>
      cardMarkdown(await modelCard(house.pool, house.clock.now(), id), language),
    shadow: (who, id, days) => shadowView(house, who, id, days),
    life: (who, id) => modelLife(house.pool, who, id),
    async move(who, id, asked) {
      needReady();
      await moveModel(house, who, id, asked);
      return modelLife(house.pool, who, id);
    },
  };
}
