/** What is written about invented people, service by service: in their own words where they would speak, in a worker's where one would write. */
import type { ServiceCode } from '../content/services.ts';

export interface Life {
  age: 'child' | 'adult' | 'old';
  referredBy: 'person' | 'family' | 'gp' | 'hospital' | 'social-services' | 'school' | 'other-service';
  /** What matters, as the person says it. */
  matters: readonly string[];
  strengths: readonly string[];
  helps: readonly string[];
  goals: readonly string[];
  steps: readonly (readonly string[])[];
  notes: readonly string[];
  conditions: readonly string[];
  adjustments: readonly string[];
  todos: readonly string[];
}

const cares = {
  strengths: [
    'Knows her illness better than anyone.',
    'Has kept this up for years, with humour.',
    'Asks for help in good time now.',
  ],
  adjustments: [
    'Visits only between ten and two, while the day centre has him',
    'Talk where they cannot be overheard',
  ],
};

export const lives: Readonly<Record<Exclude<ServiceCode, 'OTHER'>, Life>> = {
  SHORT_BREAKS: {
    age: 'child',
    referredBy: 'social-services',
    matters: [
      'I like trains and when it is quiet. I want to swim on Saturdays.',
      'I want to go without Mum sometimes, like my brother does.',
    ],
    strengths: [
      'Remembers every timetable.',
      'Makes friends through games.',
      'Says clearly when it is too loud.',
    ],
    helps: ['The same two helpers each time', 'A picture plan of the day, shown before it starts'],
    goals: ['Swim the width of the pool', 'Go to the club without Mum waiting outside', 'Order my own lunch'],
    steps: [
      ['See the pool when it is empty', 'Try armbands', 'Ten minutes, then twenty'],
      ['Mum waits in the café', 'Mum waits at home'],
    ],
    notes: [
      'First visit at home. We looked at the pictures of the club together. He chose the train room at once.',
      'Went to the Saturday club for one hour. Covered his ears when the music began; we went outside and came back for the end.',
      'Mother says he slept through the night after swimming, for the first time this month.',
      'Review with the school. They will use the same picture plan on Fridays.',
    ],
    conditions: ['Autism', 'Epilepsy, rarely now', 'Uses a wheelchair outdoors'],
    adjustments: ['Say what happens next before it happens', 'A quiet room to go to, always the same one'],
    todos: ['Ask the club for the same helper as last time', 'Send Mum the picture plan'],
  },
  YANA: {
    age: 'old',
    referredBy: 'family',
    matters: [
      'I want a voice in the house that is not the radio.',
      'I would like to be useful to somebody again.',
    ],
    strengths: ['Tells a story like nobody else.', 'Grew tomatoes for the whole street.'],
    helps: ['Somebody to walk in with, the first time', 'A call the evening before'],
    goals: [
      'Go to the Tuesday table twice',
      'Ring my sister once a week',
      'Show somebody how to prune roses',
    ],
    steps: [['Visit together', 'Lift arranged', 'Go alone'], ['Write the number large by the phone']],
    notes: [
      'Long talk over tea. The evenings are the worst since his wife died. He laughed about the cat.',
      'Went to the Tuesday table together. He stayed to the end and was asked about his roses.',
      'Rang: he had a cold and missed the table, and three people asked after him.',
    ],
    conditions: ['Hearing loss in both ears', 'Arthritis in the hands'],
    adjustments: ['Face him when you speak', 'Ring twice and wait'],
    todos: ['Ask the table who lives near and could walk with him'],
  },
  UNPAID_CARERS: {
    age: 'adult',
    referredBy: 'gp',
    matters: [
      'One afternoon a week in which nobody needs me.',
      'I want to know that she is safe when I am not there.',
    ],
    ...cares,
    helps: ['A carer’s break on Thursdays', 'The emergency plan on the fridge'],
    goals: [
      'See my own doctor, which I have put off for a year',
      'Go back to choir',
      'Make an emergency plan',
    ],
    steps: [
      ['Book it', 'Somebody sits with her', 'Go'],
      ['Ask the choir about Thursdays', 'Try once'],
    ],
    notes: [
      'She cares for her mother day and night, and works mornings. She cried when asked how she sleeps, then said nobody had asked.',
      'Talked through the carer’s assessment. The council has a date in three weeks.',
      'Her mother was at the day centre, so we could talk freely. The choir would have her back.',
      'Emergency plan written together. Neighbour has the key and agrees to be called.',
    ],
    conditions: ['Back pain from lifting', 'Low mood since the spring'],
    todos: ['Send the form for the carer’s assessment', 'Ask about a sitting service on Thursdays'],
  },
  YOUNG_CARERS: {
    age: 'child',
    referredBy: 'school',
    matters: [
      'I want my teacher to know why I am late, but not the whole class.',
      'I want one evening for football.',
    ],
    strengths: [
      'Cooks three dinners well.',
      'Knows what to do when Dad has a bad day.',
      'Good at maths and does not hide it.',
    ],
    helps: ['One adult at school who knows', 'A group of others who care for somebody'],
    goals: [
      'Football on Wednesdays',
      'Somebody to call who is not Nan',
      'Homework club instead of homework at midnight',
    ],
    steps: [
      ['Auntie comes on Wednesdays', 'Boots from the kit box', 'Play'],
      ['Write the plan for bad days together'],
    ],
    notes: [
      'Met at school, as she asked. She looks after her father’s tablets and her brother’s breakfast. She is proud of it and tired of it.',
      'She knows what is written down and who reads it. She says the form teacher may know, and nobody else at school.',
      'First evening at the group. She came in last and left last.',
    ],
    conditions: ['Asthma, carries an inhaler'],
    adjustments: ['Never ring the house: text her Nan', 'Meet at school, in the library'],
    todos: ['Agree with the school who is told what', 'Ask Nan about Wednesdays'],
  },
  NAVIGATION: {
    age: 'adult',
    referredBy: 'other-service',
    matters: ['Letters stop frightening me.', 'I want to stay in this flat.'],
    strengths: ['Keeps every paper, in order.', 'Never misses an appointment that he knows of.'],
    helps: ['Opening the post together once a week', 'One page that says who does what'],
    goals: ['Answer the council about the rent', 'Claim what I am owed', 'Have the boiler mended'],
    steps: [
      ['Find the letter', 'Call together', 'Write down what they said'],
      ['Fill in the form', 'Send it by recorded post'],
    ],
    notes: [
      'We opened eleven letters. Two matter: the rent, and a review of his benefit by the end of the month.',
      'Called the council together, on speaker. They will wait four weeks for the form.',
      'He has sent the form himself and kept the receipt. He was pleased, and so was I.',
      'The housing officer came while I was there. The boiler is to be mended on Thursday.',
    ],
    conditions: ['Anxiety, worse with envelopes', 'Dyslexia'],
    adjustments: ['Read letters aloud, then once more slowly', 'Write answers down as he says them'],
    todos: ['Call the welfare rights line', 'Ask the landlord for a date in writing'],
  },
  TECH_FACILITATORS: {
    age: 'old',
    referredBy: 'person',
    matters: [
      'I want to see my grandson’s face while we talk.',
      'I do not want to be tricked out of my money.',
    ],
    strengths: ['Was a telephone operator, and fears no button.', 'Writes each step in her own book.'],
    helps: ['A tablet on loan, set to large letters', 'The same three steps on a card'],
    goals: [
      'Make a video call on my own',
      'Order the tablets from the chemist',
      'Know a false message when I see one',
    ],
    steps: [['Charge it', 'Press the green face', 'Wait for him'], ['Look at three messages together']],
    notes: [
      'Set up the tablet together. She made the first call while I was still there and forgot that I was.',
      'She showed me a message about a parcel and said: that one is false. It was.',
      'The tablet would not charge. A new cable, and a note in her book where the old one is.',
    ],
    conditions: ['Shaking hands', 'Cataract in the left eye'],
    adjustments: ['A stand and a pen for the tablet', 'Letters at 24 points'],
    todos: ['Bring the spare cable', 'Ask for the tablet back in spring, or buy it with her'],
  },
  SOCIAL_PRESCRIBING: {
    age: 'adult',
    referredBy: 'gp',
    matters: ['Something to get up for.', 'To walk without counting the lamp posts.'],
    strengths: ['Once led a walking club.', 'Turns up when she has said she will.'],
    helps: ['A group that starts slowly', 'A message the day before'],
    goals: ['Walk to the weir and back', 'Two mornings a week at the garden', 'Sleep without the television'],
    steps: [
      ['To the corner', 'To the bench', 'To the weir'],
      ['See the garden', 'Stay for tea', 'Stay to work'],
    ],
    notes: [
      'First meeting after the surgery wrote to us. She has not been out for pleasure since March.',
      'We walked to the bench. She named the birds. Next time without me, she says.',
      'She has been at the garden three times. The lettuce is hers.',
      'Asked the four questions again. She looked at the chart for a while and said: that is me.',
    ],
    conditions: ['High blood pressure', 'Low mood', 'Type 2 diabetes'],
    adjustments: ['Morning meetings only', 'Short letters, one thing in each'],
    todos: ['Message back to the surgery', 'Ask the garden about Fridays'],
  },
  WELLBEING_PLUS: {
    age: 'adult',
    referredBy: 'hospital',
    matters: ['To be more than my illness.', 'To laugh with my daughter and not only at dinner.'],
    strengths: ['Has a plan for bad days and uses it.', 'Sings when nobody listens.'],
    helps: ['A review every six weeks', 'Somebody to ring before it is a crisis'],
    goals: [
      'Write down what helps, for the next bad day',
      'One trip with my daughter',
      'Cut the evening pills down with the doctor',
    ],
    steps: [
      ['List three things', 'Show the list to somebody'],
      ['Choose a day', 'Ask for the lift', 'Go'],
    ],
    notes: [
      'We wrote the plan for bad days. He reads it out loud and changes two words.',
      'He rang on Sunday, as the plan says, and did not need to ring again.',
      'His daughter came to the review. They have a day in mind, with ducks.',
    ],
    conditions: ['Chronic obstructive pulmonary disease', 'Panic attacks'],
    adjustments: ['Ground floor rooms', 'Time to get his breath before he answers'],
    todos: ['Book the review', 'Ask the nurse about the inhaler'],
  },
  DIAL2DRIVE: {
    age: 'old',
    referredBy: 'person',
    matters: ['To get to my own hairdresser, not the nearest.', 'To be on time for once.'],
    strengths: ['Always ready ten minutes early.', 'Knows every road in the county.'],
    helps: ['A driver who walks her to the desk', 'The front seat'],
    goals: ['Get to the clinic without my son taking a day off', 'Shop for myself on Fridays'],
    steps: [['Book by Wednesday', 'Ring when ready to come home']],
    notes: [
      'Membership explained and agreed: the fare, the wait, and what happens if she is late.',
      'Driver says the steps at the clinic are too much. Side door from now on.',
    ],
    conditions: ['Osteoporosis'],
    adjustments: ['Ring the bell and wait: she needs three minutes'],
    todos: ['Ask the clinic about the side door'],
  },
};
