import { ArrowRight, ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { complaintSteps } from '../../../shared/record/case/data-complaint.ts';
import { requestSteps } from '../../../shared/record/case/request-step.ts';
import { nextComplaintStep } from '../../../shared/rules/request/complaint-step.ts';
import { rightOf } from '../../../shared/rules/request/events.ts';
import { nextStep } from '../../../shared/rules/request/next-step.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { onRecord } from './clock.ts';
import type { KnownCase } from './use-case.ts';

/** Written beside the list of steps, or beside what it is about. */
const elsewhere: readonly string[] = ['item', 'mistake'];
const onlyAccess: readonly string[] = ['clarification-asked', 'clarified', 'exempted'];

/** The step that the case waits for, and the others that can be written down. */
export function NextSteps({ known: { one } }: { known: KnownCase }) {
  const { t } = useTranslation();
  const { file } = one.view;
  const request = onRecord(one);
  const isRequest = one.kind === 'rights-request';
  const next = isRequest ? nextStep(request, one.held) : nextComplaintStep(request.steps);
  const more = isRequest ? requestMore(one) : complaintSteps;
  const begin = (what: string) => () => go({ at: 'request-step', file, start: { what } });
  return (
    <Card icon={ListTodo} title={t('requests.next')}>
      <Stack>
        {next === null && <p>{t('requests.allDone')}</p>}
        {next !== null && <p>{t(`requests.nextMeans.${next}`)}</p>}
        {next !== null && next !== 'item' && (
          <Buttons>
            <Button kind="main" iconAfter={ArrowRight} onPress={begin(next)}>
              {t(`requests.add.${next}`)}
            </Button>
          </Buttons>
        )}
        <details>
          <summary>{t('requests.more')}</summary>
          <Buttons>
            {more
              .filter((what) => what !== next && !elsewhere.includes(what))
              .map((what) => (
                <Button key={what} kind="quiet" onPress={begin(what)}>
                  {t(`requests.add.${what}`)}
                </Button>
              ))}
          </Buttons>
        </details>
      </Stack>
    </Card>
  );

  function requestMore({ role }: typeof one) {
    return requestSteps.filter(
      (what) =>
        (rightOf(request) === 'access' || !onlyAccess.includes(what)) &&
        (role === 'processor' || what !== 'transferred'),
    );
  }
}
