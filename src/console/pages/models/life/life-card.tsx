/** What a model was made from and by whom, what waits for a second person, its steps, and the moves that may be made. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fill, formatNumber } from '../../../../core/text.ts';
import type { ModelLife, ModelOffer } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { modelCardTexts } from '../../../texts/model-card.ts';
import { modelLifeTexts } from '../../../texts/model-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { MoveModelDialog } from './move-dialog.tsx';
import { Steps } from './steps.tsx';
import { useMove } from './use-move.ts';

export function LifeCard({ id }: { readonly id: string }) {
  const t = useTexts(modelLifeTexts);
  const c = useTexts(modelCardTexts);
  const query = useGet<ModelLife>(`/models/${id}/life`, undefined, { every: 15_000 });
  return (
    <section className="card mo-life" aria-label={t.life}>
      <header>
        <h2>{t.life}</h2>
        <Link className="btn s" href={`/models/${id}/card`}>
          {c.card}
        </Link>
      </header>
      <Await query={query} loading={<Skeleton rows={4} />}>
        {(life) => (
          <>
            <Facts life={life} />
            <Moves life={life} />
            <Steps rows={life.steps} title={t.steps} />
          </>
        )}
      </Await>
    </section>
  );
}

function Facts({ life }: { readonly life: ModelLife }) {
  const t = useTexts(modelLifeTexts);
  const say = useSay();
  const { snapshot, code, seed, parameters } = life;
  const facts: readonly (readonly [string, string])[] = [
    [t.trainedBy, say(life.trainedBy)],
    [
      t.snapshot,
      snapshot === null
        ? t.unknown
        : fill(t.snapshotOf, { rows: snapshot.rows, from: snapshot.from ?? '', to: snapshot.to ?? '' }),
    ],
    [t.snapshotHash, snapshot?.hash ?? t.unknown],
    [
      t.code,
      code === null
        ? t.unknown
        : fill(t.codeOf, { version: code.version, commit: code.commit?.slice(0, 12) ?? t.noCommit }),
    ],
    [t.seed, seed === null ? t.unknown : formatNumber(seed)],
    [t.parameters, parameters ?? t.unknown],
  ];
  return (
    <dl className="mo-facts">
      {facts.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="cut" title={value}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ life }: { readonly life: ModelLife }) {
  const t = useTexts(modelLifeTexts);
  const say = useSay();
  const [asking, setAsking] = useState<ModelOffer | null>(null);
  const move = useMove(life.id, () => setAsking(null));
  const choose = (offer: ModelOffer) =>
    offer.needsReason ? setAsking(offer) : move.send({ move: offer.move });
  const refused = life.offers.find(({ whyNot }) => whyNot !== null)?.whyNot ?? null;
  return (
    <div className="in stack">
      {life.proposal !== null && (
        <p className="st warn">
          {fill(t.waits, { who: say(life.proposal.by), when: formatInstant(life.proposal.at) })}{' '}
          {life.proposal.why}
        </p>
      )}
      {life.offers.length > 0 && (
        <div className="row">
          {life.offers
            .filter(({ whyNot }) => whyNot === null)
            .map((offer) => (
              <button
                key={offer.move}
                type="button"
                className={offer.move === 'confirm' ? 'btn main-act' : 'btn'}
                data-move={offer.move}
                disabled={move.isSending}
                onClick={() => choose(offer)}
              >
                {say(offer.title)}
              </button>
            ))}
          {refused !== null && <span className="note">{say(refused)}</span>}
        </div>
      )}
      {move.error !== null && asking === null && (
        <p className="st bad" role="alert">
          {move.error}
        </p>
      )}
      {asking !== null && (
        <MoveModelDialog
          title={say(asking.title)}
          error={move.error}
          onSend={(why) => move.send({ move: asking.move, why })}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
