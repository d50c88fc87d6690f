/** Analyses: the list, one with its runs and findings, and the page that writes one. */
import '../../parts/charts/charts.css';
import '../reading.css';
import '../workbench/workbench.css';
import './analyses.css';
import { lazy } from 'react';
import { useParams } from 'wouter';
import { useUrlState } from '../../parts/url-state.ts';
import { AnalysisList } from './list.tsx';

const AnalysisPage = lazy(() => import('./one/page.tsx'));
const DraftPage = lazy(() => import('./draft/page.tsx'));

export default function AnalysesPage() {
  const { id } = useParams<{ id?: string }>();
  const [edit] = useUrlState('edit');
  if (id === undefined) return <AnalysisList />;
  if (id === 'new') return <DraftPage id={null} />;
  return edit === '' ? <AnalysisPage id={id} /> : <DraftPage id={id} />;
}
