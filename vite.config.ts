/** How the console and the citizens' portal are built: from `src/console` to `dist/console`, every asset a file of its own (strict content security policy). */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite` in development finds the server; the built console is served by the server itself. */
const SERVER = process.env.GWANMUN_SERVER ?? 'http://127.0.0.1:8620';

export default defineConfig({
  root: 'src/console',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    rolldownOptions: { input: ['src/console/index.html', 'src/console/my.html'] },
    // Fonts and pictures never as data: addresses; the policy allows fonts from 'self' only.
    assetsInlineLimit: 0,
    // The module preload shim would be an extra inline worker of the bundler; all supported browsers preload themselves.
    modulePreload: { polyfill: false },
    target: ['chrome123', 'firefox121', 'safari17.5'],
  },
  server: { proxy: { '/api': SERVER, '/healthz': SERVER } },
});
