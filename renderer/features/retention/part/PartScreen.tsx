import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../../ui/Screen.tsx';
import { FileContext } from '../../record/file-context.ts';
import { useRecordWords } from '../../record/words.ts';
import { go } from '../../shell/route.ts';
import { useFile } from '../../shell/use-file.ts';
import { PartForm } from './PartForm.tsx';
import { PartsGone } from './PartsGone.tsx';
import { PartWaits } from './PartWaits.tsx';
import { PutAside } from './PutAside.tsx';
import { usePart } from './use-part.ts';

/** Destroying some records of a person's file while the rest stays. `request`: the one that it answers; empty for none. */
export function PartScreen({ file, request }: { file: string; request: string }) {
  const { t } = useTranslation();
  const words = useRecordWords('part-erasure');
  const { value: view, problem: unread } = useFile(file);
  const { value, problem, again } = usePart(file, 'order', request);
  const back =
    request === ''
      ? { label: t('erase.back'), onPress: () => go({ at: 'file', file, tab: 'access' }) }
      : { label: t('part.backToRequest'), onPress: () => go({ at: 'request', file: request }) };
  return (
    <Screen
      title={words.add}
      lead={view === null ? undefined : t('part.lead', { name: inWords(view.person.legalName) })}
      back={back}
    >
      <ProblemNote problem={unread ?? problem} />
      {view !== null && value !== null && (
        <FileContext value={{ ...view, person: view.person }}>
          {!value.inTouch && <Banner tone="wait">{t('retention.outOfTouch')}</Banner>}
          {value.putAside > 0 && <PutAside file={file} count={value.putAside} onAsked={again} />}
          <PartWaits asked={value.asked} onChanged={again} />
          <Columns lead="first">
            <PartForm file={file} request={request} requests={value.requests} onAsked={again} />
            <Stack>
              <PartsGone gone={value.gone} acts={value.acts} />
            </Stack>
          </Columns>
        </FileContext>
      )}
    </Screen>
  );
}
