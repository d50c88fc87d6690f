/** Sentences of the law with their place, amounts and periods marked, and how an article is cited with a link to it. */
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CounselCitation, CounselCited, CounselQuote } from '../../../exchange/contract.ts';
import { counselTexts } from '../../texts/counsel.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The address of an article, which others can cite. */
export function articlePath({ law, number }: Pick<CounselCitation, 'law' | 'number'>): string {
  return `/counsel/laws/${encodeURIComponent(law)}/${encodeURIComponent(number)}`;
}

/** @param ref `관세법 시행령 제106조` */
export function pathOfRef(ref: string): string {
  const at = ref.lastIndexOf(' ');
  return articlePath({ law: ref.slice(0, at), number: ref.slice(at + 1) });
}

export function Law({ cited }: { readonly cited: CounselCited }) {
  return (
    <div className="co-law">
      <h3>
        <Link href={articlePath(cited)}>{cited.ref}</Link>
        {cited.title !== '' && <span>({cited.title})</span>}
        <Force cited={cited} />
      </h3>
      {cited.quotes.map((quote) => (
        <Quote key={`${quote.place} ${quote.sentence}`} quote={quote} />
      ))}
    </div>
  );
}

/** From when it holds, and what is unusual about it. */
export function Force({ cited }: { readonly cited: CounselCitation }) {
  const t = useTexts(counselTexts);
  return (
    <span className="note">
      {fill(t.effective, { day: cited.effective })}
      {cited.promulgation !== null && `, ${fill(t.promulgation, { n: cited.promulgation })}`}
      {cited.isRepealed && ` · ${t.repealed}`}
      {cited.isLater && ` · ${t.later}`}
    </span>
  );
}

export function Quote({ quote }: { readonly quote: CounselQuote }) {
  const { place, sentence, figures } = quote;
  return (
    <blockquote lang="ko">
      {place !== '' && <span className="note">{place} </span>}
      {marked(sentence, figures)}
    </blockquote>
  );
}

/** A text with pieces of it marked: from (included), to (excluded). */
export function marked(sentence: string, figures: CounselQuote['figures']): ReactNode {
  let from = 0;
  const pieces: ReactNode[] = figures.map(([start = 0, end = 0]) => {
    const before = sentence.slice(from, start);
    from = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>{sentence.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return [...pieces, sentence.slice(from)];
}
