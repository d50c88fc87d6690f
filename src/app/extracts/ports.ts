/** Extracts of statistics as the HTTP server asks them. */
import type { ExtractPorts } from '../../exchange/extract-ports.ts';
import type { House } from '../house.ts';
import { apply } from './apply.ts';
import { extractFile, extractFiles } from './file.ts';
import { handOver, takeStep } from './steps.ts';
import { extractView, rowView } from './view.ts';

export function extractPorts(house: House, needReady: () => void): ExtractPorts {
  return {
    list: async (who) => (await extractFiles(house, who)).map(rowView),
    async apply(who, asked) {
      needReady();
      const number = await apply(house, who, asked);
      return extractView(house, who, await extractFile(house, who, number));
    },
    view: async (who, number) => extractView(house, who, await extractFile(house, who, number)),
    async step(who, number, step) {
      needReady();
      await takeStep(house, who, await extractFile(house, who, number), step);
      return extractView(house, who, await extractFile(house, who, number));
    },
    async fetch(who, number, language) {
      needReady();
      return handOver(house, who, await extractFile(house, who, number), language);
    },
  };
}
