/** The words of what is shared and received. */
import authorityDecision from './authority-decision.json' with { type: 'json' };
import authorityRequest from './authority-request.json' with { type: 'json' };
import contactPermission from './contact-permission.json' with { type: 'json' };
import lawfulBasis from './lawful-basis.json' with { type: 'json' };
import neverShare from './never-share.json' with { type: 'json' };
import received from './received.json' with { type: 'json' };
import sharing from './sharing.json' with { type: 'json' };
import toldRecipient from './told-recipient.json' with { type: 'json' };

export const sharingWords = {
  'authority-decision': authorityDecision,
  'authority-request': authorityRequest,
  'contact-permission': contactPermission,
  'lawful-basis': lawfulBasis,
  'never-share': neverShare,
  received,
  sharing,
  'told-recipient': toldRecipient,
};
