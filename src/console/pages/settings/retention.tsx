/** How long what is kept: each class with its term, its basis, what goes at the end and how; two people change it. */
import { fill } from '../../../core/text.ts';
import type { RetentionClassView, RetentionRules, SettingView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { RetentionForm } from './retention-form.tsx';
import { type Lines, SettingPage } from './setting-page.tsx';

export default function RetentionPage() {
  const t = useTexts(settingsTexts);
  const say = useSay();
  const classes = useGet<readonly RetentionClassView[]>('/retention');
  const lines: Lines = (body) =>
    (body as RetentionRules).terms.map(({ id, years, basis }) => {
      const title = say(classes.data?.find((one) => one.id === id)?.title) || id;
      return [title, `${fill(t.years, { n: years })} · ${basis}`];
    });
  return (
    <>
      <SettingPage
        name="retention"
        title={t.retentionTitle}
        lead={t.retentionLead}
        lines={lines}
        form={(view: SettingView, onClose) => (
          <RetentionForm view={view} classes={classes.data ?? []} onClose={onClose} />
        )}
      />
      <section className="card" aria-label={t.classes}>
        <header>
          <h2>{t.classes}</h2>
        </header>
        <p className="in note">{t.classesNote}</p>
        <Await query={classes} loading={<Skeleton rows={4} />}>
          {(rows) => <Classes rows={rows} />}
        </Await>
      </section>
    </>
  );
}

function Classes({ rows }: { readonly rows: readonly RetentionClassView[] }) {
  const t = useTexts(settingsTexts);
  const say = useSay();
  return (
    <div className="in scroll">
      <table>
        <thead>
          <tr>
            <th>{t.class}</th>
            <th>{t.what}</th>
            <th>{t.how}</th>
            <th className="n">{t.leastYears}</th>
            <th>{t.article}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{say(row.title)}</td>
              <td className="wrap">{say(row.what)}</td>
              <td className="wrap">{say(row.how)}</td>
              <td className="n">{row.leastYears}</td>
              <td className="wrap">{row.article}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
