/** Which screen is open. Never in the address bar: a URL must hold nothing about a person. */
import { create } from 'zustand';
import type { DisposalStepName } from '../../../shared/record/case/disposal.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import type { Accountability, RegisterName } from '../../../shared/record/register/index.ts';
import type { WordingForm } from '../../../shared/record/organisation.ts';
import type { IncidentStepName, OtherBody } from '../../../shared/rules/incident.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';

export type FileTab = 'overview' | 'consent' | 'record' | 'visits' | 'details' | 'timeline' | 'access';

export type SharingTab = 'log' | 'tell' | 'directory' | 'statutes' | 'functions' | 'letters' | 'bases';

export type TeamTab = 'people' | 'laptops' | 'teams' | 'approve' | 'services' | 'registers' | 'rules';

/** `act`, `act-view` and `withdraw` are drawn by features/act. */
export type Route =
  | { at: 'today' }
  | { at: 'people' }
  | { at: 'import' }
  /** Reached from a search only; `name` is what was searched for. */
  | { at: 'add-person'; name: string }
  /** Files that may be about one person. */
  | { at: 'same-people' }
  /** Whom the charity may write to or ring. */
  | { at: 'mailing-list' }
  /** `section`: the part of the record that is open. */
  | { at: 'file'; file: string; tab: FileTab; section?: Section }
  /** Null: a new one, with some answers that are there already. */
  | { at: 'record'; file: string; kind: CaseKindName; record: string | null; start?: TypedForm | undefined }
  | { at: 'record-history'; file: string; kind: CaseKindName; record: string }
  | VisitRoute
  | RegisterRoute
  | RetentionRoute
  | RequestRoute
  | PackRoute
  | IncidentRoute
  | ReportRoute
  | { at: 'calendar' }
  | { at: 'sharing'; tab: SharingTab }
  /** Null: a new one. */
  | { at: 'register-entry'; register: RegisterName; record: string | null; start?: TypedForm }
  /** The letter of a sharing. */
  | { at: 'letter'; file: string; record: string }
  | { at: 'tell'; file: string }
  /** What was sealed to a team of this worker: one, by its own small file, or all of a kind. */
  | { at: 'restricted'; kind: CaseKindName; file: string }
  | { at: 'restricted-list'; kind: CaseKindName }
  | { at: 'erase'; file: string }
  /** What is held about somebody and why, as a page to print. */
  | { at: 'held'; file: string }
  /** The log of who looked at what; `file`: whose it begins with, empty for all. */
  | { at: 'audit'; file: string }
  /** Openings in an emergency: all of them, a new one, the file behind one. */
  | { at: 'glass' }
  | { at: 'break-glass' }
  | { at: 'glass-file'; entry: number }
  | { at: 'parked' }
  | { at: 'run-sheets' }
  /** The answer to whoever asked for a support period. */
  | { at: 'referrer-message'; file: string; record: string }
  | { at: 'team'; tab: TeamTab }
  | { at: 'member'; worker: string }
  | { at: 'leaves'; worker: string }
  /** Null: somebody new; otherwise another laptop for this worker. */
  | { at: 'invite'; worker: string | null }
  /** `reported`: it has just been taken off the list here. */
  | { at: 'device'; device: string; reported?: true }
  | { at: 'lost'; device: string }
  | { at: 'one-team'; team: string }
  | { at: 'new-team' }
  | { at: 'new-cards' }
  /** Null: a new version; otherwise another form of this one. */
  | { at: 'import-notice'; version: number | null }
  | { at: 'notice'; version: number }
  /** The questions in another language; and one of them, in one of its forms. */
  | { at: 'questions-in'; language: string }
  | { at: 'translate'; language: string; purpose: string; form: WordingForm }
  | { at: 'tray' }
  | { at: 'recover' }
  | { at: 'own-settings' }
  | { at: 'act'; draft: string }
  | { at: 'act-view'; file: string; act: string }
  | { at: 'withdraw'; file: string; purpose: string };

/** Drawn by features/visit. `set-out`: null for a visit that nobody planned. */
export type VisitRoute =
  | { at: 'set-out'; file: string; visit: string | null }
  | { at: 'visit' | 'check-out' | 'visit-card'; file: string; visit: string };

/** Drawn by features/reports. */
export type ReportRoute = { at: 'reports' } | { at: 'released'; record: string };

/** Drawn by features/incidents. `incident-paper`: a page to print, and nothing else. */
export type IncidentRoute =
  | { at: 'incidents' | 'report-incident' }
  | { at: 'incident'; file: string }
  /** `other`: whom it is about; `which`: the step that is marked as wrong. */
  | { at: 'incident-step'; file: string; step: IncidentStepName; other?: OtherBody; which?: string }
  | { at: 'incident-paper'; file: string; paper: 'regulator' | 'people' };

/** Drawn by features/retention. `file`: the person's, also when it is gone. */
export type RetentionRoute =
  | { at: 'retention' }
  | { at: 'disposal' | 'appraise' | 'disposal-certificate'; file: string }
  | { at: 'disposal-step'; file: string; step: DisposalStepName; device?: string }
  /** Some records of a file, for good. `request`: the one that it answers; empty for none. */
  | { at: 'erase-part'; file: string; request: string };

/**
 * Drawn by features/requests. `ask-about-data`, `take-request`: at the door, about a file or about none. `request-step`: begun with what it
 * is. `request-letter`: a page to print, and nothing else.
 */
export type RequestRoute =
  | { at: 'requests' | 'rights-help' }
  | { at: 'ask-about-data'; file: string | null }
  | { at: 'take-request'; kind: 'rights-request' | 'data-complaint'; start: TypedForm }
  | { at: 'request'; file: string }
  | { at: 'request-step'; file: string; start: TypedForm }
  | { at: 'request-letter'; file: string; record: string };

/** Drawn by features/pack, by the request's own file. `pack-paper`: the copy as it leaves, and nothing else. */
export interface PackRoute {
  at: 'pack' | 'pack-paper';
  file: string;
}

/** Drawn by features/registers. */
export type RegisterRoute =
  | { at: 'one-register'; register: Accountability }
  | { at: 'opt-out' | 'training' | 'security' };

export type TeamRoute = Extract<
  Route,
  {
    at:
      | 'team'
      | 'member'
      | 'leaves'
      | 'invite'
      | 'device'
      | 'lost'
      | 'one-team'
      | 'new-team'
      | 'new-cards'
      | 'import-notice'
      | 'notice'
      | 'questions-in'
      | 'translate';
  }
>;

export type ActRoute = Extract<Route, { at: 'act' | 'act-view' | 'withdraw' }>;

interface RouteState {
  route: Route;
  go: (route: Route) => void;
}

export const useRoute = create<RouteState>((set) => ({
  route: { at: 'today' },
  go: (route) => set({ route }),
}));

/** For use outside a component. */
export const go = (route: Route): void => useRoute.getState().go(route);
