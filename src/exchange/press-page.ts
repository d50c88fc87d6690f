/** The public pages of press releases: plain HTML in one language at a time, without script or session. */
import { type Line, type Release, type ReleaseTable, textOf } from '../areas/statistics/index.ts';
import { seoulDay, seoulTime } from '../core/day.ts';
import type { Language, Text } from '../core/text.ts';
import { captionOf } from './release/markdown.ts';
import { escapeXml } from './release/xml.ts';
import { RELEASE_FILES } from './release-ports.ts';

/** Where its look is served: the content policy allows no style inside the page. */
export const PRESS_STYLE = '/press/look.css';

export interface PressListItem {
  readonly id: string;
  readonly title: Text;
  readonly publishedAt: string;
  readonly isCorrected: boolean;
  readonly isWithdrawn: boolean;
}

export interface PressItem extends PressListItem {
  readonly version: number;
  /** None where it was withdrawn. */
  readonly release: Release | null;
  readonly withdrawn: { readonly at: string; readonly why: Text } | null;
  /** The newest first. */
  readonly publications: readonly {
    readonly version: number;
    readonly at: string;
    readonly note: Text | null;
  }[];
}

const WORDS = {
  ko: {
    title: '보도자료',
    empty: '공개된 보도자료가 없습니다.',
    published: '공개',
    corrected: '정정',
    withdrawn: '철회',
    withdrawnWhat: '이 보도자료는 철회되었습니다.',
    back: '모든 보도자료',
    files: '내려받기',
    history: '공개 이력',
    first: '처음 공개',
    version: '제{n}판',
    old: '나중에 정정된 판입니다.',
    newest: '지금의 판 보기',
    madeUp: '가상 자료입니다.',
    other: 'English',
    also: '로그인 없이 보는 곳',
    statistics: '무역통계',
    rulings: '사전심사 결정',
    library: '법령 도서관',
    parcels: '내 통관 (시민)',
    name: '이름',
  },
  en: {
    title: 'Press releases',
    empty: 'No press release has been published.',
    published: 'published',
    corrected: 'corrected',
    withdrawn: 'withdrawn',
    withdrawnWhat: 'This release was withdrawn.',
    back: 'All press releases',
    files: 'Download',
    history: 'What was published when',
    first: 'First published',
    version: 'Version {n}',
    old: 'This version was corrected later.',
    newest: 'See the present version',
    madeUp: 'This is made-up data.',
    other: '한국어',
    also: 'Open to everybody',
    statistics: 'Trade statistics',
    rulings: 'Rulings',
    library: 'Legal library',
    parcels: 'My parcels (citizens)',
    name: 'Name',
  },
} as const;

export function pressListPage(
  items: readonly PressListItem[],
  language: Language,
  isMadeUp: boolean,
): string {
  const t = WORDS[language];
  const rows = items.map(({ id, title, publishedAt, isCorrected, isWithdrawn }) => {
    const marks = [isWithdrawn ? t.withdrawn : isCorrected ? t.corrected : ''].filter((mark) => mark !== '');
    return `<li><a href="/press/${encodeURIComponent(id)}?language=${language}">${escapeXml(title[language])}</a>
<span class="when">${when(publishedAt)}${marks.map((mark) => ` <b>${mark}</b>`).join('')}</span></li>`;
  });
  const list = rows.length === 0 ? `<p>${t.empty}</p>` : `<ul class="list">\n${rows.join('\n')}\n</ul>`;
  return page(t.title, language, '/press', isMadeUp, `<h1>${t.title}</h1>\n${list}`);
}

