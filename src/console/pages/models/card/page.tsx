/** The card of a model, as it can be printed and published: every section, its sources, and gaps where something is not stated. */
import '../../reading.css';
import '../models.css';
import { Link, useParams } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { CardLine, ModelCardView } from '../../../../exchange/contract.ts';
import { API } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { useLanguage } from '../../../session/preferences.tsx';
import { modelCardTexts } from '../../../texts/model-card.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

export default function ModelCardPage() {
  const { id = '' } = useParams<{ id: string }>();
  const one = encodeURIComponent(id);
  return <CardPage path={`/models/${one}`} back={`/models?model=${one}`} />;
}

interface PageProps {
  /** Of the model, below the interface. */
  readonly path: string;
  readonly back: string;
}

/** The same page for models of the registry and of studies. */
export function CardPage({ path, back }: PageProps) {
  const t = useTexts(modelCardTexts);
  const say = useSay();
  const language = useLanguage();
  const query = useGet<ModelCardView>(`${path}/card`);
  const id = query.data?.id ?? '';
  return (
    <>
      <div className="head">
        <h1>{query.data === undefined ? t.card : say(query.data.title)}</h1>
        <span className="grow" />
        <Link className="btn no-print" href={back}>
          {t.back}
        </Link>
        <Link className="btn no-print" href="/models/operator">
          {t.operator}
        </Link>
        <a
          className="btn no-print"
          href={`${API}${path}/card.md?language=${language}`}
          download={`model-card-${id.slice(0, 12)}-${language}.md`}
        >
          {t.markdown}
        </a>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          {t.print}
        </button>
      </div>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={14} />
          </div>
        }
      >
        {(card) => <Card card={card} />}
      </Await>
    </>
  );
}

function Card({ card }: { readonly card: ModelCardView }) {
  const t = useTexts(modelCardTexts);
  const say = useSay();
  const note = card.gaps > 0 ? fill(t.gaps, { n: card.gaps }) : card.isComplete ? t.complete : t.notApproved;
  return (
    <article className="mc">
      <p className={card.isComplete ? 'st ok' : 'st warn'} role="status">
        {note}
      </p>
      <p className="note">
        {formatInstant(card.madeAt)} · {card.id}
      </p>
      {card.sections.map(({ id, title, lines }) => (
        <section key={id} className="card" aria-label={say(title)} data-section={id}>
          <header>
            <h2>{say(title)}</h2>
          </header>
          <dl className="mc-lines">
            {lines.map((line) => (
              <Line key={`${line.title.en} ${line.says.en}`} line={line} />
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

function Line({ line }: { readonly line: CardLine }) {
  const say = useSay();
  return (
    <div data-gap={line.isGap ? '' : undefined}>
      <dt>{say(line.title)}</dt>
      <dd className="wrap">
        {line.isGap ? <span className="st warn">{say(line.says)}</span> : say(line.says)}
        {line.source !== null && <p className="note">{say(line.source)}</p>}
      </dd>
    </div>
  );
}
