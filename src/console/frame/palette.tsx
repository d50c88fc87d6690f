/** Ctrl+K: every page and everything one can do, found by typing a part of its name in either language. */
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fill } from '../../core/text.ts';
import { useMenu } from '../menu.ts';
import { listKeys } from '../parts/keyboard.ts';
import { usePreferences } from '../session/preferences.tsx';
import { useHasRight, useSignIn } from '../session/session.tsx';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Command {
  readonly title: string;
  /** Also found by these words. */
  readonly words: string;
  readonly key?: string;
  readonly run: () => void;
}

/** Keys that only move within a list: no commands. */
const MOVES = new Set(['j', 'k']);

function useCommands(text: string): Command[] {
  const t = useTexts(sharedTexts);
  const [, go] = useLocation();
  const menu = useMenu();
  const { language, setLanguage, theme, setTheme } = usePreferences();
  const { signOut } = useSignIn();
  const isTrader = useHasRight()('desk.read');
  const pages: Command[] = menu
    .flatMap((group) => group.items)
    .map((item) => ({
      title: `${t.goTo}: ${t[item.title]}`,
      words: `${sharedTexts.ko[item.title]} ${sharedTexts.en[item.title]}`,
      key: `g ${item.key}`,
      run: () => go(item.path),
    }));
  const ownActs: Command[] = [
    {
      title: language === 'ko' ? 'English' : '한국어',
      words: 'language 언어 english korean 한국어',
      run: () => setLanguage(language === 'ko' ? 'en' : 'ko'),
    },
    {
      title: `${t.theme}: ${theme === 'dark' ? t.themeLight : t.themeDark}`,
      words: 'theme dark light 화면 밝게 어둡게',
      run: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    },
    { title: t.signOut, words: 'sign out log out 로그아웃', run: () => void signOut() },
  ];
  const pageActs: Command[] = listKeys()
    .here.filter((line) => !MOVES.has(line.key))
    .map((line) => ({
      title: line.title,
      words: '',
      key: line.key,
      run: () => line.run(new KeyboardEvent('keydown', { key: line.key })),
    }));
  const place = isTrader ? '/desk?search=' : '/search?q=';
  const wanted = text.trim().toLowerCase();
  const found = [...pageActs, ...pages, ...ownActs].filter(
    (command) => wanted === '' || `${command.title} ${command.words}`.toLowerCase().includes(wanted),
  );
  if (wanted === '') return found;
  const search: Command = {
    title: fill(t.findFor, { text: text.trim() }),
    words: '',
    run: () => go(`${place}${encodeURIComponent(text.trim())}`),
  };
  return [...found, search];
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(sharedTexts);
  const ref = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(text);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    field.current?.focus();
    return () => dialog?.close();
  }, []);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const move = (by: number) => setAt((old) => (old + by + commands.length) % commands.length);
  return (
    <dialog
      ref={ref}
      className="dialog palette"
      aria-label={t.commands}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="find">
        <input
          ref={field}
          value={text}
          placeholder={t.commandsPlaceholder}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={`${listId}-${at}`}
          aria-label={t.commands}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else if (event.key === 'Enter') run(commands[at]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={t.commands}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above, which keeps the focus
          <div
            key={command.title}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span className="grow">{command.title}</span>
            {command.key?.split(' ').map((part) => (
              <kbd key={part}>{part.length === 1 ? part.toUpperCase() : part}</kbd>
            ))}
          </div>
        ))}
      </div>
    </dialog>
  );
}