export function pressReleasePage(item: PressItem, language: Language, isMadeUp: boolean): string {
  const t = WORDS[language];
  const path = `/press/${encodeURIComponent(item.id)}`;
  const newest = item.publications[0]?.version ?? item.version;
  const parts = [
    `<p><a href="/press?language=${language}">${t.back}</a></p>`,
    `<h1>${escapeXml(item.title[language])}</h1>`,
    ...(item.withdrawn === null
      ? []
      : [
          `<p class="notice">${t.withdrawnWhat} (${when(item.withdrawn.at)}) ${escapeXml(item.withdrawn.why[language])}</p>`,
        ]),
    ...(item.version === newest
      ? []
      : [`<p class="notice">${t.old} <a href="${path}?language=${language}">${t.newest}</a></p>`]),
    ...notesOf(item, language),
    ...(item.release === null ? [] : [releaseBody(item.release, language), filesOf(item, path, language)]),
    historyOf(item, path, language),
  ];
  return page(item.title[language], language, path, isMadeUp, parts.join('\n'));
}

/** What the version shown corrects, above everything. */
function notesOf({ publications, version }: PressItem, language: Language): readonly string[] {
  const note = publications.find((one) => one.version === version)?.note;
  return note == null
    ? []
    : [`<p class="notice">${WORDS[language].corrected}: ${escapeXml(note[language])}</p>`];
}

function filesOf({ version }: PressItem, path: string, language: Language): string {
  const links = RELEASE_FILES.map(
    (form) =>
      `<a href="${path}/files/${form}?language=${language}&amp;version=${version}" download>${form.toUpperCase()}</a>`,
  );
  return `<p>${WORDS[language].files}: ${links.join(' · ')}</p>`;
}

function historyOf({ publications, withdrawn }: PressItem, path: string, language: Language): string {
  const t = WORDS[language];
  const rows = publications.map(({ version, at, note }) => {
    const name = t.version.replace('{n}', String(version));
    // The text of a withdrawn release is gone, and its versions with it.
    const link =
      withdrawn === null ? `<a href="${path}?language=${language}&amp;version=${version}">${name}</a>` : name;
    return `<li>${when(at)} ${link}: ${note === null ? t.first : escapeXml(note[language])}</li>`;
  });
  return `<h2>${t.history}</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
}

function releaseBody({ lead, sections, tables, footnotes, contact }: Release, language: Language): string {
  const list = (lines: readonly Line[]): string =>
    lines.length === 0
      ? ''
      : `<ul>\n${lines.map((line) => `<li>${escapeXml(textOf(line))}</li>`).join('\n')}\n</ul>`;
  return [
    list(lead),
    ...sections.flatMap(({ heading, lines }) => [`<h2>${escapeXml(heading)}</h2>`, list(lines)]),
    ...tables.map((table) => tableHtml(table, language)),
    ...footnotes.map((note) => `<p class="note">* ${escapeXml(note)}</p>`),
    ...(contact.length === 0
      ? []
      : [`<aside>${contact.map((line) => `<div>${escapeXml(line)}</div>`).join('')}</aside>`]),
  ].join('\n');
}

function tableHtml(table: ReleaseTable, language: Language): string {
  const head = table.columns
    .map((column) => `<th scope="col">${escapeXml(column) || WORDS[language].name}</th>`)
    .join('');
  const rows = table.rows.map(
    ({ name, figures }) =>
      `<tr><th scope="row">${escapeXml(name.text)}</th>${figures.map((one) => `<td>${escapeXml(one?.text ?? '')}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><caption>${escapeXml(captionOf(table))}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function when(instant: string): string {
  const millis = Date.parse(instant);
  return `<time datetime="${escapeXml(instant)}">${seoulDay(millis)} ${seoulTime(millis).slice(0, 5)}</time>`;
}

function page(title: string, language: Language, path: string, isMadeUp: boolean, body: string): string {
  const t = WORDS[language];
  const other = language === 'ko' ? 'en' : 'ko';
  const madeUp = isMadeUp ? `<p class="made-up"><strong>${t.madeUp}</strong></p>` : '';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><link rel="stylesheet" href="${PRESS_STYLE}"></head>
<body>
<header><span>관문 Gwanmun</span><a href="${path}?language=${other}" lang="${other}">${t.other}</a></header>
<nav aria-label="${t.also}"><a href="/statistics">${t.statistics}</a> <a href="/rulings">${t.rulings}</a> <a href="/library">${t.library}</a> <a href="/my">${t.parcels}</a></nav>
<main>
${madeUp}
${body}
</main>
</body>
</html>
`;
}
