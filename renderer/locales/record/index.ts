/** The words of each kind of record: a file for each, and what they share. */
import adjustment from './adjustment.json' with { type: 'json' };
import agencyContact from './agency-contact.json' with { type: 'json' };
import alert from './alert.json' with { type: 'json' };
import allergy from './allergy.json' with { type: 'json' };
import agreement from './agreement.json' with { type: 'json' };
import assessment from './assessment.json' with { type: 'json' };
import wellbeing from './wellbeing.json' with { type: 'json' };
import askedMore from './asked-more.json' with { type: 'json' };
import careArrangement from './care-arrangement.json' with { type: 'json' };
import equipment from './equipment.json' with { type: 'json' };
import goal from './goal.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import planMark from './plan-mark.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import supportPeriod from './support-period.json' with { type: 'json' };
import trip from './trip.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import contact from './contact.json' with { type: 'json' };
import finance from './finance.json' with { type: 'json' };
import revealed from './revealed.json' with { type: 'json' };
import equality from './equality.json' with { type: 'json' };
import concern from './concern.json' with { type: 'json' };
import concernStatus from './concern-status.json' with { type: 'json' };
import sentAway from './sent-away.json' with { type: 'json' };
import auditLog from './audit-log.json' with { type: 'json' };
import complaint from './complaint.json' with { type: 'json' };
import compliment from './compliment.json' with { type: 'json' };
import feedback from './feedback.json' with { type: 'json' };
import healthNeed from './health-need.json' with { type: 'json' };
import legalStatus from './legal-status.json' with { type: 'json' };
import link from './link.json' with { type: 'json' };
import imported from './imported.json' with { type: 'json' };
import note from './note.json' with { type: 'json' };
import person from './person.json' with { type: 'json' };
import photo from './photo.json' with { type: 'json' };
import { decidingWords } from './deciding-kinds.ts';
import { plainWords } from './plain-kinds.ts';
import { registerWords } from './registers.ts';
import { officeWords } from './office-kinds.ts';
import { rightsWords } from './rights-kinds.ts';
import sameAs from './same-as.json' with { type: 'json' };
import { sharingWords } from './sharing-kinds.ts';
import todo from './todo.json' with { type: 'json' };
import visit from './visit.json' with { type: 'json' };
import visitStep from './visit-step.json' with { type: 'json' };

export const recordWords = {
  ...plainWords,
  ...registerWords,
  ...decidingWords,
  ...sharingWords,
  ...rightsWords,
  ...officeWords,
  common,
  person,
  alert,
  contact,
  link,
  'legal-status': legalStatus,
  'same-as': sameAs,
  allergy,
  'health-need': healthNeed,
  adjustment,
  imported,
  note,
  'support-period': supportPeriod,
  agreement,
  'asked-more': askedMore,
  assessment,
  wellbeing,
  plan,
  'plan-mark': planMark,
  service,
  goal,
  equipment,
  'care-arrangement': careArrangement,
  trip,
  photo,
  visit,
  'visit-step': visitStep,
  todo,
  'agency-contact': agencyContact,
  finance,
  revealed,
  equality,
  concern,
  'concern-status': concernStatus,
  'sent-away': sentAway,
  'audit-log': auditLog,
  complaint,
  compliment,
  feedback,
};
