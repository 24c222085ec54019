/**
 * What the practice charity's data-protection team has on its desk, so that none of its rooms is empty. Days are counted back from the
 * day on which the practice office is made: a clock that runs here runs as it would in a charity.
 */
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import { emptyValues, type TypedForm } from '../../../shared/record/field/form.ts';
import { dataFlow } from '../../../shared/record/register/data-flow.ts';
import type { RegisterEntry } from '../../../shared/record/register/index.ts';
import { addDays, addMonths } from '../../../shared/rules/calendar.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import type { PracticeEntry } from './registers.ts';
import type { people } from './people.ts';

type PersonName = keyof typeof people;

interface Written<K extends CaseKindName = CaseKindName> {
  kind: K;
  typed: TypedForm;
}

interface PracticeCase extends Written<'rights-request' | 'data-complaint' | 'incident'> {
  /** Whose file it is about; null for nobody in particular. */
  about: PersonName | null;
  steps: readonly Written[];
}

/** In a person's own file. */
interface PracticeWord extends Written {
  about: PersonName;
}

/** @param today ISO day. */
export function casesOf(today: string): readonly PracticeCase[] {
  const day = (ago: number) => typedDate(addDays(today, -ago));
  const moment = (ago: number, time: string) => `${day(ago)}\n${time}`;
  const asked = (ago: number) => ({ receivedOn: day(ago), how: 'phone', from: 'person', known: 'yes' });
  return [
    {
      kind: 'rights-request',
      about: 'margaret',
      typed: {
        right: 'access',
        words: 'I would like to see everything that you wrote about me.',
        ...asked(9),
      },
      steps: [
        {
          kind: 'request-step',
          typed: { what: 'searched', on: day(4), place: 'email', terms: 'Okoro', found: 'no' },
        },
      ],
    },
    {
      kind: 'rights-request',
      about: 'samir',
      typed: { right: 'object-marketing', words: 'Please send me no more appeals.', ...asked(2) },
      steps: [],
    },
    {
      kind: 'data-complaint',
      about: 'dee',
      typed: {
        words: 'A letter about Leo came to my neighbour, and it was open.',
        wanted: 'That it does not happen again.',
        ...asked(12),
      },
      steps: [],
    },
    {
      kind: 'incident',
      about: null,
      typed: {
        words: 'A letter about a child went to the house next door, and was opened there.',
        thing: 'paper',
        noticedAt: moment(13, '16:20'),
        doneAtOnce: 'I fetched the letter, and said sorry at both doors.',
      },
      steps: [
        {
          kind: 'incident-step',
          typed: {
            step: 'contained',
            stopped: 'The letter is back. The neighbour promised to say nothing.',
            stoppedAt: moment(13, '17:00'),
          },
        },
        {
          kind: 'incident-step',
          typed: {
            step: 'assessed',
            effects: ['confidentiality'],
            cause: 'misdirected',
            dataKinds: ['names', 'health'],
            children: 'yes',
            people: '1',
            harm: 'A neighbour knows what support a child gets.',
            risk: 'risk',
            riskWhy: 'One person read it, who knows the family.',
          },
        },
      ],
    },
    {
      kind: 'incident',
      about: null,
      typed: {
        words: 'I left my visit bag on the bus. The folder in it held two names and times.',
        thing: 'paper',
        noticedAt: moment(1, '9:40'),
      },
      steps: [],
    },
  ];
}

/** @param owner the worker who answers for the hold. */
export function wordsOf(today: string, owner: string): readonly PracticeWord[] {
  const day = (ago: number) => typedDate(addDays(today, -ago));
  const said = (about: PersonName, channel: string, answer: string, ago: number): PracticeWord => ({
    kind: 'contact-permission',
    about,
    typed: { channel, topic: 'marketing', answer, on: day(ago), words: '' },
  });
  return [
    said('margaret', 'post', 'agreed', 60),
    said('nadia', 'email', 'agreed', 40),
    said('nadia', 'text', 'refused', 40),
    said('samir', 'post', 'objected', 2),
    said('samir', 'email', 'objected', 2),
    {
      kind: 'hold',
      about: 'dee',
      typed: {
        kind: 'open-case',
        why: 'She complained about a letter. Her file stays until that is settled.',
        owner,
        placedOn: day(12),
        reviewOn: day(-80),
      },
    },
  ];
}

