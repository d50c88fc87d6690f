/** Before signing in: what one finds here, the way to the identity provider, and what went wrong on it. */
import { useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MyDoor } from '../../../exchange/contract.ts';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function SignIn({ door }: { readonly door: MyDoor }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const [parameters] = useSearchParams();
  const problem = parameters.get('problem');
  return (
    <>
      <div>
        <h1>{t.signInTitle}</h1>
        <p className="my-sub">{t.signInWhat}</p>
      </div>
      {problem !== null && (
        <section className="my-do is-bad" role="alert">
          <p>{problem === 'away' ? t.away : t.refused}</p>
        </section>
      )}
      {door.isOpen ? (
        <section className="my-card my-pad">
          <a className="my-big" href="/api/v1/my/sign-in">
            {t.signIn}
          </a>
          {door.provider !== null && (
            <p className="my-sub">{fill(t.signInBy, { name: say(door.provider) })}</p>
          )}
        </section>
      ) : (
        <section className="my-do">
          <p>{t.notOpen}</p>
        </section>
      )}
    </>
  );
}
