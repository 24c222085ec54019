/** The same notice in Easy Read: one idea a line, short sentences, common words. A change of any word is a new version. */
import type { Notice } from '../../../shared/record/organisation.ts';
import { charity, organisation } from './organisation.ts';

const { dataProtection, regulator } = organisation;

export const easyReadNotice: Notice = {
  notice: 'privacy',
  version: 1,
  form: 'easy-read',
  language: 'en',
  title: 'Your information and you: Easy Read',
  sections: [
    {
      heading: 'What this is about',
      lines: [
        'We write things down about you.',
        'This helps us to help you.',
        'This paper tells you what we write.',
        'It tells you why.',
        'It tells you who can see it.',
        'We can read it to you.',
        'You can take your time.',
      ],
    },
    {
      heading: 'Who we are',
      lines: [
        `We are ${charity}.`,
        'We are made up, for practice.',
        'We take care of your information.',
        'The law calls us the controller.',
        'Sometimes the council is in charge of it.',
        'We will tell you if that is so.',
      ],
    },
    {
      heading: 'Who you can ask',
      lines: [
        'Priya Nair looks after your rights.',
        'She is our Data Protection Officer.',
        `You can phone her: ${dataProtection.phone}.`,
        `You can e-mail her: ${dataProtection.email}`,
        `You can write to her: ${dataProtection.address.slice(1).join(', ')}.`,
      ],
    },
    {
      heading: 'What we write down',
      lines: [
        'Your name and your birthday.',
        'Where you live and your phone number.',
        'Your NHS number, if we need it.',
        'Who helps you: family, friends and carers.',
        'Please tell them that we have their names.',
        'If that is not safe, tell us.',
        'Money and benefits, only if you want help with them.',
        'Your photo, only if you want one taken.',
        'What you choose, and your signature.',
        'What we do together.',
      ],
    },
    {
      heading: 'Very private things',
      lines: [
        'Some things need extra care.',
        'Your health, or a disability.',
        'Where your family comes from.',
        'What you believe.',
        'Who you love.',
        'You do not have to tell us.',
        'We write about crimes only to keep people safe.',
      ],
    },
    {
      heading: 'Who tells us things',
      lines: [
        'Mostly you.',
        'Sometimes your parent or carer.',
        'Sometimes a doctor, a school or the council.',
        'If others tell us about you, we let you know.',
        'We do this within one month.',
        'We wait only if telling you would put somebody in danger.',
      ],
    },
    {
      heading: 'Why we are allowed to',
      lines: [
        'The law says we need a good reason.',
        'You said yes. The law calls this consent.',
        'The council or the NHS asked us to help. The law calls this a public task.',
        'You and we agreed on something. The law calls this a contract.',
        'A law says that we must. The law calls this a legal duty.',
        'Somebody could get hurt. The law calls this safeguarding.',
        'Somebody could die. The law calls this vital interests.',
        'Somebody complains, or goes to court. The law calls this a legitimate interest.',
      ],
    },
    {
      heading: 'Who we share with',
      lines: [
        'We share only what people need to know.',
        'We may share with your family or carers.',
        'We may share with doctors, hospitals and social workers.',
        'We may share with schools and other charities.',
        'We may share with the DWP, about benefits.',
        'We may share with a solicitor who helps you.',
        'We ask you first, one by one.',
        'You can say yes or no to each one.',
        'We never sell your information.',
      ],
    },
    {
      heading: 'When we do not ask',
      lines: [
        'Sometimes we have to share.',
        'This is when somebody could be hurt.',
        'This is when a court or a law says so.',
        'Then we tell you.',
        'We do not tell you if that is dangerous.',
      ],
    },
    {
      heading: 'Research',
      lines: [
        'We do not share your name for research.',
        'We check this every year.',
        'We count people, but without names.',
      ],
    },
    {
      heading: 'How we keep it safe',
      lines: [
        'Your information is locked with a secret code.',
        'Only people who help you can open it.',
        'They promise to keep it private.',
        'It stays in the United Kingdom.',
        'If something goes wrong, we tell you.',
      ],
    },
    {
      heading: 'How long we keep it',
      lines: [
        'We keep it while we help you.',
        'Then we keep it for eight more years.',
        'For a child, we keep it until they are 25.',
        'Sometimes a law says longer.',
        'Then we destroy it.',
      ],
    },
    {
      heading: 'You can change your mind',
      lines: [
        'You said yes, and now you want no.',
        'That is fine.',
        'You can do this at any time.',
        'Tell any of us.',
        'You do not need a reason.',
        'We stop from that day on.',
      ],
    },
    {
      heading: 'You can object',
      lines: [
        'You can tell us to stop using something.',
        'We stop while we think about it.',
        'Then we tell you what we decide.',
        'You can say no to news from us.',
        'We stop that at once.',
      ],
    },
    {
      heading: 'Your other rights',
      lines: [
        'You can see what we have.',
        'You can have a copy.',
        'You can ask us to fix mistakes.',
        'You can ask us to rub things out.',
        'You can ask us to put things on hold.',
        'You can take your information to another service.',
        'It costs nothing.',
        'We answer within one month.',
      ],
    },
    {
      heading: 'Do you have to tell us?',
      lines: [
        'No.',
        'But we may need some things.',
        'A driver needs to know where you live.',
        'We will look at what we can still do.',
      ],
    },
    {
      heading: 'People decide, not computers',
      lines: ['A person makes every decision about you.', 'You can ask another person to look again.'],
    },
    {
      heading: 'If you are unhappy',
      lines: [
        'You can complain to us.',
        'You can tell us, phone us or write to us.',
        'Within 30 days we say that we have it.',
        'Then we find out what happened, and tell you.',
        `You can also complain to the ${regulator.name}.`,
        'They check that people follow the law.',
        `Their phone number is ${regulator.phone}.`,
        `Their website is ${regulator.web}`,
        'You can also go to court.',
      ],
    },
  ],
};
