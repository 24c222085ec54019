/** A photo is kept only with a yes that stands at the moment of saving: a withdrawal may have come in while the form was open. */
import { photoConsent } from '../../../shared/rules/photo-consent.ts';
import { done } from '../outcome.ts';
import { isLapsed } from '../sharing/gate.ts';
import type { Ruled, Saving } from '../sharing/rules.ts';
import { decisionsNow } from '../views/file-view.ts';

export function rulePhoto({ file, values, today }: Saving): Ruled {
  const decision = decisionsNow(file).find(({ purpose }) => purpose === values['consent']);
  const refusal = photoConsent(
    decision && {
      code: decision.decision.code,
      answer: decision.answer,
      lapsed: isLapsed(file, decision, today),
    },
  );
  return done({ values, problems: refusal === null ? {} : { consent: refusal } });
}
