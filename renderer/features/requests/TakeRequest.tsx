import { useTranslation } from 'react-i18next';
import { FileContext } from '../record/file-context.ts';
import { nowhere } from '../record/nowhere.ts';
import { useRecordWords } from '../record/words.ts';
import { SendScreen } from '../restricted/SendScreen.tsx';
import { go, type RequestRoute } from '../shell/route.ts';

/** A request or complaint of somebody who has no file here, or none on this laptop: the team finds out whom it is about. */
export function TakeRequest({
  route: { kind, start },
}: {
  route: Extract<RequestRoute, { at: 'take-request' }>;
}) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  return (
    <FileContext value={nowhere}>
      <SendScreen
        about={null}
        kind={kind}
        start={start}
        title={words.add}
        lead={t('requests.door.noFile')}
        back={{ label: t('requests.backToday'), onPress: () => go({ at: 'today' }) }}
      />
    </FileContext>
  );
}
