/** Opens the editor on a new criterion or on a version, as a form where one can show it. */
import { useQuery } from '@tanstack/react-query';
import type {
  Criterion,
  CriterionCheck,
  CriterionDetail,
  CriterionField,
} from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { useHasRight } from '../../../session/session.tsx';
import { useBusinessDay } from '../../../session/status.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { type Condition, EMPTY_CONDITION } from './condition-card.tsx';
import { draftOf, emptyDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { formFromOutline } from './form.ts';

interface Props {
  /** Null for a new criterion. */
  readonly id: string | null;
  /** Version that the author starts from. */
  readonly from: number;
}

export default function EditorPage({ id, from }: Props) {
  const t = useTexts(criterionLifeTexts);
  const mayWrite = useHasRight()('criteria.propose');
  const [asked] = useUrlState('about');
  const about = id === null && asked === 'parcel' ? 'parcel' : 'import';
  const fields = useGet<readonly CriterionField[]>(
    '/criteria/fields',
    { direction: about },
    { staleMillis: 3_600_000 },
  );
  if (!mayWrite) return <Empty title={t.notAllowed} />;
  return (
    <Await query={fields} loading={<Loading />}>
      {(known) =>
        id === null ? <New fields={known} about={about} /> : <Version id={id} from={from} fields={known} />
      }
    </Await>
  );
}

function Loading() {
  return (
    <div className="card">
      <Skeleton rows={10} />
    </div>
  );
}

interface NewProps {
  readonly fields: readonly CriterionField[];
  readonly about: 'import' | 'parcel';
}

function New({ fields, about }: NewProps) {
  const day = useBusinessDay();
  const [expression] = useUrlState('expression');
  const [title] = useUrlState('title');
  const [look] = useUrlState('look');
  if (day === null) return <Loading />;
  // Whoever comes from something that was found brings its condition along.
  const condition: Condition = expression === '' ? EMPTY_CONDITION() : { as: 'text', expression };
  const draft = { ...emptyDraft(day, about), title: { ko: title, en: title }, look: { ko: look, en: look } };
  return <Editor of={null} fields={fields} condition={condition} draft={draft} />;
}

const NOTHING_YET: Pick<Criterion, 'scope' | 'expression' | 'direction'> = { scope: 'item', expression: '' };

interface VersionProps {
  readonly id: string;
  readonly from: number;
  readonly fields: readonly CriterionField[];
}

function Version({ id, from, fields }: VersionProps) {
  const detail = useGet<CriterionDetail>(`/criteria/${encodeURIComponent(id)}`);
  const version =
    detail.data?.versions.find(({ criterion }) => criterion.version === from) ?? detail.data?.versions[0];
  const { scope, expression, direction = 'import' } = version?.criterion ?? NOTHING_YET;
  const own = useGet<readonly CriterionField[]>(
    '/criteria/fields',
    { direction },
    { staleMillis: 3_600_000, isEnabled: direction !== 'import' },
  );
  const check = useQuery({
    queryKey: ['/criteria/check', scope, expression, direction],
    queryFn: () => post<CriterionCheck>('/criteria/check', { scope, expression, direction }),
    enabled: version !== undefined,
  });
  return (
    <Await query={detail} loading={<Loading />}>
      {(known) => {
        if (version === undefined || check.isPending) return <Loading />;
        if (direction !== 'import' && own.data === undefined) return <Loading />;
        const outline = check.data?.outline;
        const condition: Condition = outline?.ok
          ? { as: 'form', form: formFromOutline(outline.form) }
          : { as: 'text', expression };
        return (
          <Editor
            of={{ detail: known, from: version }}
            fields={own.data ?? fields}
            condition={condition}
            draft={draftOf(version.criterion)}
          />
        );
      }}
    </Await>
  );
}
