/** The words of the cards that ask for ordinary consent. */
import type { Purpose } from '../../../shared/record/organisation.ts';

const untilYouChange = 'Until you change your mind, or our support ends.';
const untilYouStop = 'Until you tell us to stop. Or until we stop visiting.';

export const daughterWording: Purpose['wording'] = {
  standard: {
    question: 'May we speak to your daughter, Ruth Okoro, about our visits?',
    why: 'Ruth can help to sort out times and lifts, and we can ask her if we cannot reach you.',
    wouldSend: ['When we come, and who comes', 'Lifts and other plans she may need to know'],
    wouldNotSend: ['Your health', 'Your money', 'What you tell us in private'],
    howLong: untilYouChange,
    statement: '',
  },
  'easy-read': {
    question: 'Can we talk to Ruth about our visits?',
    why: 'Ruth is your daughter. She can help with times and lifts.',
    wouldSend: ['When we visit you', 'Who visits you', 'Plans for lifts'],
    wouldNotSend: ['Your health', 'Your money', 'What you tell us in private'],
    howLong: untilYouStop,
    statement: '',
  },
};

export const befriendersWording: Purpose['wording'] = {
  standard: {
    question: 'May we ask Wells Befrienders to find you a visitor?',
    why: 'They match people with somebody friendly who likes the same things. They need to know a little about you to choose well.',
    wouldSend: [
      'Your name, and what you like to be called',
      'Your address and phone number',
      'What you enjoy, and which days suit you',
    ],
    wouldNotSend: ['Your health', 'Your money', 'Other help that you get from us'],
    howLong:
      'We send it once. Wells Befrienders then keep it under their own notice, and will give you that.',
    statement: '',
  },
  'easy-read': {
    question: 'Can we ask Wells Befrienders to find you a visitor?',
    why: 'A friendly person comes to see you. They like the same things as you.',
    wouldSend: ['Your name', 'Where you live', 'Your phone number', 'What you like to do'],
    wouldNotSend: ['Your health', 'Your money', 'How else we help you'],
    howLong: 'We tell them once. They have their own rules. They will show you.',
    statement: '',
  },
};

export const photoWording: Purpose['wording'] = {
  standard: {
    question: 'May we take your photo and send it for your bus pass?',
    why: 'The council’s travel pass desk cannot make the pass without one.',
    wouldSend: ['One photo of your face', 'Your name and date of birth, to go with it'],
    wouldNotSend: ['Where or when the photo was taken', 'Any other photo', 'Why you need the pass'],
    howLong: 'We delete our copy when the pass comes, or after three months.',
    statement: '',
  },
  'easy-read': {
    question: 'Can we take your photo for a bus pass?',
    why: 'The council needs a photo to make your pass.',
    wouldSend: ['One photo of your face', 'Your name and birthday'],
    wouldNotSend: ['Where we took the photo', 'Other photos'],
    howLong: 'We delete our photo when your pass comes. Or after three months.',
    statement: '',
  },
};

export const textWording: Purpose['wording'] = {
  standard: {
    question: 'May we send you text messages about our visits?',
    why: 'A short message is handy when a time changes. Other people may see your phone, so we ask first.',
    wouldSend: ['The day and time of a visit', 'The first name of the person who comes'],
    wouldNotSend: ['Anything about you or why we come', 'News, or asking for money'],
    howLong: untilYouChange,
    statement: '',
  },
  'easy-read': {
    question: 'Can we send you text messages?',
    why: 'We can tell you when a time changes.',
    wouldSend: ['The day and time', 'The first name of your visitor'],
    wouldNotSend: ['Why we visit you', 'Adverts'],
    howLong: untilYouStop,
    statement: '',
  },
};

export const feedbackWording: Purpose['wording'] = {
  standard: {
    question: 'May we ask you later what you thought of our help?',
    why: 'You know best what was good and what was not. It helps us to do better for the next person.',
    wouldSend: ['A few questions, twice a year at most', 'Your answers, to the colleague who reads them'],
    wouldNotSend: ['Your name beside your answers, unless you want it there'],
    howLong: 'Until you change your mind, or one year after our support ends.',
    statement: '',
  },
  'easy-read': {
    question: 'Can we ask you later if we did well?',
    why: 'You can tell us what was good. You can tell us what was bad.',
    wouldSend: ['We ask some questions, two times a year', 'One of us reads your answers'],
    wouldNotSend: ['Your name, unless you want that'],
    howLong: 'Until you tell us to stop. Or one year after our last visit.',
    statement: '',
  },
};

export const storyWording: Purpose['wording'] = {
  standard: {
    question: 'May we tell your story, under another name, to show people what we do?',
    why: 'A true story helps others to ask for help. You read it before anybody else, and you can change it.',
    wouldSend: ['A short story on our website and in our leaflets, in words that you have agreed to'],
    wouldNotSend: ['Your name, address or photo', 'Your health', 'Anything that you crossed out'],
    howLong:
      'Two years. If you change your mind we take it off our website and print no more, but cannot call back leaflets already given out.',
    statement: '',
  },
  'easy-read': {
    question: 'Can we tell other people your story?',
    why: 'Your story can help others. You read it first. You can change it.',
    wouldSend: ['A short story with a made-up name', 'It is on our website and in our leaflets'],
    wouldNotSend: ['Your real name', 'Your photo', 'Where you live', 'Your health'],
    howLong: 'Two years. If you tell us to stop, we stop. We cannot get old leaflets back.',
    statement: '',
  },
};
