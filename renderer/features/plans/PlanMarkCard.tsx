import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inkOf } from '../../../shared/record/field/ink.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { planWording } from '../../../shared/rules/plan-wording.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { shortPrint } from '../act/logic/notice.ts';
import { taggedHash } from '../act/logic/tagged-hash.ts';
import { Replay } from '../act/view/Replay.tsx';
import { useFileView } from '../record/file-context.ts';
import { RecordCard } from '../record/RecordCard.tsx';
import { MarkPill } from './MarkPill.tsx';
import { ownRecords } from './marks.ts';
import { PlanWords } from './PlanWords.tsx';

/** Null while it is worked out; empty where the words are not those that the mark was bound to. */
function usePrint(wording: string, hash: string): string | null {
  const [print, setPrint] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void taggedHash('plan', wording).then((found) => {
      if (wanted) setPrint(found === hash ? shortPrint(hash) : '');
    });
    return () => {
      wanted = false;
    };
  }, [wording, hash]);
  return print;
}

/** What was put under a plan: how, for which words, and the ink as it was drawn. */
export function PlanMarkCard({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const { records } = useFileView();
  const { values } = view;
  const signed = wordOf(values, 'wording');
  const now = planWording(ownRecords(records, view.file), wordOf(values, 'plan'));
  const print = usePrint(signed, wordOf(values, 'hash'));
  const drawn = inkOf(values['ink']);
  const isEarlier = signed !== now;
  return (
    <RecordCard view={view}>
      <p>
        <MarkPill mark={view} wording={now} />
      </p>
      {print === '' && <Banner tone="need">{t('plans.altered')}</Banner>}
      {isEarlier && <Banner tone="wait">{t('plans.earlierMeans')}</Banner>}
      <details open={isEarlier}>
        <summary>{t('plans.signedWords')}</summary>
        <PlanWords wording={signed} />
        {print !== null && print !== '' && (
          <p className="ui-soft">
            {t('act.notice.print')} <code>{print}</code>
          </p>
        )}
      </details>
      {drawn !== null && drawn.strokes.length > 0 && <Replay {...drawn} />}
    </RecordCard>
  );
}
