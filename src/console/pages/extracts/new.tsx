/** The application for an extract: what, for which months, divided how, on which medium, for what use; everything wrong told at once. */
import '../rulings/rulings.css';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Problem } from '../../../core/problem.ts';
import type { DeskView, ExtractView, StatisticsView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Problems, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { extractTexts } from '../../texts/extracts.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export default function NewExtractPage() {
  const t = useTexts(extractTexts);
  const view = useGet<StatisticsView>('/statistics');
  return (
    <>
      <div className="head">
        <Link href="/extracts">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{t.formTitle}</h1>
      </div>
      <p className="note">{t.formWhat}</p>
      <Await query={view} loading={<Skeleton rows={8} />}>
        {(found) => <Form view={found} />}
      </Await>
    </>
  );
}

type Choices = readonly (readonly [value: string, says: string])[];

function Form({ view }: { readonly view: StatisticsView }) {
  const t = useTexts(extractTexts);
  const say = useSay();
  const show = useToast();
  const [, go] = useLocation();
  const parties = useGet<DeskView>('/desk').data?.parties ?? [];
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { isBusy, run } = useDo();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget));
    void run(async () => {
      try {
        const { number } = await post<ExtractView>('/extracts', body);
        show({ text: t.sent });
        go(`/extracts/${number}`);
      } catch (error) {
        if (error instanceof ApiError) setProblems(error.body?.problems ?? []);
        throw error;
      }
    });
  };
  const divisions: Choices = [
    ['', t.noneBy],
    ...view.divisions.map(({ code, name }) => [code, say(name)] as const),
  ];
  const last = view.published.at(-1)?.month ?? '';
  return (
    <form className="card ru-form" onSubmit={send}>
      {parties.length > 1 && (
        <Select
          name="firm"
          title={t.firm}
          choices={parties.map(({ kind, id, name }) => [`${kind}:${id}`, name ?? id])}
        />
      )}
      <Select
        name="flow"
        title={t.flow}
        choices={(['both', 'export', 'import'] as const).map((one) => [one, t[one]])}
      />
      <Input name="from" title={t.from} value={view.published[0]?.month ?? last} />
      <Input name="to" title={t.to} value={last} />
      <Select name="by" title={t.by} choices={divisions} value="month" />
      <Select name="then" title={t.thenBy} choices={divisions} value="country" />
      <Select name="third" title={t.thirdBy} choices={divisions} />
      <Input name="item" title={t.item} />
      <Input name="country" title={t.country} />
      <Select
        name="medium"
        title={t.medium}
        choices={(['csv', 'xlsx', 'parquet'] as const).map((one) => [one, one.toUpperCase()])}
      />
      <div className="field ru-wide">
        <label htmlFor="ex-purpose">{t.purpose}</label>
        <textarea id="ex-purpose" name="purpose" rows={4} maxLength={4000} />
      </div>
      <label className="row ru-wide">
        <input type="checkbox" name="kept" />
        {t.kept}
      </label>
      {problems.length > 0 && (
        <div className="ru-wide" role="alert">
          <Problems problems={problems} count={problems.length} />
        </div>
      )}
      <p className="ru-wide">
        <button type="submit" className="btn main-act" disabled={isBusy}>
          {t.send}
        </button>
      </p>
    </form>
  );
}

/** Fields that say nothing are left out. */
function bodyOf(form: FormData): object {
  const read = (name: string): string => String(form.get(name) ?? '').trim();
  const codes = (name: string): string => read(name).toUpperCase().replace(/[.\s]/g, '');
  const by = ['by', 'then', 'third'].map(read).filter((one) => one !== '');
  const said = { from: read('from'), to: read('to'), item: codes('item'), country: codes('country') };
  return {
    ...(read('firm') === '' ? {} : { firm: read('firm') }),
    what: {
      flow: read('flow'),
      by: by.length === 0 ? 'none' : by.join(','),
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    },
    ...{ medium: read('medium'), purpose: read('purpose'), isPurposeKept: form.get('kept') !== null },
  };
}

function Select(props: {
  readonly name: string;
  readonly title: string;
  readonly choices: Choices;
  readonly value?: string;
}) {
  return (
    <div className="field">
      <label htmlFor={`ex-${props.name}`}>{props.title}</label>
      <select id={`ex-${props.name}`} name={props.name} defaultValue={props.value ?? ''}>
        {props.choices.map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}

function Input({
  name,
  title,
  value = '',
}: {
  readonly name: string;
  readonly title: string;
  readonly value?: string;
}) {
  return (
    <div className="field">
      <label htmlFor={`ex-${name}`}>{title}</label>
      <input id={`ex-${name}`} name={name} defaultValue={value} maxLength={120} />
    </div>
  );
}
