/** A model's card as Markdown in one language, for publishing: what is not stated is set apart, never left out. */
import type { Language } from '../../core/text.ts';
import type { ModelCardView } from '../../exchange/contract.ts';

const WORDS = {
  ko: { gaps: '적지 않은 항목이 {n}개 있습니다. 게시하기 전에 채우십시오.', article: '근거', id: '식별자' },
  en: { gaps: '{n} statements are missing. Fill them in before publishing.', article: 'Source', id: 'Id' },
} satisfies Record<Language, object>;

export function cardMarkdown(card: ModelCardView, language: Language): string {
  const words = WORDS[language];
  const lines = [`# ${card.title[language]}`, '', `${words.id}: \`${card.id}\``, ''];
  if (card.gaps > 0) lines.push(`> **${words.gaps.replace('{n}', String(card.gaps))}**`, '');
  for (const { title, lines: said } of card.sections) {
    lines.push(`## ${title[language]}`, '');
    for (const one of said) {
      const source = one.source === null ? '' : ` *(${words.article}: ${one.source[language]})*`;
      const says = plainLine(one.says[language]);
      lines.push(`- **${one.title[language]}**: ${one.isGap ? `⚠ **${says}**` : says}${source}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** What people wrote stays one line of text, whatever marks are in it. */
function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
