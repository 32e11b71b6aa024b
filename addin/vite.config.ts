// The pane as files to serve: assets named by what is in them, addresses relative, so that it stands behind any path.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    // what the browsers inside Office understand: WebView2, WKWebView
    target: 'es2022',
    rolldownOptions: { input: fileURLToPath(new URL('taskpane.html', import.meta.url)) },
  },
});
