/** Short messages at the foot of the page, with one way back (undo) or forward; read aloud politely. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface Toast {
  readonly text: ReactNode;
  readonly isBad?: boolean;
  /** Milliseconds it stays; 5,000 unless told. */
  readonly millis?: number;
  readonly action?: { readonly title: string; readonly key?: string; readonly run: () => void };
}

const ToastContext = createContext<(toast: Toast) => () => void>(() => () => {});

/** `const show = useToast(); const hide = show({ text })`. */
export function useToast(): (toast: Toast) => () => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (Toast & { readonly id: number })[]>([]);
  const next = useRef(0);
  const t = useTexts(sharedTexts);
  const hide = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-3), { ...toast, id }]);
      setTimeout(() => hide(id), toast.millis ?? 5000);
      return () => hide(id);
    },
    [hide],
  );
  const list = useMemo(
    () => (
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={`toast${toast.isBad ? ' is-bad' : ''}`}>
            {toast.isBad && <span className="st bad">{t.error}</span>}
            <span>{toast.text}</span>
            {toast.action !== undefined && (
              <button
                type="button"
                className="btn s"
                onClick={() => {
                  hide(toast.id);
                  toast.action?.run();
                }}
              >
                {toast.action.title} {toast.action.key !== undefined && <kbd>{toast.action.key}</kbd>}
              </button>
            )}
          </div>
        ))}
      </div>
    ),
    [toasts, hide, t],
  );
  return (
    <ToastContext value={show}>
      {children}
      {list}
    </ToastContext>
  );
}
