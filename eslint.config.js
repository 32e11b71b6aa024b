import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.data',
      '.cache',
      'demo-output',
      'coverage',
      'addin/dist',
      '*.config.js',
      '.dependency-cruiser.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // fires on every Schema field of mongoose, whose types are classes of classes
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // restify takes a handler of exactly (req, res) only when it is async, whether it awaits or not
      '@typescript-eslint/require-await': 'off',
      // a promise in a position where nobody waits is marked with void
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // jest's matchers are methods on purpose
      '@typescript-eslint/unbound-method': 'off',
      // a test may assert that a fixture has the part it speaks of
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: [
      'api/modules/home/browser/**',
      'bot/dialogs/browser/**',
      'tests/simulators/teams/office/browser/**',
      'tests/simulators/word/**/browser/**',
    ],
    rules: {
      // casts of JSDoc are comments to the linter; the compiler sees them and checks these files (npm run types)
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['addin/taskpane/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['addin/taskpane/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Word', 'Office', 'OfficeExtension'].map((name) => ({
          name,
          message: 'Only addin/word calls Office; ask it through the port.',
        })),
      ],
    },
  },
  prettier,
);
