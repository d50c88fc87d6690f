/** The form of a rule: entered anew or changed with a reason; what is wrong is told in place, all of it. */
import { useId, useState } from 'react';
import type { AgencyRuleTyped, AgencyRuleView } from '../../../exchange/contract.ts';
import { post, put } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Problems } from '../../parts/states.tsx';
import { useProblems } from '../../parts/use-problems.ts';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { KINDS } from './kinds.ts';
import { type Column, EMPTY, typedOf } from './typed.ts';

const MOST_SHOWN = 20;

export function RuleDialog(props: { readonly rule?: AgencyRuleView; readonly onClose: () => void }) {
  const { rule, onClose } = props;
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  const { isBusy, problems, run } = useProblems();
  const [typed, setTyped] = useState<AgencyRuleTyped>(rule === undefined ? EMPTY : typedOf(rule));
  const [why, setWhy] = useState('');
  const change = (name: Column) => (value: string) => setTyped((old) => ({ ...old, [name]: value }));
  const send = async () => {
    const sent = await run(async () => {
      if (rule === undefined) await post('/agency-rules', typed);
      else await put(`/agency-rules/${rule.id}`, { typed, version: rule.version, why });
      return undefined;
    });
    if (sent) onClose();
  };
  const field = (name: Column, label: string, kind: 'text' | 'date' | 'lines' = 'text') => (
    <Field label={label} kind={kind} value={typed[name]} onChange={change(name)} />
  );
  const yesOrNo = [
    ['yes', t.yes],
    ['no', t.no],
  ] as const;
  return (
    <FormDialog
      title={rule === undefined ? t.add : t.change}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || (rule !== undefined && why.trim() === '')}
      onClose={onClose}
      onSend={() => void send()}
      isWide
    >
      <div className="ar-form">
        <Choice
          label={t.kind}
          value={typed.kind}
          of={Object.entries(KINDS).map(([code, text]) => [code, say(text)])}
          onChange={change('kind')}
        />
        {field('number', t.number)}
        {field('title', t.name)}
        {field('office', t.office)}
        {field('issuedOn', t.issued, 'date')}
        {field('effectiveOn', t.effective, 'date')}
        {field('checkedOn', t.checked, 'date')}
        <Choice label={t.inForce} value={typed.inForce} of={yesOrNo} onChange={change('inForce')} />
        <Choice label={t.published} value={typed.published} of={yesOrNo} onChange={change('published')} />
        {field('whyNot', t.whyNot)}
        {field('source', t.source)}
      </div>
      {field('delegatedBy', t.articles, 'lines')}
      {rule !== undefined && <Field label={t.why} kind="text" value={why} onChange={setWhy} />}
      <Problems problems={problems} count={problems.length} most={MOST_SHOWN} />
    </FormDialog>
  );
}

interface Of {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, kind, value, onChange }: Of & { readonly kind: 'text' | 'date' | 'lines' }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea id={id} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input id={id} type={kind} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  of,
  onChange,
}: Of & { readonly of: readonly (readonly [string, string])[] }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {of.map(([code, says]) => (
          <option key={code} value={code}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
