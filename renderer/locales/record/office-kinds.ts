/** The words of the data-protection office's cases. */
import incident from './incident.json' with { type: 'json' };
import incidentStep from './incident-step.json' with { type: 'json' };

export const officeWords = { incident, 'incident-step': incidentStep };
