/** Pages and words of the help that a search finds without the server: their texts lie in the console. */

import type { MenuGroup } from '../../menu.ts';
import { helpTexts } from '../../texts/help.ts';
import { sharedTexts } from '../../texts/shared.ts';

type HelpKey = keyof (typeof helpTexts)['ko'];

/** Words explained on the help page, each with its explanation. */
const EXPLAINED: readonly (readonly [HelpKey, HelpKey])[] = [
  ['rate', 'rateBody'],
  ['score', 'scoreBody'],
  ['random', 'randomBody'],
  ['unknown', 'unknownBody'],
  ['replay', 'replayBody'],
  ['personal', 'personalBody'],
  ['madeUp', 'madeUpBody'],
];

export interface OwnPage {
  readonly path: string;
  readonly title: string;
  readonly says: string;
}

export function ownPages(menu: readonly MenuGroup[], language: 'ko' | 'en', typed: string): OwnPage[] {
  const words = typed.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const occur = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const pages = menu
    .flatMap((group) => group.items.map((item) => ({ group, item })))
    .filter(({ item }) => occur(`${sharedTexts.ko[item.title]} ${sharedTexts.en[item.title]}`))
    .map(({ group, item }) => ({
      path: item.path,
      title: sharedTexts[language][item.title],
      says: sharedTexts[language][group.title],
    }));
  const help = EXPLAINED.filter(([title, body]) =>
    occur(`${helpTexts.ko[title]} ${helpTexts.en[title]} ${helpTexts.ko[body]} ${helpTexts.en[body]}`),
  ).map(([title, body]) => ({
    path: '/help',
    title: helpTexts[language][title],
    says: helpTexts[language][body],
  }));
  return [...pages, ...help];
}
