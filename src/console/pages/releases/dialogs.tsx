/** What an act asks before it is done: when to publish, what the public is told, what is corrected. */
import { useId, useState } from 'react';
import type { ReleaseView } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useBusinessNow } from '../../session/status.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Wrong } from './start.tsx';
import { instantOf, localOf } from './times.ts';

export function ScheduleDialog(props: {
  readonly view: ReleaseView;
  readonly wrong: unknown;
  readonly onSend: (at: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(releaseTexts);
  const id = useId();
  const now = new Date(useBusinessNow() ?? Date.now()).toISOString();
  const first = props.view.embargo !== null && props.view.embargo > now ? props.view.embargo : now;
  const [local, setLocal] = useState(() => localOf(first));
  const at = instantOf(local);
  return (
    <FormDialog
      title={t.schedule}
      cancel={t.cancel}
      send={t.schedule}
      isBlocked={at === null}
      onClose={props.onClose}
      onSend={() => at !== null && props.onSend(at)}
    >
      <p className="note">{t.scheduleWhat}</p>
      <div className="field">
        <label htmlFor={id}>{t.scheduleAt}</label>
        <input
          id={id}
          type="datetime-local"
          value={local}
          onChange={(event) => setLocal(event.target.value)}
        />
      </div>
      {props.wrong !== null && <Wrong error={props.wrong} />}
    </FormDialog>
  );
}

interface Both {
  readonly ko: string;
  readonly en: string;
}

export function WithdrawDialog(props: {
  readonly onSend: (why: Both) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(releaseTexts);
  const [why, setWhy] = useState<Both>({ ko: '', en: '' });
  return (
    <FormDialog
      title={t.withdraw}
      cancel={t.cancel}
      send={t.withdraw}
      isBlocked={isEmpty(why)}
      onClose={props.onClose}
      onSend={() => props.onSend(why)}
    >
      <p className="note">{t.withdrawWhat}</p>
      <BothFields labels={{ ko: t.whyKo, en: t.whyEn }} value={why} onChange={setWhy} />
    </FormDialog>
  );
}

export function CorrectDialog(props: {
  readonly wrong: unknown;
  readonly onSend: (correction: { readonly note: Both; readonly file?: string }) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(releaseTexts);
  const id = useId();
  const [note, setNote] = useState<Both>({ ko: '', en: '' });
  const [file, setFile] = useState<string | null>(null);
  return (
    <FormDialog
      title={t.correct}
      cancel={t.cancel}
      send={t.correct}
      isBlocked={isEmpty(note)}
      onClose={props.onClose}
      onSend={() => props.onSend({ note, ...(file === null ? {} : { file }) })}
    >
      <p className="note">{t.correctWhat}</p>
      <BothFields labels={{ ko: t.noteKo, en: t.noteEn }} value={note} onChange={setNote} />
      <div className="field">
        <label htmlFor={id}>{t.correctFile}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            if (picked === undefined) setFile(null);
            else void picked.text().then(setFile);
          }}
        />
      </div>
      {props.wrong !== null && <Wrong error={props.wrong} />}
    </FormDialog>
  );
}

function isEmpty({ ko, en }: Both): boolean {
  return ko.trim() === '' || en.trim() === '';
}

function BothFields(props: {
  readonly labels: Both;
  readonly value: Both;
  readonly onChange: (value: Both) => void;
}) {
  const id = useId();
  return (['ko', 'en'] as const).map((language) => (
    <div key={language} className="field">
      <label htmlFor={`${id}${language}`}>{props.labels[language]}</label>
      <textarea
        id={`${id}${language}`}
        rows={2}
        maxLength={500}
        value={props.value[language]}
        onChange={(event) => props.onChange({ ...props.value, [language]: event.target.value })}
      />
    </div>
  ));
}
