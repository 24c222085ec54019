import { defineConfig, type OxlintConfig } from 'oxlint';

// Which room may import what. The compiler's project references keep the rooms apart as well (TS6307); these rules
// add packages and say why. Options of one rule are replaced, not merged, by a later override: hence border().

type Rules = NonNullable<OxlintConfig['rules']>;

type Forbidden = ({ regex: string } | { group: string[] }) & { message: string };

interface ForbiddenNames {
  name: string;
  importNames: string[];
  message: string;
}

const sodium: Forbidden = {
  regex: '^libsodium',
  message: 'Only shared/crypto/sodium.ts talks to libsodium; add what you need there.',
};
const node: Forbidden = { regex: '^node:', message: 'This room runs where there is no Node.' };
const electron: Forbidden = {
  regex: '^electron(/|$)',
  message: 'Only electron/ and its tests know Electron.',
};
const screenLibraries: Forbidden = {
  regex: '^(react|react-dom|react-aria-components|zustand|dexie|i18next|signature_pad)(/|$)',
  message: 'Only renderer/ draws screens and keeps their state.',
};
const serverLibraries: Forbidden = { regex: '^(fastify|@fastify/|pg$|pg/)', message: 'Only server/ serves.' };
const vault: Forbidden = {
  group: ['dexie', '**/shared/crypto/**', '**/vault/**', '!**/vault/*api.ts'],
  message:
    'Screens ask the vault (vault/api.ts and its neighbours, vault/*-api.ts); they hold no keys and open no database.',
};
const schemas: Forbidden = {
  regex: '^zod',
  message: 'The preload stays small; main checks what it passes on.',
};
const ipcMain: ForbiddenNames = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'All calls from the window go through electron/ipc.ts, which checks sender and schema.',
};

function rooms(...names: string[]): Forbidden {
  return {
    regex: `^(\\.\\./)+(${names.join('|')})/`,
    message: 'Rooms do not import each other; what they agree on is in shared/.',
  };
}

function border(patterns: Forbidden[], paths: ForbiddenNames[] = []): Rules {
  return { 'no-restricted-imports': ['error', { paths, patterns }] };
}

const inShared = [
  node,
  electron,
  screenLibraries,
  serverLibraries,
  rooms('electron', 'renderer', 'server', 'build', 'tests'),
];
const inElectron = [sodium, screenLibraries, serverLibraries, rooms('renderer', 'server', 'build', 'tests')];
const inRenderer = [sodium, node, electron, serverLibraries, rooms('electron', 'server', 'build', 'tests')];
const inServer = [sodium, electron, screenLibraries, rooms('electron', 'renderer', 'build', 'tests')];

const config: OxlintConfig = defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    eqeqeq: 'error',
    'import/no-cycle': 'error',
    'import/no-mutable-exports': 'error',
    'no-console': 'error',
    'no-shadow': 'off',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'promise/always-return': 'off',
    'promise/prefer-await-to-then': 'off',
    'react/no-danger': 'error',
    // Code points are what lengths and digits are counted in here; nobody's name is cut between them.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/ban-ts-comment': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // The compiler knows better when a switch names every case.
    'typescript/consistent-return': 'off',
    'no-unmodified-loop-condition': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // A status is announced; the elements this rule proposes instead mean other things.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // A screen reads the clock when it is drawn, and a replay starts when its strokes arrive.
    'react/purity': 'off',
    'react/set-state-in-effect': 'off',
    // A worker's port opens with onmessage, and not with addEventListener.
    'unicorn/prefer-add-event-listener': 'off',
    // The compiler's jsx setting makes the import.
    'react/react-in-jsx-scope': 'off',
    // Messages go to our own workers only, which have no origin to name.
    'unicorn/require-post-message-target-origin': 'off',
    // The compiler checks it, and knows what '?worker&url' is declared to be.
    'import/default': 'off',
    // Style sheets are imported for their effect.
    'import/no-unassigned-import': 'off',
    // Packages that offer a name both ways are used the way their own documentation does.
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    ...border([sodium]),
  },
  overrides: [
    { files: ['**/*.d.ts'], rules: { 'no-var': 'off' } },
    { files: ['shared/**'], rules: border([sodium, ...inShared]) },
    { files: ['shared/crypto/sodium.ts'], rules: border(inShared) },
    { files: ['electron/**'], rules: border(inElectron, [ipcMain]) },
    { files: ['electron/ipc.ts'], rules: border(inElectron) },
    { files: ['electron/preload.ts'], rules: border([node, schemas, ...inElectron], [ipcMain]) },
    {
      files: ['renderer/**'],
      rules: {
        ...border(inRenderer),
        // Hooks hand out plain functions, and catalogue keys are put together from names.
        'typescript/unbound-method': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
    { files: ['renderer/features/**', 'renderer/ui/**'], rules: border([vault, ...inRenderer]) },
    { files: ['server/**'], rules: border(inServer) },
    { files: ['build/**', 'tests/**'], rules: { 'no-console': 'off' } },
    // Without packages there is no schema to check the lock file with.
    { files: ['build/launcher/**'], rules: { 'typescript/no-unsafe-type-assertion': 'off' } },
    {
      files: ['tests/**'],
      plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y', 'vitest'],
      rules: {
        'typescript/no-non-null-assertion': 'off',
        'typescript/unbound-method': 'off',
        // What comes back from a page or another process is what the test says it is, or the test fails.
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
  ],
});

export default config;
