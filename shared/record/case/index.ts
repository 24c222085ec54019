/** Every kind of record that a worker writes in a case file. */
import { adjustment } from './adjustment.ts';
import { agencyContact } from './agency-contact.ts';
import { agreement } from './agreement.ts';
import { assessment } from './assessment.ts';
import { wellbeing } from './wellbeing.ts';
import { askedMore } from './asked-more.ts';
import { careArrangement } from './care-arrangement.ts';
import { equipment } from './equipment.ts';
import { goal } from './goal.ts';
import { plan } from './plan.ts';
import { planMark } from './plan-mark.ts';
import { supportPeriod } from './support-period.ts';
import { trip } from './trip.ts';
import { alert } from './alert.ts';
import { allergy } from './allergy.ts';
import { contact } from './contact.ts';
import { healthNeed } from './health-need.ts';
import { finance } from './finance.ts';
import { revealed } from './revealed.ts';
import { equality } from './equality.ts';
import { concern } from './concern.ts';
import { concernStatus } from './concern-status.ts';
import { sentAway } from './sent-away.ts';
import { auditLog } from './audit-log.ts';
import { complaint } from './complaint.ts';
import { compliment } from './compliment.ts';
import { feedback } from './feedback.ts';
import { legalStatus } from './legal-status.ts';
import { link } from './link.ts';
import { noticeGiven } from './notice-given.ts';
import { capacity } from './capacity.ts';
import { bestInterests } from './best-interests.ts';
import { competence } from './competence.ts';
import { parentalDispute } from './parental-dispute.ts';
import { disposal, disposalCertificate, disposalStep } from './disposal.ts';
import { hold } from './hold.ts';
import { partErasure } from './part-erasure.ts';
import { incident } from './incident.ts';
import { incidentStep } from './incident-step.ts';
import { rightsRequest } from './rights-request.ts';
import { redaction } from './redaction.ts';
import { requestStep } from './request-step.ts';
import { dataComplaint, dataComplaintStep } from './data-complaint.ts';
import { ownStatement } from './own-statement.ts';
import { restriction, restrictionEnded, restrictionException } from './restriction.ts';
import type { CaseKind, RecordValues } from './kind.ts';
import { authorityDecision, authorityRequest } from './authority-request.ts';
import { contactPermission } from './contact-permission.ts';
import { neverShare } from './never-share.ts';
import { received } from './received.ts';
import { sharing } from './sharing.ts';
import { toldRecipient } from './told-recipient.ts';
import { imported } from './imported.ts';
import { note } from './note.ts';
import { person } from './person.ts';
import { photo } from './photo.ts';
import { sameAs } from './same-as.ts';
import { todo } from './todo.ts';
import { visitStep } from './visit-step.ts';
import { visit } from './visit.ts';

export const caseKinds = {
  person,
  alert,
  contact,
  link,
  'legal-status': legalStatus,
  'notice-given': noticeGiven,
  capacity,
  'best-interests': bestInterests,
  competence,
  'parental-dispute': parentalDispute,
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
  goal,
  'plan-mark': planMark,
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
  sharing,
  received,
  'told-recipient': toldRecipient,
  'never-share': neverShare,
  'contact-permission': contactPermission,
  'authority-request': authorityRequest,
  'authority-decision': authorityDecision,
  'rights-request': rightsRequest,
  'request-step': requestStep,
  redaction,
  'data-complaint': dataComplaint,
  'data-complaint-step': dataComplaintStep,
  'own-statement': ownStatement,
  restriction,
  'restriction-ended': restrictionEnded,
  'restriction-exception': restrictionException,
  hold,
  disposal,
  'disposal-step': disposalStep,
  'disposal-certificate': disposalCertificate,
  'part-erasure': partErasure,
  incident,
  'incident-step': incidentStep,
} as const;

export type CaseKindName = keyof typeof caseKinds;
export type CaseRecord<K extends CaseKindName> = RecordValues<(typeof caseKinds)[K]>;

export function isCaseKind(name: string): name is CaseKindName {
  return Object.hasOwn(caseKinds, name);
}

export function caseKindOf(name: CaseKindName): CaseKind {
  return caseKinds[name];
}

export const caseKindNames = Object.keys(caseKinds).filter(isCaseKind);
