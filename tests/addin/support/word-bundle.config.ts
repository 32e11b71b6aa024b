// The word layer alone as one script, for tests that call its port in a page.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    lib: {
      entry: fileURLToPath(new URL('../../../addin/word/word.ts', import.meta.url)),
      formats: ['iife'],
      name: 'wordLayer',
      fileName: () => 'word.js',
    },
  },
});
