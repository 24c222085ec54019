import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../../shared/record/field/word-of.ts';
import { partGrounds } from '../../../../shared/rules/retention/part.ts';
import { announce } from '../../../ui/announce.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { GrantedRequest } from '../../../vault/part-api.ts';
import { DraftedForm } from '../../record/DraftedForm.tsx';
import { useDraftedForm } from '../../record/use-drafted-form.ts';
import { useRecordWords } from '../../record/words.ts';
import { ChooseRecords } from './ChooseRecords.tsx';

interface Props {
  file: string;
  request: string;
  requests: readonly GrantedRequest[];
  onAsked: () => void;
}

/** Why, what, and then a second person is asked. */
export function PartForm({ file, request, requests, onAsked }: Props) {
  const { t } = useTranslation();
  const words = useRecordWords('part-erasure');
  const first = { request, ...(request === '' ? {} : { ground: 'request' }) };
  const form = useDraftedForm({ kind: 'part-erasure', file, first });
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { ask, typed, values, draft } = form;
  const ground = partGrounds.find((one) => one === values['ground']);
  const [only] = requests;
  const known = wordOf(values, 'request') || (requests.length === 1 ? (only?.file ?? '') : '');
  const records = chosen.map((name) => {
    const [kind = '', record = ''] = name.split('/');
    return { kind, record };
  });
  const save = async () => {
    setTried(true);
    if (records.length === 0) return;
    await form.handIn(
      () => ask('erasePart', { file, records, typed: { ...typed, request: known } }),
      () => {
        announce(t('part.asked'));
        setChosen([]);
        setTried(false);
        draft.edit({ typed: { ...typed, why: '' } });
        onAsked();
      },
    );
  };
  return (
    <Stack>
      <DraftedForm form={form} onSubmit={save} foot={{ icon: Eraser, label: t('erase.ask') }}>
        {ground === 'request' && requests.length === 0 && <p>{t('part.noRequest')}</p>}
        {ground === 'request' && requests.length > 1 && (
          <Choice
            label={words.label('request')}
            value={known === '' ? null : known}
            onChange={(picked) => draft.edit({ typed: { ...typed, request: picked } })}
            options={requests.map((one) => ({ value: one.file, label: one.reference }))}
          />
        )}
        {ground !== undefined && (
          <ChooseRecords
            file={file}
            asking={{ ground, request: known }}
            chosen={chosen}
            onChoose={setChosen}
            problem={tried && chosen.length === 0 ? t('part.chooseOne') : undefined}
          />
        )}
      </DraftedForm>
    </Stack>
  );
}
