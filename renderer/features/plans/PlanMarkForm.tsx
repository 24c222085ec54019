import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { planWording } from '../../../shared/rules/plan-wording.ts';
import { announce } from '../../ui/announce.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { DraftedForm } from '../record/DraftedForm.tsx';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { useRecordWords } from '../record/words.ts';
import { ownRecords } from './marks.ts';
import { PlanToSign } from './PlanToSign.tsx';

/** Whoever the plan was made with: the person, or who speaks for them. */
function signerOf({ person, records }: FileView, plan: string): string {
  const values = records.find(({ record }) => record === plan)?.values ?? {};
  const speaks = records.find(
    ({ kind, record }) => kind === 'contact' && record === values['representative'],
  );
  const name = values['madeWith'] === 'representative' && speaks ? wordOf(speaks.values, 'name') : '';
  return name === '' ? person.legalName : name;
}

/** A plan, and below it the place to sign. Begun from the plan's card, with the words that it has then. */
export function PlanMarkForm({ view, kind, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { section } = caseKindOf(kind);
  const plan = wordOf(start, 'plan');
  const form = useDraftedForm({ kind, file: view.file, start, first: { by: signerOf(view, plan) } });
  const back = () => backToSection(view.file, section);
  if (form === null) return null;
  const { ask, typed, seen } = form;
  const save = () =>
    form.handIn(
      () => ask('saveRecord', { file: view.file, kind, record: null, typed, seen, start }),
      () => {
        announce(t('plans.signed'));
        back();
      },
    );
  return (
    <Screen
      title={words.add}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      <Stack>
        <DraftedForm
          form={form}
          onSubmit={save}
          above={
            <PlanToSign
              wording={wordOf(typed, 'wording')}
              now={planWording(ownRecords(view.records, view.file), plan)}
            />
          }
          foot={{ icon: PenLine, label: t('plans.done') }}
        />
      </Stack>
    </Screen>
  );
}
