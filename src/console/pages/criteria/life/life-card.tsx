/** Where a version stands in its life, what waits for whom, and the moves that are possible now. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type {
  CriterionDetail,
  CriterionMove,
  CriterionOffer,
  CriterionVersion,
} from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useToast } from '../../../parts/toast.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Changes } from './changes.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RollBack } from './roll-back.tsx';

interface Props {
  readonly detail: CriterionDetail;
  readonly version: CriterionVersion;
  readonly choose: (version: number) => void;
}

/** What brings a version further; ending it is never the proposed act. */
const GOES_ON: ReadonlySet<string> = new Set(['shadow', 'propose', 'confirm']);
const STEPS = ['draft', 'shadow', 'active', 'retired'] as const;

export function LifeCard({ detail, version, choose }: Props) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const mayWrite = useHasRight()('criteria.propose');
  const { criterion, state, proposal, why, basedOn } = version;
  const isDraft = state === 'draft' && version === detail.versions[0];
  const edit = `/criteria/${encodeURIComponent(criterion.id)}?edit=${criterion.version}`;
  return (
    <section className="card cr-life" aria-label={t.life}>
      <header>
        <h2>{t.life}</h2>
        <label className="row note">
          {t.chosenVersion}
          <select
            className="select"
            value={criterion.version}
            onChange={(event) => choose(Number(event.target.value))}
          >
            {detail.versions.map((one) => (
              <option key={one.criterion.version} value={one.criterion.version}>
                {`${one.criterion.version} · ${t[`state.${one.state}`]}`}
              </option>
            ))}
          </select>
        </label>
        <span className="grow" />
        {mayWrite && (
          <Link className="btn s" href={edit}>
            {isDraft ? t.editDraft : t.edit}
          </Link>
        )}
        {mayWrite && criterion.version !== detail.versions[0]?.criterion.version && (
          <RollBack detail={detail} to={criterion.version} />
        )}
      </header>
      <ol className="cr-steps">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === state ? 'step' : undefined}>
            {t[`state.${step}`]}
          </li>
        ))}
      </ol>
      <div className="in stack">
        <p className="mid">
          {fill(t.writtenBy, { who: say(version.createdBy), at: formatInstant(version.createdAt) })}
          {basedOn !== null && ` · ${fill(t.basedOn, { n: basedOn })}`}
        </p>
        {why !== null && (
          <p>
            <span className="dim">{t.whyWritten}</span> {why}
          </p>
        )}
        {basedOn !== null && <Changes version={version} />}
        {proposal !== null && (
          <div className="cr-waiting" role="status">
            <p>
              <span className="st warn">{t[`waiting.${proposal.move}`]}</span>{' '}
              {fill(t[`needs.${proposal.move}`], { who: say(proposal.by) })}{' '}
              <span className="dim">{formatInstant(proposal.at)}</span>
            </p>
            {proposal.why !== null && <p>{proposal.why}</p>}
            {proposal.signOff !== null && (
              <p>
                <span className="dim">{t.signOffOf}</span> {proposal.signOff}
              </p>
            )}
          </div>
        )}
        <Moves id={criterion.id} version={criterion.version} offers={version.moves} />
      </div>
    </section>
  );
}

interface MovesProps {
  readonly id: string;
  readonly version: number;
  readonly offers: readonly CriterionOffer[];
}

/** The first possible one is the filled button; what somebody else has to do says so beside it. */
function Moves({ id, version, offers }: MovesProps) {
  const say = useSay();
  const [asking, setAsking] = useState<CriterionOffer | null>(null);
  const { send, isSending, error, forget } = useMove(id, () => setAsking(null));
  if (offers.length === 0) return null;
  const first = offers.find(({ whyNot }) => whyNot === null);
  const reasons = new Set(offers.flatMap(({ whyNot }) => (whyNot === null ? [] : [say(whyNot)])));
  return (
    <>
      <div className="row cr-moves">
        {offers.map((offer) => (
          <button
            key={offer.move}
            type="button"
            className={offer === first && GOES_ON.has(offer.move) ? 'btn main-act' : 'btn'}
            disabled={offer.whyNot !== null || isSending}
            title={say(offer.whyNot)}
            onClick={() => {
              if (offer.needsReason || offer.needsSignOff !== null) setAsking(offer);
              else send({ version, move: offer.move });
            }}
          >
            {say(offer.title)}
          </button>
        ))}
      </div>
      {[...reasons].map((reason) => (
        <p key={reason} className="note">
          {reason}
        </p>
      ))}
      {error !== null && asking === null && (
        <p className="st bad" role="alert">
          {error}
        </p>
      )}
      {asking !== null && (
        <MoveDialog
          offer={asking}
          error={error}
          onSend={(more) => send({ version, move: asking.move, ...more })}
          onClose={() => {
            setAsking(null);
            forget();
          }}
        />
      )}
    </>
  );
}

/** Sends a move; what the server says instead is shown where the person is. */
export function useMove(id: string, onDone: () => void) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const toast = useToast();
  const client = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const refresh = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/criteria') });
  const send = (move: CriterionMove) => {
    setSending(true);
    setError(null);
    post<CriterionDetail>(`/criteria/${encodeURIComponent(id)}/moves`, move)
      .then(
        () => {
          toast({ text: t.done });
          onDone();
        },
        (refused: Error & { body?: { message: { ko: string; en: string } } | null }) =>
          setError(say(refused.body?.message) || refused.message),
      )
      .then(refresh)
      .finally(() => setSending(false));
  };
  return { send, isSending, error, forget: () => setError(null) };
}
