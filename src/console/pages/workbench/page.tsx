/** The workbench: the list of studies, one study with its models, and the page that writes one. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './workbench.css';
import { lazy } from 'react';
import { useParams } from 'wouter';
import { useUrlState } from '../../parts/url-state.ts';
import { StudyList } from './list.tsx';

const StudyPage = lazy(() => import('./study/page.tsx'));
const DraftPage = lazy(() => import('./draft/page.tsx'));

export default function WorkbenchPage() {
  const { id } = useParams<{ id?: string }>();
  const [edit] = useUrlState('edit');
  if (id === undefined) return <StudyList />;
  if (id === 'new') return <DraftPage id={null} />;
  return edit === '' ? <StudyPage id={id} /> : <DraftPage id={id} />;
}
