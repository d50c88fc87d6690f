/** Proposes a kind of release: its names, whose figures it takes, and its lines in both languages with places for facts. */
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { OwnReleaseKinds, ReleaseKind, ReleaseTemplateLine } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Wrong } from './start.tsx';

const PARTS = ['title', 'lead', 'heading', 'line', 'note'] as const;
const FIRST: readonly ReleaseTemplateLine[] = [
  { part: 'title', ko: '{period} ', en: '{period}' },
  { part: 'lead', ko: '', en: '' },
];
const FIELDS = ['id', 'ko', 'en', 'item', 'why'] as const;

export function KindDialog(props: {
  readonly kinds: readonly ReleaseKind[];
  readonly onDone: (answer: OwnReleaseKinds) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(releaseTexts);
  const formId = useId();
  const [said, setSaid] = useState({ id: '', ko: '', en: '', item: '', why: '' });
  const [base, setBase] = useState('monthly');
  const [lines, setLines] = useState(FIRST);
  const [wrong, setWrong] = useState<unknown>(null);
  const labels = { id: t.kindId, ko: t.nameKo, en: t.nameEn, item: t.item, why: t.reason };
  const shown = FIELDS.filter((name) => name !== 'item' || base === 'item_feature');
  const facts = props.kinds.find(({ kind }) => kind === base)?.facts ?? [];
  const send = async () => {
    const { id, ko, en, item, why } = said;
    const more = base === 'item_feature' ? { item } : {};
    try {
      props.onDone(await post('/release-kinds', { id, base, why, name: { ko, en }, lines, ...more }));
    } catch (error) {
      setWrong(error);
    }
  };
  const change = (at: number, part: Partial<ReleaseTemplateLine>) =>
    setLines(lines.map((line, place) => (place === at ? { ...line, ...part } : line)));
  return (
    <FormDialog
      title={t.proposeKind}
      cancel={t.cancel}
      send={t.propose}
      isWide
      isBlocked={shown.some((name) => said[name].trim() === '')}
      onClose={props.onClose}
      onSend={() => void send()}
    >
      <p className="note">{t.proposeWhat}</p>
      <div className="field">
        <label htmlFor={`${formId}-base`}>{t.base}</label>
        <select id={`${formId}-base`} value={base} onChange={(event) => setBase(event.target.value)}>
          {props.kinds.map(({ kind }) => (
            <option key={kind} value={kind}>
              {t[kind as keyof typeof t]}
            </option>
          ))}
        </select>
      </div>
      {shown.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`${formId}-${name}`}>{labels[name]}</label>
          <input
            id={`${formId}-${name}`}
            maxLength={name === 'why' ? 2000 : 80}
            value={said[name]}
            onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
          />
        </div>
      ))}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
        <LineFields key={at} line={line} at={at} onChange={(part) => change(at, part)} />
      ))}
      <span className="row">
        <button
          type="button"
          className="btn s"
          onClick={() => setLines([...lines, { part: 'line', ko: '', en: '' }])}
        >
          {t.addLine}
        </button>
        {lines.length > 1 && (
          <button type="button" className="btn s" onClick={() => setLines(lines.slice(0, -1))}>
            {t.removeLine}
          </button>
        )}
      </span>
      <details>
        <summary>{fill(t.factsThere, { n: facts.length })}</summary>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>
              <code>{`{${fact}}`}</code>
            </li>
          ))}
        </ul>
      </details>
      {wrong !== null && <Wrong error={wrong} />}
    </FormDialog>
  );
}

function LineFields(props: {
  readonly line: ReleaseTemplateLine;
  readonly at: number;
  readonly onChange: (part: Partial<ReleaseTemplateLine>) => void;
}) {
  const t = useTexts(releaseTexts);
  const { line, at, onChange } = props;
  return (
    <fieldset className="field rl-template">
      <legend>{fill(t.lineNumber, { n: at + 1 })}</legend>
      <select
        aria-label={t.part}
        value={line.part}
        onChange={(event) => onChange({ part: event.target.value as ReleaseTemplateLine['part'] })}
      >
        {PARTS.map((part) => (
          <option key={part} value={part}>
            {t[`part-${part}`]}
          </option>
        ))}
      </select>
      {(['ko', 'en'] as const).map((language) => (
        <input
          key={language}
          lang={language}
          maxLength={2000}
          aria-label={language === 'ko' ? t.korean : t.english}
          placeholder={language === 'ko' ? t.korean : t.english}
          value={line[language]}
          onChange={(event) => onChange({ [language]: event.target.value })}
        />
      ))}
      <label>
        <input
          type="checkbox"
          checked={line.isOptional === true}
          onChange={(event) => onChange({ isOptional: event.target.checked })}
        />{' '}
        {t.mayBeLeftOut}
      </label>
    </fieldset>
  );
}
