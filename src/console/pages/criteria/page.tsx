/** Criteria: the readable list, those to review, one by one with its whole life, and the editor that writes them. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './criteria.css';
import './editor/editor.css';
import { lazy } from 'react';
import { useParams } from 'wouter';
import { useUrlState } from '../../parts/url-state.ts';
import { CriterionDetail } from './detail.tsx';
import { CriteriaList } from './list.tsx';

const EditorPage = lazy(() => import('./editor/page.tsx'));

export default function CriteriaPage() {
  const { id } = useParams<{ id?: string }>();
  const [edit] = useUrlState('edit');
  if (id === 'new') return <EditorPage id={null} from={0} />;
  if (id === undefined) return <CriteriaList />;
  return edit === '' ? <CriterionDetail id={id} /> : <EditorPage id={id} from={Number(edit)} />;
}
