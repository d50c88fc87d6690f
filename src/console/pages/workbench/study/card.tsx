/** The card of a study's model, as it can be printed and published. */
import { useParams } from 'wouter';
import { CardPage } from '../../models/card/page.tsx';

export default function StudyCardPage() {
  const { id = '', version = '' } = useParams<{ id: string; version: string }>();
  const study = encodeURIComponent(id);
  const one = encodeURIComponent(version);
  return <CardPage path={`/studies/${study}/models/${one}`} back={`/workbench/${study}?model=${one}`} />;
}
