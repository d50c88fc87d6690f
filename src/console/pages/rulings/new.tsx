/** The application for a ruling: what the Decree asks for, each field with what is wrong with it. */
import './rulings.css';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Problem } from '../../../core/problem.ts';
import type { DeskView, NewRulingApplication, RulingApplicationView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { useToast } from '../../parts/toast.tsx';
import { useCodes } from '../../parts/use-codes.ts';
import { useDo } from '../../parts/use-do.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const LONG = ['composition', 'process', 'use', 'reason'] as const;
const BLANK: NewRulingApplication = {
  ...{ capacity: 'trader', goods: '', specification: '', composition: '', process: '', use: '', reason: '' },
  ...{ origin: '', office: '', digits: 10, hasSample: true, noSample: '', secret: '', mail: '' },
};

export default function NewRulingPage() {
  const t = useTexts(rulingTexts);
  const show = useToast();
  const [, go] = useLocation();
  const parties = useGet<DeskView>('/desk').data?.parties ?? [];
  const [typed, setTyped] = useState<NewRulingApplication>(BLANK);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { isBusy, run } = useDo();
  const firms = parties.map(({ kind, id, name }) => ({ key: `${kind}:${id}`, kind, title: name ?? id }));
  const firm = firms.find(({ key }) => key === typed.firm) ?? firms[0];
  // A declarant's firm applies as a broker and no other does.
  const capacity =
    firm?.kind === 'declarant' ? 'broker' : typed.capacity === 'broker' ? 'trader' : typed.capacity;
  const set = (change: Partial<NewRulingApplication>) => setTyped((old) => ({ ...old, ...change }));
  const send = () =>
    run(async () => {
      const body = { ...typed, capacity, ...(firm === undefined ? {} : { firm: firm.key }) };
      try {
        const { number } = await post<RulingApplicationView>('/rulings/applications', body);
        show({ text: t.sent });
        go(`/rulings/applications/${number}`);
      } catch (error) {
        if (error instanceof ApiError) setProblems(error.body?.problems ?? []);
        throw error;
      }
    });
  const shared = { typed, set, problems };
  return (
    <>
      <div className="head">
        <Link href="/rulings">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{t.formTitle}</h1>
      </div>
      <p className="note">{t.formWhat}</p>
      <form
        className="card ru-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {firms.length > 1 && (
          <Choice label={t.firm} value={firm?.key ?? ''} onChange={(key) => set({ firm: key })}>
            {firms.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </Choice>
        )}
        <Choice
          label={t.capacity}
          value={capacity}
          onChange={(one) => set({ capacity: one as NewRulingApplication['capacity'] })}
        >
          {(capacity === 'broker' ? (['broker'] as const) : (['trader', 'maker'] as const)).map((one) => (
            <option key={one} value={one}>
              {t[`capacity_${one}`]}
            </option>
          ))}
        </Choice>
        <Words name="goods" label={t.goods} {...shared} />
        <Words name="specification" label={t.specification} {...shared} />
        {LONG.map((name) => (
          <Words key={name} name={name} label={t[name]} isLong {...shared} />
        ))}
        <Code name="origin" list="countries" label={t.origin} {...shared} />
        <Code name="office" list="customs-offices" label={t.office} {...shared} />
        <Choice
          label={t.digits}
          value={String(typed.digits)}
          onChange={(digits) => set({ digits: Number(digits) as 4 | 6 | 10 })}
        >
          <option value="4">{t.digits4}</option>
          <option value="6">{t.digits6}</option>
          <option value="10">{t.digits10}</option>
        </Choice>
        <label className="row ru-wide">
          <input
            type="checkbox"
            checked={typed.hasSample}
            onChange={(event) => set({ hasSample: event.target.checked })}
          />
          {t.hasSample}
        </label>
        {!typed.hasSample && <Words name="noSample" label={t.noSample} isLong {...shared} />}
        <Words name="secret" label={t.secret} isLong {...shared} />
        <Words name="mail" label={t.mail} {...shared} />
        <p className="note ru-wide">{t.fee}</p>
        <p className="ru-wide">
          <button type="submit" className="btn main-act" disabled={isBusy}>
            {t.send}
          </button>
        </p>
      </form>
    </>
  );
}

interface FieldProps {
  readonly typed: NewRulingApplication;
  readonly set: (change: Partial<NewRulingApplication>) => void;
  readonly problems: readonly Problem[];
  readonly label: string;
}
type WordsName = 'goods' | 'specification' | (typeof LONG)[number] | 'noSample' | 'secret' | 'mail';

function Words(props: FieldProps & { readonly name: WordsName; readonly isLong?: boolean }) {
  const { name, typed, set, label, isLong = false } = props;
  const id = useId();
  const wrong = useWrong(props.problems, name);
  const shared = {
    ...{ id, value: typed[name] ?? '', maxLength: isLong ? 4000 : 300, 'aria-invalid': wrong !== '' },
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  };
  return (
    <div className={`field${isLong ? ' ru-wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={3} {...shared} /> : <input {...shared} />}
      <Wrong says={wrong} />
    </div>
  );
}

function Code(props: FieldProps & { readonly name: 'origin' | 'office'; readonly list: string }) {
  const { name, typed, set, label } = props;
  const id = useId();
  const language = useLanguage();
  const rows = useCodes(props.list);
  const wrong = useWrong(props.problems, name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={typed[name]}
        aria-invalid={wrong !== ''}
        onChange={(event) => set({ [name]: event.target.value })}
      >
        <option value="">–</option>
        {rows.map((row) => (
          <option key={row.code} value={row.code}>
            {row.code} {row.name[language]}
          </option>
        ))}
      </select>
      <Wrong says={wrong} />
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </div>
  );
}

function useWrong(problems: readonly Problem[], name: string): string {
  const say = useSay();
  return problems
    .filter(({ pointer }) => pointer === `/${name}`)
    .map(({ message }) => say(message))
    .join(' ');
}

function Wrong({ says }: { readonly says: string }) {
  return says === '' ? null : (
    <span className="dk-wrong" role="alert">
      {says}
    </span>
  );
}
