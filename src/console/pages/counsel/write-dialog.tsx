/** Where an officer writes an answer with its articles and the words by which the next one finds it. */
import { useId, useState } from 'react';
import type { CounselDraft, CounselQuestion } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { counselTexts } from '../../texts/counsel.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const FIELDS = [
  ['titleKo', 1],
  ['titleEn', 1],
  ['textKo', 4],
  ['textEn', 4],
  ['asked', 3],
  ['articles', 2],
] as const;

type Field = (typeof FIELDS)[number][0];

export function WriteDialog(props: { readonly question: CounselQuestion; readonly onClose: () => void }) {
  const { question, onClose } = props;
  const t = useTexts(counselTexts);
  const { isBusy, run } = useDo();
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({
    // The words of who asked are not put in: they may say something personal, and an answer is public.
    ...{ titleKo: '', titleEn: '', textKo: '', textEn: '', asked: '' },
    articles: question.nearest[0] ?? '',
  });
  const send = async () => {
    const answer = {
      title: { ko: typed.titleKo.trim(), en: typed.titleEn.trim() },
      text: { ko: typed.textKo.trim(), en: typed.textEn.trim() },
      asked: linesOf(typed.asked),
      articles: linesOf(typed.articles),
    };
    const sent = await run(
      async () => void (await post(`/counsel/questions/${question.id}/answers`, answer)),
    );
    if (sent) onClose();
  };
  return (
    <FormDialog
      title={t.writeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || Object.values(typed).some((text) => text.trim() === '')}
      onClose={onClose}
      onSend={() => void send()}
      isWide
    >
      <p>{question.question}</p>
      <Drafts
        drafts={question.drafts}
        onUse={({ title, text, articles }) =>
          setTyped((old) => ({
            ...old,
            ...{ titleKo: title.ko, titleEn: title.en, textKo: text.ko, textEn: text.en },
            articles: articles.join('\n'),
          }))
        }
      />
      {FIELDS.map(([field, rows]) => (
        <Area
          key={field}
          label={t[field]}
          rows={rows}
          value={typed[field]}
          onChange={(text) => setTyped((old) => ({ ...old, [field]: text }))}
        />
      ))}
    </FormDialog>
  );
}

interface DraftsProps {
  readonly drafts: readonly CounselDraft[];
  readonly onUse: (draft: CounselDraft) => void;
}

/** What was answered to similar questions: whoever writes begins there and changes what is not the same. */
function Drafts({ drafts, onUse }: DraftsProps) {
  const t = useTexts(counselTexts);
  const say = useSay();
  if (drafts.length === 0) return null;
  return (
    <details>
      <summary>{t.drafts}</summary>
      {drafts.map((draft) => (
        <div key={draft.id} className="co-law">
          <h3>
            {say(draft.title)} <span className="note">{draft.isOfOffice ? t.ofOffice : t.ofHouse}</span>
          </h3>
          <p>{say(draft.text)}</p>
          <button type="button" className="btn s" onClick={() => onUse(draft)}>
            {t.useDraft}
          </button>
        </div>
      ))}
    </details>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function Area(props: {
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={props.rows}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
