/** The head of a declaration: number, proposed lane, state, office, due time, and the place in the queue. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatDuration, formatInstant } from '../../parts/format.ts';
import { LaneShape, useInspectionName, useLaneName } from '../../parts/lane-mark.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight } from '../../session/session.tsx';
import { useBusinessNow } from '../../session/status.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Hand } from './hand.tsx';
import type { Neighbours } from './use-declaration.ts';

interface Props {
  readonly view: DeclarationView;
  readonly neighbours: Neighbours | null;
  readonly addressOf: (number: string) => string;
  readonly reload: () => void;
}

export function Head({ view, neighbours, addressOf, reload }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const lane = useLaneName();
  const inspection = useInspectionName();
  const shared = useTexts(sharedTexts);
  const hasQueue = useHasRight()('case.read');
  const { declaration, decision } = view;
  const asked =
    decision && decision.answers.inspection !== 'none' ? ` · ${inspection(decision.answers.inspection)}` : '';
  return (
    <div className="head">
      <Link href={hasQueue ? '/queue' : '/declarations'} className="nw">
        {hasQueue ? t.queue : shared.declarations}
      </Link>
      <span className="dim" aria-hidden="true">
        /
      </span>
      <h1>{formatDeclarationNumber(declaration.declarationNumber)}</h1>
      {decision && (
        <span className="st off">
          <LaneShape lane={decision.lane} />
          {fill(t.lane, { lane: `${lane(decision.lane)}${asked}` })}
        </span>
      )}
      <span className="st off">{say(view.stateName)}</span>
      <span className="mid">
        {[
          say(view.officeName),
          say(view.codeNames['/procedure/tradeType']),
          fill(t.versionOf, { n: declaration.version }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      <span className="grow" />
      <Hand row={view.case} reload={reload} />
      {view.case && view.case.state !== 'closed' && <Due at={view.case.dueAt} />}
      {neighbours && (
        <span className="row dim nw">
          {neighbours.of !== null && (
            <span title={fill(t.position, { at: neighbours.at, of: neighbours.of })}>
              {neighbours.at} / {neighbours.of}
            </span>
          )}
          <Step to={neighbours.previous} addressOf={addressOf} title={t.previousCase} name="K" />
          <Step to={neighbours.next} addressOf={addressOf} title={t.nextCase} name="J" />
        </span>
      )}
    </div>
  );
}

function Due({ at }: { readonly at: string }) {
  const t = useTexts(declarationTexts);
  const language = useLanguage();
  const now = useBusinessNow();
  const seconds = now === null ? null : (Date.parse(at) - now) / 1000;
  const isLate = seconds !== null && seconds < 0;
  return (
    <span className="mid nw">
      {t.due} <b className="b">{formatInstant(at)}</b>{' '}
      {seconds !== null && (
        <span className={isLate ? 'st bad' : ''}>
          {fill(isLate ? t.late : t.left, { time: formatDuration(seconds, language) })}
        </span>
      )}
    </span>
  );
}

interface StepProps {
  readonly to: string | null;
  readonly addressOf: (number: string) => string;
  readonly title: string;
  readonly name: string;
}

function Step({ to, addressOf, title, name }: StepProps) {
  if (to === null) return null;
  return (
    <Link href={addressOf(to)} aria-label={title} title={title}>
      <kbd>{name}</kbd>
    </Link>
  );
}
