/** A photo is kept only with a yes that stands at the moment of saving: a withdrawal may have come in while the form was open. */
import { photoConsent } from '../../../shared/rules/photo-consent.ts';
import { done } from '../outcome.ts';
import { filesTogether } from '../household/pairs.ts';
import { isLapsed } from '../sharing/gate.ts';
import type { Ruled, Saving } from '../sharing/rules.ts';
import { decidedTogether } from '../views/decisions.ts';

export function rulePhoto({ session, file, values, today }: Saving): Ruled {
  const files = filesTogether(session)(file);
  const decision = decidedTogether(files).standing.find(({ purpose }) => purpose === values['consent']);
  const refusal = photoConsent(
    decision && {
      code: decision.decision.code,
      answer: decision.answer,
      lapsed: isLapsed(files, decision, today),
    },
  );
  return done({ values, problems: refusal === null ? {} : { consent: refusal } });
}
