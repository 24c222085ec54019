import type { Consent } from '@medplum/fhirtypes';
import type { Decision, Statement } from '../../record/consent-act.ts';

/** A question that was not answered is no consent, and no refusal. */
const statuses: Partial<Record<Decision['answer'], Consent['status']>> = {
  given: 'active',
  refused: 'rejected',
  withdrawn: 'inactive',
  thinking: 'proposed',
};

/** One for each answer: FHIR's consent says yes or no to one thing. `id` and `patient`: of this answer and of the person. */
export function consent(
  { captured, organisation, decider }: Statement,
  { answer, shown, recipient, basis }: Decision,
  { id, patient }: { id: string; patient: string },
): Consent | null {
  const status = statuses[answer];
  if (status === undefined) return null;
  return {
    resourceType: 'Consent',
    id,
    status,
    scope: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
    },
    category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }] }],
    patient: { reference: patient },
    dateTime: captured.at,
    performer: [{ display: decider.name }],
    organization: [{ display: organisation.name }],
    policyRule: { text: basis },
    verification: [{ verified: true, verificationDate: captured.at }],
    provision: {
      type: answer === 'given' ? ('permit' as const) : ('deny' as const),
      actor:
        recipient === null
          ? []
          : [
              {
                role: {
                  coding: [
                    {
                      system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
                      code: 'PRCP',
                    },
                  ],
                },
                reference: { display: recipient.name },
              },
            ],
      code: [{ text: shown.question }],
    },
  };
}
