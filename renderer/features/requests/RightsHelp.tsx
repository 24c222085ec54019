import { useTranslation } from 'react-i18next';
import { Card, Facts } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useIsInTeam } from '../shell/office.ts';

const rights = [
  'informed',
  'access',
  'rectify',
  'erase',
  'restrict',
  'object',
  'marketing',
  'portability',
  'withdraw',
  'review',
  'complain',
] as const;

/** Which rights people have over their data, in a few lines each, and whom to turn to. Part of the app: it opens without a connection. */
export function RightsHelp() {
  const { t } = useTranslation();
  const organisation = useSession(({ library }) => library?.organisation);
  const isTeam = useIsInTeam('data-protection');
  const back = isTeam
    ? { label: t('requests.back'), onPress: () => go({ at: 'requests' }) }
    : { label: t('requests.backToday'), onPress: () => go({ at: 'today' }) };
  return (
    <Screen title={t('requests.help.title')} lead={t('requests.help.lead')} back={back}>
      <Columns lead="first">
        <Stack>
          <Card title={t('requests.help.rights')}>
            <Facts
              facts={rights.map((right) => ({
                term: t(`requests.help.right.${right}.name`),
                value: t(`requests.help.right.${right}.means`),
              }))}
            />
          </Card>
          <Card title={t('requests.help.door')}>
            <Stack tight>
              <p>{t('requests.help.anyWay')}</p>
              <p>{t('requests.help.free')}</p>
              <p>{t('requests.help.automated')}</p>
            </Stack>
          </Card>
        </Stack>
        <Stack>
          {organisation !== undefined && (
            <>
              <Card title={t('requests.help.us')}>
                <Facts
                  facts={[
                    {
                      term: t('requests.help.name'),
                      value: <Literal>{organisation.dataProtection.name}</Literal>,
                    },
                    {
                      term: t('requests.help.email'),
                      value: <Literal>{organisation.dataProtection.email}</Literal>,
                    },
                    {
                      term: t('requests.help.phone'),
                      value: <Literal>{organisation.dataProtection.phone}</Literal>,
                    },
                  ]}
                />
              </Card>
              <Card title={t('requests.help.regulator')}>
                <Facts
                  facts={[
                    {
                      term: t('requests.help.name'),
                      value: <Literal>{organisation.regulator.name}</Literal>,
                    },
                    {
                      term: t('requests.help.phone'),
                      value: <Literal>{organisation.regulator.phone}</Literal>,
                    },
                    { term: t('requests.help.web'), value: <Literal>{organisation.regulator.web}</Literal> },
                  ]}
                />
              </Card>
            </>
          )}
        </Stack>
      </Columns>
    </Screen>
  );
}
