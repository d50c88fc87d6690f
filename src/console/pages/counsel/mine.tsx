/** One’s own questions on law, and what two officers answered. */
import { Questions } from './questions.tsx';

export default function MyQuestionsPage() {
  return <Questions path="/counsel/questions/mine" />;
}
