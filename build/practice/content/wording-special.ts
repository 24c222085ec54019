/** The words of cards about health. Each has a statement that names the kind of fact, the use and who gets it. */
import type { Purpose } from '../../../shared/record/organisation.ts';
import { charity } from './organisation.ts';

export const healthWording: Purpose['wording'] = {
  standard: {
    question: 'May we write down things about your health, to plan your support with you?',
    why: 'Some days are harder than others. If we know what makes them hard and what helps, we can plan visits and trips that suit you.',
    wouldSend: [
      'Health conditions and disabilities that you want us to know about',
      'What helps you on a bad day',
      'Aids you use, allergies, and anything we should be ready for',
    ],
    wouldNotSend: [
      'Old illnesses that make no difference to our support',
      'Anything to other people: that is a question of its own, each time',
    ],
    howLong: 'Until you change your mind, or until your file is cleared. The privacy notice says when.',
    statement: `I agree that ${charity} may record information about my health, and use it to plan my support with me. I can change my mind at any time.`,
  },
  'easy-read': {
    question: 'Can we write about your health?',
    why: 'It helps us to plan with you. We can be ready for bad days.',
    wouldSend: [
      'What makes you ill or tired',
      'What helps you',
      'Things that are not safe for you, like nuts',
    ],
    wouldNotSend: ['Old illnesses that do not matter now', 'We do not tell other people. We ask you first.'],
    howLong: 'Until you tell us to stop. Or until we clear your file.',
    statement: `I say yes. ${charity} can write about my health. They use it to plan with me. I can change my mind.`,
  },
};

export const surgeryWording: Purpose['wording'] = {
  standard: {
    question: 'May we keep Dr Shah’s surgery up to date about your health and support?',
    why: 'Your doctor and nurses can help better when they know what you are working on with us.',
    wouldSend: [
      'Your name, date of birth and NHS number, so that they find the right person',
      'What we are doing together, and your goals',
      'Changes in your health that you ask us to pass on',
    ],
    wouldNotSend: ['Money and benefits', 'Family matters', 'Our notes of what you tell us on visits'],
    howLong: 'Until you change your mind, or our support ends. After that we send nothing more.',
    statement: `I agree that ${charity} may share information about my health and my support plan with Dr Shah’s surgery, so that they can care for me. I can change my mind at any time.`,
  },
  'easy-read': {
    question: 'Can we tell Dr Shah’s surgery about your health?',
    why: 'Then your doctor knows what we do with you. The doctor can help you better.',
    wouldSend: [
      'Your name, birthday and NHS number',
      'What we do with you',
      'News about your health, if you ask us to',
    ],
    wouldNotSend: ['Your money', 'Your family', 'What you tell us in private'],
    howLong: 'Until you tell us to stop. Or until we stop visiting.',
    statement: `I say yes. ${charity} can tell Dr Shah’s surgery about my health and my plan. I can change my mind.`,
  },
};
