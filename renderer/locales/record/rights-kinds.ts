/** The words of what people ask about their data, and what follows from it. */
import dataComplaint from './data-complaint.json' with { type: 'json' };
import dataComplaintStep from './data-complaint-step.json' with { type: 'json' };
import officeContacts from './office-contacts.json' with { type: 'json' };
import ownStatement from './own-statement.json' with { type: 'json' };
import redaction from './redaction.json' with { type: 'json' };
import requestStep from './request-step.json' with { type: 'json' };
import restriction from './restriction.json' with { type: 'json' };
import restrictionEnded from './restriction-ended.json' with { type: 'json' };
import restrictionException from './restriction-exception.json' with { type: 'json' };
import rightsRequest from './rights-request.json' with { type: 'json' };

export const rightsWords = {
  'rights-request': rightsRequest,
  'request-step': requestStep,
  redaction,
  'data-complaint': dataComplaint,
  'data-complaint-step': dataComplaintStep,
  'office-contacts': officeContacts,
  'own-statement': ownStatement,
  restriction,
  'restriction-ended': restrictionEnded,
  'restriction-exception': restrictionException,
};
