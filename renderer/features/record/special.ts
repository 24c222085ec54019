/** The few kinds and parts of a file that need a screen of their own. Everything else is drawn from what it declares. */
import type { ComponentType } from 'react';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { BeginAssessment } from '../support/BeginAssessment.tsx';
import { ToRunSheets } from '../drive/ToRunSheets.tsx';
import { SupportPeriodCard } from '../support/SupportPeriodCard.tsx';
import { WellbeingChart } from '../support/WellbeingChart.tsx';
import { FeedbackForm } from '../feedback/FeedbackForm.tsx';
import { FeedbackTop } from '../feedback/FeedbackTop.tsx';
import { OtherNumber } from '../people/SameNumber.tsx';
import { FromPlan } from '../plans/FromPlan.tsx';
import { PlanCard } from '../plans/PlanCard.tsx';
import { PlanMarkCard } from '../plans/PlanMarkCard.tsx';
import { PlanMarkForm } from '../plans/PlanMarkForm.tsx';
import { PhotoCard } from '../photos/PhotoCard.tsx';
import { PhotoForm } from '../photos/PhotoForm.tsx';
import { SendForm } from '../restricted/SendForm.tsx';
import { SharingCard } from '../sharing/SharingCard.tsx';
import { SharingLetter } from '../sharing/SharingLetter.tsx';
import { SharingTop } from '../sharing/SharingTop.tsx';
import { SharingVerdict } from '../sharing/SharingVerdict.tsx';
import { DecidingTop } from '../file/DecidingTop.tsx';
import { LinkedPeople } from '../file/LinkedPeople.tsx';
import type { EditorProps } from './RecordEditor.tsx';

export interface BeneathProps {
  view: FileView;
  typed: TypedForm;
  /** What a new one was begun with. */
  start: TypedForm;
  /** Saves, and lets the form's draft go; gives whether it was saved. */
  saving: (save: () => Promise<boolean>) => Promise<boolean>;
}

export interface BesideProps {
  view: FileView;
  typed: TypedForm;
}

interface Special {
  /** Instead of the form of a kind. */
  forms: Partial<Record<CaseKindName, ComponentType<EditorProps>>>;
  /** Under a single question of a form, by its field. */
  beside: Partial<Record<CaseKindName, Readonly<Record<string, ComponentType<BesideProps>>>>>;
  /** Always in sight: above a form, or next to it where there is room. */
  summary: Partial<Record<CaseKindName, ComponentType<BeneathProps>>>;
  /** Between the questions of a form and its buttons. */
  beneath: Partial<Record<CaseKindName, ComponentType<BeneathProps>>>;
  /** Instead of the card of a record. */
  cards: Partial<Record<CaseKindName, ComponentType<{ view: RecordView }>>>;
  /** Instead of the button that begins a record of a kind. */
  adds: Partial<Record<CaseKindName, ComponentType<{ file: string }>>>;
  /** Above the records of a part. */
  sections: Partial<Record<Section, ComponentType<{ view: FileView }>>>;
}

export const special: Special = {
  forms: {
    concern: SendForm,
    'data-complaint': SendForm,
    equality: SendForm,
    feedback: FeedbackForm,
    finance: SendForm,
    photo: PhotoForm,
    'plan-mark': PlanMarkForm,
    'rights-request': SendForm,
  },
  beside: { person: { nhsNumber: OtherNumber } },
  summary: { sharing: SharingVerdict },
  beneath: { sharing: SharingLetter },
  cards: {
    'support-period': SupportPeriodCard,
    plan: PlanCard,
    'plan-mark': PlanMarkCard,
    sharing: SharingCard,
    photo: PhotoCard,
  },
  adds: { assessment: BeginAssessment, 'plan-mark': FromPlan },
  sections: {
    around: LinkedPeople,
    deciding: DecidingTop,
    sharing: SharingTop,
    feedback: FeedbackTop,
    assessments: WellbeingChart,
    travel: ToRunSheets,
  },
};
