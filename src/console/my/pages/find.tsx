/** A parcel that came without a code that anybody holds, found by its number and postcode: where it is, and what it lacks. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { FindParcel, FoundParcel } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { ErrorView } from '../../parts/states.tsx';
import { myFindTexts } from '../../texts/my-find.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Steps } from '../steps.tsx';

export function Find() {
  const t = useTexts(myFindTexts);
  const ids = useId();
  const [asked, setAsked] = useState<FindParcel>({ houseBill: '', postcode: '' });
  const look = useMutation({ mutationFn: () => post<FoundParcel>('/my/find-parcel', asked) });
  const isMissing = look.error instanceof ApiError && look.error.status === 404;
  return (
    <>
      <h1>{t.title}</h1>
      <p className="my-sub">{t.what}</p>
      <form
        className="my-card my-pad stack"
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate();
        }}
      >
        {(['houseBill', 'postcode'] as const).map((field) => (
          <div className="field" key={field}>
            <label htmlFor={`${ids}${field}`}>{t[field]}</label>
            <input
              id={`${ids}${field}`}
              value={asked[field]}
              maxLength={field === 'postcode' ? 5 : 40}
              inputMode={field === 'postcode' ? 'numeric' : 'text'}
              onChange={({ target }) => setAsked({ ...asked, [field]: target.value.trim() })}
            />
          </div>
        ))}
        <button
          type="submit"
          className="my-big"
          disabled={look.isPending || asked.houseBill === '' || !/^\d{5}$/.test(asked.postcode)}
        >
          {t.look}
        </button>
      </form>
      {isMissing && (
        <p className="my-note" role="status">
          {t.none}
        </p>
      )}
      {look.isError && !isMissing && <ErrorView error={look.error} />}
      {look.data !== undefined && <Found found={look.data} />}
    </>
  );
}

function Found({ found: { houseBill, status, lacksCode } }: { readonly found: FoundParcel }) {
  const t = useTexts(myFindTexts);
  const say = useSay();
  return (
    <>
      {lacksCode !== null && (
        <section className="my-do">
          <h2>{lacksCode === 'none' ? t.noCode : t.unknown}</h2>
          <p>{t.toDo}</p>
          <Link className="my-big" href="/code">
            {t.toCode}
          </Link>
        </section>
      )}
      <section className="my-card my-pad" aria-label={houseBill}>
        <h2>
          {houseBill}: {say(status.says)}
        </h2>
        <Steps status={status} />
      </section>
    </>
  );
}
