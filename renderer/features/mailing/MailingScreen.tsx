import { FileSpreadsheet, Mailbox } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, topics } from '../../../shared/record/case/contact-permission.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import type { MailingForm } from '../../vault/mailing-api.ts';
import { LeavesFor } from '../registers/LeavesFor.tsx';
import { useLeaving } from '../registers/leaving.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { useSession } from '../shell/session.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { ListCount } from './ListCount.tsx';
import { useMailingTable } from './table.ts';

/** Whom the charity may write to or ring now, as a table to take out. Who may not be reached so is left out, and only counted. */
export function MailingScreen() {
  const { t } = useTranslation();
  const words = useRecordWords('contact-permission');
  const services = useSession(({ library }) => library?.services) ?? [];
  const [form, setForm] = useState<MailingForm>({ topic: 'marketing', channel: 'post', service: '' });
  const change = (part: Partial<MailingForm>) => setForm((before) => ({ ...before, ...part }));
  return (
    <Screen
      title={t('mailing.title')}
      lead={t('mailing.lead')}
      back={{ label: t('mailing.back'), onPress: () => go({ at: 'people' }) }}
    >
      <Stack>
        <Card icon={Mailbox} title={t('mailing.whom')}>
          <Stack>
            <Columns>
              <Choice
                label={words.label('topic')}
                options={topics.map((topic) => ({ value: topic, label: words.option('topic', topic) }))}
                value={form.topic}
                onChange={(topic) => change({ topic })}
              />
              <Choice
                label={words.label('channel')}
                options={channels.map((channel) => ({
                  value: channel,
                  label: words.option('channel', channel),
                }))}
                value={form.channel}
                onChange={(channel) => change({ channel })}
              />
            </Columns>
            <Pick
              label={t('mailing.service')}
              nothing={t('mailing.everybody')}
              options={services.map(({ code, name }) => ({ value: code, label: name }))}
              value={form.service}
              onChange={(service) => change({ service })}
            />
          </Stack>
        </Card>
        <TheList key={JSON.stringify(form)} form={form} />
      </Stack>
    </Screen>
  );
}

/** Counted now, and again whenever something is written down; what is saved is worked out anew at that moment. */
function TheList({ form }: { form: MailingForm }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('mailingCount', form), [vault, form]);
  const { value: count, problem: uncounted } = useLoaded(load, null);
  const listed = count?.listed ?? null;
  useEffect(() => {
    if (listed !== null) announce(t('mailing.listed', { count: listed }));
  }, [listed, t]);
  const { ask, busy, problem } = useAsk();
  const saving = useSaveTable('mailing-list');
  const leaving = useLeaving();
  const table = useMailingTable();
  const save = async () => {
    const list = await ask('mailingList', form);
    if (list?.ok !== true) return;
    const may = await leaving.keep(list.value.rows, ({ file }) => file);
    if (may !== null) saving.save('mailing-list.csv', table(may, form.channel));
  };
  return (
    <Card title={t('mailing.list')}>
      <Stack tight>
        {count === null ? (
          uncounted === null && <p>{t('mailing.counting')}</p>
        ) : (
          <>
            <ListCount count={count} />
            {count.listed > 0 && <LeavesFor leaving={leaving} />}
            {count.listed > 0 && (
              <div>
                <Button
                  kind="main"
                  icon={FileSpreadsheet}
                  busy={busy || saving.busy}
                  onPress={() => void save()}
                >
                  {t('mailing.save')}
                </Button>
              </div>
            )}
          </>
        )}
        <p role="status">{saving.said !== null && t(`mailing.${saving.said}`)}</p>
        <ProblemNote problem={uncounted ?? problem ?? saving.problem} />
      </Stack>
    </Card>
  );
}
