/** Single keys and chords for pages: who listens, what each key means in words, and when keys belong to a field instead. */
import { useEffect, useRef } from 'react';

export interface KeyAct {
  /** Shown in the list of shortcuts; none keeps the key out of the list. */
  readonly title?: string;
  readonly run: (event: KeyboardEvent) => void;
}

/** `{ j: { title, run }, Enter: …, 'Ctrl+k': …, 'g b': … }`; letters are lower case, two keys in a row have a space. */
export type KeyActs = Readonly<Record<string, KeyAct | undefined>>;

interface Layer {
  readonly isGlobal: boolean;
  readonly acts: () => KeyActs;
}

const layers: Layer[] = [];
let firstOfTwo = '';
let firstAt = 0;

/** The key's name. A Korean keyboard sends 'ㅓ' where 'j' is printed: the place of the key counts then. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string {
  let key = event.key;
  if (key.length === 1 && !/^[\x20-\x7e]$/.test(key) && /^Key[A-Z]$/.test(event.code))
    key = event.code.slice(3);
  if (key === ' ') key = 'Space';
  if (/^[A-Z]$/.test(key)) key = key.toLowerCase();
  const chord = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return `${chord}${event.altKey ? 'Alt+' : ''}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

/** Enter and Space press what has the focus; a page's own meaning of them must not take that away. */
function isPressing(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof HTMLElement && event.target.closest('a, button, input, summary, select') !== null
  );
}

function find(name: string): KeyAct | undefined {
  for (let index = layers.length - 1; index >= 0; index--) {
    const act = layers[index]?.acts()[name];
    if (act !== undefined) return act;
  }
  return undefined;
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const isChord = name.startsWith('Ctrl+');
  if (!isChord && (isTyping(event.target) || isPressing(event))) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const isSecond = firstOfTwo !== '' && event.timeStamp - firstAt < 1200;
  const act = (isSecond ? find(`${firstOfTwo} ${name}`) : undefined) ?? find(name);
  firstOfTwo = '';
  if (act === undefined) {
    const isFirst = layers.some((layer) =>
      Object.keys(layer.acts()).some((key) => key.startsWith(`${name} `)),
    );
    if (isFirst) {
      firstOfTwo = name;
      firstAt = event.timeStamp;
    }
    return;
  }
  event.preventDefault();
  act.run(event);
}

/** Listens to keys while the component is shown. Later pages come before earlier ones, the frame's `isGlobal` keys last. */
export function useKeys(acts: KeyActs, options: { readonly isGlobal?: boolean } = {}): void {
  const latest = useRef(acts);
  latest.current = acts;
  const isGlobal = options.isGlobal ?? false;
  useEffect(() => {
    const layer: Layer = { isGlobal, acts: () => latest.current };
    if (layers.length === 0) document.addEventListener('keydown', hear);
    if (isGlobal) layers.unshift(layer);
    else layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener('keydown', hear);
    };
  }, [isGlobal]);
}

export interface KeyLine {
  readonly key: string;
  readonly title: string;
  readonly run: KeyAct['run'];
}

/** The keys that mean something now, for the list of shortcuts and the list of commands. */
export function listKeys(): { readonly everywhere: KeyLine[]; readonly here: KeyLine[] } {
  const lines = (isGlobal: boolean) =>
    layers
      .filter((layer) => layer.isGlobal === isGlobal)
      .flatMap((layer) => Object.entries(layer.acts()))
      .flatMap(([key, act]) => (act?.title === undefined ? [] : [{ key, title: act.title, run: act.run }]));
  return { everywhere: lines(true), here: lines(false) };
}
