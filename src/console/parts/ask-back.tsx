/** What somebody asked cannot be answered as it stands: says why and what to write instead, and is no error. */
import { ApiError } from '../http/client.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { Empty } from './states.tsx';

const SAID_WRONGLY = 422;

/** @param error of the query that asked @returns nothing where it failed for another reason, or not at all */
export function askedBack(error: unknown): ApiError | undefined {
  return error instanceof ApiError && error.status === SAID_WRONGLY ? error : undefined;
}

export function AskBack({ error: { body } }: { readonly error: ApiError }) {
  const t = useTexts(sharedTexts);
  const say = useSay();
  const problems = body?.problems ?? [];
  return <Empty title={t.askBack}>{problems.map(({ message }) => say(message)).join(' ')}</Empty>;
}
