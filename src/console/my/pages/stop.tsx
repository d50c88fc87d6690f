/** The end of notices by mail for whoever comes from one of them: one button, and nobody has to sign in. */
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { post } from '../../http/client.ts';
import { ErrorView } from '../../parts/states.tsx';
import { myMailTexts } from '../../texts/my-mail.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Stop({ secret }: { readonly secret: string }) {
  const t = useTexts(myMailTexts);
  const stop = useMutation({
    mutationFn: () => post(`/my-mail/stop?secret=${encodeURIComponent(secret)}`),
  });
  return (
    <>
      <h1>{t.stopTitle}</h1>
      {stop.isSuccess ? (
        <p className="my-note" role="status">
          {t.stopped}
        </p>
      ) : (
        <section className="my-card my-pad">
          <p>{t.stopWhat}</p>
          <button type="button" className="my-big" disabled={stop.isPending} onClick={() => stop.mutate()}>
            {t.stop}
          </button>
        </section>
      )}
      {stop.isError && <ErrorView error={stop.error} />}
      <p>
        <Link href="/">{t.toPortal}</Link>
      </p>
    </>
  );
}
