/** The page on which anybody sees whether a certificate or notice holds: plain HTML in both languages, without script or session. */
import type { PaperCheck } from './contract.ts';

/** Where its look is served: the content policy allows no style inside the page. */
export const VERIFY_STYLE = '/verify/look.css';
/** As `verify.css` names it. */
export const VERIFY_FONT = '/verify/letters.woff';

/** @param code as it was asked for */
export function verifyPage(code: string, { state, says, paper }: PaperCheck): string {
  const rows: readonly (readonly [ko: string, en: string, value: string])[] = [
    ['확인번호', 'Code', code.slice(0, 60)],
    ...(paper === undefined
      ? []
      : ([
          ['문서', 'Paper', `${paper.title.ko} (${paper.title.en})`],
          ['신고번호', 'Declaration number', paper.declarationNumber],
          ['세관', 'Office', `${paper.officeName.ko} (${paper.officeName.en})`],
          ['수리일', 'Accepted on', paper.acceptedOn ?? '수리 전 (not accepted)'],
          ['신고 내용 sha256', 'Hash of the declaration', paper.contentHash],
        ] as const)),
  ];
  const madeUp =
    paper?.isMadeUp === true
      ? '<p class="made-up"><strong>가상 자료입니다. <span>This is made-up data.</span></strong></p>'
      : '';
  return `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>문서 확인 Verification</title><link rel="stylesheet" href="${VERIFY_STYLE}"></head>
<body>
<main>
<h1>관문 문서 확인 <span lang="en">Verification of a paper</span></h1>
<p data-state="${state}"><strong>${escapeHtml(says.ko)}</strong> <span lang="en">${escapeHtml(says.en)}</span></p>
${madeUp}
<dl>
${rows.map(([ko, en, value]) => `<div><dt>${ko} <span lang="en">${en}</span></dt><dd>${escapeHtml(value)}</dd></div>`).join('\n')}
</dl>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
