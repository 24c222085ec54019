/** The few kinds and parts of a file that need a screen of their own. Everything else is drawn from what it declares. */
import type { ComponentType } from 'react';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { BeginAssessment } from '../support/BeginAssessment.tsx';
import { WellbeingChart } from '../support/WellbeingChart.tsx';
import type { EditorProps } from './RecordEditor.tsx';

interface Special {
  /** Instead of the form of a kind. */
  forms: Partial<Record<CaseKindName, ComponentType<EditorProps>>>;
  /** Instead of the card of a record. */
  cards: Partial<Record<CaseKindName, ComponentType<{ view: RecordView }>>>;
  /** Instead of the button that begins a record of a kind. */
  adds: Partial<Record<CaseKindName, ComponentType<{ file: string }>>>;
  /** Above the records of a part. */
  sections: Partial<Record<Section, ComponentType<{ view: FileView }>>>;
}

export const special: Special = {
  forms: {},
  cards: {},
  adds: { assessment: BeginAssessment },
  sections: { assessments: WellbeingChart },
};
