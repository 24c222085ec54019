/** Sets of questions of the practice organisation, in its own words: for anybody, for carers, and for young carers. */
import { type Question, questions } from '../../../shared/record/field/questions.ts';
import type { RegisterEntry } from '../../../shared/record/register/index.ts';

type Template = RegisterEntry<'template'>;

function asked(text: string): Question[] {
  const read = questions().read(text, { today: '', practice: true }, {});
  if (!read.ok) throw new Error(`A practice template has a line that is no question: ${read.problem}`);
  return read.value;
}

export const templates: readonly Template[] = [
  {
    code: 'strengths-and-needs',
    version: 1,
    name: 'Strengths and needs',
    about: 'A first talk with anybody: what is good, what is hard, and what would help.',
    questions: asked(`text: What does a good day look like for you?
text: What are you good at, and what do you enjoy?
text: Who do you turn to when you need a hand?
some: What is hard at the moment? | Getting about | Keeping the home going | Money | Feeling alone | Health | Looking after somebody | Work or learning | Nothing much
text: What makes it hard?
one: How do you manage day to day? | Well | Mostly well | With difficulty | I do not manage
yes-no: Do you feel safe at home?
text: Is there something that worries you?
text: What have you tried, and what helped?
text: What would you like to be different?
text: What could get in the way, and what do we do then?`),
  },
  {
    code: 'carers',
    version: 1,
    name: 'For carers',
    about: 'For an adult who looks after somebody, unpaid.',
    questions: asked(`line: Who do you care for?
text: What do you do for them on an ordinary day?
number: About how many hours of the week do you care?
one: Do you get up at night for them? | Never | Sometimes | Most nights
text: What do you like about caring?
some: What suffers because you care? | Sleep | My own health | Work | Friends | Money | Time for the rest of the family | Nothing
yes-no: Do you see a doctor when you need one?
yes-no: Does somebody take over when you are ill?
text: What happens if you cannot care from one day to the next?
one: Do you want to go on caring as you do now? | Yes | Yes, with more help | Less than now | No
text: Which help would you like, and which would you never want?
line: Has the council assessed you as a carer? When, and what is the number?`),
  },
  {
    code: 'young-carers',
    version: 1,
    name: 'For young carers',
    about: 'For a child or a teenager who helps to look after somebody. Read it with them, on their own.',
    questions: asked(`line: Who do you help to look after?
text: What do you do to help them?
text: What would you like to tell us about why they need help?
one: How often do you help? | Now and then | Most days | Every day | At night too
one: How do you feel about helping? | Mostly good | Sometimes good and sometimes not | Mostly bad
some: What gets harder because you help? | Homework | Getting to school | Seeing friends | Sleeping | Playing or sport | Nothing
yes-no: Does a grown-up at school know?
yes-no: Is there a grown-up you can talk to about everything?
yes-no: Do you ever feel unsafe?
text: What do you like doing when you have time for yourself?
text: If you could change one thing, what would it be?
line: How is it safe for us to reach you?`),
  },
];
