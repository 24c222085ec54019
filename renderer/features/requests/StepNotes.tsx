import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { lastStep } from '../../../shared/rules/request/events.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { RequestCase } from '../../vault/request-api.ts';
import { useRuleContext } from '../record/file-context.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { onRecord } from './clock.ts';
import { useUseName } from './use-name.ts';

/** What somebody must know before they write down a step. */
export function StepNotes({ one, values }: { one: RequestCase; values: Values }) {
  const { t } = useTranslation();
  const nameOfUse = useUseName();
  const me = useSession(({ library }) => library?.me.worker);
  const what = wordOf(values, 'what');
  const item = wordOf(values, 'item');
  const decided = lastStep(onRecord(one).steps, 'decided');
  return (
    <>
      {item !== '' && <Banner tone="brand" title={nameOfUse(item)} />}
      {what === 'second-read' && decided?.worker === me && (
        <Banner tone="need">{t('problems.SECOND_READER_SAME')}</Banner>
      )}
      {what === 'fee-asked' && <Banner tone="brand">{t('requests.free')}</Banner>}
      {what === 'exempted' && <Banner tone="brand">{t('requests.exempting')}</Banner>}
      <NoLetterYet one={one} values={values} />
    </>
  );
}

/** A step that goes out as a letter, and the charity has no words for one. */
function NoLetterYet({ one, values }: { one: RequestCase; values: Values }) {
  const { t } = useTranslation();
  const context = useRuleContext();
  const has = useSession(
    ({ library }) => library?.registers.some(({ register }) => register === 'letter-template') === true,
  );
  const { fields } = caseKindOf(one.kind === 'rights-request' ? 'request-step' : 'data-complaint-step');
  if (has || !askedFields(fields, values, context).includes('template')) return null;
  return (
    <Banner
      tone="wait"
      title={t('requests.noLetter')}
      actions={
        <Button
          icon={Plus}
          onPress={() => go({ at: 'register-entry', register: 'letter-template', record: null })}
        >
          {t('requests.addLetter')}
        </Button>
      }
    >
      {t('requests.noLetterDo')}
    </Banner>
  );
}
