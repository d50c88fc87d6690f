/** On the page of one parcel: a right that it may infringe and its other ends than a release, what can be done next, and each step. */
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { ParcelPathView, PathActView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { FactRows } from '../../../parts/fact-rows.tsx';
import { formatInstant } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { parcelPathTexts } from '../../../texts/parcel-path.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { PathDialog } from './dialog.tsx';

type Part = { readonly path: ParcelPathView };

export function PathCard({ houseBill }: { readonly houseBill: string }) {
  const t = useTexts(parcelPathTexts);
  const query = useGet<ParcelPathView>(`/parcels/${encodeURIComponent(houseBill)}/path`);
  return (
    <section className="card pa-pad" aria-label={t.title}>
      <h2>{t.title}</h2>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(path) => (
          <>
            <Signs path={path} />
            <Rights path={path} />
            <End path={path} />
            {path.steps.length === 0 && <p className="mid">{t.nothing}</p>}
            <Acts path={path} />
            <Steps path={path} />
            <Rules path={path} />
          </>
        )}
      </Await>
    </section>
  );
}

/** Offered by selection and by the words of recorded rights, while nothing is suspected yet. */
function Signs({ path: { isFlagged, named, rights } }: Part) {
  const t = useTexts(parcelPathTexts);
  if (rights.standing !== 'none' || (!isFlagged && named.length === 0)) return null;
  const what = named.map(({ title, isMadeUp }) => (isMadeUp ? `${title} (${t.madeUp})` : title)).join(', ');
  return (
    <p>
      <span className="st warn">{t.rights}</span> {isFlagged && t.flagged}{' '}
      {named.length > 0 && fill(t.named, { what })}
    </p>
  );
}

/** Colour of each standing of a right. */
export const RIGHT_LOOK = {
  ...{ none: 'off', noted: 'warn', told: 'warn', ordinary: 'bad', held: 'bad' },
  ...{ cleared: 'ok', dropped: 'off' },
} as const;

function Rights({ path: { rights } }: Part) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  const { standing, right, holderBy, ownerBy, holderFiledOn, ownerFiledOn, decideBy } = rights;
  if (standing === 'none') return null;
  // How many days there are was not read in any text.
  const until = (day: string) => (
    <>
      {fill(t.until, { day })} <span className="st warn">{t.unverified}</span>
    </>
  );
  const filed = (on: string | null, by: string | null): ReactNode =>
    on !== null ? fill(t.filedOn, { day: on }) : by === null ? '–' : until(by);
  const rows: (readonly [string, ReactNode])[] = [
    ...(right === null
      ? []
      : [[t.right, `${say(right.kindName)} ${right.title} (${right.number}, ${right.holder})`] as const]),
    ...(holderBy === null ? [] : [[t.holderBy, filed(holderFiledOn, holderBy)] as const]),
    ...(ownerBy === null && ownerFiledOn === null
      ? []
      : [[t.ownerBy, filed(ownerFiledOn, ownerBy)] as const]),
    ...(decideBy === null ? [] : [[t.decideBy, until(decideBy)] as const]),
  ];
  return (
    <>
      <p className="row">
        <b>{t.rights}</b> <span className={`st ${RIGHT_LOOK[standing]}`}>{say(rights.standingName)}</span>
        {right?.isMadeUp === true && <span className="st off">{t.madeUp}</span>}
      </p>
      <dl className="pa-facts">
        <FactRows rows={rows} />
      </dl>
    </>
  );
}

function End({ path: { end } }: Part) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  if (end.standing === 'none') return null;
  return (
    <p className="row">
      <b>{t.end}</b>{' '}
      <span className={`st ${end.standing === 'done' ? 'off' : 'warn'}`}>{say(end.standingName)}</span>
      <span>{say(end.wayName)}</span>
      {end.groundName !== null && <span className="mid">{say(end.groundName)}</span>}
      {end.isUrgent && <span className="st bad">{t.urgent}</span>}
      <span className="dim">{end.day}</span>
    </p>
  );
}

function Acts({ path }: Part) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  const [act, setAct] = useState<PathActView | null>(null);
  if (path.acts.length === 0) return null;
  const hindered = path.acts.filter(({ hindrances }) => hindrances.length > 0);
  return (
    <>
      <fieldset className="row pa-acts" aria-label={t.acts}>
        {path.acts.map((one) => (
          <button
            key={one.act}
            type="button"
            className="btn s"
            disabled={one.hindrances.length > 0}
            onClick={() => setAct(one)}
          >
            {say(one.name)}…
          </button>
        ))}
      </fieldset>
      {hindered.map(({ act: id, name, hindrances }) => (
        <p className="note" key={id}>
          {say(name)}: {hindrances.map(({ message }) => say(message)).join(' ')}
        </p>
      ))}
      {act !== null && <PathDialog path={path} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function Steps({ path: { steps } }: Part) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t.steps}</h3>
      <ul className="pa-todo">
        {steps.map(({ at, title, who, facts, article, words }) => (
          <li key={`${at}${title.en}`}>
            <b>{say(title)}</b> {facts.map(say).join(', ')}{' '}
            <span className="note">
              {formatInstant(at)} {say(who)}
            </span>
            <p>{words ?? t.erased}</p>
            {article !== null && (
              <p className="note" lang="ko">
                {article}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Rules({ path: { rules } }: Part) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  return (
    <details>
      <summary>{t.rules}</summary>
      <ul className="pa-todo">
        {rules.map(({ cite, says, isVerified }) => (
          <li key={cite}>
            {say(says)} {!isVerified && <span className="st warn">{t.unverified}</span>}
            <p className="note" lang="ko">
              {cite}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/parcels/rights">{t.register}</Link>
      </p>
    </details>
  );
}
