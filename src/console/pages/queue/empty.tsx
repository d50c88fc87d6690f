/** An empty queue says why it is empty and what to do next. */
import { fill } from '../../../core/text.ts';
import { Empty } from '../../parts/states.tsx';
import { queueTexts } from '../../texts/queue.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Filters, isNarrowed } from './filters.ts';

export function EmptyQueue(props: {
  readonly filters: Filters;
  readonly waiting: number;
  readonly onChange: (change: Partial<Filters>) => void;
  readonly onNext: () => void;
}) {
  const t = useTexts(queueTexts);
  const { filters, waiting } = props;
  if (isNarrowed(filters)) {
    return (
      <Empty
        title={t.empty}
        action={
          <button
            type="button"
            className="btn"
            onClick={() => props.onChange({ lane: '', state: '', office: '', search: '' })}
          >
            {t.clear}
          </button>
        }
      >
        {fill(t.emptyWhat, { n: waiting })}
      </Empty>
    );
  }
  if (filters.scope === 'mine') {
    return (
      <Empty
        title={t.emptyMine}
        action={
          <button type="button" className="btn main-act" onClick={props.onNext}>
            {t.next} <kbd>N</kbd>
          </button>
        }
      >
        {fill(t.emptyMineWhat, { n: waiting })}
      </Empty>
    );
  }
  return <Empty title={t.emptyAll}>{t.emptyAllWhat}</Empty>;
}
