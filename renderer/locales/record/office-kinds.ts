/** The words of the data-protection office's cases. */
import disposal from './disposal.json' with { type: 'json' };
import partErasure from './part-erasure.json' with { type: 'json' };
import disposalCertificate from './disposal-certificate.json' with { type: 'json' };
import disposalStep from './disposal-step.json' with { type: 'json' };
import hold from './hold.json' with { type: 'json' };
import incident from './incident.json' with { type: 'json' };
import incidentStep from './incident-step.json' with { type: 'json' };

export const officeWords = {
  disposal,
  'disposal-certificate': disposalCertificate,
  'part-erasure': partErasure,
  'disposal-step': disposalStep,
  hold,
  incident,
  'incident-step': incidentStep,
};
