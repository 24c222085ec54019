import { useTranslation } from 'react-i18next';
import type { NoticeForm } from '../../../../shared/record/organisation.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { QuestionsOnly } from '../../notices/QuestionsOnly.tsx';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { chooseForm, giveNotice } from '../logic/edits.ts';
import { formsOf, languageName, languagesOf, noticeOf } from '../logic/notice.ts';
import { callName } from '../names.ts';
import { NoticeWords } from '../view/NoticeWords.tsx';

const ways = ['read-by-person', 'read-aloud', 'both'] as const;

/** The exact words that belong to this act, and how the person got them. */
export function NoticeStep() {
  const { t } = useTranslation();
  const { draft, person, library, edit } = useAct();
  const { version, form, how } = draft.notice;
  const name = callName(person);
  const shown = noticeOf(library.notices, draft.notice);
  const languages = languagesOf(library.notices, version, form);
  const choose = (chosen: NoticeForm) => {
    const there = languagesOf(library.notices, version, chosen);
    const kept = there.find((language) => language === shown?.language);
    edit(chooseForm(chosen, kept ?? there[0] ?? ''));
  };
  const answered = draft.cards.some(({ answer }) => answer !== null && answer !== 'not-asked');
  return (
    <WorkerFrame title={t('act.notice.title', { name })} lead={t('act.notice.lead')}>
      <Choice<NoticeForm>
        label={t('act.notice.form')}
        {...(answered ? { hint: t('act.notice.askedAgain') } : {})}
        row
        options={formsOf(library.notices, version).map((each) => ({
          value: each,
          label: t(`act.notice.${each}`),
        }))}
        value={form}
        onChange={choose}
      />
      {languages.length > 1 && (
        <Choice
          label={t('act.notice.language')}
          row
          options={languages.map((each) => ({ value: each, label: languageName(each) }))}
          value={shown?.language ?? null}
          onChange={(language) => edit(chooseForm(form, language))}
        />
      )}
      {shown === null ? (
        <Banner tone="need">{t('act.notice.missing')}</Banner>
      ) : (
        <>
          <QuestionsOnly library={library} notices={[shown]} />
          <NoticeWords notice={shown} />
        </>
      )}
      <Choice
        label={t('act.notice.how', { name })}
        row
        options={ways.map((way) => ({ value: way, label: t(`act.notice.${way}`, { name }) }))}
        value={how === '' ? null : how}
        onChange={(way) => edit(giveNotice(way))}
      />
    </WorkerFrame>
  );
}
