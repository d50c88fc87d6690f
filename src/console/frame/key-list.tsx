/** The list of keys that mean something now, for people who would rather not reach for the mouse. */
import { Link } from 'wouter';
import { Dialog } from '../parts/dialog.tsx';
import { type KeyLine, listKeys } from '../parts/keyboard.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

export function KeyListDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(sharedTexts);
  const { everywhere, here } = listKeys();
  return (
    <Dialog
      title={t.keys}
      onClose={onClose}
      footer={
        <Link className="btn" href="/help" onClick={onClose}>
          {t.keysMore}
        </Link>
      }
    >
      {here.length > 0 && <KeyLines title={t.keysHere} lines={here} />}
      <KeyLines title={t.keysEverywhere} lines={everywhere} />
    </Dialog>
  );
}

function KeyLines({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section>
      <h3 className="note">{title}</h3>
      <dl className="key-list">
        {lines.map((line) => (
          <div key={line.key} className="key-line">
            <dt>
              {line.key.split(/[ +]/).map((part) => (
                <kbd key={part}>{part.length === 1 ? part.toUpperCase() : part}</kbd>
              ))}
            </dt>
            <dd>{line.title}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
