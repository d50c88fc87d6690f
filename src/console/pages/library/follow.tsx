/** Begins or ends being told of an article or a decision. For whoever is signed in: others cannot be told. */
import { useState } from 'react';
import { put } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { useDo } from '../../parts/use-do.ts';
import { useIsSignedIn } from '../../session/session.tsx';
import { libraryTexts } from '../../texts/library.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** @param path of the list of what one follows @param what names the one, as a row of the list does */
export function Follow<Row extends object>(props: { readonly path: string; readonly what: Partial<Row> }) {
  const t = useTexts(libraryTexts);
  const { path, what } = props;
  const isSignedIn = useIsSignedIn();
  const { data } = useGet<readonly Row[]>(path, undefined, { isEnabled: isSignedIn });
  const [mine, setMine] = useState<readonly Row[] | null>(null);
  const { isBusy, run } = useDo();
  const known = mine ?? data;
  if (known === undefined) return null;
  const names = Object.entries(what) as [keyof Row, unknown][];
  const isOn = known.some((row) => names.every(([name, value]) => row[name] === value));
  const turn = () => run(async () => void setMine(await put(path, { ...what, isOn: !isOn })));
  return (
    <button type="button" className="btn s" aria-pressed={isOn} disabled={isBusy} onClick={() => void turn()}>
      {isOn ? t.unfollow : t.follow}
    </button>
  );
}
