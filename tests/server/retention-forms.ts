/** What is typed about how long somebody's file is kept, what holds it, and how it goes. */
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { Colleague } from './charity.ts';

const DAY = 86_400_000;
export const dayAway = (days: number) => new Date(Date.now() + days * DAY);
export const typedDay = (days: number) => dayAway(days).toLocaleDateString('en-GB');

/** Support that ended long ago. */
export const over: TypedForm = {
  service: 'NAVIGATION',
  referredBy: 'person',
  startedOn: '7 Jan 2010',
  endedOn: '10 Oct 2012',
  endReason: 'goals-met',
};

/** A council that asks for reports until long after. */
export const longContract: TypedForm = {
  name: 'Navigation',
  party: 'Weir Valley Council',
  role: 'controller',
  breachContact: 'R. Low, 01632 960111',
  startedOn: '1 Jan 2010',
  reportingEndsOn: '31 Mar 2036',
  recordsCode: 'yes',
  shareDuty: 'no',
};

export const destroy: TypedForm = {
  outcome: 'destroy',
  safeguarding: 'no-concern',
  irreplaceable: 'no',
  why: 'Nothing speaks for keeping it.',
};

export const claim = (owner: Colleague): TypedForm => ({
  kind: 'litigation',
  why: 'A claim was announced.',
  owner: owner.worker,
  placedOn: typedDay(0),
  reviewOn: typedDay(30),
});
