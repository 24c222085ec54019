/** The words of the kinds about who decides, and what they were told. */
import bestInterests from './best-interests.json' with { type: 'json' };
import capacity from './capacity.json' with { type: 'json' };
import competence from './competence.json' with { type: 'json' };
import noticeGiven from './notice-given.json' with { type: 'json' };
import parentalDispute from './parental-dispute.json' with { type: 'json' };

export const decidingWords = {
  'notice-given': noticeGiven,
  capacity,
  'best-interests': bestInterests,
  competence,
  'parental-dispute': parentalDispute,
};
