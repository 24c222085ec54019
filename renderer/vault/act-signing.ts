/** How the person signed, from the draft to the evidence: only what belongs to the chosen way. */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { SignatureEvidence } from '../../shared/record/consent-act.ts';

export function evidenceOf({ signing }: ActDraft): SignatureEvidence {
  const { strokes, padHeight, typedName, described, said } = signing;
  const witness = { name: signing.witnessName, relation: signing.witnessRelation };
  switch (signing.method) {
    case 'drawn':
      return { method: 'drawn', strokes, padHeight };
    case 'typed':
      return { method: 'typed', name: typedName };
    case 'mark':
      return { method: 'mark', strokes, padHeight, described, witness };
    case 'verbal':
      return { method: 'verbal', said, witness };
  }
}
