/** The words of the organisation's registers. */
import contract from './contract.json' with { type: 'json' };
import dataAgreement from './data-agreement.json' with { type: 'json' };
import dataAssessment from './data-assessment.json' with { type: 'json' };
import dataFlow from './data-flow.json' with { type: 'json' };
import dataProcessor from './data-processor.json' with { type: 'json' };
import flowRelease from './flow-release.json' with { type: 'json' };
import flowReview from './flow-review.json' with { type: 'json' };
import processingActivity from './processing-activity.json' with { type: 'json' };
import securityCheck from './security-check.json' with { type: 'json' };
import statisticsRelease from './statistics-release.json' with { type: 'json' };
import directoryEntry from './directory-entry.json' with { type: 'json' };
import letterTemplate from './letter-template.json' with { type: 'json' };
import publicFunction from './public-function.json' with { type: 'json' };
import template from './template.json' with { type: 'json' };
import statute from './statute.json' with { type: 'json' };

export const registerWords = {
  contract,
  template,
  'directory-entry': directoryEntry,
  statute,
  'public-function': publicFunction,
  'letter-template': letterTemplate,
  'data-agreement': dataAgreement,
  'data-assessment': dataAssessment,
  'data-flow': dataFlow,
  'data-processor': dataProcessor,
  'flow-release': flowRelease,
  'flow-review': flowReview,
  'processing-activity': processingActivity,
  'security-check': securityCheck,
  'statistics-release': statisticsRelease,
};
