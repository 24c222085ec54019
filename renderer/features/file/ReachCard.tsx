import { Check, CircleHelp, Contact, Mail, MessageSquare, Phone, Send, X } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { displayPhone } from '../../../shared/rules/phone.ts';
import { type Channel, type Reach, reachNow } from '../../../shared/rules/reach-now.ts';
import { Card, Facts, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { useRecordWords } from '../record/words.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

const signs = { phone: Phone, text: MessageSquare, email: Send, post: Mail } as const;

/** Before anybody phones, writes or sends: whether and how this person may be reached now. */
export function ReachCard({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords('contact-permission');
  const load = useCallback(() => vault.call('contactNow', view.file), [vault, view.file]);
  const { value: now, problem } = useLoaded(load, view.file);
  if (now === null) return <ProblemNote problem={problem} />;
  const saidNo = now
    .filter(({ topic, allowed }) => topic === 'support' && !allowed)
    .map(({ channel }) => channel);
  const ways = reachNow(view.person, saidNo);
  const allowedFor = (topic: string) =>
    now.flatMap((one) => (one.topic === topic && one.allowed ? [words.option('channel', one.channel)] : []));
  return (
    <Card icon={Contact} title={t('reach.title')}>
      <Stack tight>
        {ways.length === 0 && <p>{t('reach.none')}</p>}
        <Rows>
          {ways.map((way) => (
            <WayRow key={`${way.channel}-${way.to}`} way={way} name={words.option('channel', way.channel)} />
          ))}
        </Rows>
        <Facts
          facts={(['feedback', 'marketing'] as const).map((topic) => ({
            term: words.option('topic', topic),
            value: allowedFor(topic).join(', ') || t('reach.noWay'),
          }))}
        />
      </Stack>
    </Card>
  );
}

function WayRow({ way, name }: { way: Reach; name: string }) {
  const { t } = useTranslation();
  const { channel, to, not, times, voicemail } = way;
  const Sign = signs[channel];
  return (
    <Row
      name={
        <>
          <Sign aria-hidden size={18} /> {name}
        </>
      }
      note={
        <>
          <Literal lines>{shown(channel, to)}</Literal>
          {times !== '' && (
            <>
              <br />
              {t('reach.when')} <Literal>{times}</Literal>
            </>
          )}
        </>
      }
    >
      <Pills>
        {not === null ? (
          <Pill tone="calm" icon={Check}>
            {t('reach.yes')}
          </Pill>
        ) : (
          <Pill tone={not === 'not-asked' ? 'wait' : 'need'} icon={not === 'not-asked' ? CircleHelp : X}>
            {t(`reach.${not}`)}
          </Pill>
        )}
        {channel === 'phone' && not === null && (
          <Pill tone={voicemail ? 'calm' : 'need'} icon={voicemail ? Check : X}>
            {t(voicemail ? 'reach.voicemail' : 'reach.noVoicemail')}
          </Pill>
        )}
      </Pills>
    </Row>
  );
}

const shown = (channel: Channel, to: string): string =>
  channel === 'phone' || channel === 'text' ? displayPhone(to) : to;
