/** Starts the citizens' portal in the browser: a bundle of its own under `/my`, with sessions of its own. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { makeQueryClient } from '../http/use-get.ts';
import { ToastProvider } from '../parts/toast.tsx';
import { PreferencesProvider } from '../session/preferences.tsx';
import { App } from './app.tsx';
import './theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('my.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <PreferencesProvider>
        <ToastProvider>
          <Router base="/my">
            <App />
          </Router>
        </ToastProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);

// A browser that has no service workers, or forbids them, only misses the shell without a connection.
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('/my/sw.js', { scope: '/my' }).catch(() => {});
