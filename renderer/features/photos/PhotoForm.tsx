import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftedForm } from '../record/DraftedForm.tsx';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { useRecordWords } from '../record/words.ts';
import { consentToPhotos } from './consent.ts';
import { PictureContext } from './picture-context.ts';
import type { Picture } from './prepare.ts';

/** A new photo with its picture, or what is written about one that is there. */
export function PhotoForm({ view, kind, known, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { section } = caseKindOf(kind);
  const [picture, choose] = useState<Picture | null>(null);
  const ofForm = useMemo(() => (known === null ? { picture, choose } : null), [known, picture]);
  const back = () => backToSection(view.file, section);
  const form = useDraftedForm({ kind, file: view.file, known, first: start });
  if (form === null) return null;
  const { ask, typed, seen } = form;
  const refusal = consentToPhotos(view.decisions);
  const photo = { file: view.file, kind, record: known?.record ?? null, typed, seen };
  const save = () =>
    form.handIn(
      () => (picture === null ? ask('saveRecord', photo) : ask('savePhoto', photo, picture)),
      () => {
        announce(t('record.common.saved'));
        back();
      },
    );
  return (
    <Screen
      title={known === null ? words.add : t('record.common.changeThis', { what: words.one })}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      {refusal !== null && <Banner tone="need">{t(`problems.${refusal}`)}</Banner>}
      <PictureContext value={ofForm}>
        <DraftedForm form={form} onSubmit={save} />
      </PictureContext>
    </Screen>
  );
}
