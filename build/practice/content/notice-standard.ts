/** The privacy notice in plain English. A change of any word is a new version. */
import type { Notice } from '../../../shared/record/organisation.ts';
import { charity, organisation } from './organisation.ts';

const { dataProtection, regulator } = organisation;

export const standardNotice: Notice = {
  notice: 'privacy',
  version: 1,
  form: 'standard',
  language: 'en',
  title: 'Your information and you',
  sections: [
    {
      heading: 'What this is for',
      lines: [
        'We write things down so that we can support you well. This notice says what we write, why, who may see it, and what you can ask of us.',
        'You can have it in Easy Read or large print, or we can read it to you. We are glad to explain it to a child in words they know.',
      ],
    },
    {
      heading: 'Who we are',
      lines: [
        `We are ${charity}, an invented charity for practice. We decide how your information is used, which the law calls being the controller.`,
        'For a few contracts another body, such as the council, decides and we follow its instructions. Then we are its processor. We tell you when that is so, and you may still bring any question to us.',
        `Our Data Protection Officer looks after your rights: ${dataProtection.name}, ${dataProtection.address.slice(1).join(', ')}. Phone ${dataProtection.phone}. E-mail ${dataProtection.email}.`,
        'The laws we follow are the UK GDPR and the Data Protection Act 2018, both as changed in 2025.',
      ],
    },
    {
      heading: 'What we may write down',
      lines: [
        'Who you are and how to reach you: your names, date of birth, address, phone and e-mail.',
        'Your NHS number, if your support is linked to the NHS.',
        'Who matters to you: family, friends and carers, and how to reach them. Please let them know that you gave us their details. If that would not be safe, tell us.',
        'Money matters, such as benefits, income or bank details, only when you want help with them. We guard these as closely as anything private.',
        'A photo, if you want help with a bus pass or an identity card.',
        'What you decide, and your signature.',
        'What we talk about, what we plan together, and what we did.',
      ],
    },
    {
      heading: 'Things the law protects most',
      lines: [
        'Some facts get extra protection: your health or a disability, your ethnic background, your beliefs, and whom you love.',
        'Questions about background, belief and whom you love are your choice. “I would rather not say” is always a good answer.',
        'We note crimes only where we need to, to keep somebody safe (Article 10, with Schedule 1 paragraph 18 of the Data Protection Act 2018).',
      ],
    },
    {
      heading: 'Where it comes from',
      lines: [
        'Most of it comes from you. Some may come from a parent or guardian, from somebody who cares for you, or from a service that told us about you, such as a surgery, a school or the council.',
        'When somebody else gives us facts about you, we tell you who it was and what they gave, within one month, unless that would put a person in danger.',
      ],
    },
    {
      heading: 'Why we use it, and what the law calls our reason',
      lines: [
        'To support you when the council or the NHS pays us to: a public task (Article 6(1)(e)). For health facts: health and social care (Article 9(2)(h)).',
        'To support you when nobody else asks us to: your consent (Article 6(1)(a)). For health facts: your explicit consent (Article 9(2)(a)).',
        'To share with people or services that you choose: your consent, and your explicit consent for facts the law protects most.',
        'To run what you signed up to, such as Dial2Drive, or to pay you back a fare: a contract with you (Article 6(1)(b)).',
        'To do what a law orders, such as tax records, safety at work, your data rights or a court order: a legal duty (Article 6(1)(c)).',
        'To keep a child, or an adult at risk, safe from harm: a recognised legitimate interest, under the condition called safeguarding (Article 6(1)(ea)). For protected facts: substantial public interest (Article 9(2)(g), Schedule 1 paragraph 18).',
        'To save a life when a person cannot answer: vital interests (Articles 6(1)(d) and 9(2)(c)).',
        'To check that we are fair to everybody, with answers you may leave out: your consent and explicit consent.',
        'To deal with a complaint or thanks about our work: a legitimate interest, which is to put things right and learn (Article 6(1)(f)).',
        'To make or answer a legal claim: a legitimate interest in a fair outcome (Articles 6(1)(f) and 9(2)(f)).',
        'To count our work in figures that point to nobody.',
      ],
    },
    {
      heading: 'Who we may share it with',
      lines: [
        'Only with those who need it, and only as much as they need.',
        'They may be: your family or carers; a solicitor or someone else who acts for you; surgeries, hospitals and other professionals; social services for adults or children; schools; the Department for Work and Pensions (DWP); other charities and public services; suppliers of equipment; interpreters; the body that pays for the service.',
        'Where you have the choice, we ask about each one by name first. You can say yes to one and no to another.',
        'Where we would have to share anyway, we do not ask as if you could stop it. We tell you instead. This is so for safeguarding boards and partnerships, emergency services, the police, courts and regulators.',
        'Our computers are looked after by companies under contract. They cannot read what is in your file.',
        'We do not sell your information.',
      ],
    },
    {
      heading: 'Research and planning',
      lines: [
        'We share nothing that could identify you for research or for planning health services, so the national data opt-out is not needed here. We check this every year.',
        'If it ever changes, we will look up your choice first. You can make it at www.nhs.uk/your-nhs-data-matters.',
      ],
    },
    {
      heading: 'Where it is kept, and how',
      lines: [
        'It is kept in the United Kingdom. We send it to no other country.',
        'It is locked with encryption on our laptops and at the office, under a number that gives nothing away. Only colleagues who support you can open it, and each has promised to keep it private.',
        'If something goes wrong and it could hurt you, we tell you and the regulator as the law says, and what we are doing about it.',
      ],
    },
    {
      heading: 'How long we keep it',
      lines: [
        'All the time that we support you.',
        'An adult’s file: for eight years after our support ends. A child’s file: until the 25th birthday. Longer only where a law, a contract report or an open case needs it.',
        'Bank details and photos: only until what they were for is done.',
        'At the end, two of us look at the file before it is destroyed.',
      ],
    },
    {
      heading: 'You can change your mind',
      lines: [
        'Whenever you have said yes, you can take it back: today, next year, for one thing or for all. Tell any of us, in any way. You need no reason.',
        'We stop from then on, and tell those we shared with. What was done before stays lawful.',
      ],
    },
    {
      heading: 'You can object',
      lines: [
        'Where our reason is a public task or a legitimate interest, you can say: please stop. We pause while we look at it, and go on only with a reason strong enough to explain to you.',
        'If you want no more news or appeals from us, say so and they stop at once.',
      ],
    },
    {
      heading: 'Your other rights',
      lines: [
        'All of these are free, and we answer within one month. If it takes longer we tell you why.',
        'Get a copy of what we hold, and hear what we do with it.',
        'Have mistakes put right.',
        'Have things erased, where we no longer need them or they rested on your yes.',
        'Have them put on hold while a question is settled.',
        'Take what you gave us to another service, as a computer file.',
      ],
    },
    {
      heading: 'Do you have to tell us?',
      lines: [
        'No law says you must. Some services need a few facts to work: a driver needs to know where to collect you. If you would rather not say, we look with you at what we can still do.',
      ],
    },
    {
      heading: 'No computer decides about you',
      lines: [
        'People make every decision here. If one seems wrong, ask for somebody else to look at it again.',
      ],
    },
    {
      heading: 'If you are unhappy with how we used your information',
      lines: [
        `Complain to us first if you can, in any way you like: on a form, by letter, by phone on ${dataProtection.phone}, by e-mail to ${dataProtection.email}, or to the person visiting you.`,
        'We let you know within 30 days that we have it, look into it without delay, and tell you what came of it.',
        `You can also complain to the regulator, the ${regulator.name}, at any time: phone ${regulator.phone}, or ${regulator.web}, where its postal address is too. You can also go to court.`,
      ],
    },
  ],
};
