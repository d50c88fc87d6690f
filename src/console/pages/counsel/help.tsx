/** What a language model added to an answer of counsel: sentences of the law, articles in its order, words that were searched. */
import { Link } from 'wouter';
import type { CounselAnswer, CounselHelp } from '../../../exchange/contract.ts';
import { ModelHelp } from '../../parts/language/model-help.tsx';
import { languageTexts } from '../../texts/language.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { articlePath, Force, Quote } from './law-lines.tsx';

export function CounselModelHelp({ answer }: { readonly answer: CounselAnswer }) {
  const { question, on } = answer;
  return (
    <ModelHelp<CounselHelp> path="/counsel/help" body={{ q: question, on }}>
      {(help) => <Found help={help} />}
    </ModelHelp>
  );
}

function Found({ help: { words, claims, articles } }: { readonly help: CounselHelp }) {
  const t = useTexts(languageTexts);
  return (
    <>
      {claims.length > 0 && (
        <div className="co-law">
          <h3>{t.claims}</h3>
          <p className="note">{t.claimNote}</p>
          {claims.map((claim) => (
            <div key={`${claim.ref} ${claim.sentence}`}>
              <p>
                <Link href={articlePath(claim)}>{claim.ref}</Link>
              </p>
              {claim.text !== claim.sentence && <p lang="ko">{claim.text}</p>}
              <Quote quote={claim} />
            </div>
          ))}
        </div>
      )}
      {articles.length > 0 && (
        <div className="co-law">
          <h3>{t.articles}</h3>
          {articles.map((one) => (
            <p key={one.ref}>
              <Link href={articlePath(one)}>{one.ref}</Link> <span lang="ko">({one.title})</span>{' '}
              <Force cited={one} />
            </p>
          ))}
        </div>
      )}
      {words.length > 0 && (
        <p className="in note">
          {t.words}: <span lang="ko">{words.join(', ')}</span>
        </p>
      )}
    </>
  );
}
