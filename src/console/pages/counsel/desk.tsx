/** Questions on law that were handed over, for those who answer them. */
import { Questions } from './questions.tsx';

export default function QuestionDeskPage() {
  return <Questions path="/counsel/questions" />;
}
