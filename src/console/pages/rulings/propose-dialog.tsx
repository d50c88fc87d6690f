/** Where an officer writes a ruling or a change of one, with what the recommender says beside it. */
import { useId, useState } from 'react';
import type {
  NewRulingProposal,
  RecommendationView,
  RulingApplicationView,
  RulingMay,
} from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatChance, formatHs } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const RULES = ['1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6'] as const;
/** An address holds no more. */
const MOST_LETTERS = 1500;

export function ProposeDialog(props: {
  readonly view: RulingApplicationView;
  readonly act: RulingMay;
  readonly onSend: (proposal: NewRulingProposal) => void;
  readonly onClose: () => void;
}) {
  const { view, act, onSend, onClose } = props;
  const t = useTexts(rulingTexts);
  const say = useSay();
  const ids = useId();
  const last = view.rulings.at(-1);
  const [typed, setTyped] = useState({
    ...{ code: '', rule: last?.rule ?? '1', followed: last?.followed.join('\n') ?? '' },
    ...{ title: last?.title ?? view.goods, goods: last?.goods ?? '', reasons: '' },
    ...{ isPublic: true, secretWhy: '', ground: act.choices[0]?.id ?? '', isAtFault: false },
  });
  const set = (change: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...change }));
  const { followed, ground, isAtFault, ...said } = typed;
  const isChange = act.choices.length > 0;
  const send = () =>
    onSend({
      ...said,
      followed: followed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      ...(isChange ? { ground, isAtFault } : {}),
    });
  const text = (
    name: 'code' | 'title' | 'goods' | 'reasons' | 'followed' | 'secretWhy',
    label: string,
    rows = 0,
  ) => (
    <div className="field">
      <label htmlFor={`${ids}${name}`}>{label}</label>
      {rows === 0 ? (
        <input
          id={`${ids}${name}`}
          value={typed[name]}
          maxLength={300}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      ) : (
        <textarea
          id={`${ids}${name}`}
          rows={rows}
          value={typed[name]}
          maxLength={10_000}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </div>
  );
  return (
    <FormDialog
      title={isChange ? t.act_change : t.act_propose}
      cancel={t.cancel}
      send={isChange ? t.act_change : t.act_propose}
      isBlocked={typed.code.trim() === '' || typed.reasons.trim() === '' || typed.goods.trim() === ''}
      onClose={onClose}
      onSend={send}
      isWide
    >
      <div className="ru-propose">
        <div className="stack">
          {isChange && (
            <div className="field">
              <label htmlFor={`${ids}ground`}>{t.ground}</label>
              <select
                id={`${ids}ground`}
                value={ground}
                onChange={(event) => set({ ground: event.target.value })}
              >
                {act.choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {say(choice.title)}
                  </option>
                ))}
              </select>
            </div>
          )}
          {text('code', t.code)}
          <div className="field">
            <label htmlFor={`${ids}rule`}>{t.rule}</label>
            <select
              id={`${ids}rule`}
              value={typed.rule}
              onChange={(event) => set({ rule: event.target.value })}
            >
              {RULES.map((rule) => (
                <option key={rule}>{rule}</option>
              ))}
            </select>
          </div>
          {text('title', t.rulingTitle)}
          {text('goods', t.rulingGoods, 4)}
          {text('reasons', t.reasons, 5)}
          {text('followed', t.followed, 2)}
          <label className="row">
            <input
              type="checkbox"
              checked={typed.isPublic}
              onChange={(event) => set({ isPublic: event.target.checked })}
            />
            {t.isPublic}
          </label>
          {!typed.isPublic && text('secretWhy', t.secretWhy, 2)}
          {isChange && (
            <label className="row">
              <input
                type="checkbox"
                checked={isAtFault}
                onChange={(event) => set({ isAtFault: event.target.checked })}
              />
              {t.isAtFault}
            </label>
          )}
        </div>
        <Candidates
          view={view}
          onTake={(code) => set({ code })}
          onFollow={(ref) => set({ followed: `${followed}\n${ref}`.trim() })}
        />
      </div>
    </FormDialog>
  );
}

/** What it is, of what, and what for: sizes and processes tell little. */
function Candidates(props: {
  readonly view: RulingApplicationView;
  readonly onTake: (code: string) => void;
  readonly onFollow: (ref: string) => void;
}) {
  const { content } = props.view;
  const t = useTexts(rulingTexts);
  const say = useSay();
  const text = `${content.goods} ${content.composition} ${content.use}`.slice(0, MOST_LETTERS);
  const query = useGet<RecommendationView>('/classification/recommendations', { text });
  return (
    <section aria-label={t.candidates} className="stack">
      <h3>{t.candidates}</h3>
      <Await query={query} loading={<Skeleton rows={5} />}>
        {({ candidates, notes }) => (
          <>
            {notes.map(({ code, says }) => (
              <p key={code} className="note">
                {say(says)}
              </p>
            ))}
            {candidates.length === 0 && <p className="note">{t.candidatesNone}</p>}
            {candidates.map(({ hs6, chance, name, cases }) => (
              <div key={hs6} className="dk-reason">
                <p>
                  <b>{formatHs(hs6)}</b>{' '}
                  {notes.every(({ code }) => code !== 'made-up') && (
                    <span className="note">{formatChance(chance)}</span>
                  )}{' '}
                  {say(name) || name.en}
                </p>
                {cases
                  .filter(({ ref }) => ref !== '')
                  .map(({ ref, date, source }) => (
                    <p key={ref} className="note">
                      <button type="button" className="btn link" onClick={() => props.onFollow(ref)}>
                        {ref}
                      </button>{' '}
                      {say(source)} {date}
                    </p>
                  ))}
                <p>
                  <button type="button" className="btn s" onClick={() => props.onTake(hs6)}>
                    {t.take}
                  </button>
                </p>
              </div>
            ))}
          </>
        )}
      </Await>
    </section>
  );
}
