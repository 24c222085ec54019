/** What the vault has said so far in this sitting. Holds what is on screen only; nothing here survives or needs to. */
import { create } from 'zustand';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import type {
  DraftSummary,
  Library,
  Problem,
  SyncStatus,
  Vault,
  VaultEvents,
  VaultPhase,
} from '../../vault/api.ts';
import { go, type Route, useRoute } from './route.ts';

interface Session {
  /** Null until the vault has looked at what is on this laptop. */
  phase: VaultPhase | null;
  shell: 'desktop' | 'browser';
  server: string | null;
  /** Why the vault could not even begin. */
  startProblem: Problem | null;
  library: Library | null;
  sync: SyncStatus | null;
  progress: VaultEvents['progress'] | null;
  unfinished: DraftSummary[];
  announcements: Problem[];
  /** Files opened in this sitting, latest first. */
  recent: string[];
  /** Where something was being written that is kept, when the lock fell; unlocking goes back there. */
  interrupted: Route | null;
  /** Enrolling or unlocking is under way, or tells its result: the door stays on screen although the vault is open. */
  arriving: 'enrol' | 'unlock' | null;
}

const nothingYet: Session = {
  phase: null,
  shell: 'desktop',
  server: null,
  startProblem: null,
  library: null,
  sync: null,
  progress: null,
  unfinished: [],
  announcements: [],
  recent: [],
  interrupted: null,
  arriving: null,
};

export const useSession = create<Session>(() => nothingYet);

export function dismissAnnouncement(announcement: Problem): void {
  useSession.setState(({ announcements }) => ({
    announcements: announcements.filter((each) => each !== announcement),
  }));
}

/** A file was read: its unfinished act, if any, is the one to remember. */
export function rememberDraft(file: string, draft: DraftSummary | null): void {
  useSession.setState(({ unfinished }) => ({
    unfinished: [...unfinished.filter((each) => each.file !== file), ...(draft === null ? [] : [draft])],
  }));
}

/** A file was opened. */
export function rememberFile(file: string): void {
  useSession.setState(({ recent }) => ({ recent: [file, ...recent.filter((each) => each !== file)] }));
}

export function forgetDraft(id: string): void {
  useSession.setState(({ unfinished }) => ({ unfinished: unfinished.filter((each) => each.id !== id) }));
}

/** Listens to the vault and looks at what is there. Returns the function that stops listening. */
export function startSession(vault: Vault): () => void {
  useSession.setState(nothingYet);
  go({ at: 'today' });
  const stops = [
    vault.on('phase', (phase) => enter(vault, phase)),
    vault.on('sync', (sync) => useSession.setState({ sync })),
    vault.on('progress', (progress) => useSession.setState({ progress })),
    vault.on('announce', (problem) =>
      useSession.setState(({ announcements }) => ({
        announcements: [problem, ...announcements.filter(({ code }) => code !== problem.code)],
      })),
    ),
    vault.on('changed', (files) => {
      if (files.length === 0) void readLibrary(vault);
    }),
  ];
  void begin(vault);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Looks at what is on this laptop; again, when it could not be seen the first time. */
export async function begin(vault: Vault): Promise<void> {
  useSession.setState({ startProblem: null });
  const begun = await vault.call('begin');
  if (!begun.ok) {
    useSession.setState({ startProblem: begun.problem });
    return;
  }
  useSession.setState({ shell: begun.value.shell, server: begun.value.server });
  enter(vault, begun.value.phase);
}

function enter(vault: Vault, phase: VaultPhase): void {
  if (useSession.getState().phase === phase) return;
  if (phase === 'locked' || phase === 'fresh') forget();
  useSession.setState({ phase, progress: null });
  if (phase === 'open' || phase === 'handed-over') void readLibrary(vault);
}

/** The lock fell: nothing that was open stays in the window's memory. */
function forget(): void {
  const { route } = useRoute.getState();
  useSession.setState({ library: null, sync: null, unfinished: [], recent: [], interrupted: keptAt(route) });
  go({ at: 'today' });
}

function keptAt(route: Route): Route | null {
  switch (route.at) {
    case 'act':
    case 'tell':
    case 'import':
      return route;
    // What a form began with is sealed with the rest of it.
    case 'add-person':
      return { at: 'add-person', name: '' };
    case 'record':
      return beginsWithWords(route) ? null : route;
    default:
      return null;
  }
}

/** Words about somebody may not stay here; what only points or is chosen may. Today leads back to a form that began with words. */
function beginsWithWords({ kind, start = {} }: Extract<Route, { at: 'record' }>): boolean {
  const { fields } = caseKindOf(kind);
  return Object.keys(start).some((name) => {
    const as = fields[name]?.ask.as;
    return as === 'text' || as === 'line';
  });
}

async function readLibrary(vault: Vault): Promise<void> {
  const [library, sync] = await Promise.all([vault.call('library'), vault.call('syncStatus')]);
  if (library.ok) useSession.setState({ library: library.value });
  if (sync.ok) useSession.setState({ sync: sync.value });
}