/** @param today ISO day. */
export function protectionRegisters(today: string): readonly PracticeEntry[] {
  const next = addMonths(today, 7);
  const lately = addMonths(today, -5);
  const flow: RegisterEntry<'data-flow'> = {
    ...emptyValues(dataFlow.fields),
    confidential: 'yes',
    'publicly-funded': 'yes',
    england: 'yes',
    consented: 'no',
    'legally-required': 'no',
    'overriding-interest': 'no',
    anonymised: 'no',
  };
  return [
    {
      register: 'processing-activity',
      values: {
        name: 'Support at home',
        use: 'support',
        purpose: 'To plan and give the support that somebody and a worker agreed.',
        role: 'controller',
        services: [],
        people: ['supported', 'family'],
        dataKinds: ['names', 'contact', 'birth', 'nhs-number', 'health'],
        recipients: 'Surgeries, hospitals and the council’s care teams, each time with its reason.',
        abroad: 'no',
        safeguard: '',
        keptFor: 'Eight years after support has ended.',
        security: 'Sealed on each laptop. Only the teams that work with a person can open the file.',
        reviewOn: next,
        endedOn: '',
      },
    },
    {
      register: 'processing-activity',
      values: {
        name: 'News for supporters',
        use: 'marketing',
        purpose: 'To tell people who want it what the charity does, and to ask for help.',
        role: 'controller',
        services: [],
        people: ['supporters', 'supported'],
        dataKinds: ['names', 'contact'],
        recipients: 'Weirside Printers, for letters.',
        abroad: 'no',
        safeguard: '',
        keptFor: 'Until they say stop. That they said so is kept for good.',
        security: 'A list is made anew for each letter, and is not kept.',
        reviewOn: addDays(today, 20),
        endedOn: '',
      },
    },
    {
      register: 'data-assessment',
      values: {
        title: 'Laptops at people’s homes',
        kind: 'impact',
        activity: '',
        risks: 'A laptop is lost or stolen with files on it. Somebody at the home reads the screen.',
        measures: 'All is sealed, the screen locks itself, and a lost laptop is taken off the list.',
        outcome: 'go-on',
        doneOn: lately,
        by: 'Dev Rao',
        reviewOn: next,
        endedOn: '',
      },
    },
    {
      register: 'data-agreement',
      values: {
        name: 'Letters to supporters',
        party: 'Weirside Printers',
        kind: 'processing',
        covers: 'Names and addresses of one letter, gone a week after it was printed.',
        signedOn: lately,
        reviewOn: next,
        endedOn: '',
      },
    },
    {
      register: 'data-processor',
      values: {
        name: 'Weirside Printers',
        does: 'Prints and posts letters to supporters.',
        dataKinds: ['names', 'contact'],
        place: 'uk',
        safeguard: '',
        agreement: '',
        others: '',
        assured: 'We visited them, and saw how lists are shredded.',
        reviewOn: addDays(today, -6),
        endedOn: '',
      },
    },
    {
      register: 'security-check',
      values: {
        what: 'restore',
        doneOn: addDays(today, -30),
        by: 'Chelsea Wren',
        found: 'The backup of that night came back whole in forty minutes.',
        went: 'well',
      },
    },
    {
      register: 'data-flow',
      values: {
        ...flow,
        name: 'Letters to surgeries',
        purpose: 'So that each surgery knows how its patient is supported.',
        recipient: 'Surgeries in Brackenford',
        'beyond-care': 'no',
        grounds: 'It is for the care of the person in the letter.',
      },
    },
    {
      register: 'data-flow',
      values: {
        ...flow,
        name: 'Who uses the service, for planning',
        purpose: 'The council plans where carers’ services are needed.',
        recipient: 'Brackenford Council',
        'beyond-care': 'yes',
        grounds: 'Contract BC-CARE-7, clause 9. The council matches people to its own list.',
      },
    },
  ];
}
