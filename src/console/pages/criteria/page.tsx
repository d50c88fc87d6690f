/** The criteria in force, as a readable list or one by one: what each asks, how often it hits, and whether it finds anything. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './criteria.css';
import { useParams } from 'wouter';
import { CriterionDetail } from './detail.tsx';
import { CriteriaList } from './list.tsx';

export default function CriteriaPage() {
  const { id } = useParams<{ id?: string }>();
  return id === undefined ? <CriteriaList /> : <CriterionDetail id={id} />;
}
